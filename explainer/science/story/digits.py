"""Chapters eight to ten: school, real handwriting, and an encoder that is used again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from explainer.core.exhibits.school.reuse_table import TASKS, bill, pays_from
from explainer.core.measuring.efficiency import ARMS, effect
from explainer.core.settings.architectures import CONVOLUTIONAL, MULTILAYER, TRANSFORMER
from explainer.core.settings.settings import settings_for
from explainer.core.text.agreeing import alone
from explainer.core.text.quantities import (
    HELPS,
    HURTS,
    NO_EVIDENCE,
    Finding,
    Quantity,
    count,
    mean_count,
    number,
    operations,
    points,
    share,
    shares,
    tenths,
    width,
    words,
)
from explainer.science.exhibits.school.reuse import NEARLY, Reuse, mean_steps, reusing
from explainer.science.exhibits.school.starts import Report, schooled
from explainer.science.measuring.baselines import measuring_baselines
from explainer.science.scenes.digits import SCENES as SUBJECTS
from explainer.science.steps import Steps, Stretches
from explainer.science.stopwatch import Clock
from explainer.science.story.measures import (
    accuracy,
    apart,
    arms,
    arms_apart,
    both_arms,
    labels_only,
    seeds_of,
)
from explainer.science.training.seed_stack import untrained

SPECIALIST, LESSON_LABELS, MORE_LABELS = "parity", 5, 20
PUPILS = 10
"""Draws; chosen: as many as nobody waits long for."""
ONE, TEN = 1, 10
"""Labels per digit; chosen: least, and where pretraining is worth less."""
READERS, ARCHITECTS, OTHERS = 10, 3, 5
"""Draws; chosen: as many as nobody waits long for, and fewer where networks are dear."""
OWNERS_TASK, TASK, LOSING_TASK = "parity", "digits", "loops"
DEAR_LABELS = 30
"""So many labels for each digit that ten tasks from scratch cost more than pretraining does;
chosen."""
DEPENDS = 3
"""The place of the answer that it depends on the subject; defined by the page."""
ALONE = (0.1, 0.5, 0.95)
"""Which shares the answers mean: guessing, about half, nearly all; defined by them."""
ALIKE = 0.1
"""Times that differ by such a share are called about as long: chosen."""
FLOAT = 4
"""Bytes of a weight in a file; defined by its format."""


def _school(seed: int, labels: int) -> Steps[Report]:
    return (yield from schooled(SPECIALIST, labels, seeds_of(seed, PUPILS)))


def _means(report: Report, start: str, subjects: list[str]) -> list[float]:
    return [report.accuracy(start, subject).mean for subject in subjects]


def general_schooling(seed: int) -> Steps[Finding]:
    """Compare an encoder that was pretrained once with no pretraining, in all subjects."""
    report = yield from _school(seed, LESSON_LABELS)
    subjects = list(SUBJECTS)
    said = [effect(report.gain("pretrained", subject)) for subject in subjects]
    figures = {
        "seeds": count(PUPILS),
        "scratch": shares(_means(report, "scratch", subjects)),
        "pretrained": shares(_means(report, "pretrained", subjects)),
        "helped": count(said.count(HELPS)),
        "hurt": count(said.count(HURTS)),
        "undecided": count(said.count(NO_EVIDENCE)),
    }
    helped = said.count(HELPS)
    told = 0 if helped == 0 else 2 if helped == len(subjects) else 1
    return Finding(figures, helped > said.count(HURTS), answer=told)


def one_subject(seed: int) -> Steps[Finding]:
    """Move a specialist to the other subjects."""
    report = yield from _school(seed, LESSON_LABELS)
    others = [subject for subject in SUBJECTS if subject != SPECIALIST]
    starts = ("scratch", "specialist", "pretrained")
    scratch, specialist, pretrained = (_means(report, start, others) for start in starts)
    figures = {
        "seeds": count(PUPILS),
        "specialist_own": share(report.accuracy("specialist", SPECIALIST).mean),
        "specialist_others": shares(specialist),
        "pretrained_others": shares(pretrained),
    }
    told = {_place(*means) for means in zip(scratch, specialist, pretrained, strict=True)}
    answer = told.pop() if len(told) == 1 else DEPENDS
    return Finding(figures, float(np.mean(pretrained)) > float(np.mean(specialist)), answer=answer)


def _place(scratch: float, specialist: float, pretrained: float) -> int:
    """Return the answer of one subject: below from scratch, between, above the pretrained one."""
    return 0 if specialist < scratch else 2 if specialist > pretrained else 1


def more_lessons(seed: int) -> Steps[Finding]:
    """Measure all starts with more labels."""
    report = yield from _school(seed, MORE_LABELS)
    starts = ("scratch", "specialist", "pretrained")
    means = {s: share(float(np.mean(_means(report, s, list(SUBJECTS))))) for s in starts}
    named = {f"mean_{start}": mean for start, mean in means.items()}
    counts = {"labels": count(MORE_LABELS), "seeds": count(PUPILS)}
    return Finding(counts | named, means["pretrained"].value > means["scratch"].value)


def one_digit_each(seed: int) -> Steps[Finding]:
    """Train on one label for each digit, without pretraining."""
    outcomes = yield from labels_only(settings_for("digits"), [ONE], seed, READERS)
    right, luck = accuracy(outcomes, "supervised", ONE), 0.1
    figures = {
        "labels": count(ONE),
        "supervised": right,
        "chance": share(luck),
        "seeds": count(READERS),
    }
    told = int(np.abs(np.subtract(ALONE, right.value)).argmin())
    return Finding(figures, bool(right.value > 2 * luck), answer=told)


def pretrained_reader(seed: int) -> Steps[Finding]:
    """Compare both arms on one label for each digit."""
    outcomes = yield from both_arms(settings_for("digits"), [ONE], seed, READERS)
    found = outcomes.difference(ONE)
    said = effect(found)
    figures: dict[str, Quantity] = {
        "labels": count(ONE),
        "seeds": count(READERS),
        **arms_apart(outcomes, ONE),
    }
    return Finding(figures, said == HELPS, said)


def architectures(seed: int) -> Steps[Finding]:
    """Compare encoders of three kinds, with pretraining and without.

    The page claims that they lie far apart without it, and nearer than what it adds with it.
    """
    figures: dict[str, Quantity] = {"labels": count(ONE), "seeds": count(ARCHITECTS)}
    means: dict[str, float] = {}
    kinds = (MULTILAYER, CONVOLUTIONAL, TRANSFORMER)
    yield Stretches(len(kinds) * (1 + len(ARMS)))
    for architecture in kinds:
        settings = settings_for("digits", architecture=architecture)
        outcomes = yield from both_arms(settings, [ONE], seed, ARCHITECTS)
        for arm in ("supervised", "pretrained"):
            means[f"{arm}_{architecture}"] = 1 - outcomes.test(arm, ONE).mean()
    figures |= {name: tenths(mean) for name, mean in means.items()}
    # How far they lie apart is told of what is written beside it.
    right = {arm: _written_of(means, arm) for arm in ("supervised", "pretrained")}
    spread = {arm: max(found) - min(found) for arm, found in right.items()}
    gained = min(np.subtract(right["pretrained"], right["supervised"]))
    figures |= {f"apart_{arm}": width(wide) for arm, wide in spread.items()}
    figures |= {"gained": points(gained)}
    return Finding(figures, bool(spread["pretrained"] < min(gained, spread["supervised"])))


def _written_of(means: Mapping[str, float], arm: str) -> list[float]:
    """Return an arm's means as they are written."""
    return [alone(mean) for name, mean in means.items() if name.startswith(arm)]


def more_pictures(seed: int) -> Steps[Finding]:
    """Measure ten labels for each digit, and other methods on the same ones."""
    settings = settings_for("digits")
    outcomes = yield from both_arms(settings, [ONE, TEN], seed, READERS)
    baselines = yield from measuring_baselines(settings, [TEN], seeds_of(seed, READERS))
    figures = {
        "many_labels": count(TEN),
        "seeds": count(READERS),
        **arms(outcomes, TEN, "_many"),
        **{name: accuracy(baselines, name, TEN) for name in ("spreading", "nearest")},
    }
    return Finding(figures, outcomes.difference(TEN).mean < outcomes.difference(ONE).mean)


def cost(seed: int, clock: Clock) -> Steps[Finding]:
    """Count what pretraining costs, and what fine-tuning does."""
    found = yield from reusing(OWNERS_TASK, LESSON_LABELS, seeds_of(seed, PUPILS), clock)
    first, second = found.pretraining, found.courses["reused"].cost
    pairs = (("pretraining", first), ("tuning", second))
    figures = {
        f"{name}_{part}": value
        for name, spent in pairs
        for part, value in (
            ("steps", count(spent.steps)),
            ("seconds", number(spent.seconds)),
            ("operations", operations(spent.operations)),
        )
    }
    return Finding(figures | {"seeds": count(PUPILS)}, second.operations < first.operations)


def as_a_file(seed: int) -> Steps[Finding]:
    """Count the numbers that an encoder is made of."""
    yield None
    layers = untrained(settings_for("digits"), seeds_of(seed, 1)).random.parameters()
    numbers = sum(layer.numel() for layer in layers)
    return Finding({"weights": count(numbers), "kilobytes": number(numbers * FLOAT / 1000)})


def reuse(seed: int, clock: Clock) -> Steps[Finding]:
    """Learn another task from scratch and from the saved encoder."""
    found = yield from reusing(TASK, LESSON_LABELS, seeds_of(seed, PUPILS), clock)
    scratch, reused = found.courses["scratch"], found.courses["reused"]
    target = NEARLY * scratch.final
    steps = {name: mean_steps(found.courses[name].steps_to(target)) for name in found.courses}
    figures = {
        "target": share(target.mean()),
        "steps_scratch": mean_count(steps["scratch"]),
        "steps_reused": mean_count(steps["reused"]),
        "seconds_scratch": number(scratch.cost.seconds),
        "seconds_reused": number(reused.cost.seconds),
        **_bought(found),
    }
    early, late = steps["reused"], steps["scratch"]
    sooner = early is not None and (late is None or early < late)
    said = effect(found.gain)
    return Finding(figures, sooner and said == HELPS, said, _sooner(early, late))


def _sooner(early: float | None, late: float | None) -> int:
    """Return the answer to how long the reused encoder takes: alike, less, longer, or never."""
    if early is None or late is None:
        return 3
    if abs(early - late) <= ALIKE * late:
        return 0
    return 1 if early < late else 2


def _bought(found: Reuse) -> dict[str, Quantity]:
    """Return what accuracy both starts reach, and the rule's word for the difference."""
    return {
        "labels": count(found.labels),
        "seeds": count(PUPILS),
        "effect": words(effect(found.gain)),
        **apart(
            {
                "supervised": float(found.courses["scratch"].final.mean()),
                "pretrained": float(found.courses["reused"].final.mean()),
            },
            found.gain,
        ),
    }


def _bill(seed: int, task: str, labels: int, clock: Clock) -> Steps[Finding]:
    """Add up what ten tasks cost; it holds if one encoder is cheaper than none."""
    found = yield from reusing(task, labels, seeds_of(seed, PUPILS), clock)
    plain = found.plain()
    sums = {f"total_{name}": operations(row[-1]) for name, row in bill(plain).items()}
    first = pays_from(plain)
    figures = {"tasks": count(TASKS), "first": number(first), **sums, **_bought(found)}
    told = 2 if first is None else 0 if first == 1 else 1
    return Finding(figures, first is not None and first <= TASKS, answer=told)


def paying_task(seed: int, clock: Clock) -> Steps[Finding]:
    """Add up the bill of a task with so many labels that training from scratch is dear."""
    return (yield from _bill(seed, TASK, DEAR_LABELS, clock))


def losing_task(seed: int, clock: Clock) -> Steps[Finding]:
    """Add up the bill of a task that is cheap from scratch: one encoder is not cheaper."""
    finding = yield from _bill(seed, LOSING_TASK, LESSON_LABELS, clock)
    return replace(finding, holds=not finding.holds)

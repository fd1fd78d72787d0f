"""Chapters eight to ten: school, real handwriting, and an encoder that is used again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explainer.core.architectures import CONVOLUTIONAL, MULTILAYER, TRANSFORMER
from explainer.core.cost import label_cost, pretraining_cost, probe_cost
from explainer.core.efficiency import effect
from explainer.core.quantities import (
    HELPS,
    HURTS,
    NO_EVIDENCE,
    Finding,
    Quantity,
    count,
    number,
    points,
    share,
    shares,
    width,
)
from explainer.core.reuse_table import BILLION
from explainer.core.settings import settings_for
from explainer.science.reuse import NEARLY, mean_steps, reusing
from explainer.science.rivals import measuring_rivals
from explainer.science.school import SUBJECTS, Report, schooled
from explainer.science.steps import Steps
from explainer.science.stopwatch import Clock
from explainer.science.story.measures import (
    accuracy,
    arms,
    both_arms,
    gap,
    labels_only,
    seeds_of,
    told_effect,
)

SPECIALIST, LESSON_LABELS, MORE_LABELS = "parity", 5, 20
PUPILS = 10
ONE, TEN = 1, 10
READERS, ARCHITECTS = 10, 3
TASK, TASKS = "parity", 10


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
        "scratch": shares(_means(report, "scratch", subjects)),
        "pretrained": shares(_means(report, "pretrained", subjects)),
        "helped": count(said.count(HELPS)),
        "hurt": count(said.count(HURTS)),
        "undecided": count(said.count(NO_EVIDENCE)),
    }
    return Finding(figures, said.count(HELPS) > said.count(HURTS))


def one_subject(seed: int) -> Steps[Finding]:
    """Move a specialist to the other subjects."""
    report = yield from _school(seed, LESSON_LABELS)
    others = [subject for subject in SUBJECTS if subject != SPECIALIST]
    specialist, pretrained = (_means(report, s, others) for s in ("specialist", "pretrained"))
    figures = {
        "specialist_own": share(report.accuracy("specialist", SPECIALIST).mean),
        "specialist_others": shares(specialist),
        "pretrained_others": shares(pretrained),
    }
    return Finding(figures, float(np.mean(pretrained)) > float(np.mean(specialist)))


def more_lessons(seed: int) -> Steps[Finding]:
    """Measure all starts with more labels."""
    report = yield from _school(seed, MORE_LABELS)
    starts = ("scratch", "specialist", "pretrained")
    means = {s: share(float(np.mean(_means(report, s, list(SUBJECTS))))) for s in starts}
    named = {f"mean_{start}": mean for start, mean in means.items()}
    return Finding({"labels": count(MORE_LABELS)} | named)


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
    return Finding(figures, bool(right.value > 2 * luck))


def pretrained_reader(seed: int) -> Steps[Finding]:
    """Compare both arms on one label for each digit."""
    outcomes = yield from both_arms(settings_for("digits"), [ONE], seed, READERS)
    found = outcomes.difference(ONE)
    figures: dict[str, Quantity] = {
        "labels": count(ONE),
        **arms(outcomes, ONE),
        "seeds": count(READERS),
        **gap(found),
    }
    return told_effect(figures, found, HELPS)


def architectures(seed: int) -> Steps[Finding]:
    """Compare encoders of three kinds, with pretraining and without."""
    figures: dict[str, Quantity] = {"labels": count(ONE), "seeds": count(ARCHITECTS)}
    right: dict[str, list[float]] = {"supervised": [], "pretrained": []}
    for architecture in (MULTILAYER, CONVOLUTIONAL, TRANSFORMER):
        settings = settings_for("digits", architecture=architecture)
        outcomes = yield from both_arms(settings, [ONE], seed, ARCHITECTS)
        figures |= arms(outcomes, ONE, f"_{architecture}")
        for arm, found in right.items():
            found.append(1 - outcomes.test(arm, ONE).mean())
    apart = max(right["pretrained"]) - min(right["pretrained"])
    gained = min(np.subtract(right["pretrained"], right["supervised"]))
    figures |= {"apart": width(apart), "gained": points(gained)}
    return Finding(figures, bool(gained > apart))


def more_pictures(seed: int) -> Steps[Finding]:
    """Measure ten labels for each digit, and other methods on the same ones."""
    settings = settings_for("digits")
    outcomes = yield from both_arms(settings, [ONE, TEN], seed, READERS)
    rivals = yield from measuring_rivals(settings, [TEN], seeds_of(seed, READERS))
    figures = {
        "many_labels": count(TEN),
        "seeds": count(READERS),
        **arms(outcomes, TEN, "_many"),
        **{name: accuracy(rivals, name, TEN) for name in ("spreading", "nearest")},
    }
    return Finding(figures, outcomes.difference(TEN).mean < outcomes.difference(ONE).mean)


def cost(seed: int, clock: Clock) -> Steps[Finding]:
    """Count what pretraining costs, and what fine-tuning does."""
    found = yield from reusing("digits", LESSON_LABELS, seeds_of(seed, PUPILS), clock)
    first, second = found.pretraining, found.courses["reused"].cost
    pairs = (("pretraining", first), ("tuning", second))
    figures = {
        f"{name}_{part}": value
        for name, spent in pairs
        for part, value in (
            ("steps", count(spent.steps)),
            ("seconds", number(spent.seconds)),
            ("operations", number(spent.operations / BILLION)),
        )
    }
    return Finding(figures, second.operations < first.operations)


def reuse(seed: int, clock: Clock) -> Steps[Finding]:
    """Learn another task from scratch and from the saved encoder."""
    found = yield from reusing(TASK, LESSON_LABELS, seeds_of(seed, PUPILS), clock)
    scratch, reused = found.courses["scratch"], found.courses["reused"]
    target = NEARLY * scratch.final
    steps = {name: mean_steps(found.courses[name].steps_to(target)) for name in found.courses}
    figures = {
        "target": share(target.mean()),
        "steps_scratch": number(steps["scratch"]),
        "steps_reused": number(steps["reused"]),
        "seconds_scratch": number(scratch.cost.seconds),
        "seconds_reused": number(reused.cost.seconds),
        "supervised": share(scratch.final.mean()),
        "pretrained": share(reused.final.mean()),
    }
    early, late = steps["reused"], steps["scratch"]
    sooner = early is not None and (late is None or early <= late)
    return replace(Finding(figures, sooner), effect=effect(found.gain))


def many_tasks(seed: int) -> Steps[Finding]:
    """Count what several tasks cost, with one encoder for all and with one for each."""
    yield
    settings = settings_for("digits", labels_per_class=LESSON_LABELS, seed=seed)
    once, each = pretraining_cost(settings).operations, probe_cost(settings).operations
    figures = {
        "tasks": count(TASKS),
        "total_anew": number(TASKS * (once + each) / BILLION),
        "total_reused": number((once + TASKS * each) / BILLION),
    }
    return Finding(figures, once > label_cost(settings).operations)

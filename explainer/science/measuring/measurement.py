"""What pretraining is worth over many seeds, with intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

import torch

from explainer.core.arms.fight import borrowed, treatment
from explainer.core.arms.trainable import trainable
from explainer.core.figures.experiment_words import plain_choices
from explainer.core.measuring.efficiency import ARMS, Outcomes, effect
from explainer.core.measuring.seed_rows import PROGRAM
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.catalogue import EXAMPLES_OF_FAILURE
from explainer.core.settings.settings import Settings
from explainer.science.measuring.reference import reference
from explainer.science.scenes import scene_of
from explainer.science.steps import Steps, Stretches, finished
from explainer.science.training.seed_stack import ArmScores, all_arms, seed_stack


def outcomes(settings: Settings, counts: Sequence[int], seeds: Sequence[int]) -> Outcomes:
    """Train all arms of some seeds at each label count, as stacks."""
    return finished(measuring(settings, counts, seeds))


def measuring(settings: Settings, counts: Sequence[int], seeds: Sequence[int]) -> Steps[Outcomes]:
    """Do as `outcomes` does, step by step."""
    yield Stretches(1 + len(ARMS))
    stacked = yield from seed_stack(settings, seeds)
    scores = yield from all_arms(stacked, counts)
    return replace(outcomes_of(scores, counts, seeds), learnt=stacked.learnt)


def outcomes_of(
    scores: dict[str, ArmScores], counts: Sequence[int], seeds: Sequence[int]
) -> Outcomes:
    """Return the errors of all arms in one value."""
    train, test, groups = (
        torch.stack([getattr(scores[arm], name) for arm in ARMS]).double().numpy()
        for name in ("train_error", "test_error", "group_error")
    )
    told = groups if groups.size else None
    return Outcomes(ARMS, tuple(counts), tuple(seeds), train, test, told)


def standard(settings: Settings) -> Steps[tuple[Reference, float | None]]:
    """Return what models are held against, and the best possible accuracy."""
    best = scene_of(settings).best_possible(settings.noise)
    yield None
    found = yield from reference(settings)
    return found, best


def report(settings: Settings, measured: Outcomes) -> dict[str, Any]:
    """Return the measurement as plain values, with what it is held against."""
    return reported(settings, measured, *finished(standard(settings)))


def reported(
    settings: Settings, measured: Outcomes, held_against: Reference, best: float | None
) -> dict[str, Any]:
    """Return the measurement as plain values, in the order in which it is printed.

    The interval of `difference` is that of one label count alone, `difference_at_once` and
    `effect` allow for all `looks`: one for each label count. What is in `no_spread` is the same
    with all seeds: the ends of its interval are its mean, and nothing is known of how sure it is.
    """
    return {
        "scene": settings.data.name if settings.data else settings.scene,
        "objective": settings.objective,
        "seeds": len(measured.seeds),
        "best_possible": None if best is None else round(best, 4),
        "rows": [_row(settings, measured, n, held_against) for n in measured.counts],
        "finetuning": settings.finetuning,
        "learnt": not measured.dropped and settings.objective not in EXAMPLES_OF_FAILURE,
        "trainable": {
            arm: trainable(settings, ARMS[0] if measured.dropped else arm).plain() for arm in ARMS
        },
        "looks": len(measured.counts),
        "treatment": {
            arm: asdict(treatment(settings, arm, learnt=not measured.dropped))
            | {"borrowed": borrowed(settings)}
            for arm in ARMS
        },
        "reference": _reference(held_against),
        "settings": plain_choices(settings) | {"first_seed": measured.seeds[0]},
        "seed_list": list(measured.seeds),
        "pretraining_kept": list(measured.learnt) or None,
        **PROGRAM,
    }


def _reference(found: Reference) -> dict[str, Any]:
    """Return what verdicts are held against, as plain values."""
    return {
        "method": found.method,
        "error": round(found.error, 4),
        "standard_error": round(found.deviation, 4),
        "largest_class_error": round(found.largest, 4),
        "learnable": found.learnable,
    }


def _row(
    settings: Settings, measured: Outcomes, count: int, held_against: Reference
) -> dict[str, Any]:
    at = measured.counts.index(count)
    at_once = measured.difference_at_once(count, len(measured.counts))
    told = {arm: measured.accuracy(arm)[at] for arm in ARMS}
    told["difference"] = measured.difference(count)
    return {
        "labels_per_class": count,
        **{name: each.rounded() for name, each in told.items()},
        "verdicts": {arm: list(measured.diagnosis(arm, count, held_against).found) for arm in ARMS},
        **_groups(settings, measured, count),
        "difference_at_once": at_once.rounded(),
        "effect": effect(at_once),
        "no_spread": [name for name, each in told.items() if each.no_spread],
        "values": {arm: _values(measured, arm, count) for arm in ARMS},
    }


def _values(measured: Outcomes, arm: str, count: int) -> dict[str, list[float]]:
    """Return what an arm scored with each seed, in the order of the seeds."""
    errors = {
        "train_accuracy": measured.train(arm, count),
        "test_accuracy": measured.test(arm, count),
    }
    return {name: [round(1 - float(each), 6) for each in found] for name, found in errors.items()}


def _groups(settings: Settings, measured: Outcomes, count: int) -> dict[str, Any]:
    """Return the accuracy of every arm on each group, where the scene names groups."""
    names = settings.card.groups
    found = {
        name: {arm: measured.group(arm, count, number).rounded() for arm in ARMS}
        for number, name in enumerate(names)
    }
    return {"groups": found} if names else {}

"""What several chapters measure: both arms over a few draws, and what the rule makes of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.efficiency import Outcomes
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.seeds import first_draw
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.settings import Settings
from explainer.core.text.quantities import Quantity, compared, points, share
from explainer.science.measuring.measurement import outcomes_of
from explainer.science.measuring.reference import reference
from explainer.science.steps import Steps, last_of, remembered
from explainer.science.training.seed_stack import (
    SeedStack,
    all_arms,
    seed_stack,
    trained,
    untrained,
)
from explainer.science.training.stacked_counts import buckets

SEEDS = 10
"""How many repetitions a chapter measures; chosen: few enough for nobody to wait for long."""


def seeds_of(seed: int, seeds: int = SEEDS) -> range:
    """Return the draws that belong to a seed of the story; those of two seeds never meet."""
    first = first_draw(seed)
    return range(first, first + seeds)


def both_arms(
    settings: Settings, counts: Sequence[int], seed: int, seeds: int = SEEDS
) -> Steps[Outcomes]:
    """Measure all arms over the draws of a seed."""
    stacked = yield from seeded(settings, seed, seeds)
    scores = yield from all_arms(stacked, counts)
    return outcomes_of(scores, counts, seeds_of(seed, seeds))


def labels_only(
    settings: Settings, counts: Sequence[int], seed: int, seeds: int = SEEDS
) -> Steps[Outcomes]:
    """Measure the supervised arm alone: nothing needs to be pretrained for it."""
    draws = seeds_of(seed, seeds)
    stacked = untrained(settings, draws)
    scores = yield from trained(stacked, stacked.arm("supervised"), counts)
    groups = scores.group_error[None].double().numpy()
    return Outcomes(
        ("supervised",),
        tuple(counts),
        tuple(draws),
        scores.train_error[None].double().numpy(),
        scores.test_error[None].double().numpy(),
        groups if groups.size else None,
    )


def shown_run(settings: Settings, seed: int) -> Steps[dict[str, float]]:
    """Return the test accuracy of both arms in the run that the window shows for a seed."""
    stacked, labels = (yield from seed_stack(settings, [seed])), settings.labels_per_class
    right = {}
    for arm in ("supervised", "pretrained"):
        scores = yield from trained(stacked, stacked.arm(arm), [labels])
        right[arm] = 1 - float(scores.test_error)
    return right


def answers(stacked: SeedStack, arm: str, labels: int) -> Steps[NDArray[np.bool_]]:
    """Return which test points of each seed an arm names correctly, [seeds, n]."""
    start, right = stacked.arm(arm), np.zeros(stacked.answers.shape, bool)
    evaluation = stacked.evaluation(start)
    for bucket in buckets(start.start, stacked.draws, [labels], start.plan):
        models = yield from last_of(bucket.training())
        guesses = evaluation.scores(models, bucket.seeds).guesses
        right[bucket.seeds] = (guesses == stacked.answers[bucket.seeds]).numpy()
    return right


def seeded(settings: Settings, seed: int, seeds: int) -> Steps[SeedStack]:
    """Draw and pretrain; several steps of one chapter ask for the same, one after the other."""
    measure = partial(seed_stack, settings, seeds_of(seed, seeds))
    return (yield from remembered(_TRIALS, (settings, seed, seeds), measure))


def reference_error(settings: Settings) -> Steps[Reference]:
    """Return what models are held against; it is the same for all nets of a scene."""
    key = (settings.scene, settings.noise)
    if key not in _REFERENCES:
        _REFERENCES[key] = yield from reference(settings)
    return _REFERENCES[key]


_REFERENCES: dict[tuple[str, float], Reference] = {}
_TRIALS: dict[tuple[Settings, int, int], SeedStack] = {}


def accuracy(outcomes: Outcomes, arm: str, labels: int) -> Quantity:
    """Return the mean test accuracy of an arm."""
    return share(1 - outcomes.test(arm, labels).mean())


def arms(outcomes: Outcomes, labels: int, suffix: str = "") -> dict[str, Quantity]:
    """Return the accuracies of both arms by name."""
    names = ("supervised", "pretrained")
    return {f"{arm}{suffix}": accuracy(outcomes, arm, labels) for arm in names}


def arms_apart(outcomes: Outcomes, labels: int) -> dict[str, Quantity]:
    """Return the accuracies of both arms and their paired difference by name, with its interval."""
    means = {arm: 1 - outcomes.test(arm, labels).mean() for arm in ("supervised", "pretrained")}
    return apart(means, outcomes.difference(labels))


def apart(means: Mapping[str, float], found: Interval) -> dict[str, Quantity]:
    """Return two means, how far apart they are as they are written, and the paired interval."""
    first, second = means
    return gap(found) | compared(means, {"difference": (first, second)})


def gap(found: Interval) -> dict[str, Quantity]:
    """Return a paired difference and the ends of its interval by name."""
    return {
        "difference": points(found.mean),
        "difference_low": points(found.low),
        "difference_high": points(found.high),
    }

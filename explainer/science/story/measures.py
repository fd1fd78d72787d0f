"""What several chapters measure: both arms over a few draws, and what the rule makes of them."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.core.efficiency import Outcomes, effect
from explainer.core.intervals import Interval, interval
from explainer.core.quantities import Finding, Quantity, points, share
from explainer.core.settings import Settings
from explainer.science.measurement import measuring
from explainer.science.steps import Steps

SEEDS = 10
"""How many repetitions a chapter measures: few enough for nobody to wait for long."""


def seeds_of(seed: int, seeds: int = SEEDS) -> range:
    """Return the draws that belong to a seed of the story; those of two seeds never meet."""
    return range(seed * 1000, seed * 1000 + seeds)


def both_arms(
    settings: Settings, counts: Sequence[int], seed: int, seeds: int = SEEDS
) -> Steps[Outcomes]:
    """Measure all arms over the draws of a seed."""
    return (yield from measuring(settings, counts, seeds_of(seed, seeds)))


def accuracy(outcomes: Outcomes, arm: str, labels: int) -> Quantity:
    """Return the mean test accuracy of an arm."""
    return share(1 - outcomes.test(arm, labels).mean())


def arms(outcomes: Outcomes, labels: int, suffix: str = "") -> dict[str, Quantity]:
    """Return the accuracies of both arms by name."""
    names = ("supervised", "pretrained")
    return {f"{arm}{suffix}": accuracy(outcomes, arm, labels) for arm in names}


def gap(found: Interval, prefix: str = "difference") -> dict[str, Quantity]:
    """Return a paired difference and the ends of its interval by name."""
    root = prefix.removesuffix("difference")
    return {
        prefix: points(found.mean),
        f"{root}difference_low" if root else f"{prefix}_low": points(found.low),
        f"{root}difference_high" if root else f"{prefix}_high": points(found.high),
    }


def mean_of(outcomes: Outcomes, arm: str, labels: int) -> Interval:
    """Return the test accuracy of an arm with its interval."""
    return interval(1 - outcomes.test(arm, labels))


def told_effect(figures: dict[str, Quantity], found: Interval, wanted: str) -> Finding:
    """Return a finding that holds if the rule says the word that is wanted."""
    said = effect(found)
    return Finding(figures, said == wanted, said)

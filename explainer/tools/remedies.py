"""Tuning of the remedies for too few labels, by the rule that chose the supervised arm's rate.

Run `python -m explainer.tools.remedies` with names of ways, or none for all of them, and copy
what it prints to `CHOSEN`. The draws are those of `tuning`: no report uses them.
"""

from __future__ import annotations

import sys

import numpy as np

from explainer.core.settings.settings import settings_for
from explainer.science.steps import finished
from explainer.science.story.remedies import CHOSEN, DECAY, MEMBERS, NOISE, VOTE, Remedy, scores
from explainer.science.threads import single_threaded
from explainer.science.training.seed_stack import SeedStack, untrained
from explainer.tools.arguments import chosen
from explainer.tools.tuning import MANY_SEEDS, NEARLY_AS_GOOD, RATES, winner

STRENGTHS = (0.003, 0.01, 0.03, 0.1)
"""Weight decays to choose from; none at all is a way of its own."""
SPREADS = (0.1, 0.2, 0.4, 0.8)
"""Deviations of the noise, where a column of the points has a deviation of 1."""
COUNTS = (2, 4, 8)


def offered(name: str) -> list[Remedy]:
    """Return the grid of one way, the gentlest first."""
    if name == DECAY:
        return [Remedy(rate, decay=each) for rate in RATES for each in STRENGTHS]
    if name == NOISE:
        return [Remedy(rate, noise=each) for rate in RATES for each in SPREADS]
    members = MEMBERS if name == VOTE else 1
    return [Remedy(rate, members=members) for rate in RATES]


def tune(name: str, scene: str) -> Remedy:
    """Return the best of a way's grid by the rule that chose the supervised arm's rate."""
    stacked, grid = untrained(settings_for(scene), MANY_SEEDS), offered(name)
    measured = [
        np.mean([_mean_scores(stacked, labels, each) for labels in COUNTS], axis=0) for each in grid
    ]
    accuracy, loss = np.array(measured).T
    return grid[winner(accuracy, loss, NEARLY_AS_GOOD)]


def _mean_scores(stacked: SeedStack, labels: int, remedy: Remedy) -> tuple[float, float]:
    wrong, loss = finished(scores(stacked, labels, remedy))
    return 1 - float(wrong.mean()), float(loss.mean())


if __name__ == "__main__":
    ways = chosen(__doc__, CHOSEN)
    single_threaded()
    for way in ways or CHOSEN:
        sys.stdout.write(f"{way}: {tune(way, 'moons')}\n")

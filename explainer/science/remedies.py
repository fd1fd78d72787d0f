"""What one would do instead of pretraining: weight decay, noise on the inputs, votes of many.

Each way trains the supervised arm's network on the same labels and needs no unlabelled point.
Each is tuned by the rule of `tuning`, over the same rates and on draws that no report uses;
`python -m explainer.science.remedies` prints the choices again (some minutes).
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from explainer.core.settings import Settings, settings_for
from explainer.science.arms import random_encoder, random_head
from explainer.science.finetune import Classifiers, Labelled, Plan, finetune, probabilities
from explainer.science.ladder import Rung, labelled_points
from explainer.science.random import stream
from explainer.science.stack import as_tensor, joined
from explainer.science.steps import Steps, finished, last_of
from explainer.science.threads import single_threaded
from explainer.science.trial import Trial, untrained
from explainer.science.tuning import MANY_SEEDS, NEARLY_AS_GOOD, RATES, winner

NONE, DECAY, NOISE, VOTE = "none", "decay", "noise", "vote"
MEMBERS = 10
"""Networks of an ensemble: beyond that little is gained (Lakshminarayanan et al. 2017, 5)."""
COPIES = 16
"""Noisy copies of each labelled point."""
STRENGTHS = (0.003, 0.01, 0.03, 0.1)
"""Weight decays to choose from; none at all is a way of its own."""
SPREADS = (0.1, 0.2, 0.4, 0.8)
"""Deviations of the noise, where a column of the points has a deviation of 1."""
COUNTS = (2, 4, 8)
MEMBER_SEEDS, ALL_SEEDS = 1_009, 100_000
"""How far apart the seeds of an ensemble's members are, and how many seeds there are."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """One way: learning rate, weight decay, noise on the inputs, and how many networks vote."""

    rate: float
    decay: float = 0.0
    noise: float = 0.0
    members: int = 1


CHOSEN: Mapping[str, Remedy] = {
    NONE: Remedy(0.01),
    DECAY: Remedy(0.01, decay=0.003),
    NOISE: Remedy(0.01, noise=0.4),
    VOTE: Remedy(0.01, members=MEMBERS),
}
"""What tuning on moons has chosen."""


def offered(name: str) -> list[Remedy]:
    """Return the grid of one way, the gentlest first."""
    if name == DECAY:
        return [Remedy(rate, decay=each) for rate in RATES for each in STRENGTHS]
    if name == NOISE:
        return [Remedy(rate, noise=each) for rate in RATES for each in SPREADS]
    members = MEMBERS if name == VOTE else 1
    return [Remedy(rate, members=members) for rate in RATES]


def errors(settings: Settings, seeds: Sequence[int], labels: int, remedy: Remedy) -> Steps[Tensor]:
    """Return the test errors [seeds] of the supervised arm with a remedy."""
    found, _ = yield from _marks(untrained(settings, seeds), labels, remedy)
    return found


def _marks(tried: Trial, labels: int, remedy: Remedy) -> Steps[tuple[Tensor, Tensor]]:
    """Return test errors and test losses in nats [seeds]; a vote is the mean of what all say."""
    said = []
    for member in range(remedy.members):
        models = yield from _member(tried, labels, remedy, member)
        with torch.no_grad():
            said.append(probabilities(models(tried.questions)))
    mean = torch.stack(said).mean(dim=0)
    right = mean.gather(2, tried.answers[..., None])[..., 0]
    wrong = (mean.argmax(dim=2) != tried.answers).double()
    return wrong.mean(dim=1), -right.clamp_min(torch.finfo(right.dtype).tiny).log().mean(dim=1)


def _member(tried: Trial, labels: int, remedy: Remedy, member: int) -> Steps[Classifiers]:
    """Train one network a seed; the first of an ensemble begins as the supervised arm does."""
    seeds = [(seed + member * MEMBER_SEEDS) % ALL_SEEDS for seed in tried.seeds]
    each = [replace(tried.settings, seed=seed) for seed in seeds]
    start = Classifiers(
        joined([random_encoder(one) for one in each]), joined([random_head(one) for one in each])
    )
    rungs = [Rung(place, labels) for place in range(len(seeds))]
    labelled = labelled_points(rungs, tried.draws)
    if remedy.noise:
        labelled = _blurred(labelled, remedy.noise, seeds)
    plan = Plan("all", remedy.rate, remedy.decay, tried.settings.steps)
    return (yield from last_of(finetune(start, labelled, plan)))


def _blurred(labelled: Labelled, noise: float, seeds: Sequence[int]) -> Labelled:
    """Return noisy copies of all labelled points (noise as regularisation: Bishop 1995)."""
    inputs = labelled.inputs.repeat(1, COPIES, 1)
    shape = inputs.shape[1:]
    moved = np.stack([stream(seed, "remedy").standard_normal(shape) for seed in seeds])
    return Labelled(
        inputs + noise * as_tensor(moved),
        labelled.classes.repeat(1, COPIES),
        labelled.weights.repeat(1, COPIES) / COPIES,
    )


def tune(name: str, scene: str) -> Remedy:
    """Return the best of a way's grid by the rule that chose the supervised arm's rate."""
    tried, grid = untrained(settings_for(scene), MANY_SEEDS), offered(name)
    marks = [
        np.mean([_mean_marks(tried, labels, each) for labels in COUNTS], axis=0) for each in grid
    ]
    accuracy, loss = np.array(marks).T
    return grid[winner(accuracy, loss, NEARLY_AS_GOOD)]


def _mean_marks(tried: Trial, labels: int, remedy: Remedy) -> tuple[float, float]:
    wrong, loss = finished(_marks(tried, labels, remedy))
    return 1 - float(wrong.mean()), float(loss.mean())


if __name__ == "__main__":
    single_threaded()
    for way in sys.argv[1:] or CHOSEN:
        sys.stdout.write(f"{way}: {tune(way, 'moons')}\n")

"""What one would do instead of pretraining: weight decay, noise on the inputs, votes of many.

Each way trains the supervised arm's network on the same labels and needs no unlabelled point.
`python -m explainer.tools.remedies` has tuned each over the same rates, on draws that no report
uses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from explainer.core.settings.settings import Settings
from explainer.science.networks.stack import as_tensor, joined
from explainer.science.random import stream
from explainer.science.steps import Steps, last_of
from explainer.science.training.arms import random_encoder, random_head
from explainer.science.training.finetune import Classifiers, Labelled, Plan, finetune, probabilities
from explainer.science.training.seed_stack import SeedStack, untrained
from explainer.science.training.stacked_counts import StackedCount, labelled_points

NONE, DECAY, NOISE, VOTE = "none", "decay", "noise", "vote"
MEMBERS = 10
"""Networks of an ensemble: beyond that little is gained (Lakshminarayanan et al. 2017, 5)."""
COPIES = 16
"""Noisy copies of each labelled point; chosen."""
MEMBER_SEEDS, ALL_SEEDS = 1_009, 100_000
"""How far apart the seeds of an ensemble's members are, and how many seeds there are; chosen so
that no two meet."""


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


def errors(settings: Settings, seeds: Sequence[int], labels: int, remedy: Remedy) -> Steps[Tensor]:
    """Return the test errors [seeds] of the supervised arm with a remedy."""
    found, _ = yield from scores(untrained(settings, seeds), labels, remedy)
    return found


def scores(stacked: SeedStack, labels: int, remedy: Remedy) -> Steps[tuple[Tensor, Tensor]]:
    """Return test errors and test losses in nats [seeds]; a vote is the mean of what all say."""
    said = []
    for member in range(remedy.members):
        models = yield from _member(stacked, labels, remedy, member)
        with torch.no_grad():
            said.append(probabilities(models(stacked.questions)))
    mean = torch.stack(said).mean(dim=0)
    right = mean.gather(2, stacked.answers[..., None])[..., 0]
    wrong = (mean.argmax(dim=2) != stacked.answers).double()
    return wrong.mean(dim=1), -right.clamp_min(torch.finfo(right.dtype).tiny).log().mean(dim=1)


def _member(stacked: SeedStack, labels: int, remedy: Remedy, member: int) -> Steps[Classifiers]:
    """Train one network a seed; the first of an ensemble begins as the supervised arm does."""
    seeds = [(seed + member * MEMBER_SEEDS) % ALL_SEEDS for seed in stacked.seeds]
    each = [replace(stacked.settings, seed=seed) for seed in seeds]
    start = Classifiers(
        joined([random_encoder(one) for one in each]), joined([random_head(one) for one in each])
    )
    members = [StackedCount(place, labels) for place in range(len(seeds))]
    labelled = labelled_points(members, stacked.draws)
    if remedy.noise:
        labelled = _blurred(labelled, remedy.noise, seeds)
    plan = Plan("all", remedy.rate, remedy.decay, stacked.settings.steps)
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

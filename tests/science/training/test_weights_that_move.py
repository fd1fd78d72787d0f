"""The number of trained weights that is told is the number of weights that move."""

import itertools

import pytest
import torch

from explainer.core.arms.trainable import trainable
from explainer.core.settings.catalogue import FINETUNINGS
from explainer.core.settings.settings import settings_for
from explainer.science.networks.optimiser import ScheduledAdamW, ScheduledDescent
from explainer.science.training import finetune as finetuning
from explainer.science.training.arms import plan
from explainer.science.training.finetune import Labelled, finetune
from explainer.science.training.seed_stack import untrained

STEPS = 10
NETWORKS = [
    *(("moons", "multilayer"), ("language", "transformer")),
    *(("digits", "convolutional"), ("digits", "transformer")),
]


@pytest.fixture
def moved(monkeypatch):
    """Numbers that an optimiser was given and that were others after some step, in either half.

    Not after the last: of 2,938 weights of a transformer one comes back to its first 24 bits.
    """
    groups = []

    def watching(kind):
        class Watching(kind):
            def __init__(self, parameters, rate, decay, steps):
                super().__init__(parameters, rate, decay, steps)
                self.watch(parameters)

            def also(self, parameters, share):
                super().also(parameters, share)
                self.watch(parameters)

            def watch(self, parameters):
                groups.append(
                    [(part, part.detach().clone(), torch.zeros(part.shape)) for part in parameters]
                )

            def move(self, gradients):
                super().move(gradients)
                for part, before, way in itertools.chain(*groups):
                    way.add_((part - before).detach().abs())

        return Watching

    for kind in (ScheduledAdamW, ScheduledDescent):
        monkeypatch.setattr(finetuning, kind.__name__, watching(kind))
    return lambda: [sum(int((way > 0).sum()) for *_, way in group) for group in groups]


FEW_MODES = ("probe", "all")
"""Of arms whose ways are one and the same in every mode, and of those that go as another does."""
ARMS = [("pretrained", mode) for mode in FINETUNINGS]
ARMS += [(arm, mode) for arm in ("supervised", "control") for mode in FEW_MODES]


@pytest.mark.parametrize(("scene", "architecture"), NETWORKS)
@pytest.mark.parametrize(("arm", "mode"), ARMS)
def test_as_many_weights_move_as_is_told(scene, architecture, mode, arm, moved):
    settings = settings_for(
        scene, architecture=architecture, finetuning=mode, unlabelled=300, steps=STEPS, decay=0.1
    )
    stacked = untrained(settings, [0])
    start = stacked.arm(arm).start
    random = torch.Generator().manual_seed(0)
    for part in (*start.encoders.biases, *start.heads.biases):
        part.copy_(torch.randn(part.shape, generator=random))  # A bias of 0 would not decay.
    points = stacked.pools[:, :40]
    classes = torch.arange(40)[None] % len(settings.card.classes)
    *_, models = finetune(
        start, Labelled(points, classes, torch.full((1, 40), 1 / 40)), plan(settings, arm)
    )
    told, counts = trainable(settings, arm), moved()
    assert told.first == counts[0] and told.later == sum(counts)
    parts = (*models.encoders.parameters(), *models.heads.parameters())
    assert told.whole == sum(part.numel() for part in parts)

import numpy as np
import pytest
import torch

from explainer.core.settings.catalogue import OBJECTIVES as CARDS
from explainer.science.networks.stack import joined
from explainer.science.objectives import OBJECTIVES
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.training.pretrain import pretrain
from explainer.science.views.recipe import Recipe
from tests.science.networks import networks

OF_POINTS = [name for name in OBJECTIVES if not CARDS[name].words]


def pools(count):
    return [
        SCENES["moons"].draw(60, 1, 0.1, stream(seed, "pool"))[0].columns for seed in range(count)
    ]


def last(each, encoders, recipe, seeds):
    *_, moment = pretrain(each, encoders, recipe, seeds)
    return moment


@pytest.mark.parametrize("objective", OF_POINTS)
def test_pretraining_alone_and_in_a_stack_agree(objective):
    each, recipe = networks(3, spread=True), Recipe(objective, (2.5, 2.5), 0.1, steps=15)
    together = last(pools(3), joined(each), recipe, [4, 5, 6])
    for index in range(3):
        alone = last(pools(3)[index : index + 1], each[index], recipe, [4 + index])
        assert alone.learnt[0] == together.learnt[index]
        pairs = zip(alone.encoders.parameters(), together.encoders.parameters(), strict=True)
        for mine, theirs in pairs:
            torch.testing.assert_close(mine[0], theirs[index], atol=1e-5, rtol=0)


def test_there_is_a_moment_before_every_step_and_one_after_the_last():
    (encoder,), recipe = networks(1), Recipe("denoising", (2.5, 2.5), 0.1, steps=7)
    moments = [moment.step for moment in pretrain(pools(1), encoder, recipe, [0])]
    assert moments == list(range(8))


def test_what_has_learnt_nothing_goes_back_to_its_first_weights():
    each = networks(2, spread=True)
    # One column of independent ones tells nothing about another.
    crowds = [stream(seed, "even").uniform(-1.7, 1.7, (200, 2)) for seed in range(2)]
    recipe = Recipe("masked", (2.5, 2.5), 0.1, steps=60)
    moment = last(crowds, joined(each), recipe, [0, 1])
    assert moment.learnt == moment.kept == (False, False) and moment.walks == ()
    for mine, theirs in zip(moment.encoders.parameters(), joined(each).parameters(), strict=True):
        assert torch.equal(mine, theirs)


def test_what_has_learnt_something_is_kept():
    (encoder,) = networks(1, spread=True)
    moment = last(pools(1), encoder, Recipe("vicreg", (2.5, 2.5), 0.1, steps=150), [0])
    assert moment.learnt == (True,) and moment.walks[0].lengths[0] > 10
    assert np.isfinite(moment.loss).all()
    assert not torch.equal(moment.encoders.weights[0], encoder.weights[0])

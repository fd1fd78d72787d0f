"""What one would do instead of pretraining: each way does what its name says."""

import numpy as np
import pytest
import torch

from explainer.core.settings.settings import settings_for
from explainer.science.steps import finished
from explainer.science.story.measures import labels_only
from explainer.science.story.remedies import (
    CHOSEN,
    COPIES,
    DECAY,
    MEMBERS,
    NOISE,
    NONE,
    VOTE,
    Remedy,
    _blurred,
    errors,
)
from explainer.science.training.finetune import Labelled
from explainer.tools.remedies import offered
from explainer.tools.tuning import winner

SETTINGS = settings_for("moons", unlabelled=60)
SEEDS = (0, 1, 2)


@pytest.mark.parametrize("name", CHOSEN)
def test_what_was_chosen_is_in_its_grid_and_at_no_edge_of_what_makes_it(name):
    grid, chosen = offered(name), CHOSEN[name]
    assert chosen in grid
    rates = sorted({each.rate for each in grid})
    assert rates[0] < chosen.rate < rates[-1]
    spreads = sorted({each.noise for each in grid})
    assert len(spreads) == 1 or spreads[0] < chosen.noise < spreads[-1]


def test_each_way_differs_from_none_in_one_thing():
    none = CHOSEN[NONE]
    assert (none.decay, none.noise, none.members) == (0.0, 0.0, 1)
    assert CHOSEN[DECAY].decay > 0 and CHOSEN[NOISE].noise > 0 and CHOSEN[VOTE].members == MEMBERS
    for name in (DECAY, NOISE, VOTE):
        each = CHOSEN[name]
        assert sum((each.decay > 0, each.noise > 0, each.members > 1)) == 1


def test_with_the_arms_own_rate_and_decay_it_is_the_supervised_arm():
    rate, decay = 0.003, 0.003
    found = finished(errors(SETTINGS, SEEDS, 4, Remedy(rate, decay)))
    arm = finished(labels_only(SETTINGS, [4], 0, len(SEEDS)))
    np.testing.assert_allclose(found.numpy(), arm.test("supervised", 4), atol=1e-6)


def test_noise_makes_copies_around_each_labelled_point_and_keeps_the_weights():
    points = Labelled(
        torch.zeros(2, 3, 2), torch.tensor([[0, 1, 1]] * 2), torch.full((2, 3), 1 / 3)
    )
    blurred = _blurred(points, 0.5, (0, 1))
    assert blurred.inputs.shape == (2, 3 * COPIES, 2)
    assert float(blurred.inputs.std()) == pytest.approx(0.5, abs=0.08)
    assert not torch.equal(blurred.inputs[0], blurred.inputs[1])
    torch.testing.assert_close(blurred.weights.sum(dim=1), torch.ones(2))
    assert blurred.classes[0, 3:6].tolist() == [0, 1, 1]


def test_a_vote_of_one_is_one_network_and_of_many_another_answer():
    one, same, many = (
        finished(errors(SETTINGS, SEEDS, 4, Remedy(0.01, members=members))) for members in (1, 1, 3)
    )
    assert torch.equal(one, same) and not torch.equal(one, many)


def test_the_gentlest_of_about_the_best_wins():
    accuracy, loss = np.array([0.8, 0.899, 0.9, 0.9]), np.array([0.1, 0.31, 0.305, 0.9])
    assert winner(accuracy, loss, 0.005) == 1
    assert winner(accuracy, np.array([0.1, 0.5, 0.3, 0.9]), 0.005) == 2

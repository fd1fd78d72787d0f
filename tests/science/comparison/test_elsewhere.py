"""The crowd from elsewhere: its strangers are looked at, but never labelled, never tested."""

import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import FOREIGN
from explainer.science.measuring.reference import _batch, _known
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.training.draws import draw
from tests.science.endings import end_of

SCENE = SCENES["elsewhere"]


@pytest.mark.parametrize("count", [20, 21, 400, 10_000])
def test_four_of_five_points_of_the_pool_are_foreign_and_none_of_the_test_set(count):
    pool, test = SCENE.draw(count, 500, 0.1, stream(0, "crowd"))
    assert (pool.classes == FOREIGN).sum() == round(0.8 * count)
    assert len(pool) == count and set(test.classes) == {0, 1}


def test_foreign_points_are_the_moons_turned_by_a_quarter():
    pool, _ = SCENE.draw(4_000, 1, 0.0, stream(0, "crowd"))
    x, y = (pool.plane[pool.classes == FOREIGN] - [0.5, 0.25]).T
    back = np.stack([y, -x], axis=1) + [0.5, 0.25]
    first = np.abs(np.hypot(*back.T) - 1)
    second = np.abs(np.hypot(*(back - [1, 0.5]).T) - 1)
    np.testing.assert_allclose(np.minimum(first, second), 0, atol=1e-9)


def test_both_kinds_come_in_random_order():
    pool, _ = SCENE.draw(1_000, 1, 0.1, stream(0, "crowd"))
    halves = np.split(pool.classes == FOREIGN, 2)
    assert abs(halves[0].mean() - halves[1].mean()) < 0.1


@pytest.mark.parametrize("count", [20, 57, 1_000])
def test_no_foreign_point_can_be_labelled_and_every_promised_label_can_be_bought(count):
    settings = settings_for("elsewhere", unlabelled=count)
    drawn = draw(settings)
    labelled = drawn.labelled(settings.most_labels)
    assert len(labelled) == 2 * settings.most_labels
    assert set(drawn.pool.classes[labelled]) == {0, 1}


def test_the_best_possible_is_the_moons_own():
    assert SCENE.best_possible(0.3) == SCENES["moons"].best_possible(0.3)


def test_the_reference_net_learns_from_the_scenes_own_points():
    settings = settings_for("elsewhere")
    random = stream(0, "batches")
    known = _known(settings, random)
    assert set(_batch(settings, known, random).classes) == {0, 1}


def test_a_frame_carries_foreign_points_without_a_class(shortly_pretrained):
    settings = settings_for("elsewhere", unlabelled=60, width=8)
    last = end_of(settings)
    assert (last.ground.classes == FOREIGN).sum() == 48
    assert set(last.ground.classes[last.labelled]) == {0, 1}

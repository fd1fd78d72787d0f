import warnings

import numpy as np
import pytest

from explainer.core.catalogue import RIVALS
from explainer.core.settings import settings_for
from explainer.science.draws import draw
from explainer.science.rivals import measuring_rivals
from explainer.science.steps import finished

COUNTS, SEEDS = (1, 4), (2, 5)


def rivals(settings, counts=COUNTS, seeds=SEEDS):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return finished(measuring_rivals(settings, counts, seeds))


def nearest_error(drawn, count):
    chosen = drawn.labelled(count)
    gaps = drawn.test_inputs[:, None] - drawn.inputs[chosen][None]
    guesses = drawn.pool.classes[chosen][(gaps**2).sum(axis=2).argmin(axis=1)]
    return (guesses != drawn.test.classes).mean()


@pytest.mark.parametrize("scene", ["moons", "hidden-moons"])
def test_the_nearest_neighbour_is_the_nearest_labelled_point(scene):
    settings = settings_for(scene, unlabelled=100)
    found = rivals(settings)
    for seed_at, seed in enumerate(SEEDS):
        drawn = draw(settings.changed(seed=seed))
        for count in COUNTS:
            assert found.test("nearest", count)[seed_at] == pytest.approx(
                nearest_error(drawn, count)
            )
    assert (found.train_error[found.methods.index("nearest")] == 0).all()


@pytest.mark.parametrize(("scene", "noise"), [("spirals", 0.0), ("circles", 0.02)])
def test_islands_without_a_label_are_no_trouble(scene, noise):
    found = rivals(settings_for(scene, unlabelled=60, noise=noise), (1,), (0, 1))
    assert np.isfinite(found.test_error).all()
    assert ((found.test_error >= 0) & (found.test_error <= 1)).all()


def test_labels_spread_all_along_the_spirals():
    found = rivals(settings_for("spirals"), (4,), range(4))
    assert found.test("spreading", 4).mean() < 0.5 * found.test("nearest", 4).mean()


def test_a_rival_sees_the_labels_that_the_arms_see_and_a_step_is_one_fit():
    steps = measuring_rivals(settings_for("moons", unlabelled=60), COUNTS, SEEDS)
    assert sum(1 for _ in steps) == len(RIVALS) * len(COUNTS) * len(SEEDS)


def test_rivals_stand_under_their_names():
    found = rivals(settings_for("digits", unlabelled=100), (1,), (0,))
    assert found.methods == tuple(RIVALS)
    assert (found.counts, found.seeds) == ((1,), (0,))
    assert found.test_error.shape == (3, 1, 1)

"""t-SNE of codes, and the way back from a projection to the code."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept
from explainer.science.comparison.neighbours import STEPS, neighbour_plane
from explainer.science.comparison.projection import principal_view

SMALL = settings_for("moons", unlabelled=20, width=8, steps=10)


def test_groups_stay_together_and_the_same_codes_give_the_same_picture():
    random = np.random.default_rng(0)
    code = np.concatenate([random.normal(size=(40, 5)), random.normal(size=(40, 5)) + 20])
    places = neighbour_plane(code, 0)
    assert places.shape == (80, 2) and np.abs(places).max() == pytest.approx(1)
    away = np.linalg.norm(places[:, None] - places[None], axis=2)
    np.fill_diagonal(away, np.inf)
    nearest = away.argmin(axis=1)
    assert ((nearest < 40) == (np.arange(80) < 40)).all()
    np.testing.assert_array_equal(places, neighbour_plane(code, 0))


def test_every_step_is_told_to_whoever_asked_for_it_and_changes_nothing():
    code = np.random.default_rng(2).normal(size=(30, 4))
    told = [], []
    with ThreadPoolExecutor(2) as threads:
        begun = [threads.submit(neighbour_plane, code, 0, each.append) for each in told]
        places = [each.result() for each in begun]
    for steps in told:
        assert steps[:3] == [1, 2, 3] and steps == sorted(steps) and steps[-1] <= STEPS
    assert len(told[0]) == len(told[1])
    for each in places:
        np.testing.assert_array_equal(each, neighbour_plane(code, 0))
    assert len(told[0]) == len(told[1])


def test_a_collapsed_code_is_no_reason_to_fail():
    assert np.isfinite(neighbour_plane(np.zeros((20, 2)), 0)).all()


def test_the_way_back_gives_the_code():
    random = np.random.default_rng(1)
    code = random.normal(size=(30, 2)) * [3, 1] + [5, -2]
    view = principal_view(code, random.normal(size=(30, 2)))
    assert view.back is not None
    back = view.of(code) @ view.back[:2] + view.back[2]
    np.testing.assert_allclose(back, code, atol=1e-9)
    assert principal_view(random.normal(size=(30, 3))).back is None


@pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")
def test_there_are_no_codes_before_the_end():
    made = Comparison(SMALL, Kept())
    assert made.codes(1) is None
    for each in made.frames(Stage.DATA):
        if not each.finished:
            assert made.codes(1) is None

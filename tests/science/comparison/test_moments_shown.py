"""How often fine-tuning is shown and tested, and how a code is measured and thinned."""

from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.science.comparison import kept, schedule
from explainer.science.comparison.projection import effective_rank, principal_plane

COUNTS = range(1, 31)


def test_fine_tuning_is_shown_less_often_where_a_step_is_dear():
    assert schedule.label_moments(settings_for("moons")) == 75
    assert schedule.label_moments(settings_for("digits")) == 38


def test_at_the_first_moment_all_counts_are_tested():
    assert schedule.tested_at(settings_for("moons"), COUNTS, 0) == set(COUNTS)


@pytest.mark.parametrize(
    ("settings", "moments", "turns"),
    [
        (settings_for("moons", labels_per_class=4), 75, 10),
        (settings_for("moons", labels_per_class=4, steps=20), 20, 2),
        (settings_for("digits", labels_per_class=4), 38, 5),
        (settings_for("creatures", labels_per_class=4), 38, 9),
    ],
)
def test_later_every_count_has_its_turn_and_the_one_at_hand_is_always_tested(
    settings, moments, turns
):
    for moment in range(1, moments):
        expected = {count for count in COUNTS if (count - moment) % turns == 0} | {4}
        assert schedule.tested_at(settings, COUNTS, moment) == expected


def test_a_code_uses_as_many_directions_as_it_is_wide_in():
    corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
    assert effective_rank(corners) == pytest.approx(3)
    assert effective_rank(corners * [1, 1, 0] + 5) == pytest.approx(2, abs=1e-6)
    shares = np.array([2, 1]) / 3
    entropy = -(shares * np.log(shares)).sum()
    assert effective_rank(corners * [2, 1, 0]) == pytest.approx(np.exp(entropy), abs=1e-6)
    assert effective_rank(corners * 0.01) == 0 and effective_rank(corners[:, :1]) == 1


def test_a_plane_reaches_to_one_unless_its_code_has_all_but_collapsed():
    code = np.random.default_rng(0).standard_normal((30, 4)) * [5, 3, 1, 1] + 7
    plane = principal_plane(code)
    assert np.abs(plane).max() == pytest.approx(1)
    np.testing.assert_allclose(plane.mean(axis=0), 0, atol=1e-12)
    assert plane[:, 0].std() > plane[:, 1].std()
    small = (code - code.mean(axis=0)) / np.abs(code).max() / 100
    assert np.abs(principal_plane(small)).max() < 0.2


def test_a_plane_lies_as_near_as_it_can_to_the_one_before():
    code = np.random.default_rng(1).standard_normal((30, 3)) * [3, 2, 0.1]
    before = principal_plane(code)[:, ::-1] * [1, -1]
    np.testing.assert_allclose(principal_plane(code, before), before, atol=1e-9)


def test_a_crowd_is_thinned_but_for_what_can_be_labelled(monkeypatch):
    monkeypatch.setattr(kept, "MOST_SHOWN", 6)
    asked = []

    def labelled(count):
        asked.append(count)
        return np.array([7, 2, 9])

    draw = SimpleNamespace(pool=range(12), labelled=labelled)
    settings = settings_for("moons")
    assert kept.shown_points(draw, settings).tolist() == [0, 1, 2, 3, 7, 9]
    assert asked == [settings.most_labels]
    monkeypatch.setattr(kept, "MOST_SHOWN", 2)
    assert kept.shown_points(draw, settings).tolist() == [2, 7, 9]

import numpy as np
import pytest

from explainer.science.objectives import OBJECTIVES
from explainer.science.random import stream
from explainer.science.views.pairs import (
    MASKED_SHARE,
    SWAPPED_SHARE,
    PartnerViews,
    held_out_rows,
    partners_among,
)
from explainer.science.views.recipe import Recipe

POINTS = np.random.default_rng(0).standard_normal((200, 40))


def trained_on(objective, views="walk"):
    """The views that an objective trains on."""
    return OBJECTIVES[objective].views(POINTS, Recipe(objective, (2.5, 2.5), 0.1, views), 0).train


def rows(points):
    return {row.tobytes() for row in points}


def test_partners_are_shown_with_jitter():
    partners = np.full((200, 3), 7)
    first, second = PartnerViews(POINTS, np.arange(200), partners, 0.1, stream(0)).draw(500)
    assert np.abs(second - POINTS[7]).mean() == pytest.approx(0.1 * np.sqrt(2 / np.pi), rel=0.05)
    assert first.std() > 0.9


def test_a_partner_that_is_not_allowed_makes_room_for_those_that_are():
    partners = np.array([[1, 2, 3, 1], [5, 5, 5, 5], [0, 1, 2, 3]])
    found = partners_among(partners, np.array([7, 8, 9]), np.array([0, 1, 3]))
    assert found.tolist() == [[1, 3, 1, 1], [8, 8, 8, 8], [0, 1, 3, 0]]


@pytest.mark.parametrize(("count", "held"), [(20, 5), (100, 5), (1_000, 50), (10_000, 256)])
def test_a_few_points_are_held_out(count, held):
    kept, out = held_out_rows(count, stream(0))
    assert len(out) == held and sorted([*kept, *out]) == list(range(count))


def test_jitter_shows_one_point_twice_with_other_noise():
    first, second = trained_on("infonce", "jitter").draw(500)
    assert rows(first).isdisjoint(rows(second))
    apart = np.abs(first - second).mean()
    assert 0 < apart < 0.5 * np.abs(first - np.roll(second, 1, axis=0)).mean()


@pytest.mark.parametrize(
    ("views", "share"),
    [
        (trained_on("infonce", "columns"), SWAPPED_SHARE),
        (trained_on("masked"), MASKED_SHARE),
    ],
)
def test_swapped_columns_come_from_other_points_of_the_same_column(views, share):
    swapped, clean = views.draw(500)
    assert rows(clean) <= rows(POINTS)
    assert (swapped != clean).mean() == pytest.approx(share, abs=0.01)
    for column in range(POINTS.shape[1]):
        assert np.isin(swapped[:, column], POINTS[:, column]).all()


def test_an_autoencoder_is_to_give_back_what_it_is_shown():
    shown, wanted = trained_on("autoencoder").draw(50)
    np.testing.assert_array_equal(shown, wanted)


def test_a_denoising_autoencoder_is_shown_noise_and_gives_back_the_point():
    shown, wanted = trained_on("denoising").draw(500)
    assert rows(wanted) <= rows(POINTS)
    assert (shown - wanted).std() == pytest.approx(0.3, rel=0.05)

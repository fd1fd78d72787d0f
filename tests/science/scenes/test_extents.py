"""How far each plane reaches, and what its pictures hold, by hand."""

import numpy as np
import pytest

from explainer.core.worlds.language_words import FEELING, FUNCTION, TOPIC, numbers_of
from explainer.science.scenes import SCENES
from explainer.science.scenes.digits import pictures, plane
from explainer.science.scenes.language import chances_at
from explainer.science.scenes.scene import Sample, balanced_classes, evenly_mixed


@pytest.mark.parametrize(
    ("scene", "noise", "extent"),
    [
        ("spirals", 0.0, (-1.25, -1.25, 1.25, 1.25)),
        ("spirals", 0.1, (-1.3, -1.3, 1.3, 1.3)),
        ("moons", 0.0, (-1.25, -1.5, 2.25, 2.0)),
        ("moons", 0.2, (-1.6, -1.85, 2.6, 2.35)),
        ("across", 0.2, (-1.6, -1.85, 2.6, 2.35)),
        ("hidden-moons", 0.2, (-1.6, -1.85, 2.6, 2.35)),
        ("elsewhere", 0.2, (-1.6, -1.85, 2.6, 2.35)),
        ("structureless", 0.0, (-1.1, -1.1, 1.1, 1.1)),
        ("structureless", 0.2, (-1.6, -1.6, 1.6, 1.6)),
        ("destroyed", 0.5, (-2.5, -2.5, 2.5, 2.5)),
        ("overlapping", 0.1, (-1.3, -1.3, 1.3, 1.3)),
        ("overlapping", 1.0, (-6.0, -6.0, 6.0, 6.0)),
        ("language", 0.1, (-0.04, -0.04, 1.04, 1.04)),
        ("creatures", 0.1, (-0.02, -0.02, 1.02, 1.02)),
    ],
)
def test_a_plane_holds_its_points_and_three_deviations_of_noise(scene, noise, extent):
    assert SCENES[scene].extent(noise) == pytest.approx(extent)


def test_digits_are_shares_of_full_ink_in_a_square_plane():
    ink, classes = pictures()
    assert (ink.min(), ink.max()) == (0, 1) and set(classes) == set(range(10))
    half = np.abs(plane()).max() + 0.16
    assert SCENES["digits"].extent(0.0) == pytest.approx((-half, -half, half, half))


def test_a_digit_s_map_is_full_nearby_and_fades_out():
    places = plane()[:1] + [[0.0, 0.0], [0.05, 0.0], [50.0, 0.0]]
    presence = SCENES["digits"].sites(places).presence
    assert presence[0] == 1 and presence[1] > 0.99 and presence[2] == 0


def test_a_cluster_and_a_sign_make_a_place_of_the_destroyed_plane():
    grid = np.array([[1.0, -0.5], [-2.0, 3.0]])
    columns = SCENES["destroyed"].sites(grid).columns
    np.testing.assert_allclose(columns, [[0.5] * 4 + [-0.5], [-1.0] * 4 + [3.0]])
    made = SCENES["destroyed"].sample(400, 0.1, np.random.default_rng(0))
    assert ((made.columns[:, -1] > 0) == (made.classes == 1)).all()
    near = np.abs(np.abs(made.columns[:, :4] @ np.full(4, 0.5)) - 1)
    assert near.max() < 0.5 and abs(made.plane[:, 0].mean()) < 0.05


def test_the_words_of_a_sentence_have_the_shares_of_its_place():
    chances = chances_at(np.array([[0.25, 0.125], [1.0, 0.875]]))
    feelings = [chances[:, numbers_of(FEELING, group)].sum(axis=1) for group in (0, 1)]
    np.testing.assert_allclose(feelings, [[0.3, 0.0], [0.1, 0.4]])
    grammar = chances[:, numbers_of(FUNCTION, 0)].sum(axis=1)
    np.testing.assert_allclose(grammar, 0.25)
    topics = [chances[:, numbers_of(TOPIC, group)].sum(axis=1) for group in range(4)]
    assert np.argmax(topics, axis=0).tolist() == [0, 3]
    np.testing.assert_allclose(np.sum(topics, axis=0), 0.35)
    np.testing.assert_allclose(topics[1][0] / topics[0][0], np.exp(-((1 / 0.55) ** 2)), rtol=1e-3)


def test_samples_are_taken_and_joined_with_their_groups():
    def sample(first, groups=True):
        rows = np.arange(first, first + 3)
        pairs = np.stack([rows, 10 * rows], axis=1)
        return Sample(pairs, pairs + 0.5, rows, rows + 100 if groups else None)

    both = sample(0).joined(sample(3)).take(np.array([5, 0]))
    assert both.classes.tolist() == [5, 0] and both.groups.tolist() == [105, 100]
    assert both.columns.tolist() == [[5, 50], [0, 0]] and both.plane[0, 1] == 50.5
    plain = sample(0, groups=False)
    assert plain.joined(plain).groups is None and plain.take(np.array([1])).groups is None


def test_every_beginning_of_a_mixture_holds_each_list_s_share():
    order = evenly_mixed(20, 80)
    assert sorted(order) == list(range(100))
    for end in (5, 10, 50, 95):
        assert abs((order[:end] < 20).sum() - end / 5) <= 1
    assert evenly_mixed(0, 3).tolist() == [0, 1, 2]
    classes = balanced_classes(11, 3, np.random.default_rng(0))
    assert len(classes) == 11 and all(
        np.ptp(np.bincount(classes[:end], minlength=3)) <= 1 for end in range(12)
    )

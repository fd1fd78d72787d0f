import itertools

import numpy as np
import pytest

from explainer.core.settings.scene_cards import SCENES as CARDS
from explainer.core.training.frames import FOREIGN
from explainer.science.random import stream
from explainer.science.scenes import SCENES
from explainer.science.scenes.curves import CurveScene
from explainer.science.scenes.digits import pictures

CURVES = [name for name, scene in SCENES.items() if isinstance(scene, CurveScene)]


def drawn(name, pool=200, test=300, noise=None, seed=0):
    noise = CARDS[name].noise.default if noise is None else noise
    return SCENES[name].draw(pool, test, noise, stream(seed, "test"))


def own_classes(sample):
    return sample.classes[sample.classes != FOREIGN]


def test_every_card_has_a_scene_and_every_scene_a_card():
    assert set(SCENES) == set(CARDS)


@pytest.mark.parametrize("name", SCENES)
def test_a_draw_has_the_shape_its_card_promises(name):
    pool, test = drawn(name)
    card = CARDS[name]
    assert pool.columns.shape == (200, card.columns)
    assert pool.plane.shape == (200, 2)
    assert len(test) == 300
    assert set(own_classes(pool)) == set(test.classes) == set(range(len(card.classes)))


@pytest.mark.parametrize("name", SCENES)
def test_classes_are_equally_frequent_up_to_the_collection(name):
    for sample in drawn(name):
        counts = np.bincount(own_classes(sample))
        # Four of the ten digits have a loop.
        wanted = np.array([0.6, 0.4]) if name == "loops" else np.full(len(counts), 1 / len(counts))
        assert np.abs(counts - wanted * counts.sum()).max() <= 2


@pytest.mark.parametrize("name", SCENES)
def test_the_same_seed_gives_the_same_points_and_another_gives_others(name):
    np.testing.assert_array_equal(drawn(name)[0].columns, drawn(name)[0].columns)
    assert not np.array_equal(drawn(name)[0].columns, drawn(name, seed=1)[0].columns)


@pytest.mark.parametrize("name", SCENES)
def test_nearly_all_points_lie_in_the_extent(name):
    pool, _ = drawn(name)
    left, bottom, right, top = SCENES[name].extent(CARDS[name].noise.default)
    inside = (pool.plane >= [left, bottom]) & (pool.plane <= [right, top])
    assert inside.all(axis=1).mean() > 0.99
    assert right - left == pytest.approx(top - bottom)


@pytest.mark.parametrize("name", [name for name in SCENES if CARDS[name].columns == 64])
def test_the_map_of_every_picture_fades_before_an_edge(name):
    left, bottom, right, top = SCENES[name].extent(0.0)
    along = np.linspace(0, 1, 400)
    x, y = left + (right - left) * along, bottom + (top - bottom) * along
    sides = ((x, bottom), (x, top), (left, y), (right, y))
    edges = np.concatenate([np.stack(np.broadcast_arrays(*side), axis=1) for side in sides])
    assert SCENES[name].sites(edges).presence.max() == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("name", CURVES)
@pytest.mark.parametrize("share", [0.5, 1.0])
def test_the_best_possible_accuracy_is_what_the_best_rule_reaches(name, share):
    """A Monte-Carlo estimate with the true densities, on other points and another grid."""
    scene, noise = SCENES[name], share * CARDS[name].noise.high
    points = scene.draw(4_000, 1, noise, stream(3, "bayes"))[0]
    stations = [curve((np.arange(400) + 0.5) / 400) for curve in scene.curves]
    densities = [_density(points.plane, station, noise) for station in stations]
    reached = (np.argmax(densities, axis=0) == points.classes).mean()
    assert scene.best_possible(noise) == pytest.approx(reached, abs=0.015)


def _density(places, stations, noise):
    squared = ((places[:, None] - stations[None]) ** 2).sum(axis=2)
    return np.exp(-squared / (2 * noise**2)).mean(axis=1)


@pytest.mark.parametrize("name", CURVES)
def test_without_noise_everything_can_be_known_and_noise_only_hurts(name):
    levels = np.linspace(0, CARDS[name].noise.high, 5)
    best = [SCENES[name].best_possible(float(level)) for level in levels]
    assert best[0] == 1.0
    assert all(later <= earlier + 1e-6 for earlier, later in itertools.pairwise(best))
    assert best[-1] < 0.995


def test_hidden_moons_hold_the_moons_and_junk_that_says_nothing():
    pool, _ = drawn("hidden-moons", pool=2_000)
    signal = SCENES["hidden-moons"].sites(pool.plane).columns[:, :64]
    np.testing.assert_allclose(pool.columns[:, :64], signal)
    junk = pool.columns[:, 64:]
    gap = junk[pool.classes == 0].mean(axis=0) - junk[pool.classes == 1].mean(axis=0)
    assert np.abs(gap).max() < 0.2
    assert junk.std(axis=0).min() > 3 * signal.std(axis=0).max()


def test_no_digit_is_in_the_pool_and_in_the_test_set():
    pool, test = drawn("digits", pool=1_297, test=2_000)
    assert len(pool) + len(test) == 1_797
    ours = {row.tobytes() for row in pool.columns}
    assert not [row for row in test.columns if row.tobytes() in ours]


def test_a_place_shows_the_nearest_digit():
    scene = SCENES["digits"]
    pool, _ = drawn("digits", pool=40)
    sites = scene.sites(pool.plane)
    np.testing.assert_allclose(sites.columns[sites.nearest], pool.columns)
    assert sites.presence.tolist() == [1.0] * 40


def test_nobody_knows_how_well_digits_can_be_read():
    assert SCENES["digits"].best_possible(0.0) is None
    assert pictures()[0].max() == 1.0

"""Views of pictures: each change does what it says, and nothing else."""

import numpy as np
import pytest

from explainer.core.settings.catalogue import AUGMENTATIONS
from explainer.science.views.picture_views import GAIN, OFFSET, SHIFT, ZOOM, PictureViews

SIDE = 16


def views(changes, channels=3, seed=0):
    points = np.zeros((5, SIDE, SIDE, channels))
    points[:, 4:7, 2:6] = 1.0  # A bright rectangle on the left, above the middle.
    random = np.random.default_rng(seed)
    return PictureViews(points.reshape(5, -1), SIDE, channels, changes, random)


def shown(changes, channels=3):
    first, second = views(changes, channels).draw(64)
    shape = (64, SIDE, SIDE, channels)
    return first.reshape(shape), second.reshape(shape)


def test_without_changes_both_views_are_the_picture_itself():
    made = views(())
    first, second = made.draw(8)
    np.testing.assert_allclose(first, second, atol=1e-6)
    np.testing.assert_allclose(first, np.repeat(made.points[:1], 8, axis=0), atol=1e-6)


@pytest.mark.parametrize("change", AUGMENTATIONS)
def test_each_change_makes_the_two_views_differ(change):
    first, second = shown((change,))
    assert np.abs(first - second).max(axis=(1, 2, 3)).mean() > 0.1


def test_a_mirrored_picture_keeps_its_rows():
    first, _ = shown(("flip",))
    np.testing.assert_allclose(first.sum(axis=2), first[:1].sum(axis=2).repeat(64, 0), atol=1e-4)
    sides = first[:, :, :8].sum(axis=(1, 2, 3)) > first[:, :, 8:].sum(axis=(1, 2, 3))
    assert 10 < sides.sum() < 54


def test_a_recoloured_picture_keeps_its_shape():
    first, _ = shown(("colour",))
    for picture in first:
        channel = picture[:, :, 0]
        inside = channel[4:7, 2:6]
        assert np.ptp(inside) < 1e-5 and np.ptp(np.delete(channel.ravel(), slice(64, 112))) < 1e-5


def test_a_shift_moves_and_a_zoom_changes_the_size():
    def middle(picture):
        rows, columns = np.nonzero(picture[:, :, 0] > 0.5)
        return np.array([rows.mean(), columns.mean()]), len(rows)

    moved = [middle(picture)[0] for picture in shown(("shift",))[0]]
    assert np.std(moved, axis=0).min() > 0.5
    sizes = [middle(picture)[1] for picture in shown(("scale",))[0]]
    assert max(sizes) > 1.3 * min(sizes)


def test_grey_pictures_work_too_and_the_same_seed_gives_the_same_views():
    first, again = (views(tuple(AUGMENTATIONS), 1, seed=4).draw(16) for _ in range(2))
    np.testing.assert_array_equal(first[0], again[0])
    assert np.isfinite(first[1]).all()


def test_a_shift_a_zoom_and_a_gain_are_as_strong_as_is_said():
    random = np.random.default_rng(0)
    ramp = np.linspace(0, 1, SIDE)[None, None, :, None].repeat(SIDE, 1)
    made = PictureViews(ramp.reshape(1, -1), SIDE, 1, ("colour",), random)
    first = made.draw(2_000)[0].reshape(-1, SIDE, SIDE)
    gains = np.log(first[:, 0, -1] - first[:, 0, 0])
    assert gains.std() == pytest.approx(GAIN, rel=0.1) and abs(gains.mean()) < 0.03
    assert first[:, 0, 0].std() == pytest.approx(OFFSET * np.sqrt(2), rel=0.1)
    slopes, middles = {}, {}
    for change in ("shift", "scale", "flip"):
        one = PictureViews(ramp.reshape(1, -1), SIDE, 1, (change,), np.random.default_rng(1))
        inner = one.draw(500)[0].reshape(-1, SIDE, SIDE)[:, SIDE // 2, 6:10]
        slopes[change] = (inner[:, -1] - inner[:, 0]) * (SIDE - 1) / 3
        middles[change] = inner.mean(axis=1)
    # A picture is two half sides wide: a ramp rises by half a step for each of them.
    half = SIDE / (SIDE - 1) / 2
    assert 0.9 * SHIFT < np.abs(middles["shift"] - 0.5).max() / half <= SHIFT + 1e-3
    assert 0.9 * ZOOM < np.abs(np.log(slopes["scale"])).max() <= ZOOM + 1e-3
    assert set(np.round(slopes["flip"], 4)) == {-1.0, 1.0}
    for change in ("scale", "flip"):
        np.testing.assert_allclose(middles[change], 0.5, atol=1e-4)

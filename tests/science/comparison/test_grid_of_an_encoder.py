"""The bent grid is the encoder's image of the straight one, seen as its points are."""

import numpy as np
import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.grid import LINES, POINTS, straight_grid
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept
from explainer.science.comparison.projection import principal_plane, principal_view
from explainer.science.comparison.snapshots import FINENESS, _codes
from explainer.science.networks.stack import as_tensor
from explainer.science.scenes import scene_of

SMALL = {"unlabelled": 60, "width": 8, "steps": 10}
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


def test_a_view_shows_its_own_codes_as_the_principal_plane_does():
    code = np.random.default_rng(0).standard_normal((50, 5))
    reference = principal_plane(code[:, ::-1].copy())
    for aligned in (None, reference):
        view = principal_view(code, aligned)
        np.testing.assert_array_equal(view.of(code), principal_plane(code, aligned))


@pytest.mark.parametrize("scene", ["moons", "hidden-moons"])
def test_the_grid_is_encoded_and_projected_like_the_points(scene):
    settings = settings_for(scene, **SMALL)
    made = Comparison(settings, Kept())
    end = next(frame for frame in made.frames(Stage.DATA) if frame.finished)
    lines = straight_grid(scene_of(settings).extent(settings.noise)).astype(float)
    raw = scene_of(settings).sites(lines.reshape(-1, 2)).columns
    model = made._label_counts["pretrained"].model(1).encoders
    code = made._snapshots.codes(model)
    view = principal_view(code, made._kept.planes["pretrained"])
    inputs = as_tensor(made._draw.standardised(raw))[None]
    expected = view.of(_codes(model, inputs)).reshape(2 * LINES, POINTS, 2)
    np.testing.assert_allclose(end.pretrained.grid, expected, atol=0.501 / FINENESS)
    assert end.supervised.grid.shape == (2 * LINES, POINTS, 2)


def test_pretraining_has_a_grid_too_and_a_map_of_pictures_has_none():
    first = next(Comparison(settings_for("moons", **SMALL), Kept()).frames(Stage.DATA))
    assert first.pretrained.grid is not None
    digits = settings_for("digits", **SMALL)
    assert next(Comparison(digits, Kept()).frames(Stage.DATA)).pretrained.grid is None

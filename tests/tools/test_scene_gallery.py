"""What is stored of a scene is what measuring finds."""

import numpy as np
import pytest

from explainer.core.gallery.evidence import stored_evidence
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.settings.settings import settings_for
from explainer.science.measuring.measurement import outcomes
from explainer.tools.scene_gallery import _found, _points

AGREES = 0.005
"""Other processors round otherwise: differences of means over seeds move by less than this."""


@pytest.mark.parametrize("name", ["moons", "elsewhere", "digits"])
def test_points_are_drawn_again_alike(name):
    drawn, stored = (np.array(each) for each in (_points(settings_for(name)), _of(name).points))
    assert np.abs(drawn - stored).max() <= 1


def test_what_is_stored_is_measured_again():
    settings = settings_for("moons")
    measured = _found(settings, outcomes(settings, [1], range(USUAL_SEEDS)), 1)
    stored = _of("moons").found[0]
    assert (measured.labels, measured.effect) == (stored.labels, stored.effect)
    assert measured.mean == pytest.approx(stored.mean, abs=AGREES)


def _of(name):
    return stored_evidence()[name]

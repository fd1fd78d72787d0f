"""What is stored of a scene is what measuring finds."""

import numpy as np
import pytest

from explainer.core.gallery.evidence import stored_evidence
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.platform.assets import DEFAULT_RESULT, assets_folder
from explainer.core.settings.settings import settings_for
from explainer.files.sessions.session_file import read_session
from explainer.science.measuring.measurement import outcomes
from explainer.tools.scene_gallery import _found, _points

AGREES = 0.005
"""Other processors round otherwise: differences of means over seeds move by less than this."""


@pytest.mark.parametrize("name", ["moons", "elsewhere", "digits"])
def test_points_are_drawn_again_alike(name):
    drawn, stored = (np.array(each) for each in (_points(settings_for(name)), _of(name).points))
    assert np.abs(drawn - stored).max() <= 1


def check(measured, stored):
    assert (measured.labels, measured.effect) == (stored.labels, stored.effect)
    ends = measured.mean, measured.low, measured.high
    assert ends == pytest.approx((stored.mean, stored.low, stored.high), abs=AGREES)


def test_what_is_stored_of_the_usual_scene_is_what_its_stored_result_says():
    """Of that result test_stored_result trains a share again."""
    (measured,) = read_session(assets_folder() / DEFAULT_RESULT).findings.arms.values()
    settings = settings_for()
    assert measured.seeds == tuple(range(USUAL_SEEDS))
    assert _of(settings.scene).found
    for stored in _of(settings.scene).found:
        check(_found(settings, measured, stored.labels), stored)


@pytest.mark.long
def test_what_is_stored_is_measured_again():
    settings = settings_for("moons")
    check(_found(settings, outcomes(settings, [1], range(USUAL_SEEDS)), 1), _of("moons").found[0])


def _of(name):
    return stored_evidence()[name]

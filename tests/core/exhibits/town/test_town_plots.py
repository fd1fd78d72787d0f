"""What the plots about towns draw: means between their ends, and one town as it is."""

import numpy as np
import pytest

from explainer.core.exhibits.town.choices import ASKED, TownChoices
from explainer.core.exhibits.town.figure import NAMES, town_figure
from explainer.core.exhibits.town.towns import measured_towns
from explainer.core.measuring.intervals import interval

CHOICES = TownChoices(towns=20, asked=8)
FOUND = measured_towns(CHOICES)
ERRORS, STORY = town_figure(CHOICES, str).plots


def named(plot, name):
    return next(line for line in plot.lines if name in (line.name, line.series))


@pytest.mark.parametrize("way", ["flat", "learnt"])
def test_a_band_reaches_from_the_low_end_to_the_high_one_around_its_line(way):
    line = named(ERRORS, NAMES[way])
    band = next(band for band in ERRORS.bands if band.name == NAMES[way])
    for place, asked in enumerate(ASKED):
        found = interval(100 * getattr(FOUND, way)[:, place])
        expected = [np.log10(asked), found.low, found.high]
        np.testing.assert_allclose(band.points[place], expected, rtol=1e-4)
        assert line.points[place, 1] == pytest.approx(found.mean, rel=1e-4)
    assert ERRORS.y.high % 10 == 0 and ERRORS.y.high >= max(
        b.points[:, 2].max() for b in ERRORS.bands
    )


def test_one_town_is_told_person_by_person_beside_the_truth():
    truth = named(STORY, "the truth")
    assert truth.thin and (truth.points[:, 1] == np.float32(100 * FOUND.truth)).all()
    for way, told in FOUND.estimates.items():
        line = named(STORY, NAMES[way])
        np.testing.assert_allclose(line.points[:, 1], 100 * told, rtol=1e-5)
        np.testing.assert_allclose(10 ** line.points[:, 0], np.arange(1, len(told) + 1), rtol=1e-5)


def test_the_number_asked_is_marked():
    marker = named(ERRORS, "8 asked")
    np.testing.assert_allclose(marker.points[:, 0], np.log10(8))

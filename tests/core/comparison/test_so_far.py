"""The curve shows an audience no more than it has been told."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.label_efficiency import efficiency_plot
from explainer.core.comparison.so_far import TOLD, so_far
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.settings.settings import settings_for
from tests import factories
from tests.factories import COUNTS, baselines, measured


def ends(plot):
    return [line.points[:, 0].max() for line in plot.lines if line.role in TOLD]


@pytest.mark.parametrize("count", [1, 3, 10])
def test_arms_and_bands_end_at_the_count_that_is_shown(count):
    plot = factories.worth().plot
    cut = so_far(plot, count)
    assert np.allclose(ends(cut), np.log10(count))
    assert all(band.points[:, 0].max() <= np.log10(count) + 1e-5 for band in cut.bands)


def test_each_end_is_a_dot_of_its_arm():
    cut = so_far(factories.worth().plot, 1)
    lines = [line for line in cut.lines if line.role in TOLD]
    assert [dots.role for dots in cut.dots] == [line.role for line in lines]
    for dots, line in zip(cut.dots, lines, strict=True):
        assert dots.points.tolist() == line.points[-1:].tolist()


def test_marks_stay_whole_and_the_whole_curve_is_left_alone():
    plot = factories.worth().plot
    cut = so_far(plot, 2)
    marks = [line for line in plot.lines if line.role not in TOLD]
    assert marks
    assert all(any(mark is line for line in cut.lines) for mark in marks)
    assert np.allclose(ends(plot), np.log10(30))
    assert (cut.x, cut.y) == (plot.x, plot.y)


def test_other_methods_stop_where_the_arms_stop():
    settings = settings_for("moons")
    found = replace(measured(settings), baselines=baselines(settings, COUNTS, tuple(range(20))))
    plot = efficiency_plot(found, settings, str)
    others = [line.name for line in plot.lines if line.ended]
    assert others
    cut = so_far(plot, 4)
    for line in cut.lines:
        if line.name in others:
            assert not line.ended and line.points[:, 0].max() <= np.log10(4) + 1e-5


def test_the_legend_names_the_arms_as_the_whole_curve_does():
    plot = efficiency_plot(measured(settings_for("moons")), settings_for("moons"), str)
    names = {line.role: line.end_name for line in plot.lines if line.role in TOLD}
    cut = {line.role: line.name for line in so_far(plot, 4).lines if line.role in TOLD}
    assert cut == names and cut["pretrained"] == ARM_SHORT["pretrained"]

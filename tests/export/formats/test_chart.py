"""How the chart of a deck is dressed: lines, axes and their numbers."""

from dataclasses import replace

import numpy as np
import pytest
from pptx import Presentation
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from explainer.core.figures.theme import DARK
from explainer.core.measuring.efficiency import ARMS
from explainer.core.settings.settings import settings_for
from explainer.export.formats.chart import LINE_POINTS, THIN_POINTS, add_chart
from tests.factories import measured

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def chart_of(found):
    file = Presentation()
    slide = file.slides.add_slide(file.slide_layouts[6])
    return add_chart(slide, (0, 0, 9_000_000, 5_000_000), found, theme=DARK, say=str).chart


@pytest.fixture(scope="module")
def found():
    return measured(settings_for("moons"))


@pytest.fixture(scope="module")
def chart(found):
    return chart_of(found)


def test_lines_are_straight_and_those_of_the_arms_are_thicker(chart):
    lines = list(chart.plots[0].series)
    assert [series._element.find(f"{CHART}smooth").get("val") for series in lines] == ["0"] * 4
    wide = [series.format.line.width for series in lines]
    assert wide == [Pt(LINE_POINTS)] * 2 + [Pt(THIN_POINTS)] * 2
    dashes = [series.format.line.dash_style for series in lines]
    assert dashes == [MSO_LINE.DASH, None, MSO_LINE.ROUND_DOT, MSO_LINE.DASH_DOT_DOT]


def test_points_are_the_means_at_their_counts(chart, found):
    for series, arm in zip(chart.plots[0].series, ARMS, strict=False):
        means = [interval.mean for interval in found.outcomes.accuracy(arm)]
        assert list(series.values) == pytest.approx(means, abs=1e-6)
        places = [int(each.text) for each in series._element.xpath("./c:xVal//c:v")]
        assert places == list(found.outcomes.counts)


def test_labels_are_counted_along_a_logarithmic_axis_and_shares_go_up(chart):
    along, up = chart.category_axis, chart.value_axis
    assert (along.tick_labels.number_format, up.tick_labels.number_format) == ("0", "0 %")
    assert not along.has_major_gridlines and up.has_major_gridlines
    logarithmic = [axis._element.find(f".//{CHART}logBase") is not None for axis in (along, up)]
    assert logarithmic == [True, False]
    assert up.maximum_scale == 1.0 and up.major_unit == pytest.approx(0.1)
    titles = [axis.axis_title.text_frame.text for axis in (along, up)]
    assert titles == ["labels per class (logarithmic)", "test accuracy"]


def test_only_arms_have_bars_and_one_seed_has_none(chart, found):
    bars = [series._element.find(f"{CHART}errBars") for series in chart.plots[0].series]
    assert [each is not None for each in bars] == [True] * 3 + [False]
    outcomes = found.outcomes
    one = replace(
        outcomes,
        seeds=outcomes.seeds[:1],
        train_error=outcomes.train_error[..., :1],
        test_error=outcomes.test_error[..., :1],
    )
    alone = chart_of(replace(found, outcomes=one))._chartSpace
    assert alone.find(f".//{CHART}errBars") is None


def test_it_begins_below_the_lowest_end_of_an_interval_and_never_below_nothing(found):
    outcomes = found.outcomes
    for error, floor in ((0.95, 0.0), (0.36, 0.6)):
        same = replace(outcomes, test_error=np.full_like(outcomes.test_error, error))
        scale = chart_of(replace(found, outcomes=same)).value_axis.minimum_scale
        assert scale == pytest.approx(floor)


def test_what_nobody_knows_has_no_line(found):
    assert len(chart_of(replace(found, best=None)).plots[0].series) == len(ARMS)

"""Whether a plot looks different from the one before: only then is it painted again."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot, Tint
from explainer.core.training.frames import frozen
from explainer.views.plots.figure_item import _same_plot, _same_tint

POINTS = frozen([[0.0, np.nan], [1.0, 2.0]])
OTHER = frozen([[0.0, np.nan], [1.0, 2.5]])
DOTS, LINE = Dots(POINTS, "class 0"), Line(POINTS, "text", "solid")
PLOT = Plot("a", Axis("x", 0, 1), Axis("y", 0, 1), dots=(DOTS,), lines=(LINE,))


def test_the_same_points_are_no_news_and_neither_are_words_that_stand_elsewhere():
    again = replace(DOTS, points=frozen(np.array(POINTS)))
    assert _same_plot(PLOT, replace(PLOT, dots=(again,), title="b", caption="c"))


@pytest.mark.parametrize(
    "changes",
    [
        {"points": OTHER},
        {"role": "class 1"},
        {"marker": 1},
        {"prominent": True},
    ],
)
def test_other_dots_are_news(changes):
    assert not _same_plot(PLOT, replace(PLOT, dots=(replace(DOTS, **changes),)))
    assert not _same_plot(PLOT, replace(PLOT, dots=(DOTS, DOTS)))


@pytest.mark.parametrize(
    "changes",
    [{"points": OTHER}, {"role": "muted"}, {"stroke": "dashed"}, {"thin": True}, {"ended": True}],
)
def test_other_lines_are_news(changes):
    assert not _same_plot(PLOT, replace(PLOT, lines=(replace(LINE, **changes),)))


def test_a_name_is_news_where_it_stands_at_the_end_of_its_line():
    for ended in (True, False):
        named = replace(PLOT, lines=(replace(LINE, name="train", ended=ended),))
        other = replace(PLOT, lines=(replace(LINE, name="test", ended=ended),))
        assert _same_plot(named, other) is not ended


@pytest.mark.parametrize(
    "changes",
    [
        {"x": Axis("x", 0, 2)},
        {"y": Axis("y", -1, 1)},
        {"square": True},
        {"bands": (Band(POINTS, "text"),)},
        {"end_names": ("a name",)},
    ],
)
def test_another_range_shape_band_or_name_is_news(changes):
    assert not _same_plot(PLOT, replace(PLOT, **changes))
    assert _same_plot(replace(PLOT, **changes), replace(PLOT, **changes))


def test_a_map_is_the_same_with_the_same_winners_and_margins():
    winner, margin = (np.zeros((2, 2), np.uint8) + number for number in (0, 9))
    tint = Tint(winner, margin, (0, 0, 1, 1))
    assert _same_tint(tint, replace(tint, winner=winner.copy()))
    assert not _same_tint(tint, None)
    assert not _same_tint(tint, replace(tint, winner=winner + 1))
    assert not _same_tint(tint, replace(tint, margin=margin + 1))

"""Names at the ends of lines: beside the plot, where the lines are led to them, or inside it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from explainer.core.figures.figure import Axis, EndName, Line, Plot
from explainer.core.figures.theme import LIGHT
from explainer.core.training.frames import frozen
from explainer.plotting.ends import GAP, ends_width, named_ends
from explainer.plotting.scale import Scale
from explainer.plotting.style import TYPE, Style

STYLE = Style(LIGHT, 1.0)
AXES = Axis("", 0.0, 10.0), Axis("", 0.0, 1.0)
SCALE = Scale(QRectF(0, 0, 400, 300), *AXES)


def line(end, name, ended=True):
    return Line(frozen([(0.0, 0.5), (8.0, end)]), "muted", name=name, ended=ended)


def plot(*lines, names=()):
    return Plot("", *AXES, lines=lines, end_names=names)


@pytest.fixture(autouse=True)
def _fonts(qapp):
    pass


def test_lines_that_end_together_are_led_to_names_that_are_apart():
    kept = line(0.2, "kept", ended=False)
    ends = named_ends(STYLE, plot(kept, line(0.7, "first"), line(0.7, "second")), SCALE)
    assert ends.lines[0] is kept
    assert [name.text for name in ends.names] == ["first", "second"]
    assert ends.levels[1] - ends.levels[0] > 12
    for led, level in zip(ends.lines[1:], ends.levels, strict=True):
        assert led.points[-1].tolist() == pytest.approx([10.0, SCALE.value_at(level)], abs=1e-6)
        assert led.points[:-1].tolist() == line(0.7, "").points.tolist()


def test_a_plot_without_named_ends_keeps_its_lines_and_needs_no_room():
    ends = named_ends(STYLE, plot(line(0.3, "one", ended=False)), SCALE)
    assert (len(ends.lines), ends.names) == (1, ())
    assert ends_width(STYLE, plot(line(0.3, "one", ended=False))) == 0.0
    assert ends_width(STYLE, plot(line(0.3, "one"))) > 2 * GAP + TYPE / 2


def test_names_inside_are_moved_apart_like_those_beside():
    names = tuple(EndName(5.0, 0.5, f"{number}", "text") for number in range(5))
    inside = named_ends(STYLE, plot(names=names), SCALE).levels
    beside = named_ends(STYLE, plot(*(line(0.5, f"{n}") for n in range(5))), SCALE).levels
    assert inside == pytest.approx(beside)
    assert min(after - before for before, after in pairwise(inside)) > 12


def test_no_name_leaves_the_plot():
    levels = named_ends(STYLE, plot(line(0.0, "low"), line(1.0, "high")), SCALE).levels
    assert 5 < levels[1] < levels[0] < 295

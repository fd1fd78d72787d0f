"""Names at the ends of lines, to which leaders go where they had to be moved."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explainer.core.figures.figure import Axis, EndName, Line, Plot
from explainer.core.figures.theme import LIGHT
from explainer.core.training.frames import frozen
from explainer.plotting.ends import (
    GAP,
    MOST_FOR_ARMS,
    MOST_FOR_NAMES,
    draw_ends,
    ends_width,
    named_ends,
    with_room,
)
from explainer.plotting.line_legend import samples
from explainer.plotting.scale import Scale
from explainer.plotting.style import TYPE, Canvas, Style

STYLE = Style(LIGHT, 1.0)
AXES = Axis("", 0.0, 10.0), Axis("", 0.0, 1.0)
SCALE = Scale(QRectF(0, 0, 400, 300), *AXES)


def line(end, name, ended=True):
    return Line(frozen([(0.0, 0.5), (8.0, end)]), "muted", name=name, ended=ended)


def plot(*lines, names=()):
    return Plot("", *AXES, lines=lines, end_names=names)


def levels(made):
    return [end.level for end in named_ends(STYLE, made, SCALE)]


@pytest.fixture(autouse=True)
def _fonts(qapp):
    pass


def test_lines_that_end_together_are_led_to_names_that_are_apart():
    kept = line(0.2, "kept", ended=False)
    ends = named_ends(STYLE, plot(kept, line(0.7, "first"), line(0.7, "second")), SCALE)
    assert [end.name.text for end in ends] == ["first", "second"]
    assert ends[1].level - ends[0].level > 12
    assert [end.start for end in ends] == pytest.approx([SCALE.along_y(0.7)] * 2, abs=1e-4)
    assert {end.name.x for end in ends} == {8.0}


WIDTHS = (800, 380, 200)


def drawn(made):
    """What a painter writes of the ends of a plot, and where a picture is not blank."""
    image = QImage(600, 320, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.panel))
    with QPainter(image) as painter:
        canvas = Canvas(LIGHT, 1.0, painter=painter)
        draw_ends(canvas, named_ends(STYLE, made, SCALE), SCALE)
    blank = QColor(LIGHT.panel).rgb()
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(320, 600)
    return np.argwhere((pixels & 0xFFFFFF) != (blank & 0xFFFFFF))


def test_a_leader_goes_from_the_end_to_a_name_that_moved_and_none_to_one_that_stayed():
    alone = drawn(plot(line(0.7, "name")))
    moved = drawn(plot(line(0.7, "name"), line(0.7, "name")))
    end, begun = round(SCALE.along_x(8.0)), GAP - 1
    assert alone[:, 1].min() >= end + begun
    assert end < moved[:, 1].min() < end + begun


def test_names_give_way_to_those_of_the_arms_and_then_to_the_legend():
    arms = [
        replace(line(0.4, f"The whole name, {role}"), role=role, short=role)
        for role in ("supervised", "pretrained")
    ]
    made = plot(*arms, line(0.6, "another method"))
    ways = [with_room(STYLE, made, width) for width in WIDTHS]
    assert [sum(each.ended for each in way.lines) for way in ways] == [3, 2, 0]
    assert [each.role for each in ways[1].lines if each.ended] == ["supervised", "pretrained"]
    assert [each.name for each in samples(each for each in ways[2].lines)] == [
        *("supervised", "pretrained", "another method")
    ]
    shares = [ends_width(STYLE, way) / width for way, width in zip(ways, WIDTHS, strict=True)]
    assert shares[0] <= MOST_FOR_NAMES and shares[1] <= MOST_FOR_ARMS and shares[2] == 0


def test_a_plot_without_named_ends_needs_no_room():
    assert named_ends(STYLE, plot(line(0.3, "one", ended=False)), SCALE) == ()
    assert ends_width(STYLE, plot(line(0.3, "one", ended=False))) == 0.0
    assert ends_width(STYLE, plot(line(0.3, "one"))) > 2 * GAP + TYPE / 2


def test_names_inside_are_moved_apart_like_those_beside():
    names = tuple(EndName(5.0, 0.5, f"{number}", "text") for number in range(5))
    inside = levels(plot(names=names))
    beside = levels(plot(*(line(0.5, f"{n}") for n in range(5))))
    assert inside == pytest.approx(beside)
    assert min(after - before for before, after in pairwise(inside)) > 12


def test_no_name_leaves_the_plot():
    low, high = levels(plot(line(0.0, "low"), line(1.0, "high")))
    assert 5 < high < low < 295

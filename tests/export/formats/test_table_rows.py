"""A table's rows, one for each number: what stands in each cell of them."""

import csv
import io

import numpy as np
import pytest

from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot, SheetFigure, Tint
from explainer.core.training.frames import frozen
from explainer.export.formats.table import _middles, _number, _row_name, table_bytes, table_text

PERCENT, DECADES = Axis("share", 0.0, 1.0, percent=True), Axis("n", 0.0, 2.0, logarithmic=True)


def plot(**parts):
    return Plot("plane", DECADES, PERCENT, **parts)


def sheet(*plots, **words):
    return SheetFigure("title", plots, "moons, seed 0", "", **words)


def rows(figure, *, pasted=False):
    text = table_text(figure, "line") if pasted else table_bytes(figure, "line").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter="\t" if pasted else ","))


def told(figure, *columns, kind=None):
    return [tuple(row[c] for c in columns) for row in rows(figure) if kind in (None, row["kind"])]


def test_above_the_numbers_stand_the_title_the_experiment_and_the_result():
    shown = sheet(headline="+5 points", headline_name="helps", facts=("One.", "", "-2 of 3."))
    assert told(shown, "panel", "kind", "text") == [
        ("", "title", "title"),
        ("", "settings line", "moons, seed 0"),
        ("", "settings", "line"),
        ("title", "result", "helps: +5 points"),
        ("title", "fact", "One."),
        ("title", "fact", "'-2 of 3."),
    ]
    assert told(sheet(headline="=1", facts=()), "text", kind="result") == [("'=1",)]
    assert told(sheet(facts=("x",)), "text", kind="result") == []


def test_a_line_is_called_as_in_the_legend_or_by_its_own_name():
    points = frozen([[0.0, 0.25], [2.0, 0.5]])
    named = Line(points, "text", name="legend", series="own")
    other = Line(points, "text", series="own")
    shown = sheet(plot(lines=(named, other)))
    columns = ("panel", "series", "x name", "y name", "x", "y", "low", "high")
    assert told(shown, *columns, kind="line") == [
        ("plane", name, "n", "share", x, y, "", "")
        for name in ("legend", "own")
        for x, y in (("1", "0.25"), ("100", "0.5"))
    ]


def test_a_band_has_both_ends_and_no_middle():
    shown = sheet(plot(bands=(Band(frozen([[1.0, 0.25, 0.75]]), "text", "interval"),)))
    columns = ("series", "x", "y", "low", "high")
    assert told(shown, *columns, kind="band") == [("interval", "10", "", "0.25", "0.75")]


def test_labelled_points_are_told_from_the_others():
    place = frozen([[0.0, 0.5]])
    dots = (Dots(place, "crowd", series="crowd"), Dots(place, "class 0", prominent=True, name="a"))
    shown = sheet(plot(dots=dots))
    assert told(shown, "series", "x", "y", kind="point") == [("crowd", "1", "0.5")]
    assert told(shown, "series", "x", "y", kind="labelled point") == [("a", "1", "0.5")]


def test_a_cell_of_a_map_says_where_it_is_who_wins_and_how_surely():
    tint = Tint(
        frozen([[0, 1], [1, 1], [0, 0]], np.uint8),
        frozen([[255, 0], [51, 255], [0, 102]], np.uint8),
        ("a", "b"),
    )
    whole = Plot("map", Axis("x", 0.0, 4.0), Axis("y", -3.0, 3.0), tint=tint)
    found = told(sheet(whole), "series", "x", "y", "low", kind="map")
    assert found == [
        ("a", "1", "-2", "1.000"),
        ("b", "3", "-2", "0.000"),
        ("b", "1", "0", "0.200"),
        ("b", "3", "0", "1.000"),
        ("a", "1", "2", "0.000"),
        ("a", "3", "2", "0.400"),
    ]
    assert {row["kind"] for row in rows(sheet(whole), pasted=True)}.isdisjoint({"map"})


def test_middles_lie_between_the_ends():
    assert _middles(Axis("", 1.0, 3.0), 2) == [1.5, 2.5] and _middles(Axis("", 0, 1), 1) == [0.5]


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_what_is_no_number_leaves_its_cell_empty(value):
    assert _number(value, PERCENT) == _number(value, DECADES) == ""


def test_numbers_are_written_as_precisely_as_they_were_computed():
    assert _number(1 / 3, PERCENT) == "0.3333333" and _number(np.log10(30), DECADES) == "30"


def test_a_mark_belongs_to_the_row_beside_which_it_stands():
    rows = Plot("", PERCENT, Axis.of_rows(["first", "=second"]))
    for y, name in ((1.0, "first"), (0.6, "first"), (0.0, "'=second"), (-0.4, "'=second")):
        assert _row_name(y, rows) == {"text": name}
    assert _row_name(1.5, rows) == _row_name(-0.5, rows) == {}
    named = Plot("", PERCENT, Axis("unit", 0, 1, ticks=((0.0, "none"),)))
    assert _row_name(0.0, named) == {} == _row_name(0.0, plot())


def test_a_plot_without_a_title_is_called_by_that_of_its_sheet():
    line = Line(frozen([[0.0, 0.5]]), "text")
    shown = sheet(Plot("", DECADES, PERCENT, lines=(line,)))
    assert told(shown, "panel", kind="line") == [("title",)]

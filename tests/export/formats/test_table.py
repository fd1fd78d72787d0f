import csv
import io
from dataclasses import replace

import numpy as np
import pytest

from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import figure
from explainer.core.figures.figure import ComparisonFigure, Poster
from explainer.core.measuring.efficiency import ARMS
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.settings_text import as_text, from_text
from explainer.export.formats.table import COLUMNS, table_bytes, table_text
from tests.export.figures_factory import showing


@pytest.fixture(scope="module")
def known():
    return showing("spirals", 4)


def read(content, delimiter=","):
    return list(csv.DictReader(io.StringIO(content), delimiter=delimiter))


def numbers(rows, *columns):
    return np.array([[float(row[column]) for column in columns] for row in rows])


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_has_its_title_and_settings_on_top(known, name):
    content = table_bytes(figure(name, known, str), as_text(known.settings))
    assert content.startswith(b"\xef\xbb\xbf")  # Without it Excel takes UTF-8 for something else.
    rows = read(content.decode("utf-8-sig"))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["text"] == figure(name, known, str).title
    assert from_text(rows[2]["text"]) == known.settings
    # The points of this scene are in no groups: there is a note in place of their accuracies.
    assert ({row["kind"] for row in rows} & {"line", "point", "map"}) or name == "groups"


def test_lines_bands_and_points_are_the_figures_own(known):
    shown = figure("comparison", known, str)
    assert isinstance(shown, ComparisonFigure)
    rows = read(table_bytes(shown, "").decode("utf-8-sig"))
    panel = f"{shown.arms[0].name}: {shown.arms[0].decision.title}"
    dots = [d for d in shown.arms[0].decision.dots if not d.prominent]
    found = numbers([r for r in rows if r["panel"] == panel and r["kind"] == "point"], "x", "y")
    np.testing.assert_allclose(found, np.concatenate([d.points for d in dots]), rtol=1e-5)
    accuracy = shown.curves[-1]
    lines = [r for r in rows if r["panel"] == accuracy.title and r["kind"] == "line"]
    wanted = np.concatenate([line.points for line in accuracy.lines])
    np.testing.assert_allclose(numbers(lines, "x", "y"), wanted, rtol=1e-5)


def test_logarithmic_axes_give_plain_numbers(known):
    rows = read(table_bytes(figure("label-efficiency", known, str), "").decode("utf-8-sig"))
    arm = [r for r in rows if r["kind"] == "line" and r["series"] == "Supervised only"]
    outcomes = known.measured.outcomes
    np.testing.assert_allclose(numbers(arm, "x")[:, 0], outcomes.counts, rtol=1e-5)
    means = [interval.mean for interval in outcomes.accuracy("supervised")]
    np.testing.assert_allclose(numbers(arm, "y")[:, 0], means, rtol=1e-5)
    assert len([r for r in rows if r["kind"] == "band"]) >= 3 * len(outcomes.counts)


@pytest.mark.parametrize("arm", ARMS)
def test_both_ends_of_a_band_are_those_of_the_interval(known, arm):
    rows = read(table_bytes(figure("label-efficiency", known, str), "").decode("utf-8-sig"))
    name = ARM_NAMES.get(arm, "random encoder")
    band = [row for row in rows if row["kind"] == "band" and row["series"] == name]
    intervals = known.measured.outcomes.accuracy(arm)
    wanted = [(interval.low, interval.high) for interval in intervals]
    np.testing.assert_allclose(numbers(band, "x")[:, 0], known.measured.outcomes.counts)
    np.testing.assert_allclose(numbers(band, "low", "high"), np.clip(wanted, 0, 1), rtol=1e-5)
    assert all(low < high for low, high in wanted)


def test_the_map_says_who_wins_where_and_how_surely(known):
    shown = figure("pretrained-boundary", known, str)
    tint = shown.plots[0].tint
    rows = [r for r in read(table_bytes(shown, "").decode("utf-8-sig")) if r["kind"] == "map"]
    assert len(rows) == tint.winner.size
    winners = [known.settings.card.classes.index(row["series"]) for row in rows]
    assert np.array_equal(winners, tint.winner.ravel())
    places = np.array([[float(row["x"]), float(row["y"])] for row in rows])
    middle = [(axis.low + axis.high) / 2 for axis in (shown.plots[0].x, shown.plots[0].y)]
    np.testing.assert_allclose(places.mean(axis=0), middle, atol=1e-4)
    assert "map" not in {row["kind"] for row in read(table_text(shown, ""), "\t")}


def test_a_poster_tells_its_results_in_words(known):
    shown = figure("poster", known, str)
    assert isinstance(shown, Poster)
    texts = [row["text"] for row in read(table_bytes(shown, "").decode("utf-8-sig"))]
    assert any(shown.comparison.worth.headline in text for text in texts)
    assert not [text for text in texts if text[:1] in {"=", "+", "-", "@"}]  # No formulas.


def test_a_name_like_a_formula_is_none_in_a_table(known):
    shown = replace(figure("pretrained-boundary", known, str), title="@SUM(A1)")
    assert "'@SUM(A1)" in [row["text"] for row in read(table_text(shown, ""), "\t")]

"""The numbers behind a figure, as a table that any spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

import numpy as np

from explainer.core.figures.figure import (
    Axis,
    ComparisonFigure,
    Dots,
    Figure,
    Plot,
    Poster,
    SheetFigure,
    SlideFigure,
    Tint,
    Worth,
)
from explainer.core.text.as_written import in_cell

COLUMNS = ("panel", "kind", "series", "x name", "y name", "x", "y", "low", "high", "text")
Row = dict[str, str]
HALF = 0.5
"""Rows are 1 apart."""


def table_bytes(figure: Figure, settings: str) -> bytes:
    """Return every number of a figure as CSV in UTF-8, one row each, marked for Excel.

    Besides the points of lines, bands and dots these are the cells of the decision maps: the
    middle of a cell, the winning class, and how sure the model is of it (0 to 1) as `low`.
    """
    return b"\xef\xbb\xbf" + _written(_rows(figure, settings, maps=True), ",").encode()


def table_text(figure: Figure, settings: str) -> str:
    """Return the numbers with tabs between them, without maps, to paste into a sheet."""
    return _written(_rows(figure, settings, maps=False), "\t")


def _written(rows: Iterable[Row], separator: str) -> str:
    content = io.StringIO()
    writer = csv.DictWriter(content, COLUMNS, restval="", delimiter=separator, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return content.getvalue()


def _rows(figure: Figure, settings: str, *, maps: bool) -> Iterator[Row]:
    yield _words("", "title", figure.title)
    yield _words("", "settings line", figure.settings_line)
    yield _words("", "settings", settings)
    if isinstance(figure, SheetFigure):
        yield from _result(figure.title, figure.headline, figure.headline_name, figure.facts)
        plots = [(plot.title or figure.title, plot) for plot in figure.plots]
    else:
        yield from _page(figure)
        plots = _plots(figure)
    for panel, plot in plots:
        yield from _plot(panel, plot, maps=maps)


def _page(figure: ComparisonFigure | Poster | SlideFigure) -> Iterator[Row]:
    """Yield the words of both arms and, on a poster, of what was measured over seeds."""
    comparison = figure if isinstance(figure, ComparisonFigure) else figure.comparison
    for arm in comparison.arms:
        facts = (arm.details, arm.verdict, *arm.badges, arm.rule)
        yield from _result(arm.name, arm.headline, arm.headline_name, facts)
    if isinstance(figure, Poster):
        for worth in _worths(figure):
            name = worth.plot.title
            yield from _result(name, worth.headline, worth.headline_name, worth.facts)


def _plots(figure: ComparisonFigure | Poster | SlideFigure) -> list[tuple[str, Plot]]:
    if isinstance(figure, SlideFigure):
        shown = zip(figure.comparison.arms, figure.planes, strict=True)
        return [(f"{arm.name}: {plot.title}", plot) for arm, plot in shown]
    comparison = figure.comparison if isinstance(figure, Poster) else figure
    planes = [
        (f"{arm.name}: {plot.title}", plot)
        for arm in comparison.arms
        for plot in (arm.decision, arm.embedding)
    ]
    curves = [(plot.title, plot) for plot in comparison.curves]
    worths = _worths(figure) if isinstance(figure, Poster) else ()
    return [*planes, *curves, *((worth.plot.title, worth.plot) for worth in worths)]


def _worths(poster: Poster) -> tuple[Worth, Worth]:
    return poster.comparison.worth, poster.capacity


def _result(panel: str, headline: str, name: str, facts: Iterable[str]) -> Iterator[Row]:
    if headline:
        yield _words(panel, "result", f"{name}: {headline}" if name else headline)
    yield from (_words(panel, "fact", fact) for fact in facts if fact)


def _plot(panel: str, plot: Plot, *, maps: bool) -> Iterator[Row]:
    frame = {"panel": panel, "x name": plot.x.name, "y name": plot.y.name}
    for line in plot.lines:
        series = {**frame, "kind": "line", "series": line.name or line.series}
        for x, y in line.points:
            yield {**series, "x": _number(x, plot.x), "y": _number(y, plot.y), **_row_name(y, plot)}
    for band in plot.bands:
        series = {**frame, "kind": "band", "series": band.name}
        for x, low, high in band.points:
            ends = {"low": _number(low, plot.y), "high": _number(high, plot.y)}
            yield {**series, "x": _number(x, plot.x), **ends}
    for dots in plot.dots:
        series = {**frame, "kind": _dots_kind(dots), "series": dots.name or dots.series}
        for x, y in dots.points:
            yield {**series, "x": _number(x, plot.x), "y": _number(y, plot.y), **_row_name(y, plot)}
    if maps and plot.tint is not None:
        yield from _map(frame, plot, plot.tint)


def _map(frame: Row, plot: Plot, tint: Tint) -> Iterator[Row]:
    height, width = tint.winner.shape
    xs, ys = _middles(plot.x, width), _middles(plot.y, height)
    for row, y in enumerate(ys):
        for column, x in enumerate(xs):
            yield {
                **frame,
                "kind": "map",
                "series": tint.names[tint.winner[row, column]],
                "x": f"{x:.6g}",
                "y": f"{y:.6g}",
                "low": f"{tint.margin[row, column] / 255:.3f}",
            }


def _middles(axis: Axis, cells: int) -> list[float]:
    share = (np.arange(cells) + 0.5) / cells
    return list(axis.low + share * (axis.high - axis.low))


def _row_name(y: float, plot: Plot) -> Row:
    """Return what stands at a place of a y axis that has no unit: the name of a row."""
    ticks = () if plot.y.name else plot.y.ticks
    place, name = min(ticks, key=lambda tick: abs(tick[0] - y), default=(np.inf, ""))
    # Several marks of a row stand beside each other around its middle.
    return {"text": _words("", "", name)["text"]} if abs(place - y) < HALF else {}


def _dots_kind(dots: Dots) -> str:
    return "labelled point" if dots.prominent else "point"


def _number(value: float, axis: Axis) -> str:
    """Write a number as precisely as it was computed; logarithms become what they stand for."""
    if not np.isfinite(value):
        return ""
    return f"{10.0 ** float(value):.6g}" if axis.logarithmic else f"{float(value):.7g}"


def _words(panel: str, kind: str, text: str) -> Row:
    return {"panel": panel, "kind": kind, "text": in_cell(text)}

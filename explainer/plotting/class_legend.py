"""Class legend: which marker is which class, and what is grey, for all planes at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from explainer.plotting.markers import marker_path
from explainer.plotting.style import LEGEND_CROWD, LEGEND_LABELLED, OUTLINE, TYPE, Canvas, Style
from explainer.plotting.text import LEFT, Block, block, draw_block

if TYPE_CHECKING:
    from explainer.core.figures.figure import Dots, LegendEntry

MARKER_REACH = 1.3
"""How far the widest marker reaches, as a share of its radius."""
MARKER_GAP, LEAD_SPACE, ENTRY_SPACE, GROUP_SPACE = 8.0, 10.0, 20.0, 40.0
"""Beside a marker, after the name of a group, between classes and between groups (tuned)."""
LEAST_SPACE = 0.4
"""The share of the spaces between names that is left where they need the room (tuned)."""

WIDEST = 100_000.0
"""More room than any line of names takes [px]."""


@dataclass(frozen=True, slots=True)
class ClassEntry:
    """Class entry: markers and their name, or a name alone, and where they begin."""

    dots: tuple[Dots, ...]
    name: Block
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ClassLegend:
    """Class legend: all entries in reading order, and how large their rows are."""

    entries: tuple[ClassEntry, ...]
    width: float
    height: float


def class_legend(
    style: Style, named: tuple[LegendEntry, ...], width: float, *, one_row: bool = False
) -> ClassLegend:
    """Set the names of a figure's dots in rows no wider than `width`, or in `one_row` always.

    In one row they stand closer where that is what it takes.
    """
    indents = [_indent(style, entry.samples) for entry in named]
    names = [
        block(style, entry.name, max(width - indent, 1.0), (TYPE,))
        for entry, indent in zip(named, indents, strict=True)
    ]
    spaces = [style.px(_space_after(entry.dots)) for entry in named]
    taken = sum(indents) + sum(name.width for name in names)
    squeeze = min((width - taken) / max(sum(spaces[:-1]), 1.0), 1.0)
    breaks = squeeze < LEAST_SPACE and not one_row
    squeeze = 1.0 if breaks else max(squeeze, LEAST_SPACE)
    entries: list[ClassEntry] = []
    right = top = furthest = 0.0
    for entry, indent, name, space in zip(named, indents, names, spaces, strict=True):
        if breaks and right and right + indent + name.width > width:
            right, top = 0.0, top + name.height
        entries.append(ClassEntry(entry.samples, name, right, top))
        furthest = max(furthest, right + indent + name.width)
        right += indent + name.width + squeeze * space
    height = top + entries[-1].name.height if entries else 0.0
    return ClassLegend(tuple(entries), furthest, height)


def row_width(
    style: Style, crowd: str, lead: str, classes: tuple[str, ...], *, spaced: float = LEAST_SPACE
) -> float:
    """Return the width of one row with these classes behind a `lead`, set as closely as it can be.

    That much a legend will need as soon as labels are used; `spaced` 1 is as it would like to be.
    """
    names = (crowd, lead, *classes)
    words = sum(block(style, name, WIDEST, (TYPE,)).width for name in names)
    markers = 2 * MARKER_REACH * (LEGEND_CROWD + len(classes) * LEGEND_LABELLED)
    spaces = GROUP_SPACE + LEAD_SPACE + (len(classes) - 1) * ENTRY_SPACE
    gaps = (1 + len(classes)) * MARKER_GAP
    return words + style.px(markers + gaps + spaced * spaces)


def draw_class_legend(canvas: Canvas, legend: ClassLegend, rect: QRectF) -> None:
    """Draw the legend from the top left of `rect`."""
    for entry in legend.entries:
        left, top = rect.left() + entry.x, rect.top() + entry.y
        for dots in entry.dots:
            _draw_marker(canvas, dots, QPointF(left, top + entry.name.height / 2))
            left += canvas.px(_width(dots))
        left += canvas.px(MARKER_GAP) if entry.dots else 0.0
        role = "text" if entry.dots else "muted"
        draw_block(canvas, entry.name, QRectF(left, top, 0, 0), role, LEFT)


def _radius(dots: Dots) -> float:
    return LEGEND_LABELLED if dots.prominent else LEGEND_CROWD


def _width(dots: Dots) -> float:
    """Return how much room a marker takes, in units."""
    return 2 * MARKER_REACH * _radius(dots)


def _indent(style: Style, samples: tuple[Dots, ...]) -> float:
    """Return how far a name stands from where its markers begin."""
    return style.px(sum(map(_width, samples)) + MARKER_GAP) if samples else 0.0


def _space_after(dots: Dots | None) -> float:
    """Return the space after an entry, in units; a group is set off from the next."""
    if dots is None:
        return LEAD_SPACE
    return ENTRY_SPACE if dots.prominent else GROUP_SPACE


def _draw_marker(canvas: Canvas, dots: Dots, left: QPointF) -> None:
    """Draw a marker whose place begins at `left`; the labelled ones are outlined."""
    radius = _radius(dots)
    outline = canvas.pen("text", OUTLINE * radius) if dots.prominent else Qt.PenStyle.NoPen
    canvas.painter.setPen(outline)
    canvas.painter.setBrush(canvas.colour(dots.role))
    path = marker_path(dots.marker, canvas.px(radius))
    canvas.painter.drawPath(path.translated(left + QPointF(canvas.px(MARKER_REACH * radius), 0)))

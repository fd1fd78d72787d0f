"""The legend of the planes: which marker is which class, and what is grey."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from explainer.core.figures.figure import Dots, LegendEntry
from explainer.plotting.canvas import Canvas
from explainer.plotting.markers import marker_path
from explainer.plotting.marks import OUTLINE
from explainer.plotting.text import LEFT, Block, block, draw_block

SIZES = (19, 18)
CROWD_RADIUS, LABELLED_RADIUS = 5.0, 8.0
MARKER_REACH = 1.3
"""How far the widest marker reaches, as a share of its radius."""
MARKER_GAP, LEAD_SPACE, ENTRY_SPACE, GROUP_SPACE = 8.0, 14.0, 24.0, 44.0


@dataclass(frozen=True, slots=True)
class ClassEntry:
    """A marker and its name, or a name alone, and where they begin."""

    dots: Dots | None
    name: Block
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class ClassLegend:
    """All entries in reading order and the height of their rows."""

    entries: tuple[ClassEntry, ...]
    height: float


def class_legend(canvas: Canvas, named: tuple[LegendEntry, ...], width: float) -> ClassLegend:
    """Set the names of a figure's dots in rows no wider than `width`."""
    entries: list[ClassEntry] = []
    right, top, height = 0.0, 0.0, 0.0
    for dots, text in ((entry.dots, entry.name) for entry in named):
        indent = _indent(canvas, dots)
        name = block(canvas, text, width - indent, SIZES)
        if right and right + indent + name.width > width:
            right, top = 0.0, top + name.height
        entries.append(ClassEntry(dots, name, right, top))
        right += indent + name.width + canvas.px(_space_after(dots))
        height = top + name.height
    return ClassLegend(tuple(entries), height)


def draw_class_legend(canvas: Canvas, legend: ClassLegend, rect: QRectF) -> None:
    """Draw the legend from the top left of `rect`."""
    for entry in legend.entries:
        left, top = rect.left() + entry.x, rect.top() + entry.y
        if entry.dots:
            _draw_marker(canvas, entry.dots, QPointF(left, top + entry.name.height / 2))
            left += _indent(canvas, entry.dots)
        role = "text" if entry.dots else "muted"
        draw_block(canvas, entry.name, QRectF(left, top, 0, 0), role, LEFT)


def _radius(dots: Dots) -> float:
    return LABELLED_RADIUS if dots.prominent else CROWD_RADIUS


def _indent(canvas: Canvas, dots: Dots | None) -> float:
    """Return how far a name stands from where its marker begins."""
    return canvas.px(2 * MARKER_REACH * _radius(dots) + MARKER_GAP) if dots else 0.0


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

"""Plots in groups, each under its name: side by side, or one group above the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explainer.core.figures.figure import SheetFigure
from explainer.plotting.plot import draw_aligned, row_of
from explainer.plotting.style import SEMIBOLD, Canvas
from explainer.plotting.text import LEFT, block, draw_block

SPACE, APART = 10.0, 22.0
"""Between the plots of a group, and between groups: these are seen to be apart (tuned)."""
NAME_SIZE = 20.0
"""The type of a group's name, between the titles of plots and that of the page (chosen)."""


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """Where a group's name stands, and its plots below that."""

    name: QRectF
    slots: tuple[QRectF, ...]


def draw_groups(canvas: Canvas, sheet: SheetFigure, room: QRectF) -> None:
    """Draw the groups of a sheet, whose plots are equally large, as large as they can be."""
    ways = [_places(canvas, sheet, room, stacked=stacked) for stacked in (False, True)]
    places = max(ways, key=lambda way: _side(canvas, sheet, way))
    for name, place in zip(sheet.groups, places, strict=True):
        words = block(canvas, name, place.name.width(), (NAME_SIZE,), weight=SEMIBOLD)
        draw_block(canvas, words, place.name, "text", LEFT)
    slots = tuple(slot for place in places for slot in place.slots)
    row = row_of(canvas, sheet.plots, slots)
    for plot, slot in zip(sheet.plots, slots, strict=True):
        draw_aligned(canvas, plot, slot, row)


def _places(canvas: Canvas, sheet: SheetFigure, room: QRectF, *, stacked: bool) -> list[GroupPlace]:
    """Return the places of all groups, one above the other or side by side."""
    count, across = len(sheet.groups), len(sheet.plots) // len(sheet.groups)
    apart, space = canvas.px(APART), canvas.px(SPACE)
    wide = room.width() if stacked else (room.width() - (count - 1) * apart) / count
    high = (room.height() - (count - 1) * apart) / count if stacked else room.height()
    named = block(canvas, sheet.groups[0], wide, (NAME_SIZE,), weight=SEMIBOLD).line_height
    each = (wide - (across - 1) * space) / across
    found = []
    for number in range(count):
        left = room.left() + (0 if stacked else number * (wide + apart))
        top = room.top() + (number * (high + apart) if stacked else 0)
        slots = tuple(
            QRectF(left + k * (each + space), top + named, each, high - named)
            for k in range(across)
        )
        found.append(GroupPlace(QRectF(left, top, wide, named), slots))
    return found


def _side(canvas: Canvas, sheet: SheetFigure, places: Sequence[GroupPlace]) -> float:
    """Return how large a square plot is in such places."""
    slots = tuple(slot for place in places for slot in place.slots)
    inner = row_of(canvas, sheet.plots, slots).insets.inner(slots[0])
    return min(inner.width(), inner.height())

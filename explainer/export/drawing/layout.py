"""Where the parts of a comparison lie, for any size and shape of page."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from explainer.core.figures.figure import ComparisonFigure
from explainer.export.drawing.scheme import Scheme
from explainer.plotting.plot import row_of
from explainer.plotting.style import Canvas
from explainer.plotting.surround import PlotRow

PLANE_SPACE = 24.0
HEADER_SPACE = 14.0
STRIP_SPACE = 9.0
LEAST_PLANE = 80.0


@dataclass(frozen=True, slots=True)
class ArmLayout:
    """One arm's panel, the header inside it and the rectangles of its two plots."""

    panel: QRectF
    header: QRectF
    decision: QRectF
    embedding: QRectF


@dataclass(frozen=True, slots=True)
class Layout:
    """The two arms, whose four planes are equally large, the legend of their classes in a
    strip below them, and the panel of the curves.
    """

    arms: tuple[ArmLayout, ArmLayout]
    planes: PlotRow
    legend: QRectF
    curves: QRectF


@dataclass(frozen=True, slots=True)
class Slot:
    """The room for one plane with its words: its size, what all share and the plane's side."""

    size: QSizeF
    row: PlotRow
    side: float


def unit_for(size: QSizeF) -> float:
    """Return how many pixels one unit is, so that a page holds about as much as a slide."""
    width, height = size.width(), size.height()
    return min(math.sqrt(width * height / (1920 * 1080)), width / 1000, height / 860)


def lay_out(
    canvas: Canvas,
    scheme: Scheme,
    figure: ComparisonFigure,
    body: QRectF,
    *,
    header: float,
    legend: float,
) -> Layout:
    """Divide `body` between the arms, the legend below them and the curves.

    `header` is the height of the words over an arm, `legend` that of the legend. An arm's
    planes stand side by side or one above the other, whichever makes them larger.
    """
    between = canvas.px(2 * STRIP_SPACE) + legend
    room = body.adjusted(0, 0, 0, -between)
    beside, below = (
        _slot(canvas, scheme, figure, room, header, stacked=way) for way in (False, True)
    )
    stacked = below.side > beside.side
    slot = below if stacked else beside
    space = canvas.px(scheme.space)
    height = header + _around(canvas, scheme) + slot.size.height()
    height += slot.size.height() + space if stacked else 0.0
    size = QSizeF((body.width() - space) / 2, height)
    panels = (
        QRectF(body.topLeft(), size),
        QRectF(QPointF(body.right() - size.width(), body.top()), size),
    )
    left, right = (_arm(canvas, scheme, panel, header, slot, stacked=stacked) for panel in panels)
    curves = body.adjusted(0, height + between, 0, 0)
    strip = QRectF(body.left(), body.top() + height, body.width(), between)
    inset, gap = canvas.px(scheme.padding), canvas.px(STRIP_SPACE)
    return Layout((left, right), slot.row, strip.adjusted(inset, gap, -inset, -gap), curves)


def _arm(
    canvas: Canvas, scheme: Scheme, panel: QRectF, header: float, slot: Slot, *, stacked: bool
) -> ArmLayout:
    pad = canvas.px(scheme.padding)
    inner = panel.adjusted(pad, pad, -pad, -pad)
    top = inner.top() + header + canvas.px(HEADER_SPACE)
    first = QRectF(QPointF(inner.left(), top), slot.size)
    second = QRectF(first)
    if stacked:
        second.moveTop(first.bottom() + canvas.px(scheme.space))
    else:
        second.moveRight(inner.right())
    head = QRectF(inner.topLeft(), QSizeF(inner.width(), header))
    return ArmLayout(panel, head, first, second)


def _slot(
    canvas: Canvas,
    scheme: Scheme,
    figure: ComparisonFigure,
    body: QRectF,
    header: float,
    *,
    stacked: bool,
) -> Slot:
    """Return the room for one plane if an arm's two are stacked, or if they are not."""
    width = (body.width() - canvas.px(scheme.space)) / 2 - canvas.px(2 * scheme.padding)
    height = body.height() - canvas.px(scheme.least_curves) - header - _around(canvas, scheme)
    if stacked:
        height = (height - canvas.px(scheme.space)) / 2
    else:
        width = (width - canvas.px(PLANE_SPACE)) / 2
    plots = tuple(plot for arm in figure.arms for plot in (arm.decision, arm.embedding))
    rect = QRectF(0, 0, width, height)
    row = row_of(canvas, plots, (rect,) * len(plots))
    inner = row.insets.inner(rect)
    side = max(min(inner.width(), inner.height()), canvas.px(LEAST_PLANE))
    return Slot(QSizeF(width, side + row.insets.top + row.insets.bottom), row, side)


def _around(canvas: Canvas, scheme: Scheme) -> float:
    return canvas.px(2 * scheme.padding + HEADER_SPACE)

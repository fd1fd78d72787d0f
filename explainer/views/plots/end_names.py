"""What lines are called, beside their ends."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter

from explainer.core.figures.figure import EndName
from explainer.core.figures.spread import spread
from explainer.views.plots.sheets import PlotItem
from explainer.views.style.theme import Look

DEPTH = 28
"""Above lines and marks, below labelled points."""


class EndNameLayer:
    """All names of a plot; they keep their size at any zoom."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.sheet = EndNameSheet(DEPTH)
        box.addItem(self.sheet, ignoreBounds=True)

    def apply_look(self, look: Look) -> None:
        """Take the font, colours and lengths from `look`."""
        self.sheet.apply_look(look)

    def show(self, names: tuple[EndName, ...]) -> None:
        """Show these names and no others."""
        self.sheet.show_names(names)


class EndNameSheet(PlotItem):
    """Writes every name to the right of its place."""

    def __init__(self, depth: int) -> None:
        super().__init__(depth)
        self._look = Look()
        self._names: tuple[EndName, ...] = ()

    def apply_look(self, look: Look) -> None:
        """Take the font, colours and lengths from `look`."""
        self._look = look
        self.update()

    def show_names(self, names: tuple[EndName, ...]) -> None:
        """Show these names and no others."""
        if names != self._names:
            self._names = names
            self.update()

    def paint(self, painter: QPainter, *rest: Any) -> None:
        """Write all names; the y axis points up, so they are written on the screen's own pixels."""
        if not self._names:
            return
        font = self._look.font(bold=True)
        ratio = painter.device().devicePixelRatioF()
        transform = painter.transform()
        room = transform.mapRect(self.boundingRect())
        metrics = QFontMetricsF(font)
        ends = [transform.map(QPointF(name.x, name.y)) / ratio for name in self._names]
        high = metrics.capHeight() + self._look.exact("tight")
        low, top = room.bottom() / ratio - high / 2, room.top() / ratio + high / 2
        levels = spread([end.y() for end in ends], high, top, low)
        painter.resetTransform()
        painter.scale(ratio, ratio)
        painter.setFont(font)
        for name, end, level in zip(self._names, ends, levels, strict=True):
            painter.setPen(self._look.colour(name.role))
            left = end.x() + self._look.exact("small")
            painter.drawText(QPointF(left, level + metrics.capHeight() / 2), name.text)

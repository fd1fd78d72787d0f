"""The names of the lines of a plot, in rows that draw themselves."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explainer.plotting.line_legend import (
    LineLegend,
    LineSample,
    draw_legend,
    line_legend,
)
from explainer.plotting.style import Canvas
from explainer.views.style.theme import Look

MOST_KEPT = 256
"""How many legends are kept as they were set; chosen: more than a window and its pages have."""


@lru_cache(MOST_KEPT)
def rows_of(look: Look, named: tuple[LineSample, ...], width: int, rows: int) -> LineLegend:
    """Return names set in rows; windows come back to the same widths, and to set them takes long.

    The fonts of a look have been loaded: what was measured holds to the end.
    """
    return line_legend(look.style, named, width, rows)


class LegendRows(QWidget):
    """A short piece of each line and its name, in as many rows as they take.

    The height of a few rows is kept even without any names.
    """

    def __init__(self, object_name: str, rows: int = 2) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = Look()
        self._rows = rows
        self._named: tuple[LineSample, ...] = ()

    def show_samples(self, named: tuple[LineSample, ...]) -> None:
        """Name these samples."""
        if named != self._named:
            self._named = named
            self.setAccessibleName(", ".join(line.name for line in named))
            self._fit()
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        self.setFont(look.font())
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many rows as the width makes necessary."""
        super().resizeEvent(event)
        self._fit()

    @property
    def kept(self) -> int:
        """The height that is kept in any case, in pixels; more is taken from the plot."""
        return self._rows * self.fontMetrics().height()

    def showEvent(self, event: QShowEvent) -> None:
        """Take as many rows as the names make necessary that came while nobody saw them."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A width that nobody has decided on yet says nothing of how many rows it takes.
        needed = ceil(self._legend().height) if self.isVisible() else 0
        self.setFixedHeight(max(self.kept, needed))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows at the lower edge."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            legend = self._legend()
            canvas = Canvas(self._look.theme, self._look.style.unit, painter=painter)
            draw_legend(canvas, legend, QRectF(0, self.height() - legend.height, 0, 0))

    def _legend(self) -> LineLegend:
        return rows_of(self._look, self._named, self.width(), self._rows)

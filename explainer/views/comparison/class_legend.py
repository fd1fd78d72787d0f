"""Which marker is which class, and what is grey: one line for all four planes."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.plotting.class_legend import (
    WIDEST,
    ClassLegend,
    class_legend,
    draw_class_legend,
    least_width,
)
from explainer.plotting.style import Canvas
from explainer.views.style.speech import say
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.core.figures.figure import ComparisonFigure, LegendEntry


class ClassLegendStrip(QWidget):
    """One line of markers and names. It draws itself, so that no name moves the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_legend")
        self._look = Look()
        self._entries: tuple[LegendEntry, ...] = ()
        self._classes: tuple[str, ...] = ()

    def show_names(self, figure: ComparisonFigure) -> None:
        """Name the dots of a figure's planes."""
        words = " ".join(entry.name for entry in figure.legend)
        self._entries = figure.legend
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.update()

    def keep_room(self, classes: tuple[str, ...]) -> bool:
        """Keep the room that a scene's classes will need; return whether they are others."""
        changes, self._classes = classes != self._classes, classes
        return changes

    @property
    def kept(self) -> int:
        """How wide one line must be in which all names of the scene can be read [px].

        Those of words, which somebody may look at instead, are no classes.
        """
        names = (say("unlabelled"), say("labelled:"), tuple(map(say, self._classes)))
        classes = least_width(self._look.style, *names) + 2 * self._look.exact("pad")
        return max(round(classes), self.least())

    def wanted(self) -> int:
        """Return how wide one line of all names is [px]."""
        legend = class_legend(self._look.style, self._entries, WIDEST, one_row=True)
        return self._with_pads(legend.width)

    def least(self) -> int:
        """Return how wide one line is in which the names stand as close as they may [px]."""
        # As wide as its widest name it has no room for spaces, and shortens none.
        style, entries = self._look.style, self._entries
        widest = max((class_legend(style, (each,), WIDEST).width for each in entries), default=0.0)
        legend = class_legend(style, entries, widest + 1, one_row=True)
        return self._with_pads(legend.width)

    def _with_pads(self, width: float) -> int:
        return ceil(width + 2 * self._look.exact("pad")) + 1

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`; the height is that of one line, always."""
        self._look = look
        self.setFont(look.font())
        self.setFixedHeight(max(self.fontMetrics().height(), look.length("legend room")))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            legend = self._legend()
            top = (self.height() - legend.height) / 2
            canvas = Canvas(self._look.theme, self._look.style.unit, painter=painter)
            draw_class_legend(canvas, legend, QRectF(self._look.exact("pad"), top, 0, 0))

    def _legend(self) -> ClassLegend:
        room = self.width() - 2 * self._look.exact("pad")
        return class_legend(self._look.style, self._entries, room, one_row=True)

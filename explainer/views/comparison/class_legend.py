"""Which marker is which class, and what is grey: one line for all four planes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from explainer.views.style.markers import marker_path
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.core.figures.figure import ComparisonFigure, Dots, LegendEntry


LEAST_SPACE = 0.4
"""The share of the spaces between names that is left where they need the room."""


class ClassLegendStrip(QWidget):
    """One line of markers and names. It draws itself, so that no name moves the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_legend")
        self._look = Look()
        self._entries: tuple[LegendEntry, ...] = ()
        self._kept = 0

    def show_names(self, figure: ComparisonFigure) -> None:
        """Name the dots of a figure's planes."""
        words = " ".join(entry.name for entry in figure.legend)
        self._entries = figure.legend
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.update()

    def keep_free(self, width: int) -> None:
        """Leave so many pixels at the right to something else."""
        if width != self._kept:
            self._kept = width
            self.update()

    def line_width(self) -> float:
        """Return how many pixels the line takes, its margins included."""
        return self._look.exact("pad") + self._places()[-1]

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
            for entry, left in zip(self._entries, self._places(), strict=False):
                if entry.dots:
                    self._draw_marker(painter, entry.dots, left)
                painter.setPen(self._look.colour("text" if entry.dots else "muted"))
                painter.drawText(
                    QPointF(left + self._indent(entry.dots), self._baseline()), entry.name
                )

    def _places(self) -> list[float]:
        """Return where each entry begins and, at last, where the line ends."""
        names, spaces = self._widths(), [self._space_after(entry.dots) for entry in self._entries]
        pad = self._look.exact("pad")
        room = self.width() - self._kept - 2 * pad - sum(names)
        squeeze = min(max(room / max(sum(spaces), 1.0), LEAST_SPACE), 1.0)
        places = [pad]
        for name, space in zip(names, spaces, strict=True):
            places.append(places[-1] + name + squeeze * space)
        return places

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(self.font())
        return [
            self._indent(entry.dots) + metrics.horizontalAdvance(entry.name)
            for entry in self._entries
        ]

    def _indent(self, dots: Dots | None) -> float:
        """Return how far a name stands from where its marker begins."""
        return self._room(dots) + self._look.exact("tight") if dots else 0.0

    def _room(self, dots: Dots) -> float:
        return self._look.exact("legend room" if dots.prominent else "pad")

    def _space_after(self, dots: Dots | None) -> float:
        if dots is None:
            return self._look.exact("small")
        return self._look.exact("pad") * (1 if dots.prominent else 2)

    def _baseline(self) -> float:
        metrics = QFontMetricsF(self.font())
        return (self.height() + metrics.ascent() - metrics.descent()) / 2

    def _draw_marker(self, painter: QPainter, dots: Dots, left: float) -> None:
        """Draw a marker as the planes do: the labelled ones are outlined."""
        look, none = self._look, Qt.PenStyle.NoPen
        size = look.exact("legend dot" if dots.prominent else "legend crowd dot")
        painter.save()
        painter.translate(left + self._room(dots) / 2, self.height() / 2)
        painter.setPen(look.pen("text", "legend outline") if dots.prominent else none)
        painter.setBrush(look.brush(dots.role))
        painter.drawPath(QTransform.fromScale(size, size).map(marker_path(dots.marker)))
        painter.restore()

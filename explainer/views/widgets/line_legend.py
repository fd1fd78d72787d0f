"""The names of the lines of a plot that are not an arm's, in rows that draw themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explainer.core.settings.catalogue import ARM_NAMES
from explainer.views.style.strokes import line_pen
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.core.figures.figure import Line


ROWS, FEW = 2, 3


class LineLegend(QWidget):
    """A short piece of each line and its name; the height is kept even without any.

    Rows are filled from the lowest: names that come later leave the others in their place.
    """

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = Look()
        self._rows: tuple[tuple[Line, ...], ...] = ()

    def show_lines(self, lines: tuple[Line, ...], *, arms: bool = False) -> None:
        """Name these lines, each name once; the arms are named elsewhere, if not here."""
        named = {
            line.name: line
            for line in lines
            if line.name and line.in_legend and (arms or line.role not in ARM_NAMES)
        }
        self._rows = _shared(tuple(named.values()))
        self.setAccessibleName(", ".join(named))
        self.update()

    def line_width(self) -> float:
        """Return how many pixels the longest row takes when names stand as close as they may."""
        least = self._look.exact("least sample")
        return max(
            (sum(self._widths(row, least)) + self._gaps(row) for row in self._rows), default=0
        )

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        self.setFont(look.font())
        self.setFixedHeight(ROWS * self.fontMetrics().height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the samples and the names, from the lowest row upwards.

        The samples of all rows are of one length.
        """
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._look.font())
            sample = min((self._sample(row) for row in self._rows), default=0.0)
            for number, row in enumerate(self._rows):
                self._draw_row(painter, row, (ROWS - number - 0.5) * self.height() / ROWS, sample)

    def _draw_row(
        self, painter: QPainter, row: tuple[Line, ...], middle: float, sample: float
    ) -> None:
        look, metrics = self._look, QFontMetricsF(self._look.font())
        baseline = middle + (metrics.ascent() - metrics.descent()) / 2
        left, gap = 0.0, self._gap(row, sample)
        for line, width in zip(row, self._widths(row, sample), strict=True):
            painter.setPen(line_pen(look, line))
            painter.drawLine(QLineF(left, middle, left + sample, middle))
            painter.setPen(look.colour("muted"))
            painter.drawText(QPointF(left + sample + look.exact("small"), baseline), line.name)
            left += width + gap

    def _widths(self, row: tuple[Line, ...], sample: float) -> list[float]:
        metrics, gap = QFontMetricsF(self._look.font()), self._look.exact("small")
        return [sample + gap + metrics.horizontalAdvance(line.name) for line in row]

    def _gaps(self, row: tuple[Line, ...]) -> float:
        """Return what all spaces between names take when they are as small as they may be."""
        return (len(row) - 1) * self._look.exact("small")

    def _gap(self, row: tuple[Line, ...], sample: float) -> float:
        even = (self.width() - sum(self._widths(row, sample))) / max(len(row) - 1, 1)
        return min(max(even, self._look.exact("small")), self._look.exact("pad"))

    def _sample(self, row: tuple[Line, ...]) -> float:
        """Return the length of a sample: where names need the room, it is shorter."""
        longest, least = self._look.exact("sample"), self._look.exact("least sample")
        over = sum(self._widths(row, longest)) + self._gaps(row) - self.width()
        return max(longest - max(over, 0.0) / len(row), least)


def _shared(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], ...]:
    """Return the lines in rows: few in one, more evenly in as many as there may be."""
    most = max(-(-len(lines) // ROWS), FEW)
    return tuple(lines[start : start + most] for start in range(0, len(lines), most))

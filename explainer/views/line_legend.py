"""The names of the lines of a plot that are not an arm's, in one line that draws itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from explainer.core.catalogue import ARM_NAMES
from explainer.views.strokes import line_pen
from explainer.views.theme import Look

if TYPE_CHECKING:
    from explainer.core.figures import Line


class LineLegend(QWidget):
    """A short piece of each line and its name; the height is kept even without any."""

    def __init__(self, object_name: str) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = Look()
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Name these lines, each name once; the arms are named elsewhere."""
        named = {line.name: line for line in lines if line.name and line.role not in ARM_NAMES}
        self._lines = tuple(named.values())
        self.setAccessibleName(", ".join(named))
        self.update()

    def line_width(self) -> float:
        """Return how many pixels the names take when they stand as close as they may."""
        return sum(self._widths(self._look.exact("least sample"))) + self._gaps()

    def dress(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        self.setFont(look.font())
        self.setFixedHeight(self.fontMetrics().height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the samples and the names."""
        look, metrics = self._look, QFontMetricsF(self.font())
        painter = QPainter(self)
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        left, sample, gap = 0.0, self._sample(), self._gap()
        for line, width in zip(self._lines, self._widths(sample), strict=True):
            middle = self.height() / 2
            painter.setPen(line_pen(look, line))
            painter.drawLine(QLineF(left, middle, left + sample, middle))
            painter.setPen(look.colour("muted"))
            painter.drawText(QPointF(left + sample + look.exact("small"), baseline), line.name)
            left += width + gap
        painter.end()

    def _widths(self, sample: float) -> list[float]:
        metrics, gap = QFontMetricsF(self.font()), self._look.exact("small")
        return [sample + gap + metrics.horizontalAdvance(line.name) for line in self._lines]

    def _gaps(self) -> float:
        """Return what all spaces between names take when they are as small as they may be."""
        return max(len(self._lines) - 1, 0) * self._look.exact("small")

    def _gap(self) -> float:
        rest = self.width() - sum(self._widths(self._sample()))
        even = rest / max(len(self._lines) - 1, 1)
        return min(max(even, self._look.exact("small")), self._look.exact("pad"))

    def _sample(self) -> float:
        """Return the length of a sample: where names need the room, it is shorter."""
        longest, least = self._look.exact("sample"), self._look.exact("least sample")
        over = sum(self._widths(longest)) + self._gaps() - self.width()
        return max(longest - max(over, 0.0) / max(len(self._lines), 1), least)

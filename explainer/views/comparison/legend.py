"""What the colours and dashes of the curves mean, in one line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explainer.core.settings.catalogue import ARM_NAMES
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel


class LegendSample(QWidget):
    """A short piece of a line, as the curves draw it."""

    def __init__(self, role: str, stroke: str = "solid") -> None:
        super().__init__()
        self._role, self._stroke = role, stroke
        self._look = Look()

    def apply_look(self, look: Look) -> None:
        """Take colour and lengths from `look`."""
        self._look = look
        self.setFixedSize(QSize(look.length("sample"), look.length("pad")))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            painter.setPen(self._look.pen(self._role, stroke=self._stroke))
            middle = self.height() // 2
            painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))


class LegendStrip(QWidget):
    """Colour says which arm, dashes say train, a solid line says test."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._parts: list[LegendSample | WordsLabel] = []
        for role, name in ARM_NAMES.items():
            self._add(LegendSample(role), WordsLabel(say(name), tone=role, bold=True))
        self._add(LegendSample("text", "dashed"), WordsLabel(self.tr("train"), tone="muted"))
        self._add(LegendSample("text"), WordsLabel(self.tr("test"), tone="muted"))

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        for part in self._parts:
            part.apply_look(look)
        self._row.setSpacing(look.length("small"))

    def _add(self, sample: LegendSample, words: WordsLabel) -> None:
        if self._parts:
            self._row.addStretch(1)
        for part in (sample, words):
            self._row.addWidget(part)
            self._parts.append(part)

"""The line at the bottom: how far the run is, and what makes it a fair fight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explainer.session.store import RunState
from explainer.views.theme import Look
from explainer.views.words import Words


class Bar(QWidget):
    """A thin bar, filled up to a fraction."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self.fraction = 0.0

    def show_fraction(self, fraction: float) -> None:
        """Fill the bar up to `fraction`."""
        self.fraction = fraction
        self.update()

    def dress(self, look: Look) -> None:
        """Take colours and lengths from `look`."""
        self._look = look
        self.setFixedHeight(look.length("progress"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and what is done of it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            round_end = self.height() / 2
            for role, share in (("groove", 1.0), ("text", self.fraction)):
                painter.setBrush(self._look.colour(role))
                bar = QRectF(0, 0, share * self.width(), self.height())
                painter.drawRoundedRect(bar, round_end, round_end)


class Foot(QWidget):
    """Progress on the left, the fairness sentence on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = Words()
        self._progress.setObjectName("progress_words")
        self._bar = Bar()
        self._bar.setObjectName("progress_bar")
        self._fairness = Words(tone="muted", wrap=True)
        self._fairness.setObjectName("fairness")
        self._left = QWidget()
        self._arrange()

    def show_state(self, state: RunState, step: int, steps: int) -> None:
        """Say in words and by the bar how far the run is."""
        words = self._phase_words(state.phase).format(step=f"{step:,}", steps=f"{steps:,}")
        if state.paused and state.phase not in ("finished", "stored", "failed"):
            words = self.tr("{phase}, paused").format(phase=words)
        self._progress.show_text(words)
        self._bar.show_fraction(state.fraction)

    def show_fairness(self, sentence: str) -> None:
        """Show what the two models share and where they differ."""
        self._fairness.show_text(sentence)

    def dress(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        for part in (self._progress, self._bar, self._fairness):
            part.dress(look)
        self._left.setFixedWidth(look.length("column"))
        self._row.setSpacing(look.length("gap"))
        self._column.setSpacing(look.length("tight"))
        edge = look.length("tight")
        self._column.setContentsMargins(edge, 0, edge, 0)
        self.setFixedHeight(self._fairness.lines_height(2) + look.length("tight"))

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self._left)
        self._column.addWidget(self._progress)
        self._column.addWidget(self._bar)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._left)
        self._row.addWidget(self._fairness, 1)

    def _phase_words(self, phase: str) -> str:
        return {
            "starting": self.tr("Starting"),
            "stored": self.tr("A finished comparison"),
            "pretraining": self.tr("Pretraining, step {step} of {steps}"),
            "finetuning": self.tr("Fine-tuning, step {step} of {steps}"),
            "finished": self.tr("Finished after {steps} label steps"),
            "failed": self.tr("Stopped"),
        }[phase]

"""How much of something is done, as a thin bar, and beside it in words with the time left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from explainer.core.text.time_left import TimeLeft
from explainer.views.style.placed_widget import PlacedWidget
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.fitted_words import FittedWords

PARTS = 1_000
"""How finely a screen reader is told how much is done; chosen."""
TICK_MS, TICKS = 50, 40
"""How often the bar of something uncounted moves, and in how many moves it comes back; chosen."""
CALM_MS = 500
"""How often where motion is off: as often as pictures change then."""
STILL = "still"
"""The property of a window in which little is to move."""
PIECE = 0.3
"""How much of the bar moves then (by eye)."""


class ProgressBar(QProgressBar):
    """A thin bar, filled up to a fraction; where nothing is counted a piece of it wanders."""

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self.fraction: float | None = 0.0
        """How much is done, None while that is not counted."""
        self._turn = TICKS // 4
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self.setTextVisible(False)
        self.setRange(0, PARTS)

    def show_fraction(self, fraction: float | None) -> None:
        """Fill the bar up to `fraction`; None says that something goes on."""
        if fraction == self.fraction:
            return
        self.fraction = fraction
        self.setRange(0, 0 if fraction is None else PARTS)
        if fraction is not None:
            self.setValue(round(PARTS * fraction))
        self._wander()
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and lengths from `look`."""
        self._look = look
        self.setFixedHeight(look.length("progress"))

    def showEvent(self, event: QShowEvent) -> None:
        """Wander while it is seen."""
        super().showEvent(event)
        self._wander()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while it is not seen."""
        super().hideEvent(event)
        self._wander()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove and what is done of it."""
        left, right = self._ends()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            round_end = self.height() / 2
            for role, start, end in (("track", 0.0, 1.0), ("text", left, right)):
                painter.setBrush(self._look.colour(role))
                wide = (end - start) * self.width()
                bar = QRectF(start * self.width(), 0, wide, self.height())
                painter.drawRoundedRect(bar, round_end, round_end)

    def _ends(self) -> tuple[float, float]:
        """Return from where to where the bar is filled, as shares of it."""
        if self.fraction is not None:
            return 0.0, self.fraction
        there_and_back = 1.0 - abs(2.0 * self._turn / TICKS - 1.0)
        left = (1.0 - PIECE) * there_and_back
        return left, left + PIECE

    def _wander(self) -> None:
        """Move while nothing is counted and somebody sees it."""
        if self.fraction is None and self.isVisible():
            still = self.property(STILL) or self.window().property(STILL)
            self._timer.start(CALM_MS if still else TICK_MS)
        else:
            self._timer.stop()
            self._turn = TICKS // 4

    def _on_tick(self) -> None:
        self._turn = (self._turn + 1) % TICKS
        self.update()


class ProgressLine(PlacedWidget):
    """Words for what is waited for, how long that will still take, and a bar below them."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._look, self._left = Look(), TimeLeft()
        self.words, self.bar = FittedWords(), ProgressBar()
        self.words.setObjectName(f"{object_name}_words")
        self.bar.setObjectName(f"{object_name}_bar")
        for part in (self.words, self.bar):
            part.setParent(self)

    def follow(self, clock: Callable[[], float]) -> None:
        """Measure the pace by another clock [s]."""
        self._left = TimeLeft(clock)

    def show_progress(
        self, words: str, done: float = 0, total: float = 0, *, short: str = ""
    ) -> None:
        """Say what is waited for, `short` where it is narrow; without a `total` nothing is counted.

        Until the first part is done nobody can tell how far it is, either.
        """
        left = self._left.words(done, total, say) if total else ""
        self.words.show_texts(*filter(None, (f"{words} · {left}" if left else "", words, short)))
        self.bar.show_fraction(done / total if done and total else None)
        self.bar.setAccessibleName(words)
        self.bar.setAccessibleDescription(left)

    def wanted(self) -> int:
        """Return its height [px]."""
        return self.words.lines_height(1) + self.bar.minimumHeight() + self._look.length("edge")

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        self.words.apply_look(look)
        self.bar.apply_look(look)
        self.setFixedHeight(self.wanted())
        self._place()

    def _place(self) -> None:
        wide, line, bar = self.width(), self.words.lines_height(1), self.bar.minimumHeight()
        self.words.setGeometry(0, 0, wide, line)
        self.bar.setGeometry(0, self.height() - bar, wide, bar)

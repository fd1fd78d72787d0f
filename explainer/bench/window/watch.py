"""Notices in the real window when a figure has been drawn and when it has been painted."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
    Slot,
)
from PySide6.QtWidgets import QAbstractScrollArea

from explainer.core.settings.choice import Stage
from explainer.views.plots.pace import AFTER_PAINTS

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame
    from explainer.views.window import MainWindow

HEARTBEAT_MS = 5
PATIENCE_SECONDS = 120.0
# A paint: when it was, at which stage, and whether nothing was left to train.
Paint = tuple[float, Stage, bool]
LOOKS_AS_BEFORE = QEvent.Type(QEvent.registerEventType())
WAIT = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


class Watch(QObject):
    """Follows a window from before it is shown; `attach` once it has its plots.

    `window_painted` tells whether it has been painted at all, `painted` whether the frame that was
    drawn last has been: what has not changed is not painted again; what has is painted all at
    once. Nothing here loads what the window has not loaded yet, so start-up is not disturbed.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.shown: Frame | None = None
        self.paints: list[Paint] = []
        self._window = window
        self._planes: set[QObject] = set()
        self._planes_painted: set[QObject] = set()
        self.painted = False
        self.window_painted = False
        # Waiting for events needs one now and then, or a deadline would never be noticed.
        self._heart = QTimer(self)
        self._heart.start(HEARTBEAT_MS)
        window.installEventFilter(self)

    @property
    def planes_painted(self) -> int:
        """How many of the arms' planes were painted since another label count was drawn."""
        return len(self._planes_painted)

    def attach(self) -> None:
        """Listen to the planes of both arms, and to what draws them."""
        stage = self._window.stage
        for plot in stage.plots:
            if plot.card.objectName().endswith(("_decision", "_embedding")):
                canvas: Any = plot.card.findChild(QAbstractScrollArea)
                self._planes.add(canvas.viewport())
                canvas.viewport().installEventFilter(self)
        self.shown = stage.frame
        stage.planes_drawn.connect(self._on_drawn)

    def end(self) -> None:
        """Look no longer: a list of all paints would grow for as long as the program is used."""
        for each in (self._window, *self._planes):
            each.removeEventFilter(self)
        self._window.stage.planes_drawn.disconnect(self._on_drawn)
        self.shown = None
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take note of paint events and let them pass."""
        if event.type() == QEvent.Type.Paint:
            if watched is self._window:
                self.window_painted = True
            elif watched in self._planes:
                self._note_plane(watched)
        return False

    def _note_plane(self, plane: QObject) -> None:
        if self.shown is not None:
            if not self.painted:
                # The frames themselves are let go: they would fill the memory.
                now = time.perf_counter()
                self.paints.append((now, self.shown.stage, self.shown.finished))
            self.painted = True
            self._planes_painted.add(plane)

    @Slot()
    def _on_drawn(self) -> None:
        """Remember which frame was drawn: it is painted as soon as it can be."""
        frame = self._window.stage.frame
        assert frame is not None
        if self.shown is None or frame.labels != self.shown.labels:
            self._planes_painted.clear()
        if frame is not self.shown:
            self.painted = False
            QCoreApplication.postEvent(self, QEvent(LOOKS_AS_BEFORE), AFTER_PAINTS)
        self.shown = frame

    def event(self, event: QEvent) -> bool:
        """Take a frame for painted that changed nothing: what there was to paint has been."""
        if event.type() == LOOKS_AS_BEFORE:
            self.painted = True
        return super().event(event)


def until(condition: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
    """Serve events until the condition holds; TimeoutError if it never does."""
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        if clock.hasExpired(int(seconds * 1_000)):
            raise TimeoutError(f"nothing happened for {seconds:g} seconds")
        QCoreApplication.processEvents(WAIT)
        let_go()


def let_go() -> None:
    """Delete what was closed: an event loop does so by itself, but not for a script within it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rest(seconds: float) -> None:
    """Serve events for a while."""
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() >= end)

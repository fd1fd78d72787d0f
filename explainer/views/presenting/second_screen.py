"""A second screen for a speaker: which one it is, and what stands on it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from explainer.session.presenting.presentation import Presentation
from explainer.session.presenting.screen_choice import ScreenPlace, screens_for
from explainer.session.store import Store
from explainer.views.presenting.notes_window import NotesWindow
from explainer.views.shell import Shell
from explainer.views.style.speech import say, spoken

TICK_MS = 1_000
SHARE = 0.6
"""How much of the only screen's width and height the speaker's window takes there at first."""


def system_screens() -> list[ScreenPlace]:
    """Return the screens of this computer."""
    primary = QGuiApplication.primaryScreen()
    places = ((screen, screen.geometry()) for screen in QGuiApplication.screens())
    return [
        ScreenPlace((at.x(), at.y(), at.width(), at.height()), screen is primary)
        for screen, at in places
    ]


class SecondScreen(QObject):
    """Shows a speaker's window while the window is presented, if there is a screen for it."""

    left = Signal()
    """The speaker's window was closed by hand: the talk is over."""

    def __init__(self, shell: Shell, store: Store, presentation: Presentation) -> None:
        super().__init__(shell.window())
        self._shell, self._store, self._presentation = shell, store, presentation
        self._window: QWidget = shell.window()
        self.screens: Callable[[], Sequence[ScreenPlace]] = system_screens
        self.seconds: Callable[[], float] = time.monotonic
        self.notes: NotesWindow | None = None
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        presentation.stops_changed.connect(self._show)
        presentation.reveal.changed.connect(self._show)
        store.settings_changed.connect(self._show)
        store.timeline_changed.connect(self._show)

    def begin(self) -> None:
        """Put the window onto the audience's screen and notes onto the other, if there is one."""
        if self._presentation.began is None:
            self._presentation.began = self.seconds()
        screens = self.screens()
        choice = screens_for(screens, self._window.geometry().center().toTuple())
        if choice.speaker is None:
            return
        _put_on(self._window, choice.audience)
        self._window.setGeometry(QRect(*screens[choice.audience].rect))
        self._open(QRect(*screens[choice.speaker].rect), choice.speaker, whole=True)

    def end(self) -> None:
        """Take the notes away."""
        self._timer.stop()
        if self.notes is not None:
            notes, self.notes = self.notes, None
            notes.take_away()
            notes.deleteLater()
        self._presentation.set_speaker(False)

    def toggle(self) -> None:
        """Show the notes in a window of its own, on whatever screen there is, or take them away."""
        if self.notes is not None:
            self.end()
            return
        screens = self.screens()
        choice = screens_for(screens, self._window.geometry().center().toTuple())
        speaker = choice.audience if choice.speaker is None else choice.speaker
        room = QRect(*screens[speaker].rect)
        if choice.speaker is None:
            room.setSize(room.size() * SHARE)
        self._open(room, speaker, whole=choice.speaker is not None)

    def restart_clock(self) -> None:
        """Count from zero."""
        self._presentation.began = self.seconds()
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Say how late it is, and how long the talk has lasted."""
        if self.notes is None:
            return
        began = self._presentation.began
        passed = int(self.seconds() - began) if began is not None else 0
        self.notes.clock.show_text(QTime.currentTime().toString("HH:mm"))
        self.notes.elapsed.show_text(f"{passed // 60}:{passed % 60:02d}")

    def _open(self, room: QRect, screen: int, *, whole: bool) -> None:
        """Open notes in a room of a screen, or on the `whole` of it."""
        self.notes = notes = NotesWindow()
        _put_on(notes, screen)
        notes.closed.connect(self._on_closed)
        notes.key_pressed.connect(self._pass_on)
        notes.apply_look(self._shell.look)
        notes.setGeometry(room)
        # On one screen the audience's window would lie above it.
        notes.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, not whole)
        notes.showMaximized() if whole else notes.show()
        self._window.activateWindow()
        self._presentation.set_speaker(True)
        self._show()
        self.tick()
        self._timer.start()

    @Slot()
    def _show(self) -> None:
        """Show the notes of the present stop, and what is on the audience's screen."""
        if self.notes is None:
            return
        stops = self._presentation.stops
        self.notes.show_notes(stops.notes(spoken(), say))
        self.notes.next.show_text(stops.words)
        self.notes.moment.show_text(self._moment())

    def _moment(self) -> str:
        """Return the labels, the time machine's place, and whether a veil is down."""
        from explainer.core.figures.hand_words import hand_mark
        from explainer.core.figures.wording import moment_words
        from explainer.core.text.numerus import labels_words

        words = [labels_words(self._store.settings.labels_per_class, say)]
        frame = self._store.timeline.shown
        if frame is not None:
            words += filter(None, (moment_words(frame, say), hand_mark(frame.settings, say)))
        if self._presentation.reveal.down:
            words.append(self.tr("the pretrained model is veiled"))
        return " · ".join(words)

    @Slot()
    def _on_closed(self) -> None:
        self._timer.stop()
        self.notes = None
        self._presentation.set_speaker(False)
        self.left.emit()

    @Slot(object)
    def _pass_on(self, event: QKeyEvent) -> None:
        """Let the audience's window have a key: its shortcuts, then whatever has its focus."""
        sequence = QKeySequence(event.keyCombination())
        for action in self._window.actions():
            if sequence in action.shortcuts() and action.isEnabled():
                action.trigger()
                return
        target = self._window.focusWidget() or self._window
        QApplication.sendEvent(target, event.clone())


def _put_on(window: QWidget, number: int) -> None:
    """Let a window be one of a screen, which some systems place by themselves."""
    screens = QGuiApplication.screens()
    if number < len(screens):
        window.setScreen(screens[number])

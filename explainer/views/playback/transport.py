"""The buttons of the time machine: back, forward, loop, speed, and jumps to moments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from explainer.session.running.player import SPEEDS
from explainer.views.playback.moments import Moments
from explainer.views.style.layouts import dress, row
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button

if TYPE_CHECKING:
    from explainer.core.training.landmarks import Landmark


class Transport(QWidget):
    """Small buttons that ask; whoever plays decides."""

    moved = Signal(int)
    place_wanted = Signal(int)
    present_wanted = Signal()
    loop_toggled = Signal(bool)
    speed_chosen = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self._moments = Moments(self)
        self._make_buttons()
        self._jumps, self._speeds = QMenu(self), QMenu(self)
        self._jump.setMenu(self._jumps)
        self._speed.setMenu(self._speeds)
        for speed in SPEEDS:
            self._speeds.addAction(_times(speed)).triggered.connect(partial(self._choose, speed))
        self._row = row(*self._buttons, of=self)
        self._back.clicked.connect(lambda: self.moved.emit(-1))
        self._forward.clicked.connect(lambda: self.moved.emit(1))
        self._newest.clicked.connect(self.present_wanted)
        self._loop.toggled.connect(self.loop_toggled)
        self._landmarks: tuple[Landmark, ...] = ()
        self._jumps.aboutToShow.connect(self._fill)
        self._fill()

    def show_landmarks(self, landmarks: tuple[Landmark, ...]) -> None:
        """Offer to jump to these moments, and to both ends, to whoever asks for it."""
        self._landmarks = landmarks

    @Slot()
    def _fill(self) -> None:
        self._jumps.clear()
        self._jumps.addAction(self.tr("The beginning")).triggered.connect(partial(self._go, 0))
        for landmark in self._landmarks:
            action = self._jumps.addAction(self._moments.of_landmark(landmark))
            action.triggered.connect(partial(self._go, landmark.place))
        present = self._jumps.addAction(self.tr("The present"))
        present.triggered.connect(self.present_wanted)

    def allow(self, *, back: bool, forward: bool) -> None:
        """Offer the ways in which there are frames."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)
        self._newest.setEnabled(forward)
        self._jump.setEnabled(back or forward)

    def apply_look(self, look: Look) -> None:
        """Take fonts, lengths and icons from `look`."""
        dress(look, *self._buttons)
        for menu in (self._jumps, self._speeds):
            menu.setFont(look.font())
        self._speed.keep_room(tuple(map(_times, SPEEDS)))
        self._row.setSpacing(look.length("tight"))

    def _make_buttons(self) -> None:
        self._back = Button(
            "", "back_button", "back", self.tr("One stored moment back. (Comma)"), small=True
        )
        self._forward = Button(
            "", "forward_button", "step", self.tr("One moment forward. (Full stop)"), small=True
        )
        self._newest = Button(
            "",
            "newest_button",
            "newest",
            self.tr("Back to the present: the newest moment. (Ctrl+End)"),
            small=True,
        )
        self._loop = Button("", "loop_button", "loop", self.tr("Play again and again."), small=True)
        self._loop.setCheckable(True)
        self._speed = Button(
            _times(1.0), "speed_button", "", self.tr("How fast moments pass."), small=True
        )
        self._jump = Button(
            self.tr("Jump to"), "jump_button", "", self.tr("Go to a moment."), small=True
        )
        self._back.setAccessibleName(self.tr("One moment back"))
        self._forward.setAccessibleName(self.tr("One moment forward"))
        self._newest.setAccessibleName(self.tr("Back to the present"))
        self._loop.setAccessibleName(self.tr("Loop"))
        self._speed.setAccessibleName(self.tr("Speed"))
        self._buttons = (
            *(self._back, self._forward, self._newest),
            *(self._loop, self._speed, self._jump),
        )

    def _choose(self, speed: float, _checked: bool = False) -> None:
        self._speed.setText(_times(speed))
        self.speed_chosen.emit(speed)

    def _go(self, place: int, _checked: bool = False) -> None:
        self.place_wanted.emit(place)


def _times(speed: float) -> str:
    names = {0.25: "¼×", 0.5: "½×"}
    return names.get(speed, f"{speed:.0f}×")

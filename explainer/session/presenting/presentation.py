"""What an audience is shown: whether the window is presented, which parts, where one stops.

It outlives its window: one in another language goes on where this one was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal

from explainer.session.memory import Memory
from explainer.session.presenting.panels import EFFICIENCY, PANELS, USUAL
from explainer.session.presenting.reveal import Reveal
from explainer.session.presenting.stops import LabelStops, Stops
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.figures.theme import Theme

PRESENTING = "presenting"
"""The name under which the choices for presenting are kept."""


@dataclass(frozen=True, slots=True)
class BeforePresenting:
    """How the window was before it was presented."""

    geometry: QRect
    state: Qt.WindowState
    theme: Theme


class Presentation(QObject):
    """Remembers the choices of the last time; `before` is None unless the window is presented."""

    stops_changed = Signal()
    panels_changed = Signal()
    speaker_changed = Signal()

    def __init__(self, store: Store, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent or store)
        self._memory = memory
        self.reveal = Reveal(self)
        self.panels = frozenset(USUAL)
        self.before: BeforePresenting | None = None
        self.speaker = False
        """Whether a speaker has a window of their own, so that an audience needs no words."""
        self.began: float | None = None
        """When the talk began, by the clock of whoever counts; None before that."""
        self.lit = False
        """Whether the pointer is a bright dot."""
        self._labels = LabelStops(store, self.reveal)
        self.stops: Stops = self._labels
        """What a remote control walks through."""
        self._put_off = False
        """Whether the veil comes down once stops are walked through that have one."""
        self._recall()

    @property
    def presenting(self) -> bool:
        """Whether the window is presented."""
        return self.before is not None

    @property
    def predicts(self) -> bool:
        """Whether each stop begins with the veil down."""
        return self.reveal.predict_first and self.stops.veils

    def walk_through(self, stops: Stops | None) -> None:
        """Let a remote control walk through other stops, or label counts.

        Stops without a veil lift it; afterwards it hangs as it was left: no detour gives away what
        an audience has not been asked yet.
        """
        wanted, before = stops or self._labels, self.stops
        self.stops = wanted
        if before.veils and not wanted.veils:
            self._put_off = self.reveal.down
            self.reveal.set_down(False)
        elif wanted.veils and not before.veils:
            self.reveal.set_down(self._put_off or self.reveal.down)
            self._put_off = False
        self.stops_changed.emit()

    def begin_veiled(self) -> None:
        """Veil the first stop if one predicts first: now, or once there are stops with a veil."""
        self._put_off = self.reveal.predict_first and not self.stops.veils
        self.reveal.set_down(self.predicts)

    def end_veiled(self) -> None:
        """Lift the veil, and let none come down later."""
        self._put_off = False
        self.reveal.set_down(False)

    def choose_panels(self, names: frozenset[str]) -> None:
        """Show other parts when presenting, from now on and the next time too."""
        self.panels = names
        self._keep()
        self.panels_changed.emit()

    def set_speaker(self, speaker: bool) -> None:
        """Take note that a speaker has a window of their own, or none any more."""
        if speaker != self.speaker:
            self.speaker = speaker
            self.speaker_changed.emit()

    def toggle_curve(self) -> None:
        """Show the curve of label counts too, or planes alone."""
        without = self.panels - {EFFICIENCY}
        self.choose_panels(
            without or frozenset(USUAL) if self.curve else self.panels | {EFFICIENCY}
        )

    @property
    def curve(self) -> bool:
        """Whether the curve of label counts is shown."""
        return EFFICIENCY in self.panels

    def set_predict_first(self, wanted: bool) -> None:
        """Let each stop begin with the veil down, or none."""
        self.reveal.set_predict_first(wanted)
        self._keep()

    def _recall(self) -> None:
        kept = self._memory.recall(PRESENTING)
        names = kept.get("panels")
        known = set(PANELS).intersection(names) if isinstance(names, list) else set()
        if known:  # Controls, which once could be shown, are none of an audience's.
            self.panels = frozenset(known)
        if kept.get("predict_first") is False:
            self.reveal.set_predict_first(False)

    def _keep(self) -> None:
        kept = {
            "panels": [name for name in PANELS if name in self.panels],
            "predict_first": self.reveal.predict_first,
        }
        self._memory.keep(PRESENTING, kept)

"""Lets both planes be bent from the input to the embedding, by a control below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Slot

from explainer.session.presenting.panels import BOUNDARIES
from explainer.views.morph.morph_bar import MorphBar
from explainer.views.places import MORPH
from explainer.views.shell import Shell

if TYPE_CHECKING:
    from explainer.views.morph.bending import Bending

WHOLE_MS = 1_100
"""Chosen: how long the whole way takes."""


def install(shell: Shell) -> None:
    """Put the control below the planes; what bends them brings numpy, later."""
    MorphControl(shell)


class MorphControl(QObject):
    """Moves along the way by hand or evenly, and has the planes shown there."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window())
        self._shell, self._moves, self._share = shell, True, 0.0
        self.bar = MorphBar()
        self._bending: Bending | None = None
        self._flight = QVariantAnimation(self)
        self._flight.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._flight.valueChanged.connect(self._on_flown)
        shell.places.put(MORPH, self.bar)
        shell.dress(self.bar)
        self._connect()
        shell.later(self._fill)

    def _connect(self) -> None:
        shell = self._shell
        words = self.tr("Bend the planes: from the input to the embedding, or back")
        shell.stage.planes_menu.addAction(shell.keys.add(words, self.play, "G"))
        self.bar.play_clicked.connect(self.play)
        self.bar.moved.connect(self._on_moved)
        shell.motion_changed.connect(self._on_motion_changed)
        shell.closing.connect(self._flight.stop)
        shell.places.panels_changed.connect(self._on_panels_changed)

    def play(self) -> None:
        """Fly to the end that is further away; where nothing is to move, be there at once."""
        to = 0.0 if self._heading >= 0.5 else 1.0
        self._flight.stop()
        if not self._moves:
            self.show(to)
            return
        self._flight.setStartValue(self._share)
        self._flight.setEndValue(to)
        self._flight.setDuration(max(1, round(WHOLE_MS * abs(to - self._share))))
        self._flight.start()

    def show(self, share: float) -> None:
        """Show both planes at a share of the way."""
        self._share = share
        self.bar.show_share(share)
        if self._bending is not None:
            self._bending.share = share
            self._shell.stage.morph_wanted.emit(self._bending if share else None)

    @property
    def _heading(self) -> float:
        """Where the planes are going to be."""
        flying = self._flight.state() is QVariantAnimation.State.Running
        return float(self._flight.endValue()) if flying else self._share

    def _fill(self) -> None:
        from explainer.views.morph.bending import Bending

        self._bending = Bending()
        self.show(self._share)

    @Slot(object)
    def _on_flown(self, share: object) -> None:
        assert isinstance(share, float)
        self.show(share)

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        self._flight.stop()
        self.show(share)

    @Slot(bool)
    def _on_motion_changed(self, moves: bool) -> None:
        self._moves = moves

    @Slot()
    def _on_panels_changed(self) -> None:
        """Stand only below planes that can be bent."""
        if BOUNDARIES not in self._shell.places.panels:
            self.bar.hide()

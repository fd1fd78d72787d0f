"""Moves both planes along their way, by hand or evenly, and has them shown there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QSignalBlocker, QVariantAnimation, Slot

from explainer.session.morph.encoder_layers import EncoderLayers
from explainer.session.presenting.panels import BOUNDARIES, EMBEDDINGS
from explainer.views.morph.morph_bar import MorphBar
from explainer.views.places import MORPH
from explainer.views.shell import Shell
from explainer.views.window_state import VIEWS

if TYPE_CHECKING:
    from explainer.views.morph.bending import Bending

WHOLE_MS, LEG_MS = 1_600, 800
"""Chosen: how long the whole way takes at once, and each of several legs."""


class MorphControl(QObject):
    """Connects the line below the planes with what bends these."""

    def __init__(self, shell: Shell, layers: EncoderLayers) -> None:
        super().__init__(shell.window())
        self._shell, self._layers = shell, layers
        self._moves, self._share = True, 0.0
        self.bar = MorphBar()
        self._bending: Bending | None = None
        self._flight = QVariantAnimation(self)
        self._flight.valueChanged.connect(self._on_flown)
        shell.places.put(MORPH, self.bar)
        shell.dress(self.bar)
        self._add_actions()
        self._connect()
        shell.later(self._fill)

    def _add_actions(self) -> None:
        keys, menu = self._shell.keys, self._shell.stage.planes_menu
        words = self.tr("Bend the planes: from the input to the embedding, or back")
        play = keys.add(words, self.play, "G")
        words = self.tr("Bend the planes layer by layer, or at once")
        layers = keys.add(words, self.bar.layers.toggle, "Shift+G")
        menu.addActions((play, layers))
        self._shell.stage.actions.add(play, layers)

    def _connect(self) -> None:
        shell = self._shell
        self.bar.play_clicked.connect(self.play)
        self.bar.moved.connect(self._on_moved)
        self.bar.layers_toggled.connect(self._on_layers_toggled)
        self.bar.stop_chosen.connect(self._fly)
        self.bar.stops.aboutToShow.connect(self._offer_stops)
        self._layers.changed.connect(self._on_layers_changed)
        self._layers.refused.connect(self._on_layers_refused)
        shell.stage.drawn.connect(self._on_drawn)
        shell.stage.bent = self._bent
        shell.stage.bend_wanted.connect(self._on_bend_wanted)
        shell.stage.views_changed.connect(self._show_share)
        shell.stage.editing_changed.connect(self._on_editing_changed)
        shell.motion_changed.connect(self._on_motion_changed)
        shell.closing.connect(self._flight.stop)
        shell.places.panels_changed.connect(self._on_panels_changed)

    def play(self) -> None:
        """Fly to the end that is further away; where nothing is to move, be there at once."""
        if not self.bar.isEnabled():
            return
        if self._enlarge():
            self.show(1.0)
        self._fly(0.0 if self._heading >= 0.5 else 1.0)

    @Slot(float)
    def _fly(self, to: float) -> None:
        self._flight.stop()
        if not self._moves:
            self.show(to)
            return
        legs = self._bending.legs if self._bending else 1
        whole = WHOLE_MS if legs == 1 else LEG_MS * legs
        # Each of several legs begins and ends slowly by itself.
        curve = QEasingCurve.Type.InOutCubic if legs == 1 else QEasingCurve.Type.Linear
        self._flight.setEasingCurve(curve)
        # One that has ended stands at its end: a new one would be told at once, and nothing flies.
        with QSignalBlocker(self._flight):
            self._flight.setDuration(max(1, round(whole * abs(to - self._share))))
            self._flight.setStartValue(self._share)
            self._flight.setEndValue(to)
        self._flight.start()

    def show(self, share: float) -> None:
        """Show both planes at a share of the way."""
        self._share = share
        self._show_share()
        if self._bending is not None:
            self._bending.share = share
            self._shell.stage.morph_wanted.emit(self._bending if share else None)
            self._say_step()

    @Slot()
    def _show_share(self) -> None:
        """Let the slider say what the large planes show: embeddings are the end of the way."""
        self.bar.show_share(1.0 if self._shell.stage.embeddings_large() else self._share)

    @property
    def _heading(self) -> float:
        """Where the planes are going to be."""
        flying = self._flight.state() is QVariantAnimation.State.Running
        return float(self._flight.endValue()) if flying else self._share

    def _bent(self) -> tuple[float, tuple[float, float]]:
        """Return the share of the way, and near which angles planes turn."""
        return self._share, self._bending.angles if self._bending else (0.0, 0.0)

    def _fill(self) -> None:
        from explainer.views.morph.bending import Bending

        self._bending = Bending(self._layers)
        self.show(self._share)

    @Slot()
    def _offer_stops(self) -> None:
        self.bar.offer_stops(self._bending.stops if self._bending else ())

    def _say_step(self) -> None:
        """Say which step of which layer is under way, or why there is none."""
        if self._bending is None or not self._layers.wanted:
            return
        words = self._bending.words() if self._share else ""
        frame = self._shell.stage.frame
        if not words and frame is not None and not frame.finished:
            words = self.tr("layers: at the end of the training")
        self.bar.show_step(words)
        self.bar.show_legs(self._bending.legs)

    @Slot(object)
    def _on_flown(self, share: object) -> None:
        assert isinstance(share, float)
        self.show(share)

    def _enlarge(self) -> bool:
        """Have the planes large that bend; return whether embeddings were: the end of the way."""
        state = self._shell.state
        embeddings = state.value(VIEWS) == EMBEDDINGS
        if embeddings:
            state.put(VIEWS, BOUNDARIES)
        return embeddings

    @Slot(float)
    def _on_bend_wanted(self, share: float) -> None:
        """Stand there at once: whoever wants it speaks of planes that stand so."""
        self._flight.stop()
        self.show(share)

    @Slot(float)
    def _on_moved(self, share: float) -> None:
        self._flight.stop()
        self._enlarge()
        self.show(share)

    @Slot(bool)
    def _on_layers_toggled(self, on: bool) -> None:
        self._flight.stop()
        self._layers.want(on)

    @Slot()
    def _on_layers_changed(self) -> None:
        if self._bending is not None:
            self._bending.forget()
            self.show(self._share)

    @Slot()
    def _on_layers_refused(self) -> None:
        """Let the button spring back: nothing is shown layer by layer."""
        self.bar.layers.setChecked(False)

    @Slot(object)
    def _on_drawn(self, figure: object) -> None:
        self._say_step()

    @Slot(bool)
    def _on_editing_changed(self, editing: bool) -> None:
        """Stay at the input while points are edited there."""
        self._flight.stop()
        if editing:
            self.show(0.0)
        self.bar.setEnabled(not editing)

    @Slot(bool)
    def _on_motion_changed(self, moves: bool) -> None:
        self._moves = moves

    @Slot()
    def _on_panels_changed(self) -> None:
        """Stand only below planes that can be bent; before an audience without buttons."""
        places = self._shell.places
        self.bar.set_plain(places.presented)
        self.bar.setVisible(BOUNDARIES in places.panels)

"""Presenter's mode: the whole screen, large type, only the panels chosen, a remote control."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Qt, Slot
from PySide6.QtWidgets import QApplication, QMenu

from explainer.core.figures.theme import Theme
from explainer.core.settings.settings import Settings
from explainer.session.memory import Memory
from explainer.session.presenting.reveal import Reveal
from explainer.session.presenting.stops import LabelStops, Stops
from explainer.session.store import Store
from explainer.views.comparison.board import BOUNDARIES, CURVES, EFFICIENCY, EMBEDDINGS, PANELS
from explainer.views.presenting.blackout import Blackout
from explainer.views.presenting.laser import Laser
from explainer.views.presenting.remote import Remote
from explainer.views.presenting.stage_bar import StageBar
from explainer.views.presenting.stage_menu import StageMenu
from explainer.views.style.theme import STAGE_SCALES, Look
from explainer.views.toolbar import Toolbar

if TYPE_CHECKING:
    from explainer.views.window import MainWindow

CONTROLS, FOOT = "controls", "foot"
PLANES, BELOW = (BOUNDARIES, EMBEDDINGS), (CURVES, EFFICIENCY)
CHOICES = (*PANELS, CONTROLS, FOOT)
USUAL = (BOUNDARIES, EMBEDDINGS, EFFICIENCY, FOOT)
PRESENTING = "presenting"
"""The name under which the choices for presenting are kept."""


@dataclass(frozen=True, slots=True)
class Before:
    """How the window was before it was presented."""

    geometry: QRect
    state: Qt.WindowState
    theme: Theme


class Presenter(QObject):
    """Lets a window fill the screen for an audience, and be as it was afterwards."""

    def __init__(self, window: MainWindow, store: Store, toolbar: Toolbar) -> None:
        super().__init__(window)
        self._window, self._toolbar = window, toolbar
        self._before: Before | None = None
        self._memory, self._look = Memory(), Look()
        self._settings = store.settings
        self.panels = frozenset(USUAL)
        self.curtain = Reveal(self)
        self._stops: Stops = LabelStops(store, self.curtain)
        self.bar, self.laser, self.blackout = StageBar(), Laser(), Blackout(window)
        self.menu: StageMenu | None = None
        self._remote = Remote(window, self._acts(), self._wake)
        toolbar.present_clicked.connect(self.enter)
        self.curtain.changed.connect(self._show_curtain)
        window.board.question.reveal_clicked.connect(self._on_reveal_clicked)
        self.bar.labels_chosen.connect(lambda count: store.change(labels_per_class=count))

    @property
    def presenting(self) -> bool:
        """Whether the window is presented."""
        return self._before is not None

    def shows(self, name: str) -> bool:
        """Whether a part of the window is seen: all are unless it is presented."""
        return not self.presenting or name in self.panels

    @property
    def stops(self) -> Stops:
        """What a remote control walks through."""
        return self._stops

    def walk_through(self, stops: Stops) -> None:
        """Let a remote control walk through other stops; those without a veil lift it."""
        changes, self._stops = stops is not self._stops, stops
        self.bar.show_hint(stops.words)
        if changes and not stops.veils:
            self.curtain.set_down(False)
        if changes:
            self._tell()

    @property
    def _predicts(self) -> bool:
        """Whether each stop begins with the veil down."""
        return self.curtain.predict_first and self._stops.veils

    @property
    def larger(self) -> float:
        """How much larger than usual everything is."""
        if not self.presenting:
            return 1.0
        if CONTROLS in self.panels:
            return STAGE_SCALES[2]
        return STAGE_SCALES[self.panels.isdisjoint(PLANES) == self.panels.isdisjoint(BELOW)]

    @property
    def usual_size(self) -> tuple[int, int]:
        """The size of the window when it is not presented."""
        size: QSize = self._before.geometry.size() if self._before else self._window.size()
        return size.width(), size.height()

    def offer_in(self, menu: QMenu, memory: Memory) -> None:
        """Put the entries into the window's menu; choices are those of the last time."""
        self._memory = memory
        kept = memory.recall(PRESENTING)
        names = kept.get("panels")
        if isinstance(names, list) and set(names) & set(PANELS) and set(names) <= set(CHOICES):
            self.panels = frozenset(names)
        if kept.get("predict_first") is False and self.curtain.predict_first:
            self.curtain.set_predict_first(False)
            self.curtain.set_down(False)
        self.menu = StageMenu(self, menu)
        self.menu.apply_look(self._look)
        self.bar.menu_wanted.connect(self.menu.open_at)
        if self.presenting:
            self._arrange()

    def choose_panels(self, names: frozenset[str]) -> None:
        """Show other panels when presenting, from now on and the next time too."""
        self.panels = names
        self._keep()
        if self.presenting:
            self._arrange()

    def set_predict_first(self, wanted: bool) -> None:
        """Let each stop begin with the veil down, or none."""
        self.curtain.set_predict_first(wanted)
        self._keep()

    def toggle(self) -> None:
        """Present, or stop presenting."""
        self.leave() if self.presenting else self.enter()

    def enter(self) -> None:
        """Fill the screen; the first stop begins with the veil down if one predicts first there."""
        if self.presenting:
            return
        window = self._window
        self._before = Before(window.geometry(), window.windowState(), window.theme)
        self.curtain.set_down(self._predicts)
        self._begin()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)

    def leave(self) -> None:
        """Be as before: size, panels and theme."""
        before = self._before
        if before is None:
            return
        self.stop()
        self._before = None
        self._arrange()
        self.curtain.set_down(False)
        self._window.setWindowState(before.state)
        if before.state == Qt.WindowState.WindowNoState:
            self._window.setGeometry(before.geometry)
        self._window.set_theme(before.theme)
        self._window.focus_labels()

    def stop(self) -> None:
        """Give back the keys, the pointer and the screen."""
        self._remote.listen(False)
        self.laser.switch(False)
        self.blackout.hide()

    def take_over(self, other: Presenter) -> None:
        """Go on in this window where another one was."""
        self.curtain.set_predict_first(other.curtain.predict_first)
        self.curtain.set_down(other.curtain.down)
        self.panels, self._before = other.panels, other._before
        if self.presenting:
            lit = other.laser.on
            other.stop()
            self._begin()
            self.laser.switch(lit)

    def show_settings(self, settings: Settings) -> None:
        """Show the label count, in the question too."""
        self._settings = settings
        self.bar.show_settings(settings)
        self._window.board.question.show_count(settings.labels_per_class)
        self.bar.show_hint(self.stops.words)
        self._tell()

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        for part in (self.bar, self.laser, self.blackout):
            part.apply_look(look)
        if self.menu is not None:
            self.menu.apply_look(look)

    def _begin(self) -> None:
        self._remote.listen(True)
        self._arrange()

    def _arrange(self) -> None:
        """Show what is chosen while presenting, everything otherwise."""
        shown = self.panels if self.presenting else frozenset(CHOICES)
        had_focus = QApplication.focusWidget()
        self._toolbar.setVisible(not self.presenting)
        self.bar.setVisible(self.presenting and CONTROLS not in shown)
        self._window.columns.arrange()
        self._tell()
        self._window.board.show_panels(shown, captions=not self.presenting)
        self._window.set_theme(self._window.theme)
        if self.presenting and (had_focus is None or not had_focus.isVisible()):
            self.bar.slider.setFocus()

    def _show_curtain(self) -> None:
        self._window.board.set_veiled(self.curtain.down)
        self.bar.show_hint(self.stops.words)
        self._tell()
        if self.menu is not None:
            self.menu.show_curtain()

    def _tell(self) -> None:
        """Let the curve of label counts end where the lecture has come to, if one predicts."""
        predicts = self.presenting and self._predicts
        board, drawing = self._window.board, self._window.drawing
        told = self._settings.labels_per_class if predicts else None
        if told != board.told:
            board.told = told
            if drawing is not None:
                drawing.show_efficiency()

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "next": self._go_on,
            "previous": self._go_back,
            "black": lambda: self.blackout.cover("black"),
            "white": lambda: self.blackout.cover("white"),
            "laser": self.laser.toggle,
            "veil": self.toggle_veil,
            "leave": self.leave,
        }

    def toggle_veil(self) -> None:
        """Hide the pretrained arm, or reveal it, presenting or not."""
        self.curtain.set_down(not self.curtain.down)

    def _go_on(self) -> None:
        self.stops.next()

    def _go_back(self) -> None:
        self.stops.previous()

    def _wake(self) -> bool:
        """End a dark screen; tell whether there was one."""
        dark = self.blackout.isVisible()
        self.blackout.hide()
        return dark

    def list_keys(self) -> None:
        """Offer the keys of the window, and tell those of a remote control."""
        keys = self._window.keys
        self.present = keys.add(self.tr("Present, or stop presenting"), self.toggle, "F5")
        self.veil = keys.add(self.tr("Predict first: veil or reveal"), self.toggle_veil, "V")
        keys.add(self.tr("Laser pointer"), self.laser.toggle, "L")
        keys.tell(self.tr("While presenting: next stop, previous stop"), "PgDown", "PgUp")
        keys.tell(self.tr("While presenting: black screen"), "B", ".")
        keys.tell(self.tr("While presenting: white screen"), "W")
        keys.tell(self.tr("Stop presenting"), "Esc")

    def _keep(self) -> None:
        kept = {
            "panels": [name for name in CHOICES if name in self.panels],
            "predict_first": self.curtain.predict_first,
        }
        self._memory.keep(PRESENTING, kept)

    @Slot()
    def _on_reveal_clicked(self) -> None:
        self.curtain.set_down(False)

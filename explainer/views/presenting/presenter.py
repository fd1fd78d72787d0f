"""Presenter's mode: the whole screen, large type, only the panels chosen, a remote control."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from explainer.core.figures.theme import Theme
from explainer.core.settings.settings import Settings
from explainer.session.presenting.panels import BELOW, PLANES
from explainer.session.presenting.presentation import BeforePresenting, Presentation
from explainer.session.store import Store
from explainer.views.grouped_menu import MenuGroup
from explainer.views.presenting.blackout import Blackout
from explainer.views.presenting.laser import Laser
from explainer.views.presenting.pointer_rest import PointerRest
from explainer.views.presenting.present_menu import PresentMenu
from explainer.views.presenting.remote import Remote
from explainer.views.presenting.second_screen import SecondScreen
from explainer.views.presenting.stage_bar import StageBar
from explainer.views.shell import Shell
from explainer.views.style.theme import STAGE_SCALES
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button


class Presenter(QObject):
    """Lets a window fill the screen for an audience, and be as it was afterwards."""

    def __init__(self, shell: Shell, store: Store, presentation: Presentation) -> None:
        window = shell.window()
        super().__init__(window)
        self._shell, self._window, self._store = shell, window, store
        self._presentation, self._reveal = presentation, presentation.reveal
        self._had_keys: QWidget | None = None
        self.bar, self.laser, self.blackout = StageBar(), Laser(), Blackout(window)
        self.second = SecondScreen(shell, store, presentation)
        self._remote = Remote(window, self._acts(), self._wake)
        self._pointer = PointerRest(window)
        self._remote.beside = lambda: self.second.notes
        shell.places.put_bar(self.bar)
        shell.places.home.add(self.bar.slider)
        self._add_button()
        actions = self._list_keys()
        inner = shell.menu.put_menu(MenuGroup.SCREEN, self.tr("Present"))
        self.menu = PresentMenu(presentation, inner, *actions)
        shell.dress(self.bar, self.laser, self.blackout, self.menu)
        shell.state.keep("size", self._usual_size)
        self._connect()
        self._show_settings(store.settings)
        self.bar.show_run(store.state)
        if self.presenting:
            self._begin(shell.look.theme, self._window.size())
            self.laser.switch(presentation.lit)

    @property
    def presenting(self) -> bool:
        """Whether the window is presented."""
        return self._presentation.presenting

    @property
    def larger(self) -> float:
        """How much larger than usual everything is."""
        panels = self._presentation.panels
        if not self.presenting:
            return 1.0
        return STAGE_SCALES[panels.isdisjoint(PLANES) == panels.isdisjoint(BELOW)]

    def toggle(self) -> None:
        """Present, or stop presenting."""
        self.leave() if self.presenting else self.enter()

    @Slot()
    def enter(self) -> None:
        """Fill the screen; the first stop begins with the veil down if one predicts first there."""
        if self.presenting:
            return
        window, look, extent = self._window, self._shell.look, self._shell.extent
        self._had_keys = window.focusWidget()
        before = BeforePresenting(extent.geometry, extent.state, look.theme)
        self._presentation.before = before
        self._presentation.begin_veiled()
        # Dressed for the screen before it fills it: to be dressed twice takes twice as long.
        self._begin(look.theme, window.screen().size())
        extent.fill_screen()

    def leave(self) -> None:
        """Be as before: size, panels, theme and who has the keys."""
        before = self._presentation.before
        if before is None:
            return
        self._stop()
        self._presentation.before = self._presentation.began = None
        self._arrange(before.theme, before.geometry.size())
        self._presentation.end_veiled()
        self._shell.extent.take(before.state, before.geometry)
        had, self._had_keys = self._had_keys, None
        self._shell.places.home.give_back(had)

    def toggle_reveal(self) -> None:
        """Hide the pretrained arm, or reveal it, presenting or not."""
        self._reveal.set_down(not self._reveal.down)

    def _add_button(self) -> None:
        tip = self.tr("Present: the whole screen, large type, a remote control. (F5)")
        button = Button(self.tr("Present"), "present_button", "present", tip)
        button.setAccessibleName(button.text())
        button.clicked.connect(self.enter)
        self._shell.bar.add(button, BarPlace.PRESENT, folds=True)

    def _connect(self) -> None:
        presentation, store = self._presentation, self._store
        self.bar.menu_wanted.connect(self.menu.open_at)
        self.bar.leave_button.clicked.connect(self.leave)
        self._pointer.moved.connect(self._on_pointer_moved)
        self._pointer.rested.connect(self._on_pointer_rested)
        self.bar.labels_chosen.connect(self._on_labels_chosen)
        self._reveal.changed.connect(self._tell)
        presentation.stops_changed.connect(self._tell)
        presentation.panels_changed.connect(self._on_panels_changed)
        store.settings_changed.connect(self._show_settings)
        store.state_changed.connect(self.bar.show_run)
        self.second.left.connect(self.leave)
        self.bar.legend_moved.connect(self._shell.places.refit)
        self._shell.stage.drawn.connect(self.bar.fit_legend)
        self._shell.places.page_changed.connect(self._on_page_changed)
        self._shell.closing.connect(self._on_closing)

    def _begin(self, theme: Theme, size: QSize) -> None:
        self._remote.listen(True)
        self._pointer.listen(True)
        self.second.begin()
        self._arrange(theme, size)

    def _stop(self) -> None:
        """Give back the keys, the pointer and the screen."""
        self._remote.listen(False)
        self._pointer.listen(False)
        self._on_pointer_rested()
        self.second.end()
        self.laser.switch(False)
        self.blackout.hide()

    def _arrange(self, theme: Theme, size: QSize) -> None:
        """Show what is chosen while presenting, everything otherwise, as large as fits a size."""
        shown = self._presentation.panels if self.presenting else None
        had_focus = QApplication.focusWidget()
        self._shell.bar.setVisible(shown is None)
        self.bar.setVisible(shown is not None and not self._shell.places.page_shown)
        if self.presenting:
            stage = self._shell.stage
            self.bar.take_legend(stage.strip, stage.strip_widths)
        else:
            self.bar.give_legend_back()
        self._offer_end()
        self._shell.state.passing = self.presenting
        self._shell.places.present(shown)
        self._tell()
        self._shell.wear(theme, self.larger, size)
        lost = had_focus is None or not had_focus.isVisible()
        if self.bar.isVisible() and lost:
            self.bar.slider.setFocus()

    def _offer_end(self) -> None:
        """Let a right click on a plot offer to stop, as long as there is anything to stop."""
        for plot in self._shell.stage.plots:
            plot.menu.removeAction(self._end)
            if self.presenting:
                plot.menu.addAction(self._end)

    @Slot()
    def _on_pointer_moved(self) -> None:
        """Offer whoever moves the mouse a way out and to bend the planes, unless it points."""
        if not self.laser.on:
            self.bar.leave_button.show()
            self._shell.stage.bend_offered.emit(True)

    @Slot()
    def _on_pointer_rested(self) -> None:
        """Show an audience the planes alone again."""
        self.bar.leave_button.hide()
        self._shell.stage.bend_offered.emit(False)

    @Slot()
    def _tell(self) -> None:
        """Let the curve of label counts end where the lecture has come to, if one predicts."""
        predicts = self.presenting and self._presentation.predicts
        self._reveal.set_told(self._store.settings.labels_per_class if predicts else None)

    def _usual_size(self) -> list[int]:
        """Return the size of the window when it is not presented."""
        before = self._presentation.before
        size: QSize = before.geometry.size() if before else self._window.size()
        return [size.width(), size.height()]

    def _acts(self) -> dict[str, Callable[[], object]]:
        presentation = self._presentation
        return {
            "next": self._go_on,
            "previous": self._go_back,
            "black": lambda: self.blackout.cover("black"),
            "white": lambda: self.blackout.cover("white"),
            "laser": self.laser.toggle,
            "veil": self.toggle_reveal,
            "curve": presentation.toggle_curve,
            "notes": self.second.toggle,
            "clock": self.second.restart_clock,
            "leave": self.leave,
        }

    def _go_on(self) -> None:
        self._presentation.stops.next()

    def _go_back(self) -> None:
        self._presentation.stops.previous()

    def _wake(self) -> bool:
        """End a dark screen; tell whether there was one."""
        dark = self.blackout.isVisible()
        self.blackout.hide()
        return dark

    def _list_keys(self) -> tuple[QAction, ...]:
        """Offer the keys of the window, and tell those of a remote control."""
        keys = self._shell.keys
        present = keys.add(self.tr("Present, or stop presenting"), self.toggle, "F5")
        reveal = keys.add(self.tr("Predict first: veil or reveal"), self.toggle_reveal, "V")
        self._shell.stage.actions.add(reveal)
        laser = keys.add(self.tr("Laser pointer"), self.laser.toggle, "L")
        keys.tell(self.tr("While presenting: next stop, previous stop"), "PgDown", "PgUp")
        keys.tell(self.tr("While presenting: show or hide the curve"), "C")
        keys.tell(self.tr("While presenting: notes in a window of their own"), "N")
        keys.tell(self.tr("While presenting: the clock of the talk from zero"), "P")
        keys.tell(self.tr("While presenting: black screen"), "B", ".")
        keys.tell(self.tr("While presenting: white screen"), "W")
        self._end = keys.offer(self.tr("Stop presenting"), self.leave, "Esc")
        return present, reveal, laser

    @Slot(int)
    def _on_labels_chosen(self, count: int) -> None:
        self._store.change(labels_per_class=count)

    @Slot(object)
    def _show_settings(self, settings: Settings) -> None:
        """Show the label count, and the curve up to it."""
        self.bar.show_settings(settings)
        self._tell()

    @Slot(bool)
    def _on_page_changed(self, shown: bool) -> None:
        """Leave the line away above an exhibit, which has no label count and no legend of these."""
        if self.presenting:
            self.bar.setVisible(not shown)
            self._shell.places.refit()

    @Slot()
    def _on_panels_changed(self) -> None:
        if self.presenting:
            self._arrange(self._shell.look.theme, self._window.size())

    @Slot()
    def _on_closing(self) -> None:
        """Leave the screen to whatever comes next, which goes on with the same pointer."""
        self._presentation.lit = self.laser.on
        self._stop()

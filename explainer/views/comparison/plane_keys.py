"""What the keys do with the planes: swap, zoom, ask for a point, forget what was brushed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from explainer.core.text.sentence import sentence
from explainer.session.store import Store
from explainer.views.comparison.board import Board
from explainer.views.comparison.drawing import Drawing
from explainer.views.comparison.pointing.point_nudge import PointNudge
from explainer.views.grouped_menu import MenuGroup
from explainer.views.plots.crosshair import Crosshair
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.plots.zoom import KEY_ZOOM
from explainer.views.shell import Shell
from explainer.views.widgets.keys import ENTER


class PlaneKeys(QObject):
    """Gives a drawing its keys, and a menu of what they do."""

    def __init__(self, shell: Shell, drawing: Drawing, board: Board, store: Store) -> None:
        super().__init__(shell.window())
        self._staged = shell.stage.actions
        self._linked, keys, divider = drawing.linked, shell.keys, board.divider
        self._drawing, self._board, self._store = drawing, board, store
        self._nudge = PointNudge(drawing.planes, drawing.linked, self)
        self._crosshair = Crosshair(drawing.planes, drawing.linked.walk, self)
        actions = [
            keys.add(self.tr("Warped grid: how the encoder bends it"), store.toggle_grid, "Ctrl+G"),
            keys.add(self.tr("Zoom in"), partial(drawing.zoom, KEY_ZOOM), "Ctrl+=", "Ctrl++"),
            keys.add(self.tr("Zoom out"), partial(drawing.zoom, 1 / KEY_ZOOM), "Ctrl+-"),
            keys.add(self.tr("Whole planes"), drawing.zoom_home, "Ctrl+0"),
            keys.add(self.tr("More room for planes"), partial(divider.step, 1), "Ctrl+Right"),
            keys.add(self.tr("More room for curves"), partial(divider.step, -1), "Ctrl+Left"),
            keys.add(self.tr("Ask the model for a point"), drawing.linked.suggest, "Ctrl+L"),
        ]
        shell.stage.planes_menu.addActions([*self._view_actions(), *actions[:-1]])
        shell.menu.put(MenuGroup.POINTS, actions[-1])
        arrows = ("Left", "Right", "Up", "Down")
        keys.tell(self.tr("In a plane that has the focus: point"), *arrows)
        shifted = (f"Shift+{arrow}" for arrow in arrows)
        keys.tell(self.tr("In a plane that has the focus: brush"), *shifted)
        keys.tell(self.tr("With a point selected: go to the next one that way"), *arrows)
        keys.tell(self.tr("On a plane: mark what lies in a rectangle"), "Shift+drag")
        keys.tell(self.tr("On a plane: take its picture out of the window"), "Ctrl+drag")
        buy = self.tr("Select the point, then buy its label or give it back")
        bought = keys.offer(buy, self._buy, "Return")
        shell.menu.put(MenuGroup.POINTS, bought)
        self._staged.add(*actions, bought, self._four)
        keys.tell(self.tr("Leave the selected point, or those brushed"), "Esc")
        keys.tell(self.tr("Swap planes and insets; on an inset also Enter"), "M")
        shell.take_keys(self._takes)
        shell.stage.plain_wanted.connect(self._linked.leave)
        board.views_changed.connect(self._show_views)
        self._show_views()

    def _view_actions(self) -> tuple[QAction, QAction]:
        """Make two entries; the key of the first means something else while points are edited."""
        # The tab character puts the key where menus have theirs, without taking it.
        self._swap = QAction(self.tr("Swap planes and insets") + "\tM", self)
        self._four = QAction(self.tr("Four panels"), self)
        self._four.setCheckable(True)
        self._swap.triggered.connect(self._drawing.swap)
        self._four.toggled.connect(self._on_four_toggled)
        return self._swap, self._four

    def _buy(self) -> None:
        """Buy the label of the point that is selected; without one say how to select it."""
        if not self._linked.buy():
            self._store.notify(sentence("Click a point first: its label is bought or given back."))

    @Slot(bool)
    def _on_four_toggled(self, four: bool) -> None:
        self._board.choose_views(four=four)

    @Slot()
    def _show_views(self) -> None:
        self._four.setChecked(self._board.four)
        reason = self.tr("All four panels are large.")
        self._staged.allow(self._swap, possible=not self._board.four, reason=reason)

    def _takes(self, key: int) -> bool:
        """Do what a key stands for; return whether there was anything to do."""
        if self._staged.away:
            return False
        focused = QApplication.focusWidget()
        on_inset = isinstance(focused, PlaneCard) and focused.inset
        enters = key in ENTER
        if self._swap.isEnabled() and (key == Qt.Key.Key_M or (enters and on_inset)):
            self._drawing.swap()
            return True
        if enters:
            return self._linked.buy()
        return key == Qt.Key.Key_Escape and self._linked.clear()

"""What the keys do with the planes: zoom, edit points, and forget what was brushed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from explainer.session.store import Store
from explainer.views.editing.point_editor import PointEditor
from explainer.views.plots.crosshair import Crosshair
from explainer.views.widgets.keys import Keys

if TYPE_CHECKING:
    from explainer.views.comparison.drawing import Drawing
    from explainer.views.window import MainWindow


class PlaneKeys(QObject):
    """Gives a drawing its keys."""

    def __init__(self, drawing: Drawing, store: Store, keys: Keys, window: MainWindow) -> None:
        super().__init__(window)
        divider = window.board.divider
        self._drawing = drawing
        self.hand = PointEditor(drawing, store, window)
        self.hand.apply_look(window.look)
        self._crosshair = Crosshair(drawing.planes, self)
        self._actions = [
            keys.add(self.tr("Warped grid: how the encoder bends it"), store.toggle_grid, "Ctrl+G"),
            keys.add(self.tr("Zoom in"), drawing.zoom_in, "Ctrl+=", "Ctrl++"),
            keys.add(self.tr("Zoom out"), drawing.zoom_out, "Ctrl+-"),
            keys.add(self.tr("Whole planes"), drawing.zoom_home, "Ctrl+0"),
            keys.add(self.tr("More room for planes"), partial(divider.step, 1), "Ctrl+Down"),
            keys.add(self.tr("More room for curves"), partial(divider.step, -1), "Ctrl+Up"),
            keys.add(self.tr("Ask the model for a point"), drawing.suggest, "Ctrl+L"),
            keys.add(self.tr("Edit points: paint, erase, move"), self.hand.toggle, "Ctrl+B"),
        ]
        arrows = ("Left", "Right", "Up", "Down")
        keys.tell(self.tr("In a plane that has the focus: point"), *arrows)
        shifted = (f"Shift+{arrow}" for arrow in arrows)
        keys.tell(self.tr("In a plane that has the focus: brush"), *shifted)
        keys.tell(self.tr("While editing points: pen down, pen up"), "Space")
        keys.tell(self.tr("While editing points: brush of a class, erase, move"), "1–9", "E", "M")
        keys.tell(self.tr("Buy the label of the marked point, or give it back"), "Return")
        keys.tell(self.tr("Mark brushed points no longer"), "Esc")

    def add_to(self, menu: QMenu) -> None:
        """Offer what they do in a menu of its own, too."""
        menu.addMenu(self.tr("Planes")).addActions(self._actions)

    def takes(self, key: int) -> bool:
        """Do what a key stands for; return whether there was anything to do."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._drawing.buy()
        if self.hand.takes(key):
            return True
        return key == Qt.Key.Key_Escape and self._drawing.clear_brush()

"""What the keys do with the planes: zoom, and forget what was brushed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from explainer.views.keys import Keys

if TYPE_CHECKING:
    from explainer.views.drawing import Drawing


class PlaneKeys(QObject):
    """Gives a drawing its keys."""

    def __init__(self, drawing: Drawing, keys: Keys, window: QWidget) -> None:
        super().__init__(window)
        self._drawing = drawing
        keys.add(self.tr("Zoom in"), drawing.zoom_in, "Ctrl+=", "Ctrl++")
        keys.add(self.tr("Zoom out"), drawing.zoom_out, "Ctrl+-")
        keys.add(self.tr("Whole planes"), drawing.zoom_home, "Ctrl+0")
        keys.add(self.tr("Ask the model for a point"), drawing.suggest, "Ctrl+L")
        keys.tell(self.tr("Buy the label of the marked point, or give it back"), "Return")
        keys.tell(self.tr("Mark brushed points no longer"), "Esc")

    def takes(self, key: int) -> bool:
        """Do what a key stands for; return whether there was anything to do."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._drawing.buy()
        return key == Qt.Key.Key_Escape and self._drawing.clear_brush()

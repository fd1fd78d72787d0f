"""What the keys do with the planes: zoom, ask for a point, and forget what was brushed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt

from explainer.session.store import Store
from explainer.views.comparison.divider import Divider
from explainer.views.comparison.drawing import Drawing
from explainer.views.grouped_menu import MenuGroup
from explainer.views.plots.crosshair import Crosshair
from explainer.views.plots.zoom import KEY_ZOOM
from explainer.views.shell import Shell


class PlaneKeys(QObject):
    """Gives a drawing its keys, and a menu of what they do."""

    def __init__(self, shell: Shell, drawing: Drawing, divider: Divider, store: Store) -> None:
        super().__init__(shell.window())
        self._linked, keys = drawing.linked, shell.keys
        self._crosshair = Crosshair(drawing.planes, self)
        actions = [
            keys.add(self.tr("Warped grid: how the encoder bends it"), store.toggle_grid, "Ctrl+G"),
            keys.add(self.tr("Zoom in"), partial(drawing.zoom, KEY_ZOOM), "Ctrl+=", "Ctrl++"),
            keys.add(self.tr("Zoom out"), partial(drawing.zoom, 1 / KEY_ZOOM), "Ctrl+-"),
            keys.add(self.tr("Whole planes"), drawing.zoom_home, "Ctrl+0"),
            keys.add(self.tr("More room for planes"), partial(divider.step, 1), "Ctrl+Down"),
            keys.add(self.tr("More room for curves"), partial(divider.step, -1), "Ctrl+Up"),
            keys.add(self.tr("Ask the model for a point"), drawing.linked.suggest, "Ctrl+L"),
        ]
        shell.stage.planes_menu.addActions(actions[:-1])
        shell.menu.put(MenuGroup.POINTS, actions[-1])
        arrows = ("Left", "Right", "Up", "Down")
        keys.tell(self.tr("In a plane that has the focus: point"), *arrows)
        shifted = (f"Shift+{arrow}" for arrow in arrows)
        keys.tell(self.tr("In a plane that has the focus: brush"), *shifted)
        keys.tell(self.tr("Buy the label of the marked point, or give it back"), "Return")
        keys.tell(self.tr("Mark brushed points no longer"), "Esc")
        shell.take_keys(self._takes)

    def _takes(self, key: int) -> bool:
        """Do what a key stands for; return whether there was anything to do."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._linked.buy()
        return key == Qt.Key.Key_Escape and self._linked.clear()

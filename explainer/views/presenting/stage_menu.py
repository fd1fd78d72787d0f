"""The entries for presenting in the window's menu: begin, the veil, which panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from explainer.views.comparison.board import PANELS

if TYPE_CHECKING:
    from explainer.views.presenting.presenter import Presenter
    from explainer.views.style.theme import Look


class StageMenu(QObject):
    """A menu within the menu; its ticks say what an audience will see."""

    def __init__(self, presenter: Presenter, menu: QMenu) -> None:
        super().__init__(menu)
        self._presenter = presenter
        self.menu = menu.addMenu(self.tr("Present"))
        self.menu.addAction(presenter.present)
        self.menu.addAction(presenter.veil)
        self.predict = self.menu.addAction(self.tr("Begin each stop with the veil"))
        self.predict.setCheckable(True)
        self.predict.triggered.connect(presenter.set_predict_first)
        self.menu.addSeparator()
        # The style sheet would draw a section without its words.
        self.menu.addAction(self.tr("Panels shown when presenting")).setEnabled(False)
        self.panels = {}
        for name, title in self._titles().items():
            action = self.panels[name] = self.menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(name in presenter.panels)
            action.triggered.connect(self._on_panel_ticked)
        self.show_curtain()

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`."""
        self.menu.setFont(look.font())

    @Slot(QPoint)
    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.menu.popup(place)

    def show_curtain(self) -> None:
        """Tick whether each stop begins with the veil."""
        self.predict.setChecked(self._presenter.curtain.predict_first)

    @Slot()
    def _on_panel_ticked(self) -> None:
        """Show what is ticked; the last plane or curve stays, an audience wants to see one."""
        ticked = {name for name, action in self.panels.items() if action.isChecked()}
        if ticked.isdisjoint(PANELS):
            ticked = set(self._presenter.panels)
            for name, action in self.panels.items():
                action.setChecked(name in ticked)
        self._presenter.choose_panels(frozenset(ticked))

    def _titles(self) -> dict[str, str]:
        return {
            "boundaries": self.tr("Decision boundaries"),
            "embeddings": self.tr("Embeddings"),
            "curves": self.tr("Loss and accuracy"),
            "efficiency": self.tr("Label efficiency"),
            "controls": self.tr("Controls"),
            "foot": self.tr("Progress and what is fair"),
        }

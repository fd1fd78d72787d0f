"""The entries for presenting in the window's menu: begin, the veil, which panels."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from explainer.session.presenting.panels import PANELS
from explainer.session.presenting.presentation import Presentation
from explainer.views.style.theme import Look


class PresentMenu(QObject):
    """A menu within the menu; ticks in one of its own say what an audience will see."""

    def __init__(self, presentation: Presentation, menu: QMenu, *actions: QAction) -> None:
        super().__init__(menu)
        self._presentation = presentation
        self.menu = menu
        menu.addActions(actions)
        self.predict = self.menu.addAction(self.tr("Begin each stop with the veil"))
        self.predict.setCheckable(True)
        self.predict.setChecked(presentation.reveal.predict_first)
        self.predict.triggered.connect(presentation.set_predict_first)
        self._shown = self.menu.addMenu(self.tr("Panels shown when presenting"))
        self.panels = {}
        for name, title in self._titles().items():
            action = self.panels[name] = self._shown.addAction(title)
            action.setCheckable(True)
            action.setChecked(name in presentation.panels)
            action.triggered.connect(self._on_panel_ticked)
        presentation.panels_changed.connect(self._show_panels)

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`."""
        for menu in (self.menu, self._shown):
            menu.setFont(look.font())

    @Slot(QPoint)
    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.menu.popup(place)

    @Slot()
    def _show_panels(self) -> None:
        """Tick what is shown, whoever has chosen it."""
        for name, action in self.panels.items():
            action.setChecked(name in self._presentation.panels)

    @Slot()
    def _on_panel_ticked(self) -> None:
        """Show what is ticked; the last plane or curve stays, an audience wants to see one."""
        ticked = {name for name, action in self.panels.items() if action.isChecked()}
        if ticked.isdisjoint(PANELS):
            ticked = set(self._presentation.panels)
            for name, action in self.panels.items():
                action.setChecked(name in ticked)
        self._presentation.choose_panels(frozenset(ticked))

    def _titles(self) -> dict[str, str]:
        return {
            "boundaries": self.tr("Decision boundaries"),
            "embeddings": self.tr("Embeddings"),
            "curves": self.tr("Loss and accuracy"),
            "efficiency": self.tr("Label efficiency"),
        }

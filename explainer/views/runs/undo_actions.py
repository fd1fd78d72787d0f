"""Undo and redo on top of their menu, each with the name of its step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from explainer.session.runs.history import History, HistoryStep
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.widgets.inputs import Slider
from explainer.views.widgets.keys import allow


class UndoActions(QObject):
    """Offers to take changes back; tells the history when a slider of the window is held."""

    def __init__(self, shell: Shell, history: History) -> None:
        super().__init__(shell.window())
        self._history = history
        self._undo = shell.keys.add(self.tr("Undo"), history.undo, "Ctrl+Z")
        self._redo = shell.keys.add(self.tr("Redo"), history.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        shell.menu.put(MenuGroup.UNDO, self._undo, self._redo)
        for slider in shell.window().findChildren(Slider):
            slider.sliderPressed.connect(history.hold)
            slider.sliderReleased.connect(history.release)
        history.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Name the steps that would be taken, and offer nothing where there is none."""
        last, following = self._history.last, self._history.next
        self._undo.setText(self._named(self.tr("Undo: {step}"), last) or self.tr("Undo"))
        self._redo.setText(self._named(self.tr("Redo: {step}"), following) or self.tr("Redo"))
        allow(self._undo, last is not None, self.tr("There is nothing to undo."))
        allow(self._redo, following is not None, self.tr("There is nothing to redo."))

    def _named(self, words: str, step: HistoryStep | None) -> str:
        return words.format(step=say(step.name)) if step else ""

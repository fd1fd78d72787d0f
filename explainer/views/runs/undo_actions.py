"""Undo and redo on top of the menu, each with the name of its step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from explainer.session.runs.history import History, HistoryStep
from explainer.views.style.speech import Say
from explainer.views.widgets.inputs import Slider


class UndoActions(QObject):
    """Offers to take changes back; tells the history when a slider of the window is held."""

    def __init__(self, history: History, menu: QMenu, say: Say, window: QWidget) -> None:
        super().__init__(window)
        self._history, self._say = history, say
        self._undo, self._redo = QAction(menu), QAction(menu)
        self._undo.setShortcut(QKeySequence("Ctrl+Z"))
        self._redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self._undo.triggered.connect(history.undo)
        self._redo.triggered.connect(history.redo)
        first = menu.actions()[0]
        menu.insertActions(first, [self._undo, self._redo])
        menu.insertSeparator(first)
        window.addActions([self._undo, self._redo])
        for slider in window.findChildren(Slider):
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
        self._undo.setEnabled(last is not None)
        self._redo.setEnabled(following is not None)

    def _named(self, words: str, step: HistoryStep | None) -> str:
        return words.format(step=self._say(step.name)) if step else ""

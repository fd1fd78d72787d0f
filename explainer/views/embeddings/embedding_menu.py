"""The choice of how embeddings are looked at, in the window's menu and on the planes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from explainer.core.training.embeddings import CODE, NEIGHBOURS, PRINCIPAL, WORDS
from explainer.session.running.projections import Projections
from explainer.views.shell import Shell


class EmbeddingMenu(QObject):
    """Offers the ways wherever a menu is; the one that is chosen is ticked."""

    def __init__(self, projections: Projections, shell: Shell) -> None:
        super().__init__(shell.window())
        keys, actions = shell.keys, shell.stage.actions
        self._projections = projections
        self._ways = QActionGroup(self)
        for way, words, key in (
            (PRINCIPAL, self.tr("Principal components (PCA)"), "Alt+1"),
            (CODE, self.tr("The code's own two numbers"), "Alt+2"),
            (NEIGHBOURS, self.tr("t-SNE: who is near, nothing else"), "Alt+3"),
            (WORDS, self.tr("The words of the tiny language"), "Alt+4"),
        ):
            action = keys.add(words, partial(projections.choose, way), key)
            action.setCheckable(True)
            action.setData(way)
            self._ways.addAction(action)
            actions.add(action)
        projections.changed.connect(self._tick)
        self._tick()

    def in_menu(self, outer: QWidget) -> QMenu:
        """Return a menu of the ways, to be put into another one."""
        inner = QMenu(self.tr("Embedding as"), outer)
        inner.addActions(self._ways.actions())
        inner.setFont(outer.font())
        return inner

    def _tick(self) -> None:
        for action in self._ways.actions():
            action.setChecked(action.data() == self._projections.way)

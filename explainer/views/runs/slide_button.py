"""The button that makes a slide, which is copied or saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button


class SlideButton(Button):
    """Offers, in a menu, both ways in which a slide of two runs can be taken along."""

    copy_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, object_name: str) -> None:
        super().__init__("", object_name, "slide", "")
        self.setText(self.tr("Make the slide"))
        self.setToolTip(self.tr("Make a slide of both runs and what differs: copied or saved."))
        self._ways = QMenu(self)
        copied = self._ways.addAction(self.tr("Copy the slide"))
        saved = self._ways.addAction(self.tr("Save the slide\u2026"))
        copied.triggered.connect(lambda _=False: self.copy_wanted.emit())
        saved.triggered.connect(lambda _=False: self.save_wanted.emit())
        self.setMenu(self._ways)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        super().apply_look(look)
        self._ways.setFont(look.font())

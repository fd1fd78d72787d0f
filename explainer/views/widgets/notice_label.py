"""Notice label: one sentence on a ground of its own, which is as high as its words need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from explainer.views.widgets.words import WordsLabel


class NoticeLabel(WordsLabel):
    """Lies where somebody puts it; the mouse goes through to what it covers for a while."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(wrap=True, name="notice")
        self.setParent(parent)
        self.setProperty("notice", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def wanted(self, wide: int) -> int:
        """Return the height in which all of its words are seen at a width [px]."""
        self.ensurePolished()
        room = self.contentsRect()
        across, up = self.width() - room.width(), self.height() - room.height()
        return self.height_for(self.text(), max(wide - across, 1)) + up

"""Some sentences above everything else, until Escape or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel


class Overlay(QFrame):
    """Lies above a window's parts and has the keys for as long as it is seen."""


class Popup(Overlay):
    """Lies in the window that it explains, so that a beamer and a picture show it too."""

    def __init__(self, object_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("popup", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = Look()
        self._anchor: QWidget | None = None
        self._words = WordsLabel(wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._words)
        self.hide()

    def open_below(self, anchor: QWidget, text: str) -> None:
        """Show the lines of `text` as paragraphs at `anchor`, inside its window."""
        window = anchor.window()
        self._anchor = anchor
        self.setParent(window)
        self.show_text(text)
        self.move(self._place(anchor, window))
        self.show()
        self.raise_()
        self.setFocus()
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def _place(self, anchor: QWidget, window: QWidget) -> QPoint:
        """Return where it lies: below `anchor`, above it where that has more room."""
        pad, tight = self._look.length("pad"), self._look.length("tight")
        corner = anchor.mapTo(window, QPoint(0, 0))
        below = corner.y() + anchor.height() + tight
        above = corner.y() - self.height() - tight
        high = below if below + self.height() <= window.height() or above < 0 else above
        right, lowest = window.width() - self.width() - pad, window.height() - self.height() - pad
        return QPoint(max(0, min(corner.x(), right)), max(0, min(high, lowest)))

    def show_text(self, text: str) -> None:
        """Show the lines of `text` as paragraphs and be as high as they are."""
        text = "\n\n".join(line for line in text.splitlines() if line)
        pad, width = self._look.length("pad"), self._look.length("popup")
        self._words.show_text(text)
        self.setAccessibleName(text)
        self.setFixedSize(width, self._words.height_for(text, width - 2 * pad) + 2 * pad)

    def apply_look(self, look: Look) -> None:
        """Take the font and lengths from `look`; what is open closes."""
        self._look = look
        self.hide()
        self._words.apply_look(look)
        pad = look.length("pad") - look.length("edge")
        self._column.setContentsMargins(pad, pad, pad, pad)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Close as soon as the mouse is pressed anywhere else."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            place = self.mapFromGlobal(event.globalPosition().toPoint())
            if not self.rect().contains(place):
                self.hide()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape and give the focus back; leave other keys to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            if self._anchor:
                self._anchor.setFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when the keys go elsewhere."""
        super().focusOutEvent(event)
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop watching the mouse."""
        super().hideEvent(event)
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

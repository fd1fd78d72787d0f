"""What lies above everything else until Escape: some sentences, or a field to search with."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel


class Overlay(QFrame):
    """Lies above a window's parts and has the keys for as long as it is seen."""


class SearchField(QLineEdit):
    """Words by which something is looked for, while keys of its own steer what was found."""

    steered = Signal(int)
    """One of its own keys."""
    left = Signal()

    def __init__(self, closes: Callable[[QKeyEvent], bool], keys: Collection[int] = ()) -> None:
        """Leave with Escape or a key that `closes`, steer with other `keys`."""
        super().__init__()
        self._closes, self._keys = closes, keys

    def event(self, event: QEvent) -> bool:
        """Keep keys that the window would take."""
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and (self._leaves(event) or self._steers(event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Steer or leave; write everything else."""
        if self._leaves(event):
            self.left.emit()
        elif self._steers(event):
            self.steered.emit(event.key())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave when the keys go elsewhere, but not while a menu or another window has them."""
        super().focusOutEvent(event)
        stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in stays:
            self.left.emit()

    def _leaves(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape or self._closes(event)

    def _steers(self, event: QKeyEvent) -> bool:
        return event.key() in self._keys


class SearchOverlay(Overlay):
    """Lies in the window, so that a beamer and a picture show it too; its field has the keys."""

    def __init__(self, object_name: str, window: QWidget, field: SearchField) -> None:
        super().__init__(window)
        self.setObjectName(object_name)
        self.setProperty("popup", True)
        self.field, self._window = field, window
        self._before: QWidget | None = None
        field.left.connect(self.leave)
        self.hide()

    def come(self) -> None:
        """Lie above everything, with the keys in the field."""
        self._before = self._window.focusWidget()
        self.show()
        self.raise_()
        self.field.setFocus()

    @Slot()
    def leave(self) -> None:
        """Close, and give the keys back to whoever had them, unless somebody has taken them."""
        if self.isHidden():
            return
        focused = self._window.focusWidget()
        taken = focused is not None and not self.isAncestorOf(focused)
        self.hide()
        if not taken and self._before is not None and self._before.isVisible():
            self._before.setFocus()


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

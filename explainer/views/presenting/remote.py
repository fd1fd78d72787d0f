"""The keys of a remote control, which count whatever has the focus; no tooltip comes up."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from explainer.views.widgets.popup import Overlay

KEYS = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "previous",
    Qt.Key.Key_Period: "black",
    Qt.Key.Key_B: "black",
    Qt.Key.Key_W: "white",
    Qt.Key.Key_L: "laser",
    Qt.Key.Key_V: "veil",
    Qt.Key.Key_C: "curve",
    Qt.Key.Key_N: "notes",
    Qt.Key.Key_P: "clock",
    Qt.Key.Key_F5: "leave",
    Qt.Key.Key_Escape: "leave",
}
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class Remote(QObject):
    """Takes a window's keys before anything in it does, a field with numbers for instance.

    What a pointer that rests would have said in small type over planes is not for an audience.
    """

    def __init__(
        self,
        window: QWidget,
        acts: Mapping[str, Callable[[], object]],
        wake: Callable[[], bool],
    ) -> None:
        """Call one of `acts` for each key; `wake` tells whether a key only ended a dark screen."""
        super().__init__(window)
        self._window, self._acts, self._wake = window, acts, wake
        self.beside: Callable[[], QWidget | None] = lambda: None
        """Another window whose keys count as much, if there is one."""

    def listen(self, on: bool) -> None:
        """Take the keys from now on, or leave them to the window."""
        application = QApplication.instance()
        if application is None:
            return
        application.removeEventFilter(self)
        if on:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take a key of the remote control, and every tooltip; leave all others alone."""
        if event.type() is QEvent.Type.ToolTip:
            return isinstance(watched, QWidget) and watched.window() is self._window
        if event.type() not in KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self._belongs(watched):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(self._wanted(event))
            return event.isAccepted()
        return self._take(event)

    def _belongs(self, watched: QWidget) -> bool:
        """Tell whether a key is for the window itself, not for a menu or a sheet above it."""
        if QApplication.activePopupWidget():
            return False
        if watched.window() is self.beside():
            return True
        return watched.window() is self._window and not any(
            above.isVisible() for above in self._window.findChildren(Overlay)
        )

    def _wanted(self, event: QKeyEvent) -> bool:
        return event.key() in KEYS and not event.modifiers() & HELD

    def _take(self, event: QKeyEvent) -> bool:
        if event.key() in MODIFIERS:
            return False
        if not event.isAutoRepeat() and self._wake():
            return True
        if not self._wanted(event):
            return False
        if not event.isAutoRepeat():
            self._acts[KEYS[Qt.Key(event.key())]]()
        return True

"""Where keys go once what had them is hidden or cannot be used any more: somewhere harmless.

Qt gives them to whatever is next in the order of the Tab key. That may be a button which throws
something away, and whoever presses Space means what had the keys before.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


class FocusHome(QObject):
    """Knows to what a window's keys belong when nothing else wants them, and brings them there."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._homes: list[QWidget] = []
        self.page: QWidget | None = None
        """What is shown instead of all else in the window, if anything is."""
        self._held: QWidget | None = None
        """What had the keys last. It is watched: in a window that is not active, Qt tells nobody
        else that they have gone."""
        everything = QGuiApplication.instance()
        assert isinstance(everything, QApplication)
        everything.focusChanged.connect(self._on_focus_changed)

    @property
    def widget(self) -> QWidget:
        """What the keys belong to now: the newest that can be seen and used, or what is shown."""
        return next(filter(self._usable, self._homes), self.page or self._root)

    def add(self, widget: QWidget) -> None:
        """Have a widget be preferred to earlier ones, as long as it can be seen and used."""
        self._homes.insert(0, widget)

    def take(self) -> None:
        """Take the keys."""
        self.widget.setFocus()

    def give_back(self, had: QWidget | None) -> None:
        """Give the keys to what had them before, if that is still there to be seen."""
        parts = (part for part in self._root.window().findChildren(QWidget) if part is had)
        next(filter(QWidget.isVisible, parts), self.widget).setFocus()

    def come(self, part: QWidget) -> None:
        """Give the keys to what they belong to in a part that had no window until now."""
        for widget in filter(part.isAncestorOf, self._homes):
            widget.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys of what is being hidden, or was disabled in a window that is not active."""
        held = self._held
        if held is not None and watched is held and self._loses(held, event):
            self._relieve(held)
        return False

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None:
            return
        self._hold(new if self._ours(new) else None)
        if old is not None and not old.isEnabled() and self._ours(old):
            self._relieve(old)

    @staticmethod
    def _loses(held: QWidget, event: QEvent) -> bool:
        focused = held.window().focusWidget()
        if event.type() is QEvent.Type.Hide:
            return focused is held and not event.spontaneous()
        disabled = event.type() is QEvent.Type.EnabledChange and not held.isEnabled()
        return disabled and focused not in (None, held)

    def _hold(self, widget: QWidget | None) -> None:
        """Watch a widget; those before stay watched in vain: they may be gone by now."""
        self._held = widget
        if widget is not None:
            widget.installEventFilter(self)

    def _relieve(self, held: QWidget) -> None:
        """Bring the keys of a widget to what lies above the window around it, or home."""
        window = held.window()
        if not window.isVisible():
            return
        around = self._around(held)
        (self.widget if around is None else around).setFocus()

    def _around(self, held: QWidget) -> QWidget | None:
        """Return what lies above the window, or is one, around a widget, if it is still seen."""
        window, around = self._root.window(), held
        while not around.isWindow() and around.parentWidget() is not window:
            around = around.parentWidget() or window
        above = around not in (self._root, window, held)
        return around if above and around.isVisible() else None

    def _ours(self, widget: QWidget) -> bool:
        window = self._root.window()
        return window in (widget.window(), widget.window().parentWidget())

    def _usable(self, widget: QWidget) -> bool:
        window = self._root.window()
        return widget.window() is window and widget.isVisibleTo(window) and widget.isEnabled()

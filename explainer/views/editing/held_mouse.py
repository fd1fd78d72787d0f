"""While the mouse has something in a plane, nothing else happens until it is let go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from explainer.views.shell import Shell

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class HeldMouse(QObject):
    """Keeps every key and every other button from everybody as long as the mouse is held.

    Escape, another button or another window give up what the mouse has.
    """

    given_up = Signal()

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        everything = QGuiApplication.instance()
        assert everything is not None
        self._everything, self._held = everything, False
        shell.closing.connect(self.let_go)

    def hold(self) -> None:
        """The mouse has something from now on."""
        if not self._held:
            self._held = True
            self._everything.installEventFilter(self)

    @Slot()
    def let_go(self) -> None:
        """The mouse has nothing any more."""
        if self._held:
            self._held = False
            self._everything.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep what would act while the mouse has something."""
        if event.type() is QEvent.Type.WindowDeactivate:
            self.given_up.emit()
            return False
        if isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
            event.accept()  # No shortcut has it then.
            return True
        if isinstance(event, QMouseEvent) and event.type() in PRESSES:
            if event.button() is not Qt.MouseButton.LeftButton:
                self.given_up.emit()
                return True
            return False
        return event.type() is QEvent.Type.ContextMenu

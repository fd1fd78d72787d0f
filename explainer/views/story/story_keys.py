"""The keys of the story: two pages, the numbers of the answers, and a pause."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

from explainer.session.presenting.presentation import Presentation
from explainer.session.running.player import Player
from explainer.session.story.story_state import Story
from explainer.views.widgets.popup import Overlay

PAGES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
NUMBERS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class StoryKeys(QObject):
    """Takes them before a slider does; a field in which somebody writes keeps its numbers.

    The button that shows what happens has the focus while the story is told: Space presses it,
    but pauses what moves, as everywhere, and then plays on.
    """

    def __init__(
        self,
        story: Story,
        presentation: Presentation,
        window: QWidget,
        player: Player,
        button: QWidget,
    ) -> None:
        super().__init__(window)
        self._story, self._presentation, self._window = story, presentation, window
        self._player, self._button = player, button
        self._listens = False

    def listen(self, wanted: bool) -> None:
        """Take the keys from now on, or leave them to the window."""
        application = QApplication.instance()
        if application is None or wanted == self._listens:
            return
        self._listens = wanted
        if wanted:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def stop(self) -> None:
        """Leave the keys to whatever comes after the window."""
        self.listen(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take a key of the story; leave all others alone."""
        if event.type() not in KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self._wanted(watched, event):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if not event.isAutoRepeat():
            self._take(Qt.Key(event.key()))
        return True

    def _wanted(self, watched: QWidget, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers != Qt.KeyboardModifier.NoModifier or not self._belongs(watched):
            return False
        if event.key() == Qt.Key.Key_Space:
            return watched is self._button and (self._player.moving or self._player.held)
        if event.key() in PAGES:
            return not self._presentation.presenting
        # A list of chapters would go to the one that begins with the number.
        listens = self._asks or isinstance(watched, QComboBox)
        return event.key() in NUMBERS and listens and not _writes(watched)

    def _belongs(self, watched: QWidget) -> bool:
        """Tell whether a key is for the window itself, not for a menu or a sheet above it."""
        if QApplication.activePopupWidget() or watched.window() is not self._window:
            return False
        return not any(above.isVisible() for above in self._window.findChildren(Overlay))

    @property
    def _asks(self) -> bool:
        step = self._story.step
        return step is not None and step.ask is not None and not self._story.done

    def _take(self, key: Qt.Key) -> None:
        if key in NUMBERS:
            self._story.predict(NUMBERS.index(key))
        elif key is Qt.Key.Key_Space:
            self._player.toggle()
        elif key is Qt.Key.Key_PageDown:
            self._story.next()
        else:
            self._story.previous()


def _writes(watched: QWidget) -> bool:
    return isinstance(watched, QLineEdit | QAbstractSpinBox)

"""The line at the top: the menus, a notice when there is one, the buttons.

Where the system shows menus elsewhere the line has the rest.
"""

from __future__ import annotations

from enum import IntEnum
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from explainer.views.grouped_menu import GroupedMenuBar
from explainer.views.style.layouts import dress, row
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import NoticeLabel


class BarPlace(IntEnum):
    """Where a button stands, from the left."""

    KEPT = 0
    KEEP = 1
    RUN = 2
    TELL = 3
    PRESENT = 4
    FIND = 5
    HELP = 6


class Toolbar(QWidget):
    """Holds the menus, buttons that wings bring, and the one that finds everything."""

    def __init__(self, menu: GroupedMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._menu = menu
        self._notice = NoticeLabel(self)
        self._at_rest = self._nothing = QWidget()
        self._noticed = QWidget()
        """Keeps the place of a notice, which may need more than the line's height."""
        self._middle = QStackedWidget()
        self._middle.installEventFilter(self)
        self._buttons: list[tuple[int, Button]] = []
        self._words: dict[Button, str] = {}
        self._offered: dict[Button, bool] = {}
        self._widths: dict[Button, tuple[int, int]] = {}
        self._row = row((menu, 0, Qt.AlignmentFlag.AlignVCenter), (self._middle, 1), of=self)
        for part in (self._nothing, self._noticed):
            self._middle.addWidget(part)
        self.find_button = self._made_find_button()
        self.add(self.find_button, BarPlace.FIND, folds=True)

    def add(self, button: Button, place: BarPlace, *, folds: bool = False) -> None:
        """Put a button behind those of its place; the Tab key goes through them in a row.

        One that `folds` does without its word where a notice needs the room.
        """
        before = sum(other <= place for other, _ in self._buttons)
        self._buttons.insert(before, (place, button))
        if folds:
            self._words[button] = button.text()
        self._row.insertWidget(2 + before, button)
        # Whoever clicks keeps the keys: the space bar would click again instead of playing.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.apply_look(self._look)
        self._measure(button)
        self._fold()
        # What cannot have the focus holds no place in its order: the button that finds, the
        # first in the window, holds that of all.
        QWidget.setTabOrder(self.find_button, button)
        for (_, left), (_, right) in pairwise(self._buttons):
            QWidget.setTabOrder(left, right)

    def offer(self, button: Button, *, offered: bool) -> None:
        """Have a button that is in a menu too be there where it is not narrow, or nowhere."""
        self._offered[button] = offered
        self._fold()

    def reword(self, button: Button, words: str) -> None:
        """Let a button that folds have another word, which is no wider than its first."""
        self._words[button] = words
        if button.text():
            button.setText(words)

    def show_notice(self, sentence: str) -> None:
        """Show one sentence beside the menus, or nothing again."""
        self._notice.show_text(sentence)
        self._middle.setCurrentWidget(self._noticed if sentence else self._at_rest)
        self._fold()
        self._place_notice()

    def rest_with(self, part: QWidget | None) -> None:
        """Show a part there while there is no notice; None ends that."""
        if part is not None and self._middle.indexOf(part) < 0:
            self._middle.addWidget(part)
        self._at_rest = part or self._nothing
        if self._middle.currentWidget() is not self._noticed:
            self._middle.setCurrentWidget(self._at_rest)
        self._fold()

    def open_menu(self) -> None:
        """Let everything be found: all menus have their entries."""
        self.find_button.setEnabled(True)

    def apply_look(self, look: Look) -> None:
        """Take fonts, lengths and icons from `look`."""
        self._look = look
        dress(look, self._menu, self._notice, *(button for _, button in self._buttons))
        self._row.setSpacing(look.length("small"))
        self.setFixedHeight(look.length("bar") + 2 * look.length("edge"))
        for _, button in self._buttons:
            self._measure(button)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where a notice needs their room."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is to be noticed, too."""
        super().showEvent(event)
        self._place_notice()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the notice along: before an audience there is none."""
        super().hideEvent(event)
        self._place_notice()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the notice in its place."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_notice()
        return False

    def _place_notice(self) -> None:
        """Let the whole notice be read: where it needs more than the line, it lies above the rest.

        The line itself stays as high as it is, so that nothing below it moves.
        """
        notice, around = self._notice, self.parentWidget()
        if around is None:
            return
        if notice.parentWidget() is not around:
            notice.setParent(around)
        notice.setVisible(bool(notice.text()) and self.isVisible())
        slot = QRect(self._middle.mapTo(around, QPoint(0, 0)), self._middle.size())
        slot.setWidth(min(max(slot.width(), self._look.length("notice")), around.width()))
        slot.moveRight(min(slot.right(), around.width() - 1))
        high = notice.wanted(slot.width()) + 2 * self._look.length("tight")
        slot.setHeight(max(high, slot.height()))
        notice.setGeometry(slot)
        notice.raise_()

    def _fold(self) -> None:
        """Give buttons their words, from the left, as far as there is room.

        Those that are hidden count: as they come, no other loses its word. A notice takes none.
        """
        needed = self._look.length("bar with all")
        if not self._notice.text():
            needed -= self._look.length("bar")
        wide = self.window().width() >= needed
        for button, offered in self._offered.items():
            button.setVisible(offered and wide)
        room = self._room() - sum(bare for bare, _ in self._widths.values())
        folding = (each for each in self._buttons if each[1] in self._widths)
        for _, button in sorted(folding, key=self._rank):
            bare, worded = self._widths[button]
            room -= worded - bare
            _wear(button, self._words[button] if room >= 0 else "")

    def _rank(self, placed: tuple[int, Button]) -> tuple[int, int]:
        """Return by what it is decided which has its word first: the place, then what it costs."""
        place, button = placed
        bare, worded = self._widths[button]
        return place, worded - bare

    def _room(self) -> int:
        """Return how wide all buttons that fold may be together."""
        # The window knows its width before the first paint, when the line has none yet.
        gaps = (len(self._buttons) + 3) * self._look.length("small")
        others = self._menu.sizeHint().width() + self._notice_width() + gaps
        firm = (each for _, each in self._buttons if each not in self._words)
        needed = (max(each.sizeHint().width(), each.minimumWidth()) for each in firm)
        return self.window().width() - others - sum(needed)

    def _notice_width(self) -> int:
        """Return how much is kept free: a notice that needs more lies above what is below."""
        return max(self._look.length("notice") // 2, self._at_rest.minimumSizeHint().width())

    def _measure(self, button: Button) -> None:
        """Find out how wide a button is that folds, without its word and with it."""
        if button in self._words:
            widths = []
            for words in ("", self._words[button]):
                _wear(button, words)
                widths.append(button.sizeHint().width())
            self._widths[button] = (widths[0], widths[1])
        else:
            _wear(button, button.text())

    def _made_find_button(self) -> Button:
        button = Button(
            self.tr("Find"),
            "find_button",
            "find",
            self.tr("Find whatever the window can do, by its name. (Ctrl+K)"),
        )
        button.setAccessibleName(button.text())
        button.setEnabled(False)
        return button


def _wear(button: Button, words: str) -> None:
    """Show a word, or the icon alone, which has less room around it."""
    button.setText(words)
    if button.property("bare") != (not words):
        button.setProperty("bare", not words)
        button.style().polish(button)

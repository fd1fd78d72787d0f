"""The line at the top: the program's name, a notice when there is one, the buttons."""

from __future__ import annotations

from enum import IntEnum
from itertools import pairwise

from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from explainer.views.style.layouts import dress, row
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel


class BarPlace(IntEnum):
    """Where a button stands, from the left."""

    RUN = 0
    TELL = 1
    PRESENT = 2
    MENU = 3
    LOOK = 4
    HELP = 5


class Toolbar(QWidget):
    """Holds buttons that wings bring, and the one that opens the window's menu."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self._title = WordsLabel(self.tr("Pretraining Explainer"), size="title", bold=True)
        self._notice = WordsLabel(wrap=True, name="notice")
        self._notice.setProperty("notice", True)
        question = WordsLabel(self.tr("What are unlabelled data worth?"), tone="muted")
        self._words = [self._title, question, self._notice]
        self._at_rest: QWidget = question
        self._question = question
        self._middle = QStackedWidget()
        self._buttons: list[tuple[int, Button]] = []
        self._row = row(self._title, (self._middle, 1), of=self)
        for words in (question, self._notice):
            self._middle.addWidget(words)
        self._file = self._menu_button(menu)
        self.add(self._file, BarPlace.MENU)

    def add(self, button: Button, place: BarPlace) -> None:
        """Put a button behind those of its place; the Tab key goes through them in a row."""
        before = sum(other <= place for other, _ in self._buttons)
        self._buttons.insert(before, (place, button))
        self._row.insertWidget(2 + before, button)
        button.apply_look(self._look)
        # What cannot have the focus holds no place in its order: the menu's button, the first
        # in the window, holds that of all.
        QWidget.setTabOrder(self._file, button)
        for (_, left), (_, right) in pairwise(self._buttons):
            QWidget.setTabOrder(left, right)

    def show_notice(self, sentence: str) -> None:
        """Show one sentence in place of the question, or the question again."""
        self._notice.show_text(sentence)
        self._middle.setCurrentWidget(self._notice if sentence else self._at_rest)

    def rest_with(self, part: QWidget | None) -> None:
        """Show a part in place of the question while there is no notice; None ends that."""
        if part is not None and self._middle.indexOf(part) < 0:
            self._middle.addWidget(part)
        self._at_rest = part or self._question
        if self._middle.currentWidget() is not self._notice:
            self._middle.setCurrentWidget(self._at_rest)

    def open_menu(self) -> None:
        """Let the menu be opened: all its entries are there."""
        self._file.setEnabled(True)

    def apply_look(self, look: Look) -> None:
        """Take fonts, lengths and icons from `look`."""
        self._look = look
        dress(look, *self._words, *(button for _, button in self._buttons))
        self._row.setSpacing(look.length("small"))
        self._row.setContentsMargins(look.length("tight"), 0, 0, 0)
        self.setFixedHeight(look.length("bar") + 2 * look.length("edge"))

    def _menu_button(self, menu: QMenu) -> Button:
        button = Button(
            self.tr("File"),
            "file_button",
            "export",
            self.tr("Take a picture, a film, a deck or the numbers along; open what was saved."),
        )
        button.setAccessibleName(self.tr("File"))
        button.setMenu(menu)
        button.setEnabled(False)
        return button

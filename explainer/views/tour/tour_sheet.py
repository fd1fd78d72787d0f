"""The sheet of questions: found by typing or by their groups, answered by a click."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QScrollArea, QWidget

from explainer.core.palette.dictionary import elsewhere
from explainer.core.text.mnemonics import plain
from explainer.core.tour.questions import GROUPS
from explainer.core.tour.row import TourRow
from explainer.views.grouped_menu import GroupedMenuBar
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.speech import say
from explainer.views.style.theme import Look, apply_theme
from explainer.views.tour.row_card import RowCard
from explainer.views.tour.row_group import RowGroup
from explainer.views.widgets.button import Button
from explainer.views.widgets.keys import Keys, also_found_by
from explainer.views.widgets.words import WordsLabel

WIDTH, HEIGHT = 820, 600
"""Pixels of a look at its usual size (chosen by eye: a line has some ninety letters)."""

Doing = TypeVar("Doing")


class TourSheet(QDialog):
    """Stands above the window until something is done from it, or it is closed."""

    def __init__(self, menu: GroupedMenuBar, keys: Keys, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("What it can do"))
        self.groups = self._made_groups(menu, keys)
        self._index = [Button(group.title, "", "", "") for group in self.groups]
        for button, group in zip(self._index, self.groups, strict=True):
            button.clicked.connect(partial(self._go_to, group))
        self._make_search()
        self._make_body()
        self._list = column(self.search, *self._index, STRETCH)
        self._root = row(self._list, (self._scroll, 1), of=self)

    @property
    def cards(self) -> list[RowCard]:
        """Every card, in the order of the sheet."""
        return [card for group in self.groups for card in group.cards]

    def open(self, wanted: TourRow | None = None) -> None:
        """Come up with all questions, at the one that is wanted."""
        self.search.clear()
        for card in self.cards:
            card.refresh()
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()
        place = next((card for card in self.cards if card.told == wanted), None)
        self._go_to(place or self.groups[0])
        if place is not None:
            place.take_focus()

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        apply_theme(self, look)
        dress(look, self._nothing, *self._index, *self.groups)
        self.search.setFont(look.font())
        self.search.setFixedHeight(look.length("button"))
        space(self._root, look, "gap", "pad")
        space(self._cards, look, "gap")
        space(self._list, look, "small")
        screen = self.screen().availableGeometry()
        wide, high = round(WIDTH * look.scale), round(HEIGHT * look.scale)
        self.resize(min(wide, screen.width()), min(high, screen.height()))

    def _made_groups(self, menu: GroupedMenuBar, keys: Keys) -> list[RowGroup]:
        """Return the questions with what does them; what a window lacks is left out."""
        actions = {words: each for _, each in menu.entries() for words in _names(each)}
        shortcuts = {each.words: each for each in keys.shortcuts}

        def card(told: TourRow) -> RowCard:
            """Return the card of a question."""
            doing, pressed = _known(told.actions, actions), _known(told.keys, shortcuts)
            made = RowCard(told, doing, pressed, keys)
            made.chosen.connect(self._do)
            return made

        return [RowGroup(say(group.title), list(map(card, group.rows))) for group in GROUPS]

    def _make_search(self) -> None:
        self.search = QLineEdit()
        self.search.setProperty("search", True)
        self.search.setAccessibleName(self.tr("Find a question"))
        self.search.setPlaceholderText(self.tr("Type to find"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show_matching)

    def _make_body(self) -> None:
        self._body = QWidget()
        self._body.setObjectName("cards")
        self._nothing = WordsLabel(self.tr("Nothing here has all of these words."), tone="muted")
        self._nothing.hide()
        self._cards = column(self._nothing, *self.groups, STRETCH, of=self._body)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)

    @Slot(str)
    def _show_matching(self, query: str) -> None:
        near = {group: group.show_matching(query) for group in self.groups}
        for group, button in zip(self.groups, self._index, strict=True):
            button.setEnabled(bool(group.shown))
        for place, group in enumerate(sorted(near, key=near.__getitem__), start=1):
            self._cards.removeWidget(group)
            self._cards.insertWidget(place, group)
        self._nothing.setVisible(not any(group.shown for group in self.groups))
        self._scroll.verticalScrollBar().setValue(0)

    def _go_to(self, part: RowCard | RowGroup) -> None:
        """Have a part on top of what is seen."""
        QApplication.sendPostedEvents()  # What was hidden until now has no place yet.
        self._scroll.verticalScrollBar().setValue(part.mapTo(self._body, QPoint()).y())

    @Slot(QAction)
    def _do(self, action: QAction) -> None:
        """Make room for what is done, and do it."""
        self.close()
        action.trigger()


def _names(action: QAction) -> list[str]:
    return also_found_by(action) or [plain(action.text())]


def _known(names: tuple[str, ...], doing: Mapping[str, Doing]) -> list[Doing]:
    """Return what has some English names, or these in the other language."""
    found = (doing.get(name) or doing.get(elsewhere(name)) for name in names)
    return [each for each in found if each is not None]

"""One question on the sheet: its answer, a button for each action, and keys that no menu has."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout

from explainer.core.text.mnemonics import plain
from explainer.core.tour.row import TourRow, nearness
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.keys import Keys, Shortcut, written
from explainer.views.widgets.words import WordsLabel


class RowCard(QFrame):
    """Says what is asked and how it is answered, and lets it be done."""

    chosen = Signal(QAction)

    def __init__(
        self, told: TourRow, actions: Sequence[QAction], shortcuts: Sequence[Shortcut], keys: Keys
    ) -> None:
        super().__init__()
        self.told, self._actions, self._keys = told, actions, keys
        self.setProperty("panel", True)
        self._question = WordsLabel(say(told.question), bold=True, wrap=True)
        self._how = WordsLabel(say(told.how), tone="muted", wrap=True)
        self.buttons = [self._button(action) for action in actions]
        self._lines: list[QHBoxLayout] = []
        self._words: list[WordsLabel] = []
        for button, action in zip(self.buttons, actions, strict=True):
            self._add(button, WordsLabel(keys.written_of(action), tone="muted"))
        for shortcut in shortcuts:
            self._add(WordsLabel(written(shortcut)), WordsLabel(shortcut.words, tone="muted"))
        self._column = column(self._question, self._how, *self._lines, of=self)

    def nearness(self, query: str) -> int:
        """Return how near to a query the card is, in either language: the lower, the nearer."""
        told = self.told
        shown = (label.text() for label in (self._how, *self._words))
        buttons = (button.text() for button in self.buttons)
        texts = (told.how, *told.actions, *shown, *buttons)
        return nearness(query, (told.question, self._question.text()), texts)

    def refresh(self) -> None:
        """Say of each action what it is called now, and whether it can be done."""
        for button, action in zip(self.buttons, self._actions, strict=True):
            button.setText(plain(action.text()))
            button.allow(action.isEnabled(), action.statusTip())

    def take_focus(self) -> None:
        """Have the keys on the first thing that can be done."""
        for button in self.buttons[:1]:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._question, self._how, *self.buttons, *self._words)
        for line in self._lines:
            line.setSpacing(look.length("gap"))
        space(self._column, look, "small", "pad", "gap")

    def _button(self, action: QAction) -> Button:
        words = plain(action.text())
        tip = action.toolTip() if plain(action.toolTip()) != words else ""
        button = Button(words, "", "", tip, small=True)
        button.clicked.connect(lambda: self.chosen.emit(action))
        return button

    def _add(self, first: Button | WordsLabel, second: WordsLabel) -> None:
        """Add a line: a button and its keys, or keys and what they do."""
        self._lines.append(row(first, second, STRETCH))
        self._words += [each for each in (first, second) if isinstance(each, WordsLabel)]

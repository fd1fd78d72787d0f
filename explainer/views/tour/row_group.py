"""A group of questions on the sheet, with its heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import column, dress, space
from explainer.views.style.theme import Look
from explainer.views.tour.row_card import RowCard
from explainer.views.widgets.words import WordsLabel


class RowGroup(QWidget):
    """Shows those of its cards that match; without any it is gone."""

    def __init__(self, title: str, cards: Sequence[RowCard]) -> None:
        super().__init__()
        self.title, self.cards = title, cards
        self.shown = list(cards)
        """The cards that match, in their order."""
        self._head = WordsLabel(title, size="title", bold=True)
        self._column = column(self._head, *cards, of=self)

    def show_matching(self, query: str) -> None:
        """Show the cards that a query means."""
        self.shown = [card for card in self.cards if card.matches(query)]
        for card in self.cards:
            card.setVisible(card in self.shown)
        self.setVisible(bool(self.shown))

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._head, *self.cards)
        space(self._column, look, "small")

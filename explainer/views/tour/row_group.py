"""A group of questions on the sheet, with its heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from explainer.core.tour.row import NOWHERE
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
        """The cards that match, the nearest first."""
        self._order = list(cards)
        self._head = WordsLabel(title, size="title", bold=True)
        self._column = column(self._head, *cards, of=self)

    def show_matching(self, query: str) -> int:
        """Show the cards that a query means, the nearest first; return how near that is."""
        near = {card: card.nearness(query) for card in self.cards}
        self.shown = sorted((card for card in near if near[card] < NOWHERE), key=near.__getitem__)
        # Where nothing has moved nothing is laid out anew.
        if self.shown != [card for card in self._order if card in self.shown]:
            self._order = [*self.shown, *(card for card in self.cards if card not in self.shown)]
            for card in self._order:
                self._column.removeWidget(card)
                self._column.addWidget(card)
        for card in self.cards:
            card.setVisible(near[card] < NOWHERE)
        self.setVisible(bool(self.shown))
        return min(near.values(), default=NOWHERE)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._head, *self.cards)
        space(self._column, look, "small")

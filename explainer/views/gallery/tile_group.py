"""A group of the gallery: a heading, its rule, and tiles in rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from explainer.views.gallery.scene_tile import SceneTile
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel


class TileGroup(QWidget):
    """Shows those of its tiles that match, in as many columns as there is room for."""

    def __init__(self, name: str, title: str, rule: str, tiles: Sequence[SceneTile]) -> None:
        super().__init__()
        self.setObjectName(f"{name}_group")
        self.tiles = self.shown = list(tiles)
        """All tiles, and those that match, in their order."""
        self._title = WordsLabel(title, bold=True)
        self._rule = WordsLabel(rule, tone="muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        head = row((self._title, 0, Qt.AlignmentFlag.AlignTop), (self._rule, 1))
        self._head = head
        self._column = column(head, row(self._grid, STRETCH), of=self)

    def show_matching(self, words: str) -> None:
        """Show the tiles in which all words stand; without any the group goes too."""
        self.shown = [tile for tile in self.tiles if tile.facts.matches(words)]
        self.setVisible(bool(self.shown))

    def arrange(self, columns: int, width: int) -> None:
        """Put the tiles that match into rows, each as high as its highest tile."""
        for tile in self.tiles:
            self._grid.removeWidget(tile)
            tile.hide()
        for number, tile in enumerate(self.shown):
            first = number - number % columns
            in_row = self.shown[first : first + columns]
            tile.setFixedSize(width, max(each.high(width) for each in in_row))
            self._grid.addWidget(tile, number // columns, number % columns)
            tile.show()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._title, self._rule, *self.tiles)
        self._head.setSpacing(look.length("small"))
        space(self._column, look, "tight")
        self._grid.setSpacing(look.length("small"))

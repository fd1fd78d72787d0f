"""All shortcuts at a glance, by the menus they stand in, above the window until it is closed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from explainer.core.palette.search import folded
from explainer.core.text.mnemonics import plain
from explainer.views.grouped_menu import GroupedMenuBar
from explainer.views.style import layouts
from explainer.views.style.theme import Look
from explainer.views.widgets.keys import Keys, Shortcut, written
from explainer.views.widgets.popup import SearchField, SearchOverlay
from explainer.views.widgets.words import WordsLabel

COLUMNS = 2
HEAD = 1
"""Lines that the name of a group takes."""

Groups = dict[str, list[Shortcut]]


class ShortcutSheet(SearchOverlay):
    """Lists what every key does now; words in its field leave fewer."""

    def __init__(self, keys: Keys, menu: GroupedMenuBar, window: QWidget) -> None:
        super().__init__("shortcut_sheet", window, SearchField(_closes))
        self._keys, self._menu = keys, menu
        self._look = Look()
        self._title = WordsLabel(self.tr("Shortcuts"), size="title", bold=True)
        self.field.setObjectName("shortcut_field")
        self.field.setAccessibleName(self.tr("Search the shortcuts"))
        self.field.setPlaceholderText(self.tr("Search"))
        self._body = QWidget()
        self._scroll = QScrollArea()
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head = layouts.row((self._title, 1), self.field)
        self._column = layouts.column(self._head, self._scroll, of=self)
        self.field.textChanged.connect(self._list)

    def open(self) -> None:
        """Show what every key does now, or close again."""
        if self.isVisible():
            self.leave()
            return
        self.field.clear()
        self._list("")
        self._place()
        self.come()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`; what is open closes."""
        self._look = look
        self.leave()
        self._title.apply_look(look)
        self.field.setFont(look.font())
        self.field.setFixedSize(look.length("column"), look.length("field"))
        layouts.space(self._column, look, "small", "pad")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close with a click."""
        self.leave()

    def _place(self) -> None:
        """Stand in the middle, as large as all shortcuts need, or as the window."""
        margin = 2 * self._look.length("small")
        room = self._window.size() - QSize(margin, margin)
        body, bar = self._body.sizeHint(), self._look.length("gap")
        high = self._head.sizeHint().height() + self._look.length("small")
        pads = 2 * self._look.length("pad") + 2
        width = min(body.width() + bar + pads, room.width())
        height = min(body.height() + high + pads, room.height())
        self.setFixedSize(width, height)
        whole = self._window.size()
        self.move((whole.width() - width) // 2, (whole.height() - height) // 2)

    def _groups(self, query: str) -> Groups:
        """Return the shortcuts that a query means, by the menus in which they stand."""
        titles = {plain(each.text()): plain(path[0]) for path, each in self._menu.entries()}
        elsewhere = self.tr("In planes, in the story, before an audience")
        found: Groups = {plain(menu.title()): [] for menu in self._menu.menus}
        for shortcut in self._keys.shortcuts:
            if folded(query) in folded(f"{shortcut.words} {written(shortcut)}"):
                found.setdefault(titles.get(shortcut.words, elsewhere), []).append(shortcut)
        order = {words: place for place, words in enumerate(titles)}
        for shortcuts in found.values():
            shortcuts.sort(key=lambda each: order.get(each.words, len(order)))
        return {title: shortcuts for title, shortcuts in found.items() if shortcuts}

    def _list(self, query: str) -> None:
        """Write the shortcuts anew, in columns that are filled one after the other."""
        fresh, groups = QWidget(), self._groups(query)
        fresh.setObjectName("cards")
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._look.length("edge"))
        grid.setHorizontalSpacing(self._look.length("gap"))
        lines = sum(len(shortcuts) + HEAD for shortcuts in groups.values())
        column = row = 0
        for title, shortcuts in groups.items():
            if row and row + (len(shortcuts) + HEAD) / 2 > lines / COLUMNS and column == 0:
                column, row = 1, 0
            self._add_head(grid, row, 3 * column, title)
            for at, shortcut in enumerate(shortcuts, row + HEAD):
                self._add(grid, at, 3 * column, shortcut)
            row += len(shortcuts) + HEAD
        grid.setColumnMinimumWidth(2, self._look.length("gap"))
        grid.setRowStretch(lines, 1)
        self._body = fresh
        self._scroll.setWidget(fresh)
        fresh.show()
        self.setAccessibleName(_spoken(groups))

    def _add_head(self, grid: QGridLayout, row: int, column: int, title: str) -> None:
        words = WordsLabel(title, bold=True)
        layouts.dress(self._look, words)
        grid.addWidget(words, row, column, 1, 2)

    def _add(self, grid: QGridLayout, row: int, column: int, shortcut: Shortcut) -> None:
        keys = WordsLabel(written(shortcut))
        words = WordsLabel(shortcut.words, tone="muted")
        layouts.dress(self._look, keys, words)
        grid.addWidget(keys, row, column, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(words, row, column + 1)


def _spoken(groups: Groups) -> str:
    return "\n".join(
        line
        for title, shortcuts in groups.items()
        for line in (title, *(f"{written(each)}: {each.words}" for each in shortcuts))
    )


def _closes(event: QKeyEvent) -> bool:
    return event.text() == "?"

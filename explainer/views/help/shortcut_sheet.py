"""All shortcuts at a glance, above the window, until a key or a click closes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from explainer.views.style import layouts
from explainer.views.style.theme import Look
from explainer.views.widgets.keys import Keys, Shortcut
from explainer.views.widgets.words import WordsLabel

COLUMNS = 2


class ShortcutSheet(QFrame):
    """Lies in the window that it explains, so that a beamer and a picture show it too."""

    def __init__(self, keys: Keys, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("shortcut_sheet")
        self._keys, self._window = keys, window
        self._look = Look()
        self.setProperty("popup", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = WordsLabel(self.tr("Shortcuts"), size="title", bold=True)
        self._body = QWidget()
        self._column = layouts.column(self._title, self._body, of=self)
        self.hide()

    def open(self) -> None:
        """Show what every key does now, or close again."""
        if self.isVisible():
            self.hide()
            return
        self._list()
        self.adjustSize()
        room = self._window.size() - self.size()
        self.move(max(room.width() // 2, 0), max(room.height() // 2, 0))
        self.show()
        self.raise_()
        self.setFocus()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`; what is open closes."""
        self._look = look
        self.hide()
        self._title.apply_look(look)
        layouts.space(self._column, look, "small", "pad")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape; leave other keys to the window."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close with a click."""
        self.hide()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close when the keys go elsewhere."""
        super().focusOutEvent(event)
        self.hide()

    def _list(self) -> None:
        """Write the shortcuts anew, in columns that are filled one after the other."""
        fresh, shortcuts = QWidget(), self._keys.shortcuts
        grid = QGridLayout(fresh)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._look.length("edge"))
        grid.setHorizontalSpacing(self._look.length("gap"))
        rows = -(-len(shortcuts) // COLUMNS)
        for place, shortcut in enumerate(shortcuts):
            column, row = divmod(place, rows)
            self._add(grid, row, 3 * column, shortcut)
        grid.setColumnMinimumWidth(2, self._look.length("gap"))
        self._column.replaceWidget(self._body, fresh)
        self._body.hide()
        self._body.deleteLater()
        self._body = fresh
        self.setAccessibleName(self._spoken(shortcuts))

    def _add(self, grid: QGridLayout, row: int, column: int, shortcut: Shortcut) -> None:
        keys = WordsLabel(self._written(shortcut), bold=True)
        words = WordsLabel(shortcut.words, tone="muted")
        layouts.dress(self._look, keys, words)
        grid.addWidget(keys, row, column, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(words, row, column + 1)

    def _spoken(self, shortcuts: tuple[Shortcut, ...]) -> str:
        return "\n".join(f"{self._written(each)}: {each.words}" for each in shortcuts)

    def _written(self, shortcut: Shortcut) -> str:
        names = self._names()
        pressed = (
            "+".join(names.get(part, part) for part in key.split("+")) for key in shortcut.keys
        )
        return self.tr(" or ").join(pressed)

    def _names(self) -> dict[str, str]:
        """Return what keys are called where Qt's own names are not what is printed on them."""
        return {
            "Space": self.tr("Space"),
            "Right": self.tr("Right arrow"),
            "Left": self.tr("Left arrow"),
            "Up": self.tr("Up arrow"),
            "Down": self.tr("Down arrow"),
            "Home": self.tr("Home"),
            "End": self.tr("End"),
            "PgUp": self.tr("Page Up"),
            "PgDown": self.tr("Page Down"),
            "Esc": self.tr("Escape"),
            "Return": self.tr("Enter"),
            ".": self.tr("full stop"),
            ",": self.tr("comma"),
        }

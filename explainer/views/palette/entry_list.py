"""The list of the palette: a model of entries, and how each of them is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from explainer.plotting.style import left_as_it_was
from explainer.views.palette.entries import PaletteEntry
from explainer.views.style.theme import Look

NOWHERE = QModelIndex()
TICK = "✓"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class EntryList(QAbstractListModel):
    """Entries in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[PaletteEntry] = ()

    def show_entries(self, entries: Sequence[PaletteEntry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: Index) -> PaletteEntry | None:
        """Return the entry of a row; None if there is no such row."""
        row = index.row()
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of an entry, for eyes and for screen readers."""
        entry = self.entry(index)
        if entry is None:
            return None
        return {
            Qt.ItemDataRole.UserRole: entry,
            Qt.ItemDataRole.DisplayRole: entry.title,
            Qt.ItemDataRole.ToolTipRole: entry.reason or entry.place,
            Qt.ItemDataRole.AccessibleTextRole: entry.spoken,
        }.get(Qt.ItemDataRole(role))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let what cannot be done be looked at all the same: it says why."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry in two lines: its name and its keys, and where else it is found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._look = Look()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look

    def height(self) -> int:
        """Return the height of an entry."""
        return 2 * self._look.length("palette line") + self._look.length("small")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be two lines high."""
        return QSize(0, self.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw an entry, the chosen one on another ground."""
        entry: PaletteEntry | None = index.data(Qt.ItemDataRole.UserRole)
        if entry is None:
            return
        look, box = self._look, QRect(option.rect)
        with left_as_it_was(painter):
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(look.pen("text", "edge"))
                painter.setBrush(look.brush("groove"))
                corner = look.length("small corner")
                painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), corner, corner)
            inner = box.adjusted(look.length("gap"), look.length("tight"), -look.length("gap"), 0)
            self._write(painter, inner, entry)

    def _write(self, painter: QPainter, box: QRect, entry: PaletteEntry) -> None:
        look, high = self._look, self._look.length("palette line")
        first = QRect(box.left(), box.top(), box.width(), high)
        painter.setFont(look.font(bold=not entry.reason))
        painter.setPen(look.colour("muted" if entry.reason else "text"))
        title = f"{entry.title}  {TICK}" if entry.ticked else entry.title
        keys = painter.fontMetrics().horizontalAdvance(entry.keys)
        room = first.width() - keys - look.length("gap")
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(first, LEFT, shown)
        painter.setFont(look.font())
        painter.setPen(look.colour("muted"))
        painter.drawText(first, RIGHT, entry.keys)
        second = first.translated(0, high)
        words = entry.reason or entry.place
        fitting = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, second.width()
        )
        painter.drawText(second, LEFT, fitting)

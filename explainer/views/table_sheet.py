"""The sheet on which a table of the user's own is looked at and its columns are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from explainer.views.button import Button
from explainer.views.rows import ChoiceRow
from explainer.views.speech import Say
from explainer.views.theme import Look, apply_theme
from explainer.views.words import Words

if TYPE_CHECKING:
    from explainer.core.dataset import Dataset
    from explainer.core.table import Table
    from explainer.session.own_tables import OwnTables, Preview

MOST_SHOWN = 50
WIDTH, HEIGHT, COLUMN_WIDTH = 880, 520, 250
Index = QModelIndex | QPersistentModelIndex
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class TableRows(QAbstractTableModel):
    """The first rows of a table, as they were written."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many rows are shown."""
        return min(len(self._table.rows), MOST_SHOWN)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Return how many columns there are."""
        return len(self._table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell."""
        shown = role == Qt.ItemDataRole.DisplayRole
        return self._table.rows[index.row()][index.column()] if shown else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column, the line of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        across = orientation is Qt.Orientation.Horizontal
        return self._table.columns[section] if across else str(self._table.lines[section])


class TableSheet(QDialog):
    """Shows a table; whatever is chosen is judged at once, and used when the user says so."""

    def __init__(self, tables: OwnTables, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("A table of your own"))
        self._tables, self._say = tables, say
        self._table: Table | None = None
        self._make_parts()
        self._arrange()
        self._label.name_chosen.connect(self._on_label_chosen)
        self._columns.itemChanged.connect(self._consider)
        self._use.clicked.connect(self._on_use_clicked)
        self._leave.clicked.connect(self.close)
        tables.judged.connect(self._on_judged)

    def open_for(self, preview: Preview) -> None:
        """Come up with a table, the usual columns ticked."""
        self._table = table = preview.table
        self._rows.setModel(TableRows(table))
        self._title.show_text(self._counts(table))
        self._label.choice.blockSignals(True)
        self._label.choice.clear()
        self._label.choice.offer((name, name, "") for name in table.columns)
        self._label.choice.blockSignals(False)
        self._label.show_choice(preview.label)
        self._list(preview.columns)
        self._consider()
        self.show()
        self.raise_()
        self.activateWindow()

    def dress(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        apply_theme(self, look)
        for part in (self._title, self._label, self._heading, self._found, self._message):
            part.dress(look)
        for button in (self._use, self._leave):
            button.dress(look)
        for view in (self._rows, self._columns):
            view.setFont(look.font())
        self._rows.horizontalHeader().setFont(look.font(bold=True))
        self._rows.verticalHeader().setFont(look.font())
        gap = look.length("gap")
        self._root.setContentsMargins(gap, gap, gap, gap)
        self._root.setSpacing(gap)
        self._side.setFixedWidth(round(COLUMN_WIDTH * look.scale))
        self._column.setSpacing(look.length("small"))
        self._found.setFixedHeight(self._found.lines_height(4))
        self._message.setFixedHeight(self._message.lines_height(2))
        self.resize(round(WIDTH * look.scale), round(HEIGHT * look.scale))

    def _make_parts(self) -> None:
        self._title = Words(bold=True)
        self._label = ChoiceRow(
            self.tr("Label"),
            self.tr("The column that names each row's class; an empty cell is unlabelled."),
            "label_choice",
        )
        self._heading = Words(self.tr("Columns to learn from, standardised"))
        self._columns = QListWidget()
        self._columns.setObjectName("columns_list")
        self._columns.setAccessibleName(self._heading.text())
        self._columns.setToolTip(
            self.tr("Columns of numbers; each is moved to mean 0 and standard deviation 1.")
        )
        self._found = Words(tone="muted", wrap=True)
        self._found.setObjectName("table_found")
        self._found.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._message = Words(wrap=True)
        self._message.setObjectName("table_message")
        self._rows = QTableView()
        self._rows.setAccessibleName(self.tr("The first rows"))
        self._rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._use = Button(
            self.tr("Use this table"),
            "use_button",
            "",
            self.tr("Make a scene of it: both models learn it at once."),
        )
        self._leave = Button(
            self.tr("Cancel"), "cancel_button", "", self.tr("Leave everything as it is.")
        )

    def _arrange(self) -> None:
        self._side = QWidget()
        self._column = QVBoxLayout(self._side)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._label, self._heading):
            self._column.addWidget(part)
        self._column.addWidget(self._columns, 1)
        self._column.addWidget(self._found)
        buttons = QHBoxLayout()
        buttons.addWidget(self._leave)
        buttons.addWidget(self._use, 1)
        self._column.addLayout(buttons)
        right = QVBoxLayout()
        for part in (self._title, self._message):
            right.addWidget(part)
        right.insertWidget(1, self._rows, 1)
        self._root = QHBoxLayout(self)
        self._root.addWidget(self._side)
        self._root.addLayout(right, 1)

    def _counts(self, table: Table) -> str:
        return self.tr("{name}: {rows} rows, {columns} columns").format(
            name=table.name, rows=f"{len(table.rows):,}", columns=len(table.columns)
        )

    def _list(self, ticked: tuple[str, ...]) -> None:
        """List all columns but the label, these ones ticked."""
        assert self._table is not None
        self._columns.blockSignals(True)
        self._columns.clear()
        for name in self._table.columns:
            if name != self._label.choice.currentData():
                item = QListWidgetItem(name, self._columns)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(CHECKED if name in ticked else UNCHECKED)
        self._columns.blockSignals(False)

    def _ticked(self) -> tuple[str, ...]:
        items = [self._columns.item(row) for row in range(self._columns.count())]
        return tuple(item.text() for item in items if item.checkState() is CHECKED)

    def _consider(self, *_: object) -> None:
        """Ask whether what is chosen can be used; until that is known it cannot."""
        assert self._table is not None
        self._use.setEnabled(False)
        self._found.show_text(self.tr("Looking at the table …"))
        self._message.show_text("")
        self._tables.consider(self._table, self._label.choice.currentData(), self._ticked())

    def _on_label_chosen(self, label: object) -> None:
        """Learn from no label: what named the classes before may be a column again."""
        ticked = self._ticked()
        self._list(ticked)
        self._consider()

    def _on_judged(self, data: Dataset | None, sentence: str) -> None:
        self._use.setEnabled(data is not None)
        self._message.show_text(self._say(sentence))
        self._found.show_text(self._summary(data) if data is not None else "")

    def _summary(self, data: Dataset) -> str:
        counts = [data.labels.count(place) for place in range(len(data.classes))]
        named = zip(data.classes, counts, strict=True)
        lines = ", ".join(f"{name} {count:,}" for name, count in named)
        if unlabelled := data.rows - sum(counts):
            lines += self.tr("; {count} unlabelled").format(count=f"{unlabelled:,}")
        return lines

    def _on_use_clicked(self) -> None:
        if self._tables.use():
            self.close()

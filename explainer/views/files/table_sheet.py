"""The sheet on which a table of the user's own is looked at and its columns are chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QWidget,
)

from explainer.core.tables.table_choice import (
    LEAVE_OUT,
    MEAN,
    NOT_ASKED,
    class_words,
    gap_words,
    left_out_words,
    scaling_words,
    unlabelled_words,
)
from explainer.core.text.numerus import counted
from explainer.core.text.say import Say
from explainer.views.style.layouts import column, dress, row, space
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.button import Button
from explainer.views.widgets.keys import ENTER
from explainer.views.widgets.rows import ChoiceRow
from explainer.views.widgets.table_heads import elide_heads
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.settings.dataset import Dataset
    from explainer.core.tables.table import Table
    from explainer.core.tables.table_choice import ChosenData, LeftOut
    from explainer.session.files.own_tables import OwnTables, TablePreview

MOST_SHOWN, MOST_LETTERS, MOST_NAMED = 50, 200, 4
WIDTH, HEIGHT, COLUMN_WIDTH = 940, 600, 290
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
        """Return a cell; of a long text its beginning."""
        shown = role == Qt.ItemDataRole.DisplayRole
        return self._table.rows[index.row()][index.column()][:MOST_LETTERS] if shown else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the name of a column, the line of a row."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
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
        self._left_out: tuple[LeftOut, ...] = ()
        self._wanted = False
        self._make_parts()
        self._make_choices()
        self._arrange()
        self._label.name_chosen.connect(self._on_label_chosen)
        self._gaps.name_chosen.connect(self._consider)
        self._header.clicked.connect(self._on_header_clicked)
        self._columns.itemChanged.connect(self._consider)
        self._use.clicked.connect(self._on_use_clicked)
        self._leave.clicked.connect(self.close)
        tables.judged.connect(self._on_judged)

    def open_for(self, preview: TablePreview) -> None:
        """Come up with a table, the usual columns ticked."""
        self._table = table = preview.table
        self._left_out = preview.left_out
        self._rows.setModel(TableRows(table))
        self._title.show_text(self._counts(table))
        self._header.setChecked(table.header)
        self._header.setEnabled(table.records is not None)
        self._label.choice.offer_anew((name, name, "") for name in table.columns)
        self._label.show_choice(preview.label)
        self._offer_gaps(0)
        self._gaps.show_choice(LEAVE_OUT)
        self._gaps.setVisible(preview.gaps)
        self._list(preview.columns)
        self._consider()
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Use the table on Enter, if need be as soon as it has been looked at."""
        if event.key() in ENTER and self._tables.judging:
            self._wanted = True
            return
        super().keyPressEvent(event)

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        apply_theme(self, look)
        dress(look, self._title, self._label, self._heading, self._unused, self._gaps)
        dress(look, self._found, self._message, self._use, self._leave)
        self._header.setFont(look.font())
        for view in (self._rows, self._columns):
            view.setFont(look.font())
        self._rows.horizontalHeader().setFont(look.font(bold=True))
        self._rows.verticalHeader().setFont(look.font())
        space(self._root, look, "gap", "gap")
        self._side.setFixedWidth(round(COLUMN_WIDTH * look.scale))
        self._column.setSpacing(look.length("small"))
        self._found.setFixedHeight(self._found.lines_height(4))
        self._unused.setFixedHeight(self._unused.lines_height(4))
        self._message.setFixedHeight(self._message.lines_height(2))
        self.resize(round(WIDTH * look.scale), round(HEIGHT * look.scale))

    def _make_parts(self) -> None:
        self._title = WordsLabel(bold=True)
        self._label = ChoiceRow(
            self.tr("Label"),
            self.tr("The column that names each row's class; an empty cell is unlabelled."),
            "label_choice",
        )
        self._heading = WordsLabel(self.tr("Columns to learn from"))
        self._columns = QListWidget()
        self._columns.setObjectName("columns_list")
        self._columns.setAccessibleName(self._heading.text())
        self._columns.setToolTip(
            self.tr(
                "Columns of numbers; each is moved to mean 0 and scaled to standard deviation 1 by "
                "itself, unless most have exactly the same range, as pixels do: then all are "
                "scaled together."
            )
        )
        self._columns.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._unused = WordsLabel(tone="muted", wrap=True, name="table_left_out")
        self._unused.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._found = WordsLabel(tone="muted", wrap=True, name="table_found")
        self._found.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._message = WordsLabel(wrap=True, name="table_message")
        self._rows = QTableView()
        self._rows.setAccessibleName(self.tr("The first rows"))
        self._rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._rows.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        elide_heads(self._rows)

    def _make_choices(self) -> None:
        self._header = QCheckBox(self.tr("First line is a header"))
        self._header.setObjectName("header_tick")
        self._header.setToolTip(self.tr("Ticked, the first line names the columns and is no row."))
        self._gaps = ChoiceRow(
            self.tr("Rows with gaps"),
            self.tr("What to do where a value is missing in a ticked column."),
            "gaps_choice",
        )
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
        choices = (self._label, self._heading, (self._columns, 1))
        found = (self._unused, self._gaps, self._found)
        buttons = row(self._leave, (self._use, 1))
        self._column = column(*choices, *found, buttons, of=self._side)
        head = row((self._title, 1), self._header)
        self._root = row(self._side, of=self)
        self._use.setDefault(True)  # A button outside a dialogue is nobody's default.
        self._root.addLayout(column(head, (self._rows, 1), self._message), 1)

    def _counts(self, table: Table) -> str:
        rows = counted(len(table.rows), self.tr("1 row"), self.tr("{rows} rows"))
        columns = counted(len(table.columns), self.tr("1 column"), self.tr("{columns} columns"))
        return self.tr("{name}: {rows}, {columns}").format(
            name=table.name,
            rows=rows.format(rows=f"{len(table.rows):,}"),
            columns=columns.format(columns=len(table.columns)),
        )

    def _list(self, ticked: tuple[str, ...]) -> None:
        """List all columns but the label, these ones ticked."""
        assert self._table is not None
        reasons = {each.name: self._say(each.reason) for each in self._left_out}
        with QSignalBlocker(self._columns):
            self._columns.clear()
            for name in self._table.columns:
                if name != self._label.choice.currentData():
                    item = QListWidgetItem(name, self._columns)
                    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                    item.setCheckState(CHECKED if name in ticked else UNCHECKED)
                    item.setToolTip(f"{name} ({reasons[name]})" if name in reasons else name)

    def _offer_gaps(self, rows: int) -> None:
        """Offer what can be done with so many rows in which a value is missing."""
        chosen = self._gaps.choice.currentData()
        count = f"{rows:,}"
        titles = {
            LEAVE_OUT: self.tr("Leave out rows with gaps ({count})").format(count=count)
            if rows
            else self.tr("Leave out rows with gaps"),
            MEAN: self.tr("Fill gaps with the column's mean (rows: {count})").format(count=count)
            if rows
            else self.tr("Fill gaps with the column's mean"),
        }
        self._gaps.choice.offer_anew((way, title, "") for way, title in titles.items())
        for place, title in enumerate(titles.values()):
            self._gaps.choice.setItemText(place, title)
        self._gaps.show_choice(chosen or LEAVE_OUT)

    def _ticked(self) -> tuple[str, ...]:
        items = [self._columns.item(row) for row in range(self._columns.count())]
        return tuple(item.text() for item in items if item.checkState() is CHECKED)

    def _consider(self, *_: object) -> None:
        """Ask whether what is chosen can be used; until that is known it cannot."""
        assert self._table is not None
        self._use.setEnabled(False)
        self._found.show_text(self.tr("Looking at the table …"))
        self._message.show_text("")
        gaps = self._gaps.choice.currentData()
        self._tables.consider(self._table, self._label.choice.currentData(), self._ticked(), gaps)

    def _on_label_chosen(self, label: object) -> None:
        """Learn from no label: what named the classes before may be a column again."""
        ticked = self._ticked()
        self._list(ticked)
        self._consider()

    def _on_header_clicked(self, ticked: bool) -> None:
        """Have the table read anew, its first line for names or for a row."""
        assert self._table is not None
        self._use.setEnabled(False)
        self._tables.name_columns(self._table, ticked)

    def _on_judged(self, data: Dataset | None, sentence: str) -> None:
        self._use.setEnabled(data is not None)
        chosen = self._tables.chosen
        if chosen is not None:
            self._left_out = tuple(e for e in chosen.left_out if e.reason != NOT_ASKED)
        self._offer_gaps(chosen.gaps if chosen else 0)
        self._unused.show_text(self._left_out_text())
        self._message.show_text(self._told(chosen) if chosen else self._say(sentence))
        self._found.show_text(self._summary(chosen) if chosen else "")
        wanted, self._wanted = self._wanted, False
        if wanted:
            self._on_use_clicked()

    def _left_out_text(self) -> str:
        if not self._left_out:
            return ""
        named = left_out_words(self._left_out, self._say, MOST_NAMED)
        return self.tr("Not ticked at first: {columns}").format(columns=named)

    def _told(self, chosen: ChosenData) -> str:
        """Return what was done on reading, with gaps, and to the scale of columns."""
        done = gap_words(chosen, self._say), scaling_words(chosen.data, self._say)
        notes = (*map(self._say, chosen.notes), *done)
        return " ".join(note for note in notes if note)

    def _summary(self, chosen: ChosenData) -> str:
        lines = class_words(chosen.data)
        unlabelled = unlabelled_words(chosen, self._say)
        return f"{lines}; {unlabelled}" if unlabelled else lines

    def _on_use_clicked(self) -> None:
        if self._tables.use():
            self.close()

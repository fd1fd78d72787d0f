"""What the sheet of a table asks and says, before tables that answer at once."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton

from explainer.core.tables.table_choice import LEAVE_OUT, MEAN, NOT_ASKED, LeftOut
from explainer.views.files.table_sheet import TableSheet

LEFT_OUT = (LeftOut("id", "row numbers"),)


class ToldTables(QObject):
    judged = Signal(object, object)

    def __init__(self):
        super().__init__()
        self.judging, self.chosen = False, None
        self.asked, self.named, self.uses = [], [], 0

    def consider(self, table, label, columns, gaps):
        self.asked.append((label, columns, gaps))

    def name_columns(self, table, header):
        self.named.append(header)

    def use(self):
        self.uses += 1
        return True


@pytest.fixture
def sheet(qtbot):
    made = TableSheet(ToldTables(), str)
    qtbot.addWidget(made)
    made.tables = made._tables
    return made


def preview(records=((),), gaps=True, **changes):
    table = SimpleNamespace(
        name="own", columns=("id", "a", "b", "kind"), rows=(("1",) * 4,) * 1_200,
        lines=tuple(range(1_200)), header=True, records=records,
    )  # fmt: skip
    found = {"columns": ("a", "b"), "label": "kind", "left_out": LEFT_OUT, "gaps": gaps}
    return SimpleNamespace(table=table, **{**found, **changes})


def ticked(sheet):
    view = sheet.findChild(QListWidget, "columns_list")
    items = [view.item(row) for row in range(view.count())]
    return {item.text(): item.checkState() is Qt.CheckState.Checked for item in items}


def said(sheet, name):
    return sheet.findChild(QLabel, name).text()


def button(sheet):
    return sheet.findChild(QPushButton, "use_button")


def test_it_comes_up_with_the_usual_columns_and_asks_about_them(sheet):
    sheet.open_for(preview())
    assert ticked(sheet) == {"id": False, "a": True, "b": True}
    assert sheet.tables.asked[-1] == ("kind", ("a", "b"), LEAVE_OUT)
    assert not button(sheet).isEnabled() and "Looking" in said(sheet, "table_found")
    assert sheet._title.text() == "own: 1,200 rows, 4 columns"


@pytest.mark.parametrize("gaps", [True, False])
def test_gaps_are_asked_about_where_there_are_any(sheet, gaps):
    sheet.open_for(preview(gaps=gaps))
    assert sheet._gaps.isHidden() is not gaps


@pytest.mark.parametrize(("records", "possible"), [(((),), True), (None, False)])
def test_a_header_can_be_a_row_where_the_table_was_written_in_lines(sheet, records, possible):
    sheet.open_for(preview(records))
    tick = sheet.findChild(QCheckBox, "header_tick")
    assert tick.isEnabled() is possible and tick.isChecked()
    sheet.tables.judged.emit(object(), "")
    tick.click()
    assert sheet.tables.named == ([False] if possible else [])
    assert button(sheet).isEnabled() is not possible  # Not what is being read anew.


def test_another_label_keeps_what_was_ticked(sheet):
    sheet.open_for(preview(columns=("a",)))
    sheet._label.show_choice("b")
    sheet._on_label_chosen("b")
    assert ticked(sheet) == {"id": False, "a": True, "kind": False}
    assert sheet.tables.asked[-1] == ("b", ("a",), LEAVE_OUT)


def test_what_is_to_become_of_gaps_stays_chosen_whatever_is_found(sheet):
    sheet.open_for(preview())
    sheet._gaps.show_choice(MEAN)
    sheet._offer_gaps(7)
    assert sheet._gaps.choice.currentData() == MEAN
    assert sheet._gaps.choice.currentText() == "Fill gaps with the column's mean (rows: 7)"
    sheet._consider()
    assert sheet.tables.asked[-1][2] == MEAN


def test_what_does_not_fit_is_said_and_cannot_be_used(sheet):
    sheet.open_for(preview())
    sheet.tables.judged.emit(None, "Too few rows.")
    assert not button(sheet).isEnabled()
    assert (said(sheet, "table_message"), said(sheet, "table_found")) == ("Too few rows.", "")
    assert said(sheet, "table_left_out") == "Not ticked at first: id (row numbers)"


def test_what_somebody_has_left_out_by_hand_is_not_told(sheet, monkeypatch):
    for name in ("_told", "_summary"):
        monkeypatch.setattr(sheet, name, lambda chosen: "")
    sheet.open_for(preview())
    by_hand = LeftOut("a", NOT_ASKED)
    sheet.tables.chosen = SimpleNamespace(left_out=(*LEFT_OUT, by_hand), gaps=0)
    sheet.tables.judged.emit(object(), "")
    assert button(sheet).isEnabled() and sheet._left_out == LEFT_OUT


def test_enter_waits_until_the_table_was_looked_at_and_uses_it_once(sheet):
    sheet.open_for(preview())
    sheet.tables.judging = True
    sheet.keyPressEvent(
        QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    )
    assert sheet.tables.uses == 0 and sheet.isVisible()
    sheet.tables.judged.emit(None, "")
    assert sheet.tables.uses == 1 and not sheet.isVisible()
    sheet.tables.judged.emit(None, "")
    assert sheet.tables.uses == 1

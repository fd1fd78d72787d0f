"""The sheet for a table of one's own, from the menu to the scene in the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
)

from explainer.core.settings.cards import OWN
from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from tests.factories import FakeRunner
from tests.tables import csv_text
from tests.windows import shown_window

pytestmark = pytest.mark.usefixtures("undressed")


@pytest.fixture
def window(kept):
    return kept.give("with nothing to show", opened_on_moons)


def opened_on_moons(bot):
    return shown_window(bot, Store(settings_for("moons"), FakeRunner()))


@pytest.fixture
def sheet(window, qtbot, tmp_path):
    path = tmp_path / "blobs.csv"
    path.write_text(csv_text(unlabelled=10))
    window.open_actions.choose_file = lambda parent, kinds: str(path)
    (action,) = [each for each in window.actions() if "table of your own" in each.text()]
    with qtbot.waitSignal(window.documents.tables.judged):
        action.trigger()
    return window.open_actions.sheet


def use(sheet):
    return sheet.findChild(QPushButton, "use_button")


def listed(sheet):
    view = sheet.findChild(QListWidget, "columns_list")
    return {view.item(row).text(): view.item(row) for row in range(view.count())}


def test_it_shows_the_table_with_everything_chosen_that_can_be(sheet):
    assert sheet.isVisible() and use(sheet).isEnabled()
    assert sheet.findChild(QComboBox, "label_choice").currentText() == "kind"
    assert list(listed(sheet)) == ["c0", "c1", "c2"]
    model = sheet.findChild(QTableView).model()
    assert (model.rowCount(), model.columnCount()) == (50, 4)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "c0"
    assert model.headerData(0, Qt.Orientation.Vertical) == "2"
    assert (
        "kind 0 (25), kind 1 (25); 10 unlabelled" in sheet.findChild(QLabel, "table_found").text()
    )


def test_a_choice_that_does_not_fit_is_said_and_cannot_be_used(sheet, window, qtbot):
    for name in ("c0", "c1"):
        with qtbot.waitSignal(window.documents.tables.judged):
            listed(sheet)[name].setCheckState(Qt.CheckState.Unchecked)
    assert not use(sheet).isEnabled()
    assert "choose 2 to 256" in sheet.findChild(QLabel, "table_message").text()


def test_another_label_leaves_the_first_one_to_be_a_column(sheet, window, qtbot):
    choice = sheet.findChild(QComboBox, "label_choice")
    with qtbot.waitSignal(window.documents.tables.judged):
        choice.setCurrentIndex(choice.findData("c0"))
    assert list(listed(sheet)) == ["c1", "c2", "kind"]
    assert "names 60 classes" in sheet.findChild(QLabel, "table_message").text()


def test_a_table_in_use_is_a_scene_of_the_list_under_its_name(sheet, window, qtbot):
    qtbot.mouseClick(use(sheet), Qt.MouseButton.LeftButton)
    scenes = window.findChild(QComboBox, "scene_choice")
    assert not sheet.isVisible() and window.store.settings.scene == OWN
    assert scenes.currentText() == "blobs"
    data = window.store.settings.data
    scenes.setCurrentIndex(scenes.findData("circles"))
    assert window.store.settings.scene == "circles"
    scenes.setCurrentIndex(scenes.findData(OWN))
    assert window.store.settings.data == data


def test_cancel_leaves_everything_as_it_is(sheet, window, qtbot):
    before = window.store.settings
    qtbot.mouseClick(sheet.findChild(QPushButton, "cancel_button"), Qt.MouseButton.LeftButton)
    assert not sheet.isVisible() and window.store.settings == before


def test_a_table_is_pasted_like_settings(window, qtbot):
    QGuiApplication.clipboard().setText(csv_text(separator="\t"))
    (action,) = [each for each in window.actions() if each.text().startswith("Paste")]
    with qtbot.waitSignal(window.documents.tables.judged):
        action.trigger()
    assert use(window.open_actions.sheet).isEnabled()


def test_a_bad_table_is_one_notice_with_its_line(window, qtbot, tmp_path):
    path = tmp_path / "odd.tsv"
    path.write_bytes("a\tb\n1\tключ\n".encode("cp1251"))
    said = window.store.notice_changed
    with qtbot.waitSignal(said, check_params_cb=lambda text: "line 2" in text):
        window.documents.open_file(path)
    assert window.open_actions.sheet is None


def opened(window, qtbot, path):
    with qtbot.waitSignal(window.documents.tables.judged):
        window.documents.open_file(path)
    return window.open_actions.sheet


def said(sheet, name):
    return sheet.findChild(QLabel, name).text()


def write(folder, text):
    path = folder / "own.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_once_a_table_is_read_nothing_says_that_it_is_being_read(window, qtbot, tmp_path):
    told = []
    window.store.notice_changed.connect(told.append)
    opened(window, qtbot, write(tmp_path, csv_text()))
    assert told == ["Opening own.csv …", ""] and window.store.notice == ""


def test_enter_uses_the_table_from_wherever_it_is_pressed(window, qtbot, tmp_path):
    path = write(tmp_path, csv_text())
    for part in (QComboBox, QListWidget, QTableView, QCheckBox, None):
        window.store.change(scene="moons")
        sheet = opened(window, qtbot, path)
        focused = sheet if part is None else sheet.findChild(part)
        focused.setFocus()
        assert sheet.isVisible() and window.store.settings.scene == "moons", part
        qtbot.keyClick(focused, Qt.Key.Key_Return)
        assert not sheet.isVisible() and window.store.settings.scene == OWN, part


def test_enter_before_the_table_was_looked_at_uses_it_afterwards(sheet, window, qtbot):
    with qtbot.waitSignal(window.documents.tables.judged):
        listed(sheet)["c0"].setCheckState(Qt.CheckState.Unchecked)
        qtbot.keyClick(sheet, Qt.Key.Key_Enter)
        assert sheet.isVisible()
    assert not sheet.isVisible() and window.store.settings.data.columns == ("c1", "c2")


def test_escape_cancels_and_so_does_whoever_closes_the_window(sheet, window, qtbot):
    before = window.store.settings
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible() and window.store.settings == before
    sheet.show()
    window.close()
    assert not sheet.isVisible() and window.store.settings == before


def test_row_numbers_start_unticked_and_this_is_said(window, qtbot, tmp_path):
    head, *rows = csv_text().splitlines()
    numbered = [f"id,{head}", *(f"{number},{row}" for number, row in enumerate(rows))]
    sheet = opened(window, qtbot, write(tmp_path, "\n".join(numbered)))
    assert listed(sheet)["id"].checkState() is Qt.CheckState.Unchecked
    assert said(sheet, "table_left_out") == "Not ticked at first: id (row numbers)"
    with qtbot.waitSignal(window.documents.tables.judged):
        listed(sheet)["id"].setCheckState(Qt.CheckState.Checked)
    assert window.documents.tables.chosen.columns[0] == "id"


def test_the_first_line_can_be_a_header_or_a_row(sheet, window, qtbot):
    tick = sheet.findChild(QCheckBox, "header_tick")
    assert tick.isChecked()
    with qtbot.waitSignal(window.documents.tables.judged):
        tick.click()
    model = sheet.findChild(QTableView).model()
    assert not tick.isChecked() and model.headerData(0, Qt.Orientation.Horizontal) == "column 1"
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"
    with qtbot.waitSignal(window.documents.tables.judged):
        tick.click()
    assert list(listed(sheet)) == ["c0", "c1", "c2"] and use(sheet).isEnabled()


def test_rows_with_gaps_are_left_out_or_filled_and_it_is_said(window, qtbot, tmp_path):
    lines = csv_text().splitlines()
    lines[5] = lines[5].replace(lines[5].split(",")[1], "NA")
    sheet = opened(window, qtbot, write(tmp_path, "\n".join(lines)))
    gaps = sheet.findChild(QComboBox, "gaps_choice")
    assert gaps.isVisible() and gaps.currentText() == "Leave out rows with gaps (1)"
    scaled = "Columns each scaled by itself."
    assert said(sheet, "table_message") == f"Rows with gaps, left out: 1. {scaled}"
    with qtbot.waitSignal(window.documents.tables.judged):
        gaps.setCurrentIndex(1)
    assert said(sheet, "table_message") == (
        f"Rows with gaps, filled by the column's mean: 1. {scaled}"
    )
    qtbot.mouseClick(use(sheet), Qt.MouseButton.LeftButton)
    assert window.store.settings.data.rows == 60


def test_without_gaps_nobody_is_asked_about_them(sheet):
    assert not sheet.findChild(QComboBox, "gaps_choice").isVisible()


def test_what_stands_for_no_class_is_named(window, qtbot, tmp_path):
    lines = csv_text().splitlines()
    lines[-9:] = [f"{line.rpartition(',')[0]},NA" for line in lines[-9:]]
    sheet = opened(window, qtbot, write(tmp_path, "\n".join(lines)))
    assert said(sheet, "table_found").endswith("; 9 unlabelled (NA)")


def test_what_was_guessed_of_a_file_is_said(window, qtbot, tmp_path):
    path = tmp_path / "own.csv"
    path.write_bytes(csv_text().replace("kind 1", "männlich").encode("cp1252"))
    assert "Windows-1252" in said(opened(window, qtbot, path), "table_message")

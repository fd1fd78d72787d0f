"""The sheet for a table of one's own, from the menu to the scene in the list."""

import pytest
from factories import FakeRunner, documents
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QListWidget, QPushButton, QTableView
from tables import csv_text
from test_export_sheet import FakeExports

from explainer.core.cards import OWN
from explainer.core.settings import settings_for
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.views.window import MainWindow


@pytest.fixture
def window(qtbot):
    store = Store(settings_for("moons"), FakeRunner())
    made = MainWindow(store)
    made.store, made.documents = store, documents(store)
    made.offer_files(FakeExports(), made.documents, Memory())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()
    made.documents.tables.close()


@pytest.fixture
def sheet(window, qtbot, tmp_path):
    path = tmp_path / "blobs.csv"
    path.write_text(csv_text(unlabelled=10))
    window._doors.choose_file = lambda parent, kinds: str(path)
    (action,) = [each for each in window.actions() if "table of your own" in each.text()]
    with qtbot.waitSignal(window.documents.tables.judged):
        action.trigger()
    return window._doors.sheet


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
    assert "kind 0 25, kind 1 25; 10 unlabelled" in sheet.findChild(QLabel, "table_found").text()


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
    assert use(window._doors.sheet).isEnabled()


def test_a_bad_table_is_one_notice_with_its_line(window, qtbot, tmp_path):
    path = tmp_path / "odd.tsv"
    path.write_bytes("a\tb\n1\tключ\n".encode("cp1251"))
    said = window.store.notice_changed
    with qtbot.waitSignal(said, check_params_cb=lambda text: "line 2" in text):
        window.documents.open_file(path)
    assert window._doors.sheet is None

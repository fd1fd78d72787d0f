from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.export.export_request import FORMATS
from explainer.core.export.figure_cards import FIGURES
from explainer.core.figures.theme import DARK, LIGHT
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.views.export.export_sheet import ExportSheet
from explainer.views.style.theme import Look
from tests import factories
from tests.windows import FakeExports, window_of


@pytest.fixture
def sheet(qtbot, exports, memory, tmp_path):
    made = ExportSheet(exports, memory, str, lambda *_: str(tmp_path / "talk"))
    qtbot.addWidget(made)
    made.apply_look(Look())
    with qtbot.waitExposed(made):
        made.show()
    return made


def choose(sheet, name, value):
    box = sheet._rows[name].choice
    box.setCurrentIndex(box.findData(value))


def button(sheet, name):
    return sheet.findChild(QPushButton, name)


def said(sheet):
    return sheet.findChild(QObject, "export_message").text()


def test_every_figure_and_every_format_can_be_chosen(sheet):
    rows = {name: row.choice for name, row in sheet._rows.items()}
    assert [rows["figure"].itemData(k) for k in range(rows["figure"].count())] == list(FIGURES)
    assert [rows["ending"].itemData(k) for k in range(rows["ending"].count())] == list(FORMATS)
    assert all(row.currentText() for row in rows.values())


def test_saving_orders_what_was_chosen(qtbot, sheet, exports, tmp_path):
    choose(sheet, "figure", "training-curves")
    choose(sheet, "ending", ".svg")
    choose(sheet, "size", "3840x2160")
    choose(sheet, "theme", "dark")
    choose(sheet, "transparent", True)
    button(sheet, "save_button").click()
    (order,) = exports.orders
    assert (order.figure, order.size, order.theme) == ("training-curves", (3840, 2160), "dark")
    assert order.transparent and order.target == tmp_path / "talk.svg"
    assert not button(sheet, "save_button").isEnabled()
    exports.set_busy(False)
    exports.saved.emit(order.target)
    assert str(order.target) in said(sheet) and button(sheet, "save_button").isEnabled()


def test_choices_are_remembered(qtbot, sheet, exports, memory, tmp_path):
    choose(sheet, "figure", "poster")
    choose(sheet, "ending", ".pdf")
    choose(sheet, "theme", "dark")
    button(sheet, "save_button").click()
    before = memory.recall("export")["folder"]
    exports.saved.emit(exports.orders[-1].target)
    assert before != str(tmp_path)  # Where nothing could be written nobody is led again.
    again = ExportSheet(FakeExports(), memory, str, lambda *_: "")
    qtbot.addWidget(again)
    assert again._choices == sheet._choices
    assert again._choices["folder"] == str(tmp_path)


@pytest.mark.parametrize(
    "kept", [{"figure": 3, "size": "x", "theme": None, "ending": []}, {"size": [0, 0]}]
)
def test_what_was_remembered_wrongly_is_forgotten(qtbot, kept):
    memory = Memory()
    memory.keep("export", kept)
    again = ExportSheet(FakeExports(), memory, str, lambda *_: "")
    qtbot.addWidget(again)
    assert again._choices["figure"] == "comparison" and again._choices["size"] == (1920, 1080)


def test_a_film_suggests_its_size_shows_how_far_it_is_and_can_be_stopped(sheet, exports):
    choose(sheet, "ending", ".mp4")
    assert sheet._choices["size"] == (1280, 720)
    assert not button(sheet, "stop_button").isVisible()
    button(sheet, "save_button").click()
    exports.progressed.emit(20, 80)
    assert sheet._bar.isVisible() and sheet._bar.fraction == 0.25
    button(sheet, "stop_button").click()
    assert exports.stops == 1 and "nothing was written" in said(sheet)
    assert not sheet._bar.isVisible()


def test_a_figure_in_which_nothing_moves_makes_no_film(sheet):
    choose(sheet, "figure", "capacity")
    choose(sheet, "ending", ".gif")
    assert not button(sheet, "save_button").isEnabled() and "Nothing moves" in said(sheet)


def test_a_format_whose_package_is_missing_says_how_to_get_it(sheet, monkeypatch):
    monkeypatch.setattr("explainer.core.export.export_request.find_spec", lambda name: None)
    choose(sheet, "ending", ".pptx")
    assert not button(sheet, "save_button").isEnabled() and "pip install" in said(sheet)


def test_the_preview_follows_and_keeps_its_shape(qtbot, sheet, exports):
    qtbot.waitUntil(lambda: len(exports.previews) == 1)
    choose(sheet, "figure", "poster")
    qtbot.waitUntil(lambda: exports.previews[-1].figure == "poster")
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    exports.previewed.emit(_png(image))
    shown = sheet._preview.pixmap()
    assert shown.width() == pytest.approx(2 * shown.height(), abs=2)
    assert shown.width() > sheet._preview.width() / 2


def test_why_a_file_was_not_written_is_said(sheet, exports):
    button(sheet, "save_button").click()
    exports.refused.emit("The disk is full.")
    exports.set_busy(False)
    assert said(sheet) == "The disk is full." and button(sheet, "save_button").isEnabled()


def test_giving_no_name_writes_nothing(qtbot, exports, memory):
    sheet = ExportSheet(exports, memory, str, lambda *_: "")
    qtbot.addWidget(sheet)
    button(sheet, "save_button").click()
    assert exports.orders == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_it_fits_beside_the_smallest_window(sheet, theme):
    sheet.apply_look(Look(theme))
    assert sheet.minimumSizeHint().width() <= 1000 and sheet.minimumHeight() <= 620


@pytest.fixture
def window(qtbot, exports, memory):
    store = Store(factories.frame().settings, factories.FakeRunner())
    made = window_of(store, exports=exports, memory=memory)
    qtbot.addWidget(made)
    made.fill()
    made.notices = []
    store.notice_changed.connect(made.notices.append)
    return made


def test_the_menu_copies_picture_and_data(window, exports):
    keys = ("Ctrl+E", "Ctrl+Shift+C", "Ctrl+Shift+D")
    actions = [each for _, each in window.menu.entries() if each.shortcut().toString() in keys]
    assert [action.shortcut().toString() for action in actions] == list(keys)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    contents = {"image/png": _png(image), "image/svg+xml": b"<svg/>", "text/plain": b"1\t2"}
    actions[1].trigger()
    assert exports.copies[0].figure == "comparison"
    exports.copied.emit(contents)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage() and data.data("image/svg+xml") == b"<svg/>"
    # A slide that is offered text beside a picture takes the text, thousands of lines of it.
    assert not data.hasText()
    actions[2].trigger()
    exports.copied.emit(contents)
    data = QGuiApplication.clipboard().mimeData()
    assert not data.hasImage() and data.text() == "1\t2"
    assert len(window.notices) == 2
    window.close()


def test_every_plot_offers_its_own_figure(window, exports):
    wanted = {"comparison", "training-curves", "label-efficiency"}
    wanted |= {
        f"{arm}-{plane}"
        for arm in ("supervised", "pretrained")
        for plane in ("boundary", "embedding")
    }
    window.keys.trigger("Ctrl+Shift+D")
    for plot in window.stage.plots:
        plot.menu.actions()[2].trigger()
    assert {order.figure for order in exports.copies} == wanted
    window.close()


def test_before_there_is_anything_to_find_the_button_keeps_its_room(qtbot, exports, memory):
    window = window_of(Store(factories.frame().settings, factories.FakeRunner()))
    qtbot.addWidget(window)
    button = window.findChild(QPushButton, "find_button")
    assert window.export_actions is None and not button.isEnabled() and not button.isHidden()
    window.fill()
    assert button.isEnabled()
    window.close()


def _png(image):
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "png")
    return bytes(buffer.data())


def test_what_changes_behind_the_sheet_is_previewed_and_an_old_refusal_goes(qtbot, sheet, exports):
    exports.refusal = "Nothing was trained yet."
    choose(sheet, "ending", ".mp4")
    assert said(sheet) == exports.refusal and not button(sheet, "save_button").isEnabled()
    qtbot.waitUntil(lambda: bool(exports.previews) and not sheet._timer.isActive())
    before, exports.refusal = len(exports.previews), ""
    exports.outdated.emit()
    qtbot.waitUntil(lambda: len(exports.previews) > before)
    assert said(sheet) == "" and button(sheet, "save_button").isEnabled()


def test_what_was_said_of_a_file_stays_while_training_goes_on(qtbot, sheet, exports, tmp_path):
    exports.saved.emit(tmp_path / "talk.png")
    before = len(exports.previews)
    exports.outdated.emit()
    qtbot.waitUntil(lambda: len(exports.previews) > before + 1)
    assert "talk.png" in said(sheet)


def test_who_exports_while_it_trains_is_told_before_and_after_what_the_file_shows(
    qtbot, sheet, exports, tmp_path
):
    exports.part = "up to step 12 of 150"
    choose(sheet, "ending", ".mp4")
    assert said(sheet) == exports.part and button(sheet, "save_button").isEnabled()
    exports.part = "up to step 40 of 150"
    exports.outdated.emit()
    qtbot.waitUntil(lambda: said(sheet) == exports.part)
    button(sheet, "save_button").click()
    exports.part = ""  # By the time that the file is written the run has ended.
    exports.set_busy(False)
    exports.saved.emit(tmp_path / "talk.mp4")
    assert said(sheet).splitlines() == [f"Saved: {tmp_path / 'talk.mp4'}", "up to step 40 of 150"]
    exports.saved.emit(tmp_path / "slide.png")
    assert "step 40" not in said(sheet)
    choose(sheet, "ending", ".png")
    assert said(sheet) == ""


def test_files_speak_the_windows_language_unless_told_otherwise(qtbot, sheet, memory, monkeypatch):
    choose(sheet, "figure", "poster")
    assert sheet._choices["language"] == "en" and memory.recall("export")["language"] is None
    monkeypatch.setattr("explainer.views.export.export_sheet.spoken", lambda: "zh")
    again = ExportSheet(FakeExports(), memory, str, lambda *_: "")
    qtbot.addWidget(again)
    assert again._choices["language"] == "zh"
    choose(again, "language", "en")
    assert memory.recall("export")["language"] == "en"


@pytest.mark.parametrize("exhibit", [None, ShownExhibit("scale", None)])
def test_the_sheet_of_another_language_goes_on_with_the_choices_that_were_made(
    qtbot, sheet, memory, exhibit
):
    if exhibit is not None:
        sheet.open_for_exhibit(exhibit)
    else:
        choose(sheet, "figure", "training-curves")
    choose(sheet, "ending", ".svg")
    choose(sheet, "size", "3840x2160")
    choose(sheet, "theme", "dark")
    sheet.setGeometry(31, 47, 900, 560)
    left = sheet.left()
    assert left.exhibit is exhibit
    again = ExportSheet(FakeExports(), memory, str, lambda *_: "")
    qtbot.addWidget(again)
    again.go_on(left)
    assert again.isVisible() and again._choices == sheet._choices
    assert again._order(Path("x.svg")) == sheet._order(Path("x.svg"))
    assert again.geometry() == sheet.geometry()


def test_a_sheet_that_is_open_when_its_window_goes_is_left_to_the_next(qtbot, window):
    window.keys.trigger("Ctrl+E")
    wishes = window.export_actions._wishes
    window.export_actions._on_closing()
    left = wishes.sheet_left
    assert left is not None and not window.export_actions.sheet.isVisible()
    window.export_actions._go_on()
    assert window.export_actions.sheet.isVisible() and wishes.sheet_left is None
    window.export_actions.sheet.close()
    window.export_actions._on_closing()
    assert wishes.sheet_left is None

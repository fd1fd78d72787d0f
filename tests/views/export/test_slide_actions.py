"""One button makes a slide of what is on the screen: copied at once, or saved."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from explainer.core.export.export_request import ExportRequest, endings_of
from explainer.core.export.figure_catalogue import Showing
from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.runs.pinned import Pinned
from explainer.export.outlet import produce
from explainer.session.folders import usual_folder
from explainer.session.memory import EXPORT
from explainer.views.appearance.preferences_sheet import PreferencesSheet
from explainer.views.export.export_sheet import ExportSheet
from tests import factories

pytestmark = pytest.mark.usefixtures("undressed")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def window(kept):
    made = kept.filled(theme=LIGHT)
    made.export_actions.choose_target = lambda *_: ""
    return made


@pytest.fixture
def exports(window):
    return window.exports


@pytest.fixture
def memory(window):
    return window.memory


def copied(window, exports):
    QTest.keyClick(window, Key.Key_M, CONTROL)
    return exports.copies[-1]


def saved(window, exports):
    QTest.keyClick(window, Key.Key_M, CONTROL | SHIFT)
    return exports.orders[-1]


def test_a_key_copies_a_slide_in_the_colours_that_are_shown(window, exports):
    order = copied(window, exports)
    assert (order.figure, order.size, order.theme) == ("slide", (1920, 1080), "light")
    window.looks.fix(DARK)
    assert copied(window, exports).theme == "dark"


def test_what_is_large_or_bent_is_so_on_the_slide(window, exports):
    order = copied(window, exports)
    assert (order.share, order.large.embedding) == (0.0, False)
    window.morph.show(0.5)
    window.live.draw_now()
    order = copied(window, exports)
    assert order.share == 0.5 and order.large.angles == window.morph._bending.angles
    QTest.keyClick(window, Key.Key_M)
    assert copied(window, exports).large.embedding


def test_the_picture_goes_to_the_clipboard_and_that_is_said(window, exports):
    copied(window, exports)
    image = QImage(16, 9, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "png")
    contents = {"image/png": bytes(buffer.data()), "image/svg+xml": b"<svg/>", "text/plain": b"1"}
    exports.copied.emit(contents)
    assert QGuiApplication.clipboard().mimeData().hasImage()
    assert window.store.notice.startswith("Slide copied")
    window.close()


def test_it_is_saved_where_the_user_says_and_the_folder_is_kept(window, exports, memory, tmp_path):
    asked = []
    window.export_actions.choose_target = lambda parent, suggested, kinds: (
        asked.append((suggested, kinds)) or str(tmp_path / "talk")
    )
    order = saved(window, exports)
    assert order.target == tmp_path / "talk.png" and order.figure == "slide"
    assert usual_folder(memory) != tmp_path  # It might have failed there.
    exports.saved.emit(order.target)
    saved(window, exports)
    assert [name for name, _ in asked] == ["moons-4.png"] * 2
    assert "*.svg *.pdf *.pptx" in asked[0][1] and usual_folder(memory) == tmp_path


def test_whoever_gives_no_name_saves_nothing(window, exports):
    QTest.keyClick(window, Key.Key_M, CONTROL | SHIFT)
    assert exports.orders == []


def test_the_button_offers_both_and_so_does_the_menu(window, exports):
    button = window.findChild(QPushButton, "slide_button")
    assert button.isEnabled() and button.accessibleName() == "Make the slide"
    words = [action.text().replace("&", "") for action in button.menu().actions()]
    of_runs = ["Copy the slide of two pinned runs", "Save the slide of two pinned runs…"]
    assert words == ["Copy the slide", "Save the slide…", *of_runs]
    button.menu().actions()[0].trigger()
    assert exports.copies[-1].figure == "slide"
    titles = [(path[0], each.text().replace("&", "")) for path, each in window.menu.entries()]
    assert all(("&File", each) in titles for each in words[:2])
    assert all(("&Run", each) in titles for each in of_runs)


def test_beside_an_exhibit_there_is_no_slide_of_the_models(window):
    wishes = window.export_actions._wishes
    wishes.look_at(lambda: "")
    actions = window.findChild(QPushButton, "slide_button").menu().actions()
    assert not any(action.isEnabled() for action in actions)
    wishes.look_at(None)
    assert all(action.isEnabled() for action in actions[:2])


def choose(sheet, name, value):
    box = sheet.findChild(QComboBox, name)
    box.setCurrentIndex(box.findData(value))


def test_preferences_choose_the_slides_theme_language_and_folder(window, exports, memory, tmp_path):
    window.keys.trigger("Ctrl+,")
    sheet = window.findChild(PreferencesSheet)
    assert sheet.findChild(QComboBox, "slide_theme_choice").currentData() == "window"
    choose(sheet, "slide_theme_choice", "contrast")
    choose(sheet, "slide_language_choice", "zh")
    sheet.slides.choose_folder = lambda *_: str(tmp_path)
    QTest.mouseClick(sheet.findChild(QPushButton, "folder_button"), Qt.MouseButton.LeftButton)
    order = copied(window, exports)
    assert (order.theme, order.language) == ("contrast", "zh")
    asked = []
    window.export_actions.choose_target = lambda parent, suggested, kinds: asked.append(suggested)
    QTest.keyClick(window, Key.Key_M, CONTROL | SHIFT)
    assert asked == ["moons-4.png"] and usual_folder(memory) == tmp_path
    choose(sheet, "slide_theme_choice", "window")
    assert copied(window, exports).theme == window.theme.name
    sheet.close()


def test_the_export_sheet_keeps_what_was_chosen_for_slides(window, exports, memory, tmp_path):
    window.keys.trigger("Ctrl+E")
    sheet = window.findChild(ExportSheet)
    memory.keep(EXPORT, {**memory.recall(EXPORT), "slide_theme": "dark", "folder": str(tmp_path)})
    window.keys.trigger("Ctrl+E")
    box = sheet.findChild(QComboBox, "format_choice")
    box.setCurrentIndex(box.findData(".svg"))
    kept = memory.recall(EXPORT)
    assert (kept["slide_theme"], kept["folder"]) == ("dark", str(tmp_path))
    sheet.close()


def two_runs(store):
    other = replace(store.settings, seed=7)
    pairs = ((1, store.settings), (2, other))
    return tuple(Pinned(n, each, factories.timeline(each, 3)) for n, each in pairs)


def test_a_slide_of_two_runs_is_copied_or_saved_where_the_user_says(window, exports, tmp_path):
    runs, asked = two_runs(window.store), []
    window.wishes.runs_wanted.emit(runs, True)
    order = exports.copies[-1]
    assert order.figure == "two-runs" and order.runs == runs and order.size == (1920, 1080)
    window.export_actions.choose_target = lambda parent, suggested, kinds: (
        asked.append(suggested) or str(tmp_path / "runs.pptx")
    )
    window.wishes.runs_wanted.emit(runs, False)
    assert asked == ["runs-1-2.png"]
    assert exports.orders[-1].target == tmp_path / "runs.pptx"
    assert exports.orders[-1].runs == runs
    window.export_actions.choose_target = lambda *_: ""
    window.wishes.runs_wanted.emit(runs, False)
    assert len(exports.orders) == 1


@pytest.mark.parametrize("ending", [".png", ".svg", ".pdf", ".pptx"])
def test_the_slide_of_two_runs_becomes_any_file_that_it_offers(window, ending, tmp_path):
    runs = two_runs(window.store)
    request = ExportRequest("two-runs", tmp_path / f"runs{ending}", runs=runs)
    assert ending in endings_of("two-runs")
    produce(request, Showing(runs[0].timeline), lambda done, total: None)
    assert request.target.stat().st_size > 1_000

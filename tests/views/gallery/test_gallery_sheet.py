"""Scenes are chosen by their pictures."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.gallery.groups import FROM_FILE, grouped
from explainer.core.settings.scene_cards import SCENES
from explainer.views.gallery.gallery_sheet import GallerySheet
from explainer.views.gallery.install import Gallery
from explainer.views.gallery.scene_tile import SceneTile
from explainer.views.style.theme import Look
from tests.layouts import cut_off
from tests.tables import data
from tests.windows import filled_window

SIZES = ((1000, 620), (1280, 720), (1920, 1080))
Key = Qt.Key


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)


@pytest.fixture
def sheet(window):
    window.keys.trigger("Ctrl+Shift+G")
    return window.findChild(GallerySheet)


def search(sheet):
    return sheet.findChild(QLineEdit, "scene_search")


def tile(sheet, name):
    return sheet.findChild(SceneTile, f"{name}_tile")


def names(sheet):
    return [each.facts.name for each in sheet.tiles]


def test_the_key_opens_it_and_closes_it_again(window, sheet):
    assert sheet.isVisible() and search(sheet).hasFocus()
    window.keys.trigger("Ctrl+Shift+G")
    assert not sheet.isVisible()


def test_a_button_beside_the_scene_and_an_entry_of_the_menu_open_it(window):
    window.findChild(QPushButton, "scenes_button").click()
    sheet = window.findChild(GallerySheet)
    assert sheet.isVisible()
    sheet.hide()
    entries = window.menu.entries()
    [entry] = [each for _, each in entries if each.shortcut() == "Ctrl+Shift+G"]
    entry.trigger()
    assert sheet.isVisible()


def test_every_scene_stands_in_the_group_that_was_measured(sheet):
    shown = {group.objectName().removesuffix("_group"): group.tiles for group in sheet.groups}
    for group, scenes in grouped().items():
        assert tuple(each.facts.name for each in shown[group]) == scenes
    assert set(names(sheet)) == {*SCENES, FROM_FILE}
    assert all(each.facts.points and each.facts.verdict for each in sheet.tiles[:-1])
    assert [each.facts.name for each in sheet.tiles if each.isChecked()] == ["moons"]


def test_a_click_chooses_the_scene_and_the_label_slider_has_the_keys(window, sheet):
    tile(sheet, "circles").click()
    assert window.store.settings.scene == "circles" and not sheet.isVisible()
    assert window.places.home.widget.hasFocus()


@pytest.mark.usefixtures("spoken")
def test_what_is_typed_finds_scenes_in_either_language(window, sheet):
    QTest.keyClicks(search(sheet), "turned by")
    assert names(sheet) == ["elsewhere"]
    QTest.keyClick(search(sheet), Key.Key_Return)
    assert window.store.settings.scene == "elsewhere"


def test_without_a_match_nothing_is_chosen(window, sheet):
    search(sheet).setText("no such scene")
    assert names(sheet) == [] and not any(group.isVisible() for group in sheet.groups)
    QTest.keyClick(search(sheet), Key.Key_Return)
    assert sheet.isVisible() and window.store.settings.scene == "moons"


def test_arrows_walk_through_the_tiles_and_enter_chooses(window, sheet):
    QTest.keyClick(search(sheet), Key.Key_Down)
    first, second, *_ = sheet.tiles
    assert first.hasFocus()
    QTest.keyClick(first, Key.Key_Right)
    assert second.hasFocus()
    QTest.keyClick(second, Key.Key_Down)
    below = window.focusWidget()
    assert below.x() == second.x() and below.y() > second.y()
    QTest.keyClick(below, Key.Key_Up)
    assert second.hasFocus()
    QTest.keyClick(second, Key.Key_Up)
    assert search(sheet).hasFocus()
    QTest.keyClick(search(sheet), Key.Key_Down)
    QTest.keyClick(first, Key.Key_Return)
    assert window.store.settings.scene == first.facts.name


def test_letters_on_a_tile_go_to_the_search(sheet):
    tile(sheet, "moons").setFocus()
    QTest.keyClicks(tile(sheet, "moons"), "c")
    assert search(sheet).hasFocus() and search(sheet).text() == "c"


def test_escape_and_a_button_leave_the_scene_as_it_is(window, sheet):
    QTest.keyClick(search(sheet), Key.Key_Escape)
    assert not sheet.isVisible() and window.store.settings.scene == "moons"
    window.keys.trigger("Ctrl+Shift+G")
    sheet.findChild(QPushButton, "gallery_close_button").click()
    assert not sheet.isVisible() and window.store.settings.scene == "moons"


def test_a_table_of_one_s_own_is_there_and_another_can_be_opened(window, monkeypatch):
    window.store.change(scene="own", data=data())
    window.store.change(scene="moons")
    window.keys.trigger("Ctrl+Shift+G")
    sheet = window.findChild(GallerySheet)
    assert names(sheet)[-2:] == ["own", FROM_FILE]
    tile(sheet, "own").click()
    assert window.store.settings.data == data()
    asked = []
    monkeypatch.setattr(window.open_actions, "choose_file", lambda *given: asked.append(given))
    window.keys.trigger("Ctrl+Shift+G")
    tile(sheet, FROM_FILE).click()
    assert len(asked) == 1
    window.keys.trigger("Ctrl+Shift+G")
    sheet.findChild(QPushButton, "gallery_file_button").click()
    assert len(asked) == 2 and not sheet.isVisible()


@pytest.mark.usefixtures("spoken")
def test_nothing_is_cut_at_any_size(qapp, window, sheet):
    window.setUpdatesEnabled(False)  # All is laid out, and nothing painted.
    for size in SIZES:
        window.resize(*size)
        for _ in range(3):
            qapp.processEvents()
        assert not cut_off(sheet)
        assert window.rect().contains(sheet.geometry())
        own = sheet.findChild(QPushButton, "gallery_file_button")
        place = QRect(own.mapTo(window, QPoint(0, 0)), own.size())
        assert own.isVisible() and sheet.geometry().contains(place)  # It does not scroll away.
        for each in sheet.tiles:
            assert each.high(each.width()) <= each.height(), each.facts.title
        for group in sheet.groups:
            seen = group.visibleRegion().boundingRect()
            assert not cut_off(group) and (seen.isEmpty() or seen.width() == group.width())
            places = [each.geometry() for each in group.tiles]
            assert not any(one.intersects(other) for one, other in combinations(places, 2))
    window.setUpdatesEnabled(True)


@pytest.mark.usefixtures("spoken")
def test_every_tile_says_what_it_shows(sheet):
    for each in sheet.tiles:
        assert each.facts.line in each.accessibleDescription() and each.text()
        assert each.facts.verdict in each.accessibleDescription()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_pictures_wear_the_theme(sheet, theme):
    spirals = tile(sheet, "spirals")
    spirals.apply_look(Look(theme))
    image = spirals._picture.toImage()
    pixels = {image.pixelColor(x, y).name() for x in range(76) for y in range(76)}
    assert theme.colour("window") in pixels and len(pixels) > 20


def test_the_sheet_is_made_when_it_is_first_wanted(qtbot):
    assert filled_window(qtbot).findChild(Gallery).sheet is None


@pytest.mark.usefixtures("spoken")
def test_a_search_without_a_match_says_so_and_offers_all_scenes_again(sheet, qapp):
    everything = names(sheet)
    button = sheet.findChild(QPushButton, "all_scenes_button")
    assert not button.isVisible()
    QTest.keyClicks(search(sheet), "qqqq")
    qapp.processEvents()
    said = sheet.findChild(QLabel, "no_scene")
    assert names(sheet) == [] and said.isVisible() and "qqqq" in said.text()
    assert cut_off(sheet) == []
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert names(sheet) == everything and search(sheet).hasFocus()
    assert not said.isVisible() and not button.isVisible()


@pytest.mark.usefixtures("spoken")
def test_at_1280x720_no_tile_is_cut_at_the_bottom(window, sheet, qtbot):
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: sheet._scroll.viewport().height() >= sheet._body.height())
    surprising, own = sheet.groups[-2:]
    assert surprising.y() == own.y() and surprising.geometry().right() < own.x()
    assert surprising.width() == surprising.tiles[-1].geometry().right() + 1  # As in one row.
    own.shown = own.tiles * 4
    sheet._arrange()
    qtbot.waitUntil(lambda: surprising.y() < own.y())


def test_the_focus_is_a_ring_on_the_chosen_tile_too(sheet):
    chosen = tile(sheet, "moons")
    middle, text = chosen.height() // 2, LIGHT.text
    search(sheet).setFocus()
    assert chosen.grab().toImage().pixelColor(1, middle).name() != text
    chosen.setFocus()
    assert chosen.grab().toImage().pixelColor(1, middle).name() == text

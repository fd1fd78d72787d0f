"""All shortcuts at a glance."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.widgets.words import WordsLabel
from tests.factories import FakeRunner
from tests.windows import shown_window


@pytest.fixture
def window(kept):
    return kept.give("with nothing to show", opened)


def opened(bot):
    made = shown_window(bot, Store(settings_for("moons"), FakeRunner()), size=(1000, 620))
    made.activateWindow()
    bot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def sheet(window):
    return window.findChild(type(window.shortcuts), "shortcut_sheet")


def test_the_question_mark_opens_it_and_closes_it_again(window, sheet):
    QTest.keyClick(window, Qt.Key.Key_Question)
    assert sheet.isVisible() and sheet.field.hasFocus()
    QTest.keyClicks(sheet.field, "?")
    assert not sheet.isVisible()


def test_every_shortcut_of_the_window_is_in_it(window, sheet):
    sheet.open()
    said = sheet.accessibleName()
    assert all(shortcut.words in said for shortcut in window.keys.shortcuts)
    assert "Ctrl+R: Reset" in said and "Space: Play or pause" in said
    assert "Shift+arrow keys: In a plane that has the focus: brush" in said.splitlines()


def test_shortcuts_stand_below_the_name_of_their_menu_in_its_order(window, sheet):
    sheet.open()
    lines = sheet.accessibleName().splitlines()
    titles = [line for line in lines if ": " not in line]
    assert titles[:6] == ["File", "Edit", "View", "Run", "Explore", "Help"] and len(titles) == 7
    edit = lines[lines.index("Edit") + 1 : lines.index("View")]
    assert edit[0].endswith("Undo") and edit[-1] == "Ctrl+,: Preferences…"
    middle, labels = sheet._body.width() / 2, sheet._body.findChildren(WordsLabel)
    second = min((each for each in labels if each.x() > middle), key=WordsLabel.y).text()
    away = {title: abs(lines.index(title) - len(lines) / 2) for title in titles}
    assert away[second] == min(away.values())  # Both columns are about as high.


@pytest.mark.parametrize(("query", "words"), [("theme", "Next theme"), ("ctrl+t", "Next theme")])
def test_words_and_keys_are_looked_for(window, sheet, query, words):
    sheet.open()
    QTest.keyClicks(sheet.field, query)
    said = sheet.accessibleName()
    assert f"Ctrl+T: {words}" in said and "Undo" not in said and "Edit" not in said
    sheet.field.setText("no such thing")
    assert sheet.accessibleName() == "" and sheet.isVisible()
    sheet.leave()
    sheet.open()
    assert "Undo" in sheet.accessibleName()


def test_a_new_shortcut_is_there_when_it_is_opened_next(window, sheet):
    sheet.open()
    sheet.open()
    window.keys.add("Fly away", list, "F8")
    sheet.open()
    assert "F8: Fly away" in sheet.accessibleName()
    assert "Fly away" in [label.text() for label in sheet.findChildren(WordsLabel)]


def test_escape_and_a_click_close_it(window, sheet):
    before = window.focusWidget()
    sheet.open()
    QTest.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible() and window.focusWidget() is before
    sheet.open()
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()


def test_it_lies_in_the_middle_of_the_window_and_inside_it(window, sheet):
    sheet.open()
    assert window.rect().contains(sheet.geometry())
    away = sheet.geometry().center() - window.rect().center()
    assert away.manhattanLength() <= 2


def test_what_a_pressed_key_makes_of_a_drag_is_in_it_and_true(window, sheet):
    sheet.open()
    lines = sheet.accessibleName().splitlines()
    assert "Shift+drag: On a plane: mark what lies in a rectangle" in lines
    assert "Ctrl+drag: On a plane: take its picture out of the window" in lines
    sheet.leave()
    canvas, card = window.live.drawing.boundaries[0], window.board.arms[0].decision
    pulled, brushed = [], []
    card.pull_begun.connect(lambda: pulled.append(card))
    canvas.brush_moved.connect(brushed.append)
    keys = Qt.KeyboardModifier
    for key, heard in ((keys.ShiftModifier, brushed), (keys.ControlModifier, pulled)):
        start = canvas.viewport().rect().center()
        QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, key, start)
        QTest.mouseMove(canvas.viewport(), start + QPoint(40, 20))
        QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, key, start)
        assert len(heard) == 1

"""Preferences: each holds at once, and the next time too."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox

from explainer.core.figures.theme import CONTRAST, DARK
from explainer.core.settings.settings import settings_for
from explainer.session.memory import Memory
from explainer.session.store import Store
from explainer.views.appearance.looks import remembered_theme
from explainer.views.appearance.preferences_sheet import PreferencesSheet
from tests import factories
from tests.factories import FakeRunner
from tests.layouts import cut_off
from tests.windows import shown_window


def opened(bot, **parts):
    return shown_window(bot, Store(settings_for("moons"), FakeRunner()), **parts)


@pytest.fixture
def window(kept):
    made = kept.give("with nothing to show", opened)
    yield made
    made.looks.set_moves(True)


@pytest.fixture
def sheet(window):
    window.keys.trigger("Ctrl+,")
    return window.findChild(PreferencesSheet)


def choose(sheet, name, value):
    choice = sheet.findChild(QComboBox, name)
    choice.setCurrentIndex(choice.findData(value))


def test_a_theme_is_worn_at_once_and_remembered(qtbot, tmp_path):
    window = opened(qtbot, memory=Memory(tmp_path))
    window.keys.trigger("Ctrl+,")
    sheet = window.findChild(PreferencesSheet)
    choose(sheet, "window_theme_choice", "contrast")
    assert window.theme is CONTRAST and remembered_theme(Memory(tmp_path)) is CONTRAST
    window.looks.fix(DARK)
    assert sheet.findChild(QComboBox, "window_theme_choice").currentData() == "dark"
    window.close()


def test_motion_is_the_same_here_and_in_the_menu(window, sheet):
    box = sheet.findChild(QCheckBox, "motion_box")
    assert box.isChecked()
    box.click()
    assert not window.looks.moves
    window.looks._menu.aboutToShow.emit()
    entry = next(each for _, each in window.menu.entries() if "otion" in each.text())
    assert not entry.isChecked()
    entry.trigger()
    assert box.isChecked() and window.looks.moves


def test_another_language_is_asked_for_and_the_sheet_goes(window, sheet, qtbot):
    with qtbot.waitSignal(window.language_chosen) as chosen:
        choose(sheet, "language_choice", "zh")
    assert chosen.args == ["zh"] and not sheet.isVisible()


def test_nothing_of_it_is_cut_in_any_language(qapp, spoken, kept):
    window = kept.give("with nothing to show", opened)
    window.keys.trigger("Ctrl+,")
    qapp.processEvents()
    sheet = window.findChild(PreferencesSheet)
    assert sheet.isVisible() and not cut_off(sheet)
    window.close()
    assert not sheet.isVisible()


def test_the_window_fills_the_screen_and_comes_back(window):
    for full in (True, False):
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert window.isFullScreen() is full


def test_a_session_that_is_opened_does_not_change_the_look(window, sheet, tmp_path):
    choose(sheet, "window_theme_choice", "contrast")
    opened = factories.saved()
    assert opened.layout["theme"] == "dark"  # As earlier versions have saved it.
    window.documents.show(opened, tmp_path / "talk.explainer")
    assert window.theme is CONTRAST and "theme" not in window.state.values()

"""The look is the system's until one is fixed, and it is remembered; what moves can be stilled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from explainer.core.figures.theme import CONTRAST, DARK, LIGHT, THEMES
from explainer.core.settings.settings import settings_for
from explainer.core.text.mnemonics import plain
from explainer.session.memory import Memory
from explainer.session.run_state import RunState
from explainer.session.store import Store
from explainer.views.appearance.looks import Looks, remembered_theme
from explainer.views.grouped_menu import GroupedMenuBar
from explainer.views.plots.pace import CALM_MS, FRAME_MS, Pace
from explainer.views.style.theme_names import theme_names
from tests.factories import FakeRunner
from tests.windows import shown_window


@pytest.fixture
def memory(tmp_path):
    return Memory(tmp_path)


@pytest.fixture
def menu(qtbot):
    made = GroupedMenuBar()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def looks(memory, menu, qapp):
    made = Looks(memory, menu)
    made.add_to(menu)
    yield made
    made._move(moves=True)


def entries(menu):
    return {plain(each.text()): each for _, each in menu.entries()}


def test_every_theme_has_a_name():
    assert theme_names().keys() == THEMES.keys()


def test_the_system_is_followed_until_a_theme_is_fixed(looks, menu, qtbot, monkeypatch):
    monkeypatch.setattr("explainer.views.appearance.looks.system_theme", lambda: DARK)
    hints = QGuiApplication.styleHints()
    with qtbot.waitSignal(looks.theme_wanted) as wanted:
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert wanted.args == [DARK]
    entries(menu)["High contrast"].trigger()
    with qtbot.assertNotEmitted(looks.theme_wanted):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    with qtbot.waitSignal(looks.theme_wanted) as wanted:
        entries(menu)["As the system"].trigger()
    assert wanted.args == [DARK]


def test_what_is_chosen_is_remembered(looks, menu, tmp_path):
    entries(menu)["High contrast"].trigger()
    assert remembered_theme(Memory(tmp_path)) is CONTRAST
    entries(menu)["As the system"].trigger()
    assert remembered_theme(Memory(tmp_path)) in (LIGHT, DARK)


def test_the_menu_ticks_what_is_chosen(looks, menu):
    looks.fix(DARK)
    looks._menu.aboutToShow.emit()
    ticked = [name for name, action in entries(menu).items() if action.isChecked()]
    assert ticked == ["Dark", "Motion"]


def test_motion_is_turned_off_everywhere_and_remembered(looks, menu, tmp_path, qtbot):
    with qtbot.waitSignal(looks.motion_wanted) as wanted:
        entries(menu)["Motion"].trigger()
    assert wanted.args == [False]
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip)
    assert Looks(Memory(tmp_path), menu).moves is False


def test_a_calm_pace_draws_at_once_and_then_seldom(qtbot, qapp):
    drawn = []
    pace = Pace(lambda: drawn.append(1), qapp)
    pace.calm = True
    pace.draw_now()
    pace.ask()
    qtbot.wait(4 * FRAME_MS)
    assert len(drawn) == 1
    qtbot.waitUntil(lambda: len(drawn) == 2, timeout=2 * CALM_MS)
    pace.stop()


@pytest.fixture
def window(qtbot, memory):
    store = Store(settings_for("moons"), FakeRunner())
    made = shown_window(qtbot, store, memory=memory)
    yield made
    made.looks._move(moves=True)
    made.close()


def test_the_key_fixes_the_next_theme(window, memory):
    before = window.theme
    window.keys.trigger("Ctrl+T")
    assert window.theme is not before
    assert remembered_theme(memory) is window.theme


def test_without_motion_only_what_moves_by_itself_is_calm(window):
    window.motion_changed.emit(False)
    window.store._set_state(RunState("pretraining"))
    assert window.live.pace.calm
    window.store._set_state(RunState("finished"))
    assert not window.live.pace.calm

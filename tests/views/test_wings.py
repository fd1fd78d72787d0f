"""A wing is a folder and a line: each can be left out, and another one can be put in."""

import sys
from itertools import combinations, permutations
from types import ModuleType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton

from explainer import app
from explainer.connections import processes
from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.grouped_menu import MenuGroup
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button
from tests.factories import FakeRunner, timeline
from tests.windows import shown_window

pytestmark = pytest.mark.usefixtures("undressed")

NEEDED = ("comparison",)
"""What the stage is for: without it there would be nothing that others could be about."""
OPTIONAL = [wing.name for wing in app.WINGS if wing.name not in NEEDED]


def opened(qtbot, wings):
    store = Store(settings_for("moons", labels_per_class=4), FakeRunner())
    window = shown_window(qtbot, store, wings=wings)
    store.show_stored(timeline(store.settings, 3))
    accuracy = window.findChild(QLabel, "supervised_accuracy")
    qtbot.waitUntil(lambda: accuracy.text() != "")
    return window


@pytest.mark.long  # A wing that needs another one opens in none of the six windows below, too.
@pytest.mark.parametrize("name", OPTIONAL)
def test_a_window_without_a_wing_opens_all_others(qtbot, name):
    window = opened(qtbot, tuple(wing for wing in app.WINGS if wing.name != name))
    window.close()


WINDOWS = 6
LEFT_OUT = dict(zip(OPTIONAL, combinations(range(WINDOWS), WINDOWS // 2), strict=False))
"""In which of six windows each wing is missing: in half of them, and in no other one's half."""


def test_of_any_two_wings_each_is_once_there_without_the_other():
    assert LEFT_OUT.keys() == {*OPTIONAL}
    for one, other in permutations(OPTIONAL, 2):
        assert {*LEFT_OUT[other]} - {*LEFT_OUT[one]}, (one, other)


@pytest.mark.parametrize("number", range(WINDOWS))
def test_nothing_that_a_wing_does_needs_another_one(qtbot, number):
    missing = {name for name in OPTIONAL if number in LEFT_OUT[name]}
    window = opened(qtbot, tuple(wing for wing in app.WINGS if wing.name not in missing))
    for asking in (window.open_actions, window.export_actions):
        if asking is not None:  # Nobody would answer a dialogue of the system.
            asking.choose_file = asking.choose_target = lambda *_: ""
    for action in window.actions():
        if action.menuRole() is not QAction.MenuRole.QuitRole:
            action.trigger()
    if window.presenter is not None:
        window.presenter.leave()  # Which dresses all that was opened anew.
    window.resize(1290, 720)
    window.close()


@pytest.fixture
def toy(monkeypatch):
    """A wing of its own, as a folder of `views` would bring it."""

    def install(shell, store):
        button = Button("Toy", "toy_button", "", "What a toy does. (Ctrl+Alt+Y)")
        shell.bar.add(button, BarPlace.HELP)
        action = shell.keys.add("Play with the toy", lambda: store.notify("Toy."), "Ctrl+Alt+Y")
        shell.menu.put(MenuGroup.EXPLORE, action)
        button.clicked.connect(lambda: shell.keys.trigger("Ctrl+Alt+Y"))

    module = ModuleType("explainer.views.toy.install")
    module.install = install
    monkeypatch.setitem(sys.modules, "explainer.views.toy", ModuleType("explainer.views.toy"))
    monkeypatch.setitem(sys.modules, "explainer.views.toy.install", module)
    return app.Wing("toy", ("store",))


def test_another_wing_is_one_more_line(qtbot, toy):
    window = opened(qtbot, (*app.WINGS, toy))
    window.findChild(QPushButton, "toy_button").click()
    assert window.store.notice == "Toy."
    assert "Play with the toy" in [action.text() for _, action in window.menu.entries()]
    assert ("Ctrl+Alt+Y",) in [shortcut.keys for shortcut in window.keys.shortcuts]
    window.close()


def test_what_a_wing_takes_of_the_session_is_there(qtbot, qapp):
    lab, scheduler, exporter = processes()
    lab.run = lab.start = lambda *_: None
    desk = app.Desk(settings_for("moons"), lab, scheduler, exporter, language="en")
    desk.window.fill()
    for wing in app.WINGS:
        assert all(getattr(desk.session, part) is not None for part in wing.parts), wing.name
    desk.window.close()
    for process in (exporter, scheduler, lab):
        process.close()


def test_the_tab_key_comes_to_the_bar_first_from_left_to_right(qtbot):
    window = opened(qtbot, app.WINGS)
    stops = []
    stop = window.nextInFocusChain()
    while stop is not window:
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(stop)
        stop = stop.nextInFocusChain()
    buttons = sorted(window.bar.findChildren(Button), key=lambda button: button.x())
    assert len(buttons) > 3
    assert stops[: len(buttons)] == buttons

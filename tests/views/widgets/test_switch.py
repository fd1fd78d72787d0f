import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from explainer.core.figures.theme import DARK, LIGHT
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.switch import Switch

ENTRIES = (("one", "First", "The first."), ("two", "Second one", "The second."))


@pytest.fixture
def switch(qtbot):
    widget = Switch("some_switch", ENTRIES)
    apply_theme(widget, Look())
    widget.apply_look(Look())
    qtbot.addWidget(widget)
    widget.show()
    return widget


def tab(switch, name):
    return switch.findChild(QAbstractButton, f"{name}_tab")


def test_the_first_is_chosen(switch):
    assert switch.name == "one"


def test_a_click_chooses_and_says_so_once(qtbot, switch):
    said = []
    switch.name_chosen.connect(said.append)
    for _ in range(2):
        qtbot.mouseClick(tab(switch, "two"), Qt.MouseButton.LeftButton)
    assert said == ["two"]
    assert switch.name == "two"


def test_arrow_keys_choose_too(qtbot, switch):
    switch.activateWindow()
    tab(switch, "one").setFocus()
    qtbot.waitUntil(tab(switch, "one").hasFocus)
    with qtbot.waitSignal(switch.name_chosen):
        qtbot.keyClick(tab(switch, "one"), Qt.Key.Key_Right)
    assert switch.name == "two"


def test_being_told_says_nothing(qtbot, switch):
    with qtbot.assertNotEmitted(switch.name_chosen):
        switch.choose("two")
    assert switch.name == "two"


@pytest.mark.parametrize("name", ["one", "two"])
def test_the_chosen_tab_is_reached_and_every_tab_says_what_it_is(switch, name):
    switch.choose(name)
    assert tab(switch, name).focusPolicy() & Qt.FocusPolicy.TabFocus
    assert tab(switch, name).toolTip()
    assert tab(switch, name).text()


def test_choosing_moves_nothing(switch, qapp):
    before = [tab(switch, name).geometry() for name in ("one", "two")]
    switch.choose("two")
    qapp.processEvents()
    assert [tab(switch, name).geometry() for name in ("one", "two")] == before


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_chosen_one_is_underlined(switch, theme):
    look = Look(theme)
    apply_theme(switch, look)
    switch.apply_look(look)
    for name in ("one", "two"):
        switch.choose(name)
        for each in ("one", "two"):
            picture = tab(switch, each).grab().toImage()
            colour = picture.pixelColor(picture.width() // 2, picture.height() - 1).name()
            assert (colour == theme.text) is (each == name)

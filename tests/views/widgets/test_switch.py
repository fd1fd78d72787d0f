import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from explainer.core.figures.theme import DARK, LIGHT
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.switch import Switch

ENTRIES = (("one", "First", "The first."), ("two", "Second one", "The second."))
KEYS = Qt.Key


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
        tab(switch, name).clearFocus()  # Its frame would have the same colour.
        for each in ("one", "two"):
            picture = tab(switch, each).grab().toImage()
            colour = picture.pixelColor(picture.width() // 2, picture.height() - 1).name()
            assert (colour == theme.text) is (each == name)


@pytest.fixture
def rows(qtbot):
    """Five tabs in rows of two."""
    names = ("a", "b", "c", "d", "e")
    widget = Switch(
        "rows", tuple((name, f"Tab {name}", f"Is {name}.") for name in names), rows=True
    )
    widget.apply_look(Look())
    qtbot.addWidget(widget)
    widget.resize(widget.findChild(QAbstractButton, "a_tab").width() * 2 + 4, 200)
    widget.wrap(widget.width())
    widget.show()
    return widget


def test_keys_lead_through_all_rows_and_from_one_end_to_the_other(qtbot, rows):
    rows.offer("b", offered=False)
    rows.allow("d", False, "Not here.")
    assert tab(rows, "e").y() > tab(rows, "a").y()
    rows.activateWindow()
    tab(rows, "a").setFocus()
    qtbot.waitUntil(tab(rows, "a").hasFocus)
    for key, name in (
        (KEYS.Key_Right, "c"),
        (KEYS.Key_Down, "e"),
        (KEYS.Key_Right, "a"),
        (KEYS.Key_Left, "e"),
        (KEYS.Key_Home, "a"),
        (KEYS.Key_End, "e"),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert rows.name == name and tab(rows, name).hasFocus()


def test_what_cannot_be_chosen_says_why(switch, qtbot):
    switch.allow("two", False, "There is no second one.")
    qtbot.mouseClick(tab(switch, "two"), Qt.MouseButton.LeftButton)
    assert switch.name == "one" and tab(switch, "two").toolTip() == "There is no second one."
    switch.allow("two", True, "")
    assert tab(switch, "two").isEnabled() and tab(switch, "two").toolTip() == "The second."


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_focus_has_a_whole_frame_that_leaves_the_word_alone(switch, theme, qtbot):
    look = Look(theme)
    apply_theme(switch, look)
    switch.apply_look(look)
    switch.activateWindow()
    one = tab(switch, "one")
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    picture = one.grab().toImage()
    right, low = picture.width() - 1, picture.height() - 1
    across, down = right // 2, low // 2
    for x, y in ((0, down), (right, down), (across, 0), (across, low)):
        assert picture.pixelColor(x, y).name() == theme.text, (x, y)
    for x in (look.length("ring"), right - look.length("ring")):
        assert picture.pixelColor(x, down).name() != theme.text

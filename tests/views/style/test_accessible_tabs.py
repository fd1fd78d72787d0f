"""What a screen reader is told of tabs: a list of pages, one of which is selected."""

import gc

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from explainer.views.style.accessible_tabs import PRESS
from explainer.views.style.theme import Look
from explainer.views.widgets.switch import Switch

ROLE, NAME = QAccessible.Role, QAccessible.Text.Name


@pytest.fixture
def switch(qtbot):
    made = Switch("pages", (("one", "First", "The first."), ("two", "Second", "The second.")))
    made.setAccessibleName("Pages")
    made.apply_look(Look())
    qtbot.addWidget(made)
    made.show()
    return made


def interface(widget):
    return QAccessible.queryAccessibleInterface(widget)


def tabs(switch):
    listed = interface(switch)
    return [listed.child(number) for number in range(listed.childCount())]


def test_a_switch_is_a_list_of_tabs_of_which_one_is_selected(switch):
    assert interface(switch).role() is ROLE.PageTabList
    assert interface(switch).text(NAME) == "Pages"
    assert [tab.role() for tab in tabs(switch)] == [ROLE.PageTab] * 2
    assert [tab.text(NAME) for tab in tabs(switch)] == ["First", "Second"]
    assert [tab.state().selected for tab in tabs(switch)] == [1, 0]
    switch.choose("two")
    assert [tab.state().selected for tab in tabs(switch)] == [0, 1]
    assert tabs(switch)[0].text(QAccessible.Text.Description) == "The first."


def test_a_tab_can_be_chosen_by_its_action_unless_it_is_not_offered(switch):
    action = tabs(switch)[1].actionInterface()
    assert action.actionNames() == [PRESS]
    action.doAction(PRESS)
    assert switch.name == "two"
    switch.allow("one", False, "Not now.")
    assert tabs(switch)[0].actionInterface().actionNames() == []
    assert tabs(switch)[0].state().disabled == 1


@pytest.fixture
def young():
    """What other tests have left is not looked through again at every collection."""
    gc.freeze()
    yield
    gc.unfreeze()


def test_what_is_told_of_a_switch_goes_with_it(qtbot, young):
    for _ in range(20):
        made = Switch("pages", (("one", "First", "The first."),))
        qtbot.addWidget(made)
        told = tabs(made)[0]
        assert told.role() is ROLE.PageTab
        made.close()
        made.deleteLater()
        del made, told
        gc.collect()


def test_buttons_that_are_no_tabs_stay_buttons(qtbot):
    class Plain(QAbstractButton):
        def paintEvent(self, event):
            """Draw nothing."""

    button = Plain()
    qtbot.addWidget(button)
    assert interface(button).role() is ROLE.Button

"""For those who cannot see the window, or use no mouse: every control has a name and a turn."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from explainer.core.figures.theme import THEMES
from explainer.views.comparison.arms.chips import Chips
from explainer.views.plots.focus_ring import FocusRing
from explainer.views.plots.plot_card import PlotCard
from explainer.views.widgets.switch import Switch

ROLE = QAccessible.Role
CONTROLS = {
    *(ROLE.Button, ROLE.ButtonMenu, ROLE.CheckBox, ROLE.RadioButton, ROLE.PageTab),
    *(ROLE.PageTabList, ROLE.ProgressBar),
    *(ROLE.Slider, ROLE.SpinBox, ROLE.ComboBox, ROLE.EditableText, ROLE.MenuItem, ROLE.List),
}


@pytest.fixture
def window(spoken, kept):
    made = kept.filled()
    yield made
    made.board.choose_views(swapped=False)
    made.board.efficiency.choose_tab("efficiency")


def accessible(interface):
    """Yield an interface and everything below it."""
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from accessible(child)


def tree(window):
    return list(accessible(QAccessible.queryAccessibleInterface(window)))


def inner(part):
    """Tell whether a part is a control's own, as the line of a spin box is."""
    parent = part.parent()
    return parent is not None and parent.role() in (ROLE.SpinBox, ROLE.ComboBox)


def test_no_control_is_without_a_name(window):
    seen = [part for part in tree(window) if not part.state().invisible]
    controls = [part for part in seen if part.role() in CONTROLS and not inner(part)]
    assert len(controls) > 20
    nameless = [part for part in controls if not part.text(QAccessible.Text.Name).strip()]
    assert [part.object().objectName() for part in nameless if part.object()] == []


def test_no_two_plots_have_the_same_name_and_each_says_what_it_shows(window):
    cards = [card for card in window.findChildren(PlotCard) if card.isVisible()]
    assert len({card.accessibleName() for card in cards}) == len(cards) == 5
    assert all(card.accessibleDescription() for card in cards)


def focus_chain(window):
    """Return what the Tab key visits, in order, beginning with the label slider."""
    first = window.findChild(QWidget, "labels_slider")
    first.setFocus()
    visited = [first]
    for _ in range(100):
        window.focusNextChild()
        if QApplication.focusWidget() is first:
            return visited
        visited.append(QApplication.focusWidget())
    raise AssertionError("Tab never comes back")


def test_tab_visits_every_control_once(window):
    visited = focus_chain(window)
    names = [widget.objectName() for widget in visited]
    assert len(set(visited)) == len(visited)
    for name in ("play_button", "help_button", "scene_choice", "seed_box", "efficiency_curve"):
        assert name in names
    nameless = [
        widget
        for widget in visited
        if not isinstance(widget, QLineEdit)
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_tab_goes_down_the_controls_then_through_the_plots_from_left_to_right(window):
    names = [widget.objectName() for widget in focus_chain(window)]
    order = ("labels_slider", "scene_choice", "noise_slider", "seed_box")
    order += ("supervised_decision", "supervised_embedding", "pretrained_decision")
    order += ("efficiency_curve",)
    places = [names.index(name) for name in order]
    assert places == sorted(places)


def test_what_has_the_focus_has_a_whole_frame(kept):
    """On all four sides, where no canvas covers it."""
    window = kept.filled()
    for theme in THEMES.values():
        window.wear(theme)
        check_frames(window, theme)
    window.board.efficiency.choose_tab("efficiency")


def check_frames(window, theme):
    shown = ("supervised_decision", "supervised_embedding", "efficiency_curve", "loss_curve")
    for name in shown:
        window.board.efficiency.choose_tab("loss" if name == "loss_curve" else "efficiency")
        card = window.findChild(PlotCard, name)
        card.setFocus()
        ring = next(each for each in window.findChildren(FocusRing) if each.isVisible())
        corner = ring.mapTo(window, QPoint(0, 0))
        picture = window.grab(QRect(corner, ring.size())).toImage()
        right, low = picture.width() - 1, picture.height() - 1
        across, down = right // 2, low // 2
        for x, y in ((0, down), (right, down), (across, 0), (across, low)):
            assert picture.pixelColor(x, y).name() == theme.text, (name, x, y)
        inside = card.rect().translated(card.mapTo(window, QPoint(0, 0)))
        assert QRect(corner, ring.size()).contains(inside.adjusted(-1, -1, 1, 1))
        for chips in window.findChildren(Chips):
            words = QRect(chips.mapTo(window, QPoint(0, 0)), chips.size())
            assert not words.intersects(QRect(corner, ring.size()))
        card.clearFocus()
        assert not ring.isVisible()


def test_tabs_are_lists_of_pages_of_which_one_is_selected(window):
    window.board.choose_views(swapped=True)
    seen = [part for part in tree(window) if not part.state().invisible]
    lists = [part for part in seen if part.role() is ROLE.PageTabList]
    names = {part.object().objectName() for part in lists}
    assert names >= {"efficiency_tabs", "embedding_ways"}
    for part in lists:
        tabs = [part.child(number) for number in range(part.childCount())]
        assert {tab.role() for tab in tabs} == {ROLE.PageTab}
        assert sum(tab.state().selected for tab in tabs) == 1
    assert all(each.accessibleName() for each in window.findChildren(Switch))


def test_what_is_chosen_among_tabs_is_told(window, qtbot):
    told = []
    QAccessible.setActive(True)
    try:
        window.board.efficiency._tabs.name_chosen.connect(told.append)
        tab = window.findChild(QWidget, "capacity_tab")
        QAccessible.queryAccessibleInterface(tab).actionInterface().doAction("Press")
    finally:
        QAccessible.setActive(False)
    assert told == ["capacity"]
    assert QAccessible.queryAccessibleInterface(tab).state().selected == 1

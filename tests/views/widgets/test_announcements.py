"""Whoever cannot see what is said beside the focus hears it, once, if anybody listens."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from explainer.views.comparison.pointing import facts_sheet
from explainer.views.comparison.pointing.facts_sheet import FactsSheet
from explainer.views.widgets import bubble, inputs
from explainer.views.widgets.bubble import Bubble
from explainer.views.widgets.inputs import Slider


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader was told; `listens` says whether there is one."""
    made = SimpleNamespace(told=[], listens=True)
    for module in (facts_sheet, bubble, inputs):
        listener = SimpleNamespace(
            isActive=lambda: made.listens,
            updateAccessibility=lambda event: made.told.append(event.message()),
        )
        monkeypatch.setattr(module, "QAccessible", listener)
    return made


def test_facts_of_a_point_are_told_once(window, heard):
    sheet = FactsSheet(window)
    for _ in range(2):
        sheet.show_facts(("Unlabelled point", "Pretrained: class 1"), None, "", "")
    assert heard.told == ["Unlabelled point\nPretrained: class 1"]


def test_what_is_said_of_a_moment_is_told_once(window, heard):
    said = Bubble("moment_facts", window)
    for _ in range(2):
        said.show_at(QPoint(0, 0), ("Pretraining, step 3",))
    assert heard.told == ["Pretraining, step 3"]


@pytest.mark.parametrize("focused", [True, False])
def test_a_slider_tells_words_for_its_value_where_it_has_the_focus(window, heard, focused):
    slider = Slider(parent=window)
    slider.hasFocus = lambda: focused
    slider.tell("0.01")
    assert heard.told == ["0.01"] * focused and slider.accessibleDescription() == "0.01"
    slider.place_on((1, 3, 9), 3)  # Its value is the number itself.
    slider.tell("3")
    assert heard.told == ["0.01"] * focused


def test_nothing_is_told_where_nobody_listens(window, heard):
    heard.listens = False
    FactsSheet(window).show_facts(("Unlabelled point",), None, "", "")
    Bubble("moment_facts", window).show_at(QPoint(0, 0), ("Pretraining, step 3",))
    assert heard.told == []

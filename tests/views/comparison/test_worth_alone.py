"""What the unlabelled data were worth, in words and tabs, each part alone."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QLabel

from explainer.core.comparison.moment_cards import MOMENTS
from explainer.views.comparison.arms.arm_head import as_wide_as_any
from explainer.views.comparison.worth.efficiency_panel import EfficiencyPanel
from explainer.views.comparison.worth.panel_page import (
    CAPACITY,
    COURSES,
    EFFICIENCY,
    FIGURE_NAMES,
    GROUPED,
)
from explainer.views.comparison.worth.worth_words import WorthWords
from explainer.views.style.theme import Look
from tests.factories import worth


@pytest.fixture
def words(qtbot):
    made = WorthWords()
    qtbot.addWidget(made)
    made.apply_look(Look())
    made.resize(500, 90)
    return made


@pytest.mark.parametrize(
    ("facts", "number", "name"),
    [
        ({}, "text", "text"),
        ({"evident": False}, "muted", "text"),
        ({"apart": True}, "muted", "muted"),
    ],
)
def test_a_number_is_quiet_where_nothing_is_evident_or_it_is_of_other_points(
    words, facts, number, name
):
    words.show_worth(worth(**facts))
    assert [part.property("tone") for part in (words.number, words.name)] == [number, name]


def test_number_and_unit_are_said_apart_and_read_together(words):
    words.show_worth(worth(headline="+4.2 points on average"))
    assert (words.number.text(), words.unit.text()) == ("+4.2", "points on average")
    assert words.number.accessibleName() == "+4.2 points on average"
    words.show_worth(None)
    assert words.number.text() == words.unit.text() == words.toolTip() == ""


@pytest.mark.parametrize("plain", [True, False])
def test_an_audience_is_told_that_a_number_is_of_other_points(words, plain):
    high = words.least(500)
    words.set_plain(plain)
    assert words.least(500) == high + plain * words.without.lines_height(1)
    for apart in (False, True):
        words.show_worth(worth(apart=apart))
        assert words.findChild(QLabel, "worth_without").isHidden() is not (plain and apart)


def test_numbers_of_both_arms_take_as_much_room():
    assert as_wide_as_any("train 9 %, loss 0.12") == as_wide_as_any("train 10.5 %, loss 3.45")


@pytest.fixture(scope="module")
def known_panel(qapp):
    made = EfficiencyPanel()
    made.apply_look(Look())
    yield made
    made.deleteLater()


@pytest.fixture
def panel(known_panel):
    known_panel.offer_groups(offered=True)
    known_panel.choose_tab(EFFICIENCY)
    return known_panel


def test_a_tab_that_goes_comes_back_with_what_it_was_of(panel):
    panel.choose_tab(GROUPED[0])
    panel.offer_groups(offered=False)
    assert panel.tab == EFFICIENCY
    panel.offer_groups(offered=True)
    assert panel.tab == GROUPED[0]


def test_a_tab_that_somebody_chose_meanwhile_stays(panel):
    panel.choose_tab(GROUPED[0])
    panel.offer_groups(offered=False)
    panel.choose_tab(CAPACITY)
    panel.offer_groups(offered=True)
    assert panel.tab == CAPACITY


def test_tabs_of_the_moment_are_told_from_those_of_seeds_and_of_curves(panel):
    kinds = {}
    panel.offer_courses(offered=True)
    for name in (EFFICIENCY, next(iter(MOMENTS)), "loss"):
        panel.choose_tab(name)
        kinds[name] = panel.of_moment, panel.of_course
    assert list(kinds.values()) == [(False, False), (True, False), (False, True)]
    panel.offer_courses(offered=False)
    assert panel.tab == EFFICIENCY


def test_tabs_of_groups_and_curves_are_there_once_they_are_offered(qtbot):
    made = EfficiencyPanel()
    qtbot.addWidget(made)
    offered = [name for name in FIGURE_NAMES if made._tabs.offers(name)]
    assert offered[:2] == [EFFICIENCY, CAPACITY] and not {*GROUPED, *COURSES} & set(offered)
    assert not any(made._tabs.offers(name) for name in COURSES)


def test_number_tabs_progress_curve_and_facts_stand_below_each_other(panel):
    panel.show_progress(3, 20, True)
    panel.resize(493, 420)
    parts = (panel.words, panel._tabs, panel.measured, panel.card, panel.legend, panel.facts)
    places = [part.geometry() for part in parts]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(places))
    assert {(place.left(), place.width()) for place in places} == {
        (places[0].left(), places[0].width())
    }

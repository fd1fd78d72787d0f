"""What an audience is shown outlives its window, and a veil outlives a detour to other stops."""

from types import SimpleNamespace

import pytest

from explainer.core.settings.settings import settings_for
from explainer.session.memory import Memory
from explainer.session.presenting.panels import BOUNDARIES, CONTROLS, EFFICIENCY, PANELS, USUAL
from explainer.session.presenting.presentation import PRESENTING, Presentation
from explainer.session.presenting.reveal import Reveal
from explainer.session.store import Store
from tests.factories import FakeRunner

PAGES = SimpleNamespace(veils=False)
"""Stops that ask their own questions, as those of the story."""


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def presentation(qapp, memory):
    return Presentation(Store(settings_for("moons"), FakeRunner()), memory)


def again(memory):
    """The next time, with what is remembered."""
    return Presentation(Store(settings_for("moons"), FakeRunner()), memory)


def heard(signal):
    told = []
    signal.connect(lambda: told.append(True))
    return told


def test_what_was_chosen_is_there_the_next_time_in_the_usual_order(presentation, memory):
    told = heard(presentation.panels_changed)
    presentation.choose_panels(frozenset({EFFICIENCY, BOUNDARIES}))
    presentation.set_predict_first(False)
    assert told == [True] and memory.recall(PRESENTING)["panels"] == [BOUNDARIES, EFFICIENCY]
    other = again(memory)
    assert other.panels == {BOUNDARIES, EFFICIENCY} and not other.reveal.predict_first


@pytest.mark.parametrize("names", [[], [CONTROLS], "boundaries", None])
def test_an_audience_is_never_left_without_panels(qapp, memory, names):
    memory.keep(PRESENTING, {"panels": names})
    assert again(memory).panels == frozenset(USUAL)
    assert again(memory).reveal.predict_first


def test_parts_that_are_none_of_an_audiences_are_left_out(qapp, memory):
    memory.keep(PRESENTING, {"panels": [CONTROLS, EFFICIENCY]})
    assert again(memory).panels == {EFFICIENCY}


def test_the_curve_comes_and_goes_and_planes_are_left(presentation):
    assert not presentation.curve
    presentation.toggle_curve()
    assert presentation.curve and presentation.panels == {*USUAL, EFFICIENCY}
    presentation.toggle_curve()
    assert presentation.panels == frozenset(USUAL)
    presentation.choose_panels(frozenset({EFFICIENCY}))
    presentation.toggle_curve()
    assert presentation.panels == frozenset(USUAL) < set(PANELS)


def test_of_a_speaker_changes_alone_are_told(presentation):
    told = heard(presentation.speaker_changed)
    presentation.set_speaker(False)
    assert told == []
    presentation.set_speaker(True)
    presentation.set_speaker(True)
    assert presentation.speaker and told == [True]


def test_it_is_presented_while_there_is_something_to_go_back_to(presentation):
    assert not presentation.presenting
    presentation.before = object()
    assert presentation.presenting


@pytest.mark.parametrize("down", [True, False])
def test_a_detour_lifts_the_veil_and_hangs_it_again_as_it_was(presentation, down):
    told = heard(presentation.stops_changed)
    presentation.reveal.set_down(down)
    presentation.walk_through(PAGES)
    assert presentation.stops is PAGES and not presentation.reveal.down
    presentation.walk_through(None)
    assert presentation.reveal.down is down and presentation.stops.veils
    assert told == [True, True]
    presentation.reveal.set_down(False)
    presentation.walk_through(None)
    assert not presentation.reveal.down, "what was put off once is not put off for ever"


def test_a_veil_that_begins_amid_a_detour_comes_down_after_it(presentation):
    assert presentation.predicts
    presentation.walk_through(PAGES)
    assert not presentation.predicts
    presentation.begin_veiled()
    assert not presentation.reveal.down
    presentation.walk_through(None)
    assert presentation.reveal.down


def test_a_talk_that_ends_amid_a_detour_lets_no_veil_come_down_later(presentation):
    presentation.begin_veiled()
    assert presentation.reveal.down
    presentation.walk_through(PAGES)
    presentation.end_veiled()
    presentation.walk_through(None)
    assert not presentation.reveal.down
    presentation.begin_veiled()
    presentation.end_veiled()
    assert not presentation.reveal.down


def test_who_does_not_predict_first_is_shown_everything_at_once(presentation):
    presentation.set_predict_first(False)
    presentation.begin_veiled()
    assert not presentation.predicts and not presentation.reveal.down
    presentation.walk_through(PAGES)
    presentation.begin_veiled()
    presentation.walk_through(None)
    assert not presentation.reveal.down


@pytest.mark.parametrize(
    ("field", "values", "signal"),
    [
        ("down", (False, True), "changed"),
        ("predict_first", (True, False), "changed"),
        ("asked", (False, True), "asked_changed"),
        ("told", (None, 4), "told_changed"),
    ],
)
def test_a_reveal_begins_with_nothing_hidden_and_tells_each_change_once(field, values, signal):
    reveal, told = Reveal(), []
    getattr(reveal, signal).connect(lambda: told.append(getattr(reveal, field)))
    assert getattr(reveal, field) == values[0]
    for value in (values[0], values[1], values[1], values[0]):
        getattr(reveal, f"set_{field}")(value)
    assert told == [values[1], values[0]]

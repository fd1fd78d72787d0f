"""The foot and the buttons of the time machine alone: what they offer, say and ask for."""

import pytest
from PySide6.QtWidgets import QPushButton

from explainer.core.settings.settings import settings_for
from explainer.core.training.landmarks import Landmark
from explainer.session.run_state import RunState
from explainer.views.playback.footer import Footer
from explainer.views.playback.transport import Transport
from explainer.views.style.theme import Look
from tests.factories import timeline

WAYS = ("back", "forward", "newest", "jump")
SETTINGS = settings_for("moons", unlabelled=40)
LAST = 7


@pytest.fixture
def transport(qtbot):
    made = Transport()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def foot(qtbot):
    made = Footer()
    qtbot.addWidget(made)
    made.apply_look(Look())
    return made


def offered(part):
    return [way for way in WAYS if part.findChild(QPushButton, f"{way}_button").isEnabled()]


@pytest.mark.parametrize(
    ("back", "forward", "ways"),
    [
        (True, True, WAYS),
        (True, False, ("back", "jump")),
        (False, True, ("forward", "newest", "jump")),
        (False, False, ()),
    ],
)
def test_only_the_ways_in_which_there_are_moments_are_offered(transport, back, forward, ways):
    transport.allow(back=back, forward=forward)
    assert offered(transport) == list(ways)


@pytest.mark.parametrize(
    ("place", "way"), [(0, "forward"), (3, "back forward"), (LAST, "back"), (None, "back")]
)
def test_the_first_moment_has_none_before_it_and_the_last_none_after(foot, place, way):
    shown = timeline(SETTINGS, 4)
    foot.show_state(RunState("finished"), shown if place is None else shown.looking_back(place))
    assert [each for each in offered(foot) if each in ("back", "forward")] == way.split()


def test_buttons_ask_for_one_moment_or_the_present(transport):
    asked = []
    transport.moved.connect(asked.append)
    transport.present_wanted.connect(lambda: asked.append("present"))
    for way in WAYS[:3]:
        transport.findChild(QPushButton, f"{way}_button").click()
    assert asked == [-1, 1, "present"]


def test_a_button_asks_to_play_again_and_again_until_it_is_pressed_once_more(transport):
    asked = []
    transport.loop_toggled.connect(asked.append)
    for _ in range(2):
        transport.findChild(QPushButton, "loop_button").click()
    assert asked == [True, False]


def test_jumps_lead_to_the_beginning_to_landmarks_and_to_the_present(transport):
    asked = []
    transport.place_wanted.connect(asked.append)
    transport.present_wanted.connect(lambda: asked.append("present"))
    transport.show_landmarks((Landmark("peak", "supervised", 5),))
    transport._jumps.aboutToShow.emit()
    first, landmark, present = transport._jumps.actions()
    assert landmark.text() == "Supervised only: test accuracy peaked"
    for action in (first, landmark, present):
        action.trigger()
    assert asked == [0, 5, "present"]


def test_a_speed_that_is_chosen_is_seen_on_its_button(transport):
    asked = []
    transport.speed_chosen.connect(asked.append)
    for action in transport._speeds.actions():
        action.trigger()
        assert transport._speed.text() == action.text()
    assert asked == [0.25, 0.5, 1.0, 2.0, 4.0, 8.0]
    assert transport._speeds.actions()[0].text() == "¼×"


def test_who_pauses_is_not_counted_as_slow(foot):
    shown = timeline(SETTINGS, 4)
    foot.show_state(RunState("finetuning", fraction=0.6), shown)
    pace = foot._pace
    foot.show_state(RunState("finetuning", fraction=0.7), shown)
    assert foot._pace is pace
    foot.show_state(RunState("finetuning", paused=True, fraction=0.7), shown)
    assert foot._pace is not pace


@pytest.mark.parametrize(
    ("state", "texts"),
    [
        (RunState("finished"), ("Finished after 150 label steps", "Finished")),
        (RunState("finished", paused=True), ("Finished after 150 label steps", "Finished")),
        (RunState("failed", paused=True), ("Stopped",)),
        (RunState("stored"), ("A finished comparison", "Finished")),
        (
            RunState("finetuning", paused=True),
            ("Fine-tuning, step 150 of 150, paused", "Fine-tuning, step 150 of 150", "Step 150"),
        ),
        (
            RunState("pretraining", paused=True),
            ("Pretraining begins, paused", "Pretraining begins"),
        ),
    ],
)
def test_the_longest_words_that_fit_say_what_happens(foot, monkeypatch, state, texts):
    said = []
    monkeypatch.setattr(foot._progress, "show_texts", lambda *texts: said.append(texts))
    foot.show_state(state, timeline(SETTINGS, 4))
    assert said == [texts]


def test_below_a_veil_no_landmark_tells_of_the_pretrained_arm(foot, monkeypatch):
    marks = tuple(Landmark("peak", role, 5) for role in ("supervised", "pretrained"))
    monkeypatch.setattr("explainer.core.training.landmarks.landmarks", lambda timeline: marks)
    shown, told = timeline(SETTINGS, 4), []
    monkeypatch.setattr(foot.transport, "show_landmarks", told.append)
    for veiled in (False, True, True):
        foot.veiled = veiled
        foot.show_state(RunState("finished"), shown)
    foot.show_state(RunState("finetuning"), shown)
    assert told == [marks, marks[:1], ()]

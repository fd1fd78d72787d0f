"""A remote control walks through label counts, each first veiled and then revealed."""

import pytest

from explainer.core.settings.settings import settings_for
from explainer.session.presenting.reveal import Reveal
from explainer.session.presenting.stops import COUNTS, LabelStops
from explainer.session.store import Store
from tests.factories import FakeRunner


@pytest.fixture
def stage(qapp):
    store = Store(settings_for("spirals", labels_per_class=1), FakeRunner())
    reveal = Reveal()
    return store, reveal, LabelStops(store, reveal)


def place(store, reveal):
    return store.settings.labels_per_class, reveal.down


def walked(stage, steps, way):
    store, reveal, stops = stage
    seen = []
    for _ in range(steps):
        getattr(stops, way)()
        seen.append(place(store, reveal))
    return seen


def test_each_count_is_first_veiled_then_revealed_up_to_the_last(stage):
    stage[1].set_down(True)
    expected = [stop for count in COUNTS for stop in ((count, True), (count, False))]
    assert walked(stage, len(expected) - 1, "next") == expected[1:]
    assert walked(stage, 1, "next") == [(30, False)]
    assert stage[2].words == "The last stop"


def test_the_way_back_is_the_same_way(stage):
    stage[0].change(labels_per_class=4)
    assert walked(stage, 6, "previous") == [
        (4, True),
        (2, False),
        (2, True),
        (1, False),
        (1, True),
        (1, True),
    ]


def test_without_predictions_every_count_is_one_stop(stage):
    stage[1].set_predict_first(False)
    assert walked(stage, 2, "next") == [(2, False), (4, False)]
    assert walked(stage, 1, "previous") == [(2, False)]


def test_a_count_between_two_stops_goes_to_its_neighbours(stage):
    stage[0].change(labels_per_class=5)
    assert walked(stage, 1, "next") == [(8, True)]
    stage[0].change(labels_per_class=5)
    assert walked(stage, 1, "previous") == [(4, False)]


def test_the_last_stop_is_what_the_scene_can_give(stage):
    stage[0].change(unlabelled=50)
    most = stage[0].settings.most_labels
    assert most not in COUNTS
    stage[1].set_predict_first(False)
    assert walked(stage, 9, "next")[-1] == (most, False)


def test_the_veil_falls_before_the_new_count_is_shown(stage):
    store, reveal, stops = stage
    seen = []
    store.settings_changed.connect(lambda _settings: seen.append(reveal.down))
    stops.next()
    assert seen == [True]


def test_words_say_what_the_next_page_brings(stage):
    assert stage[2].words == "Page Down: 2 per class"
    stage[1].set_down(True)
    assert stage[2].words == "Page Down: reveal"


def test_a_reveal_tells_of_changes_alone(qtbot):
    reveal = Reveal()
    with qtbot.waitSignal(reveal.changed):
        reveal.set_down(True)
    with qtbot.assertNotEmitted(reveal.changed):
        reveal.set_down(True)
        reveal.set_predict_first(True)

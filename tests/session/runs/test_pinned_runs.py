"""Runs are pinned, forgotten, returned to in one step, and may be ghosts."""

from dataclasses import replace

import pytest

from explainer.core.settings.settings import settings_for
from explainer.session.runs.history import History
from explainer.session.runs.pinned_runs import MOST_PINNED
from explainer.session.store import Store
from tests import factories

SMALL = settings_for("moons", unlabelled=20, labels_per_class=2)


@pytest.fixture
def store(qapp):
    made = Store(SMALL, factories.FakeRunner())
    made.show_stored(factories.timeline(SMALL, 3))
    return made


@pytest.fixture
def history(store):
    return History(store, store._runner)


@pytest.fixture
def pins(history):
    return history.pins


def test_a_pinned_run_stays_as_it_was(pins, store, qtbot):
    with qtbot.waitSignal(pins.changed):
        pins.pin()
    before = store.timeline
    store.change(seed=5)
    (run,) = pins.runs
    assert (run.number, run.settings) == (1, SMALL)
    assert run.timeline is before and pins.current is before.shown


def test_numbers_are_never_given_twice(pins):
    pins.pin()
    pins.pin()
    pins.unpin(2)
    pins.pin()
    assert [run.number for run in pins.runs] == [1, 3]


def test_a_full_list_says_what_to_do(pins, store):
    for _ in range(MOST_PINNED + 1):
        pins.pin()
    assert len(pins.runs) == MOST_PINNED
    assert "unpin one first" in store.notice


def test_before_the_first_frame_there_is_nothing_to_pin(qapp):
    empty = Store(SMALL, factories.FakeRunner())
    pins = History(empty, empty._runner).pins
    pins.pin()
    assert pins.runs == () and "nothing to pin" in empty.notice


def test_going_back_is_one_step_that_can_be_undone(pins, history, store):
    pins.pin()
    store.change(seed=5)
    store.change(width=8)
    other = store.settings
    pins.go_back(1)
    assert store.settings == SMALL
    history.undo()
    assert store.settings == other


def test_a_run_that_was_unpinned_leads_nowhere(pins, store):
    pins.pin()
    pins.unpin(1)
    store.change(seed=5)
    before = store.settings
    pins.go_back(1)
    assert store.settings == before


def test_the_ghost_goes_with_its_run(pins):
    pins.pin()
    pins.show_ghost(1)
    assert pins.ghost is pins.runs[0]
    pins.unpin(1)
    assert pins.ghost is None
    pins.unpin(1)
    assert pins.runs == ()


def test_a_ghost_of_another_scene_leaves_and_says_so(pins, store, qtbot):
    pins.pin()
    pins.show_ghost(1)
    store.change(seed=5)
    assert pins.ghost is pins.runs[0]
    with qtbot.waitSignal(pins.changed):
        store.change(scene="spirals")
    assert pins.ghost is None and store.notice.startswith("Run 1 is of other data")
    store.dismiss_notice()
    with qtbot.assertNotEmitted(pins.ghost_shown):
        pins.show_ghost(1)
    assert pins.ghost is None and store.notice.startswith("Run 1 is of other data")
    store.change(scene="moons")
    assert pins.ghost is None


def whole(settings):
    """A run that has come to its end at every label count."""
    made = factories.timeline(settings, 3)
    ends = {
        count: factories.frame(settings.changed(labels_per_class=count), step=150, steps=150)
        for count in range(1, settings.most_labels + 1)
    }
    return replace(made, ends=ends)


def test_a_whole_run_is_there_at_once_though_it_was_kept_nowhere(pins, store, history):
    store.show_stored(whole(SMALL))
    pins.pin()
    store.change(seed=5)
    told = len(store._runner.calls)
    pins.go_back(1)
    assert store.settings == SMALL and store.state.phase == "finished"
    assert [call[0] for call in store._runner.calls[told:] if call[0] == "run"] == []
    history.undo()
    assert store.settings.seed == 5


def test_a_run_that_was_not_at_its_end_is_trained_again(pins, store):
    store.show_stored(replace(factories.timeline(SMALL, 3), ends={}))
    pins.pin()
    store.change(seed=5)
    pins.go_back(1)
    assert store._runner.last[0] == "run"

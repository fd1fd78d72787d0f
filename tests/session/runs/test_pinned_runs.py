"""The shelf: runs are pinned, forgotten, returned to in one step, and may be ghosts."""

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
def shelf(history):
    return history.pins


def test_a_pinned_run_stays_as_it_was(shelf, store, qtbot):
    with qtbot.waitSignal(shelf.changed):
        shelf.pin()
    before = store.timeline
    store.change(seed=5)
    (run,) = shelf.runs
    assert (run.number, run.settings) == (1, SMALL)
    assert run.timeline is before and shelf.current is before.shown


def test_numbers_are_never_given_twice(shelf):
    shelf.pin()
    shelf.pin()
    shelf.unpin(2)
    shelf.pin()
    assert [run.number for run in shelf.runs] == [1, 3]


def test_a_full_shelf_says_what_to_do(shelf, store):
    for _ in range(MOST_PINNED + 1):
        shelf.pin()
    assert len(shelf.runs) == MOST_PINNED
    assert "unpin one first" in store.notice


def test_before_the_first_frame_there_is_nothing_to_pin(qapp):
    empty = Store(SMALL, factories.FakeRunner())
    shelf = History(empty, empty._runner).pins
    shelf.pin()
    assert shelf.runs == () and "nothing to pin" in empty.notice


def test_going_back_is_one_step_that_can_be_undone(shelf, history, store):
    shelf.pin()
    store.change(seed=5)
    store.change(width=8)
    other = store.settings
    shelf.go_back(1)
    assert store.settings == SMALL
    history.undo()
    assert store.settings == other


def test_a_run_that_was_unpinned_leads_nowhere(shelf, store):
    shelf.pin()
    shelf.unpin(1)
    store.change(seed=5)
    before = store.settings
    shelf.go_back(1)
    assert store.settings == before


def test_the_ghost_goes_with_its_run(shelf):
    shelf.pin()
    shelf.show_ghost(1)
    assert shelf.ghost is shelf.runs[0]
    shelf.unpin(1)
    assert shelf.ghost is None
    shelf.unpin(1)
    assert shelf.runs == ()


def whole(settings):
    """A run that has come to its end at every label count."""
    made = factories.timeline(settings, 3)
    ends = {
        count: factories.frame(settings.changed(labels_per_class=count), step=150, steps=150)
        for count in range(1, settings.most_labels + 1)
    }
    return replace(made, ends=ends)


def test_a_whole_run_is_there_at_once_though_it_was_kept_nowhere(shelf, store, history):
    store.show_stored(whole(SMALL))
    shelf.pin()
    store.change(seed=5)
    told = len(store._runner.calls)
    shelf.go_back(1)
    assert store.settings == SMALL and store.state.phase == "finished"
    assert [call[0] for call in store._runner.calls[told:] if call[0] == "run"] == []
    history.undo()
    assert store.settings.seed == 5


def test_a_run_that_was_not_at_its_end_is_trained_again(shelf, store):
    store.show_stored(replace(factories.timeline(SMALL, 3), ends={}))
    shelf.pin()
    store.change(seed=5)
    shelf.go_back(1)
    assert store._runner.last[0] == "run"

"""Every change can be undone and redone, and what was finished comes back at once."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.core.settings.choice import Stage
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import settings_for
from explainer.core.training.trained import Trained
from explainer.session.runs import history as steps
from explainer.session.runs.history import MERGE_MS, MOST_STEPS, History
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from tests import factories
from tests.settings_strategy import any_settings

SMALL = settings_for("moons", unlabelled=20, labels_per_class=2)


class Desk:
    """A store whose changes are written down."""

    def __init__(self, **most):
        self.runner = factories.FakeRunner()
        self.store = Store(SMALL, self.runner)
        self.measurer = factories.FakeMeasurer()
        self.survey = Survey(self.store, self.measurer)
        self.history = History(self.store, self.runner, **most)

    def finish(self):
        """Train the present settings to the end at every label count."""
        run = factories.timeline(self.store.settings, 3)
        for frame in (*run.frames, *run.ends.values()):
            self.store.add_frame(self.store.job, frame)

    def leave(self, **choices):
        """Make another choice; the lab tells the weights of the run that is left."""
        job, trained = self.store.job, Trained(factories.encoder(), {})
        self.store.change(**choices)
        self.history.take(job, trained)
        return trained

    def runs(self):
        return [call for call in self.runner.calls if call[0] == "run"]


@pytest.fixture
def desk(qapp):
    made = Desk()
    made.store.start()
    made.finish()
    return made


def test_nothing_can_be_undone_before_something_was_changed(desk):
    desk.history.undo()
    desk.history.redo()
    assert desk.store.settings == SMALL and desk.history.last is desk.history.next is None


def test_undo_and_redo_name_their_step(desk):
    desk.store.change(labels_per_class=12)
    desk.store.change(labels_per_class=0)  # Refused: no step.
    desk.store.change(scene="circles")
    assert desk.history.last.name == "scene Moons → Circles"
    desk.history.undo()
    assert desk.store.notice == "Undone: scene Moons → Circles"
    assert desk.history.last.name == "labels per class 2 → 10"  # All that 20 points can give.
    assert desk.history.next.name == "scene Moons → Circles"
    desk.history.redo()
    assert desk.store.settings.scene == "circles"
    assert desk.store.notice == "Done again: scene Moons → Circles"


def test_what_was_done_again_can_be_undone_again(desk):
    desk.store.change(seed=1)
    desk.history.undo()
    desk.history.redo()
    assert desk.history.next is None and desk.history.last.after.seed == 1
    desk.history.undo()
    assert desk.store.settings == SMALL and desk.history.last is None


def test_a_new_change_ends_what_could_be_redone(desk):
    desk.store.change(seed=1)
    desk.history.undo()
    desk.store.change(seed=2)
    assert desk.history.next is None and desk.history.last.before == SMALL


def test_changes_of_one_amount_that_follow_quickly_are_one_step(desk):
    for labels in (3, 4, 5):
        desk.store.change(labels_per_class=labels)
    assert desk.history.last.name == "labels per class 2 → 5"
    desk.history.undo()
    assert desk.store.settings == SMALL and desk.history.last is None


def test_after_a_rest_a_change_is_a_step_of_its_own(desk, qtbot):
    desk.store.change(labels_per_class=3)
    qtbot.waitUntil(lambda: not desk.history._timer.isActive(), timeout=5 * MERGE_MS)
    desk.store.change(labels_per_class=4)
    assert desk.history.last.name == "labels per class 3 → 4"


def test_one_drag_is_one_step_however_long_it_rests(desk, qtbot):
    desk.store.change(labels_per_class=3)
    desk.history.hold()
    desk.store.change(labels_per_class=4)
    qtbot.wait(MERGE_MS + 100)
    desk.store.change(labels_per_class=6)
    desk.history.release()
    desk.store.change(labels_per_class=7)  # The last place of the slider, a moment later.
    assert desk.history.last.name == "labels per class 3 → 7"


def test_what_comes_long_after_a_slider_was_let_go_is_another_step(desk):
    desk.history.hold()
    desk.store.change(labels_per_class=3)
    desk.history.release()
    assert desk.history._timer.isActive()
    desk.history._timer.timeout.emit()
    desk.store.change(labels_per_class=4)
    assert desk.history.last.name == "labels per class 3 → 4"


def test_two_seeds_or_two_amounts_are_two_steps(desk):
    desk.store.change(seed=1)
    desk.store.change(seed=2)
    assert desk.history.last.name == "seed 1 → 2"
    desk.store.change(width=8)
    desk.store.change(noise=0.2)
    assert desk.history.last.before.width == 8


def test_a_drag_that_ends_where_it_began_is_no_step(desk):
    desk.store.change(labels_per_class=3)
    desk.store.change(labels_per_class=2)
    assert desk.history.last is None


def test_many_steps_are_kept_but_not_all(qapp):
    desk = Desk(most=300)
    for seed in range(1, 320):
        desk.store.change(seed=seed)
    for _ in range(300):
        desk.history.undo()
    assert desk.store.settings.seed == 19 and desk.history.last is None


def test_an_afternoon_of_steps_is_kept():
    assert MOST_STEPS >= 5_000


@settings(max_examples=15, deadline=None)
@given(st.lists(any_settings(), min_size=1, max_size=12))
def test_undo_after_undo_gives_exactly_the_first_settings(qapp, made):
    desk = Desk()
    for each in made:
        desk.store.change(**each.choices)
    last = desk.store.settings
    while desk.history.last:
        desk.history.undo()
    assert desk.store.settings == SMALL
    while desk.history.next:
        desk.history.redo()
    assert desk.store.settings == last == made[-1]


def test_a_finished_run_comes_back_without_training(desk):
    shown, trained = desk.store.timeline, desk.leave(objective="vicreg")
    before = len(desk.runs())
    desk.history.undo()
    assert len(desk.runs()) == before
    assert desk.store.timeline.frames == shown.frames and desk.store.timeline.ends == shown.ends
    assert desk.store.state.phase == "finished" and desk.store.trained is trained


def test_weights_are_asked_for_before_anything_newer_is_trained(desk):
    job = desk.store.job
    desk.store.change(objective="vicreg")
    assert [call[:2] for call in desk.runner.calls[-2:]] == [("tell", job), ("run", job + 1)]


def test_what_is_not_kept_is_trained(desk):
    desk.store.change(objective="vicreg")
    desk.history.give_up()  # The lab has died before it could tell.
    desk.history.undo()
    assert desk.runs()[-1][2:] == (SMALL, Stage.PRETRAINING, False)


def test_a_half_trained_run_is_not_kept(qapp):
    desk = Desk()
    desk.store.start()
    desk.store.add_frame(1, factories.frame(SMALL))
    desk.store.change(seed=1)
    assert ("tell", 1) not in desk.runner.calls


def test_the_slider_moves_over_a_restored_run_and_other_choices_train_from_it(desk):
    desk.leave(seed=1)
    desk.history.undo()
    count = len(desk.runner.calls)
    desk.store.change(labels_per_class=5)
    assert desk.store.timeline.latest.labels == 5 and len(desk.runner.calls) == count
    desk.store.change(finetuning="all")
    assert desk.runs()[-1][2:4] == (desk.store.settings, Stage.FINETUNING)


def test_playing_a_restored_run_trains_it_again(desk):
    desk.leave(seed=1)
    desk.history.undo()
    desk.store.play()
    assert desk.runs()[-1][2:] == (SMALL, Stage.PRETRAINING, False)


def test_undoing_labels_alone_looks_and_trains_nothing(desk):
    desk.store.change(labels_per_class=5)
    count = len(desk.runs())
    desk.history.undo()
    assert desk.store.timeline.latest.labels == 2 and len(desk.runs()) == count


def test_from_one_finished_run_to_another_the_survey_goes_on(desk):
    desk.leave(seed=1, noise=0.2)
    desk.finish()
    job = desk.store.job
    desk.measurer.asked.clear()
    desk.history.undo()
    assert desk.store.state.phase == "finished"
    assert {settings for _, _, settings, _, _ in desk.measurer.asked} == {SMALL}
    desk.history.take(job, Trained())
    desk.measurer.asked.clear()
    desk.history.redo()
    assert desk.store.state.phase == "finished" and desk.measurer.asked


def table(number, rows=2_500):
    """A table of a megabyte in which classes take turns."""
    values = np.full((rows, 100), number, "<f4").tobytes()
    labels = bytes(row % 2 for row in range(rows))
    return Dataset("table", tuple(map(str, range(100))), ("a", "b"), values, labels)


def test_steps_hold_only_as_many_tables_as_fit_into_memory(desk, monkeypatch):
    monkeypatch.setattr(steps, "MOST_TABLE_BYTES", 3_500_000)
    for number in range(6):
        desk.store.change(data=table(number))
        desk.store.change(seed=number + 1)
    held = {id(each.data) for step in desk.history._done for each in (step.before, step.after)}
    assert len(held) == 3
    for _ in range(5):
        desk.history.undo()
    assert desk.store.settings.data == table(3) and desk.history.last is None


def test_changes_of_one_table_are_no_further_tables(desk, monkeypatch):
    monkeypatch.setattr(steps, "MOST_TABLE_BYTES", 1_500_000)
    desk.store.change(data=table(1))
    for seed in range(1, 9):
        desk.store.change(seed=seed)
    for _ in range(9):
        desk.history.undo()
    assert desk.store.settings == SMALL


def test_a_finished_run_without_all_its_ends_is_not_kept(qapp):
    desk = Desk()
    desk.store.start()
    desk.store.add_frame(1, factories.frame(SMALL, step=150))
    assert desk.store.state.phase == "finished"
    desk.store.change(seed=1)
    assert ("tell", 1) not in desk.runner.calls


def test_of_a_run_that_is_left_twice_the_lab_is_asked_once(desk):
    before = desk.runner.calls.count(("tell", desk.store.job))
    desk.history._on_replacing()
    desk.history._on_replacing()
    assert desk.runner.calls.count(("tell", desk.store.job)) == before + 1


def test_what_was_set_aside_comes_back_and_nothing_of_what_was_told(desk):
    desk.store.change(seed=1)
    desk.history.suspend()
    assert desk.history.last is None and desk.history.next is None
    desk.store.change(seed=2)
    assert desk.history.last.after.seed == 2
    desk.history.resume()
    assert desk.history.last.after.seed == 1

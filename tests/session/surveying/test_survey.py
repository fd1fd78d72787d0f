import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from explainer.core.measuring.curve_counts import DEAR_COUNTS, curve_counts
from explainer.core.measuring.seeds import BASELINE_COUNTS, CAPACITY_WIDTHS
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.catalogue import baselines_of
from explainer.core.settings.choice import Stage
from explainer.core.settings.edits import Edits
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.core.training.findings import Findings
from explainer.session.store import Store
from explainer.session.surveying.known_findings import experiment
from explainer.session.surveying.survey import Survey
from tests.factories import FakeMeasurer, FakeRunner, baselines, findings, frame, outcomes
from tests.tables import data

OTHERS = baselines_of(SCENES["moons"])
"""The other methods of a scene that has no words."""

SHARES = [tuple(range(first, first + 5)) for first in (0, 5, 10, 15)]
ALL_COUNTS = tuple(range(1, 31))


@pytest.fixture
def store(qapp):
    store = Store(settings_for(labels_per_class=3), FakeRunner())
    store.start()
    return store


@pytest.fixture
def measurer():
    return FakeMeasurer()


@pytest.fixture
def survey(store, measurer):
    return Survey(store, measurer)


@pytest.fixture
def begun(survey, store):
    finish(store)
    return survey


def finish(store):
    """Let the run at hand come to its end."""
    store.add_frame(store.job, frame(store.settings, Stage.FINETUNING, 75))
    store.add_frame(store.job, frame(store.settings, Stage.FINETUNING, 150))


def kinds(measurer):
    return [(kind, seeds) for _, kind, _, _, seeds in measurer.asked]


def of_seeds(seeds, counts=ALL_COUNTS):
    """What a task of these seeds finds; the seeds tell the parts apart."""
    whole = outcomes(seeds=max(seeds) + 1)
    rows = [whole.counts.index(count) for count in counts]
    each = [table[:, rows][:, :, list(seeds)] for table in (whole.train_error, whole.test_error)]
    return replace(whole, seeds=seeds, counts=counts, train_error=each[0], test_error=each[1])


def answer(survey, asked):
    """Find what was asked for."""
    task, kind, settings, counts, seeds = asked
    found = {
        "reference": lambda: (Reference(0.02), 0.99),
        "baselines": lambda: baselines(settings, counts, seeds),
    }
    survey.take(task, found.get(kind, lambda: of_seeds(seeds, counts))())


def answer_all_kinds(survey, measurer):
    """Find everything that was asked for, other methods included."""
    while measurer.asked:
        task, kind, settings, counts, seeds = measurer.asked.pop(0)
        if kind == "baselines":
            survey.take(task, baselines(settings, counts, seeds))
        else:
            answer(survey, (task, kind, settings, counts, seeds))


def answer_all(survey, measurer):
    while measurer.asked:
        answer(survey, measurer.asked.pop(0))


def test_the_survey_needs_no_numpy():
    code = (
        "import sys, explainer.session.surveying.survey;"
        "sys.exit(any(name in sys.modules for name in ('numpy', 'pyqtgraph', 'torch')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_nothing_is_asked_before_the_first_run_has_ended(survey, store, measurer):
    store.add_frame(1, frame(store.settings, Stage.PRETRAINING, 100))
    store.add_frame(1, frame(store.settings, Stage.FINETUNING, 75))
    assert measurer.asked == []
    assert survey.measured.outcomes is None and survey.progress == (0, 20)


def test_the_first_seeds_are_asked_for_in_shares_with_the_reference_second(begun, measurer):
    first, *others = SHARES
    assert kinds(measurer) == [
        ("arms", first),
        ("reference", ()),
        *(("arms", share) for share in others),
    ]
    assert begun.busy


def test_every_count_is_measured_at_once_with_the_stores_settings(begun, store, measurer):
    arms = [asked for asked in measurer.asked if asked[1] == "arms"]
    assert {asked[3] for asked in arms} == {ALL_COUNTS}
    assert all(asked[2] == store.settings for asked in arms)
    assert len({asked[0] for asked in measurer.asked}) == 5


def test_a_small_pool_is_measured_as_far_as_it_goes(survey, store, measurer):
    store.change(unlabelled=20)
    finish(store)
    assert measurer.asked[0][3] == tuple(range(1, 11))


def test_what_is_found_is_joined_seed_by_seed(begun, measurer):
    task, _, _, _, seeds = measurer.asked[2]
    begun.take(task, of_seeds(seeds))
    assert begun.measured.outcomes.seeds == seeds and begun.progress == (5, 20)
    answer_all(begun, measurer)
    assert begun.measured.outcomes.seeds == tuple(range(20))
    assert (begun.measured.reference, begun.measured.best) == (Reference(0.02), 0.99)
    assert begun.progress == (20, 20) and not begun.busy


def test_a_move_of_the_slider_keeps_the_curve_that_there_is(begun, store, measurer):
    answer_all(begun, measurer)
    before = begun.measured.outcomes
    store.change(labels_per_class=7)
    assert begun.measured.outcomes is before


def test_every_finding_is_announced(begun, measurer, qtbot):
    for asked in list(measurer.asked):
        with qtbot.waitSignal(begun.changed, timeout=100):
            answer(begun, asked)


def test_it_rests_while_the_run_trains_and_goes_on_after(survey, store, measurer):
    store.add_frame(1, frame(store.settings, Stage.PRETRAINING, 50))
    assert measurer.calls[-1] == "hold"
    finish(store)
    assert measurer.calls[-1] == "release"
    store.change(finetuning="all")
    assert measurer.calls[-1] == "hold"


def test_it_measures_while_the_run_is_paused(survey, store, measurer):
    store.add_frame(1, frame(store.settings, Stage.PRETRAINING, 50))
    store.pause()
    assert measurer.calls[-1] == "release"
    store.play()
    assert measurer.calls[-1] == "hold"


def test_it_rests_while_the_lab_starts_and_goes_on_after_a_failure(survey, store, measurer):
    finish(store)
    store.lab_lost("Gone.")
    assert measurer.calls[-1] == "hold"
    store.lab_back()
    store.fail(store.job, "No.")
    assert measurer.calls[-1] == "release"


@pytest.mark.parametrize("change", [{"seed": 7}, {"labels_per_class": 9}])
def test_seed_and_labels_are_no_part_of_the_experiment(begun, store, measurer, change):
    answer(begun, measurer.asked[0])
    before = list(measurer.asked)
    store.change(**change)
    assert begun.measured.outcomes.seeds == SHARES[0]
    assert "forget" not in measurer.calls
    finish(store)
    assert measurer.asked == before
    assert experiment(store.settings) == experiment(settings_for())


@pytest.mark.parametrize(
    "change",
    [{"noise": 0.05}, {"objective": "vicreg"}, {"width": 16}, {"decay": 0.1}, {"steps": 80}],
)
def test_another_experiment_drops_the_old_tasks(begun, store, measurer, change):
    late = measurer.asked[0]
    store.change(**change)
    assert measurer.calls.count("forget") == 1 and not begun.busy
    answer(begun, late)
    assert begun.measured.outcomes is None
    assert len(measurer.asked) == 5
    finish(store)
    assert len(measurer.asked) == 10


def test_what_was_found_of_an_experiment_is_remembered(begun, store, measurer):
    answer(begun, measurer.asked[0])
    store.change(width=16)
    store.change(width=64)
    assert begun.measured.outcomes.seeds == SHARES[0]
    measurer.asked.clear()
    finish(store)
    assert [seeds for kind, seeds in kinds(measurer) if kind == "arms"] == SHARES[1:]


def test_a_finished_experiment_is_not_measured_again(begun, store, measurer):
    answer_all(begun, measurer)
    store.change(width=16)
    store.change(width=64)
    finish(store)
    assert measurer.asked == []


def test_a_result_of_a_dropped_task_is_kept_nowhere(begun, store, measurer):
    late = measurer.asked[1]
    store.change(width=16)
    answer(begun, late)
    store.change(width=64)
    assert begun.measured.reference is None


def test_what_nobody_asked_for_is_ignored(begun, qtbot):
    with qtbot.assertNotEmitted(begun.changed):
        begun.take(999, of_seeds(SHARES[0]))
        begun.miss(999, "Lost.")
    assert begun.measured.outcomes is None


def test_a_lost_task_is_done_without(begun, measurer):
    begun.miss(measurer.asked[0][0], "Measuring stopped.")
    for asked in measurer.asked[1:]:
        answer(begun, asked)
    assert not begun.busy
    assert begun.measured.outcomes.seeds == tuple(range(5, 20))


def test_more_asks_for_a_hundred_seeds_and_each_once(begun, measurer):
    answer(begun, measurer.asked[0])
    begun.more()
    arms = [seeds for kind, seeds in kinds(measurer) if kind == "arms"]
    assert sorted(seed for seeds in arms for seed in seeds) == list(range(100))
    assert kinds(measurer).count(("reference", ())) == 1
    assert begun.progress == (5, 100)


def test_more_before_the_first_run_has_ended_waits_for_it(survey, store, measurer):
    survey.more()
    assert measurer.asked == []
    finish(store)
    assert len([1 for kind, _ in kinds(measurer) if kind == "arms"]) == 20


@pytest.mark.parametrize("found", [0, 2])
def test_stop_keeps_what_was_found_and_asks_for_nothing(begun, store, measurer, found):
    begun.more()
    arms = [asked for asked in measurer.asked if asked[1] == "arms"]
    for asked in arms[3 : 3 + found]:
        answer(begun, asked)
    before = len(measurer.asked)
    begun.stop()
    assert measurer.calls[-1] == "forget" and not begun.seeds_busy
    assert begun.progress == (5 * found, 5 * found)
    store.change(seed=3)
    finish(store)
    begun.set_others(True)
    assert [kind for kind, _ in kinds(measurer)[before:] if kind == "arms"] == []


def test_what_arrives_after_stop_is_ignored(begun, measurer):
    begun.stop()
    answer(begun, measurer.asked[0])
    assert begun.measured.outcomes is None and begun.progress == (0, 0)


def test_more_after_stop_goes_on_where_it_was(begun, measurer):
    answer(begun, measurer.asked[0])
    begun.stop()
    measurer.asked.clear()
    begun.more()
    arms = [seeds for kind, seeds in kinds(measurer) if kind == "arms"]
    assert len(arms) == 19 and SHARES[0] not in arms


def test_a_new_experiment_begins_with_the_first_seeds_again(begun, store):
    begun.more()
    store.change(width=16)
    assert begun.progress == (0, 20)


def test_other_methods_are_measured_on_request_and_shown_only_then(begun, measurer):
    answer_all(begun, measurer)
    assert begun.measured.baselines is None
    begun.set_others(True)
    assert kinds(measurer) == [("baselines", share) for share in SHARES]
    assert {asked[3] for asked in measurer.asked} == {BASELINE_COUNTS}
    answer_all(begun, measurer)
    assert begun.measured.baselines.seeds == tuple(range(20))
    begun.set_others(False)
    assert begun.measured.baselines is None
    begun.set_others(True)
    assert measurer.asked == [] and begun.measured.baselines is not None


def test_other_methods_need_labels_that_the_pool_can_give(survey, store, measurer):
    store.change(unlabelled=20)
    survey.set_others(True)
    finish(store)
    assert measurer.asked[-1][3] == (1, 2, 3, 4, 5, 6, 8, 10)


def test_nets_of_every_width_are_measured_at_the_sliders_labels(begun, store, measurer):
    answer_all(begun, measurer)
    begun.measure_capacity()
    assert [(a[1], a[2].width, a[3], a[4]) for a in measurer.asked] == [
        ("arms", width, (3,), seeds) for width in CAPACITY_WIDTHS for seeds in SHARES[:2]
    ]
    answer_all(begun, measurer)
    assert list(begun.capacity) == list(CAPACITY_WIDTHS)
    assert all(found.seeds == tuple(range(10)) for found in begun.capacity.values())
    assert begun.progress == (20, 20)
    store.change(labels_per_class=4)
    assert begun.capacity == {}


def test_nets_that_are_being_measured_are_not_asked_for_again(begun, measurer):
    begun.measure_capacity()
    before = list(measurer.asked)
    begun.measure_capacity()
    assert measurer.asked == before
    answer_all(begun, measurer)
    begun.measure_capacity()
    assert measurer.asked == []


def test_what_was_measured_before_is_taken_over(survey, store, measurer):
    survey.remember(store.settings.changed(seed=4), findings())
    assert survey.progress == (20, 20)
    assert (survey.measured.reference, survey.measured.best) == (Reference(0.01), 0.995)
    finish(store)
    assert measurer.asked == []
    survey.more()
    assert len(measurer.asked) == 16


def test_what_was_measured_before_never_doubles_a_seed(begun, store, measurer):
    answer_all(begun, measurer)
    begun.remember(store.settings, findings())
    assert begun.measured.outcomes.seeds == tuple(range(20))


def test_of_a_width_no_file_takes_away_what_is_known_already(begun, store, measurer):
    begun.measure_capacity()
    answer_all(begun, measurer)
    known = {width: found.seeds for width, found in begun.capacity.items()}
    fewer = {(width, 3): {(0,): of_seeds((0,), (3,))} for width in known}
    begun.remember(store.settings, Findings(capacity=fewer))
    assert {width: found.seeds for width, found in begun.capacity.items()} == known


def test_a_width_that_is_only_asked_for_is_taken_from_a_file(begun, store):
    begun.measure_capacity()
    assert begun.capacity == {}
    width = CAPACITY_WIDTHS[0]
    found = {(width, 3): {SHARES[0]: of_seeds(SHARES[0], (3,))}}
    begun.remember(store.settings, Findings(capacity=found))
    assert begun.capacity[width].seeds == SHARES[0]


def test_seeds_and_widths_are_stopped_one_without_the_other(begun, measurer):
    begun.measure_capacity()
    begun.stop()
    assert begun.capacity_busy and not begun.seeds_busy
    begun.more()
    assert begun.seeds_busy
    asked = len(measurer.asked)
    begun.stop_capacity()
    assert begun.seeds_busy and not begun.capacity_busy
    assert len(measurer.asked) == asked
    kept = [kind for task, kind, *_ in measurer.asked if task not in measurer.forgotten]
    assert set(kept) == {"arms", "reference"}


def test_what_was_done_by_hand_is_no_part_of_what_is_measured(qapp):
    plain = settings_for("moons", unlabelled=60)
    edited = plain.changed(edits=Edits(((0, 0, 1),), (3, 4)), bought=(7,))
    assert experiment(edited) == experiment(plain)
    store = Store(edited, FakeRunner())
    measurer = FakeMeasurer()
    survey = Survey(store, measurer)
    survey.measure_capacity()
    assert measurer.asked
    for _, _, settings, _, _ in measurer.asked:
        assert not settings.edits and not settings.bought


@pytest.mark.parametrize(
    "odd",
    [
        of_seeds((7, 8), counts=(1, 2)),
        replace(of_seeds((7, 8)), methods=("supervised", "control", "pretrained")),
        of_seeds((0, 9)),
    ],
)
def test_what_a_file_brought_of_another_kind_gives_way_to_what_is_measured(begun, odd):
    """Other counts, other methods, seeds that are there twice: they could not be joined."""
    begun.findings.arms[odd.seeds] = odd
    task = next(task for task, awaited in begun._awaited.items() if awaited.seeds == SHARES[0])
    begun.take(task, of_seeds(SHARES[0]))
    assert list(begun.findings.arms) == [SHARES[0]]
    assert begun.measured.outcomes.seeds == SHARES[0]


@pytest.fixture
def dear(qapp, measurer):
    """A survey of an encoder that is dear to train, with the whole curve found."""
    store = Store(
        settings_for("digits", architecture="convolutional", labels_per_class=4), FakeRunner()
    )
    store.start()
    survey = Survey(store, measurer)
    finish(store)
    answer_all(survey, measurer)
    return survey


def test_a_dear_encoder_is_measured_at_few_counts(dear, store, measurer):
    assert dear.measured.outcomes.counts == DEAR_COUNTS == curve_counts(dear.settings)
    assert curve_counts(store.settings) == ALL_COUNTS
    assert not dear.busy and dear.progress == (20, 20)


def test_the_slider_fills_in_the_count_that_a_dear_curve_leaves_out(dear, measurer):
    dear._store.change(labels_per_class=7)
    assert [(asked[1], asked[3], asked[4]) for asked in measurer.asked] == [
        ("arms", (7,), share) for share in SHARES
    ]
    assert not dear.measured.knows(7)
    answer(dear, measurer.asked.pop(0))
    assert not dear.measured.knows(7)
    answer_all(dear, measurer)
    assert dear.measured.knows(7) and not dear.busy
    assert dear.measured.outcomes.counts == (1, 2, 4, 7, 8, 16, 30)
    each = [of_seeds(share, (7,)).test("control", 7) for share in SHARES]
    np.testing.assert_array_equal(dear.measured.outcomes.test("control", 7), np.concatenate(each))


def test_a_curve_that_was_known_before_is_filled_in_too(qapp, measurer):
    choices = {"architecture": "convolutional", "labels_per_class": 7}
    store = Store(settings_for("digits", **choices), FakeRunner())
    store.start()
    survey = Survey(store, measurer)
    arms = {share: of_seeds(share, DEAR_COUNTS) for share in SHARES}
    survey.remember(store.settings, Findings(arms=arms))
    finish(store)
    assert [a[4] for a in measurer.asked if a[1] == "arms" and a[3] == (7,)] == SHARES


def test_a_count_that_the_slider_has_left_is_waited_for_no_longer(dear, measurer):
    dear._store.change(labels_per_class=7)
    left = [asked[0] for asked in measurer.asked]
    dear._store.change(labels_per_class=9)
    assert set(left) <= measurer.forgotten
    assert [asked[3] for asked in measurer.asked[len(left) :]] == [(9,)] * len(SHARES)
    dear._store.change(labels_per_class=8)
    assert not dear.busy
    dear._store.change(labels_per_class=9)
    answer_all(dear, measurer)
    dear._store.change(labels_per_class=4)
    dear._store.change(labels_per_class=9)
    assert dear.measured.knows(9) and not dear.measured.knows(7) and not dear.busy


def test_more_seeds_fill_in_the_count_too(dear, measurer):
    dear._store.change(labels_per_class=7)
    answer_all(dear, measurer)
    dear.more()
    assert dear.measured.knows(7)
    answer(dear, measurer.asked.pop(0))
    assert dear.measured.knows(7) and len(dear.measured.outcomes.seeds) == 20
    while dear.busy:
        answer_all(dear, measurer)
    assert dear.measured.knows(7) and len(dear.measured.outcomes.seeds) == 100


def test_whoever_stops_half_way_has_the_count_filled_in_for_what_is_kept(dear, measurer):
    dear._store.change(labels_per_class=7)
    answer_all(dear, measurer)
    dear.more()
    answer(dear, measurer.asked.pop(0))
    dear.stop()
    assert dear.measured.knows(7) and not dear.seeds_busy
    (missing,) = [task for task in measurer.asked if task[3] == (7,)]
    answer(dear, missing)
    assert dear.measured.knows(7) and len(dear.measured.outcomes.seeds) == 25
    assert not dear.busy


def test_stop_leaves_other_methods_and_the_reference_alone(begun, measurer):
    begun.set_others(True)
    begun.more()
    begun.stop()
    while begun.busy:
        answer_all_kinds(begun, measurer)
    assert begun.measured.baselines is not None and begun.measured.reference is not None


def test_a_table_shows_other_methods_from_the_beginning(qapp, measurer):
    store = Store(settings_for_data(data()), FakeRunner())
    store.start()
    survey = Survey(store, measurer)
    assert survey.others
    finish(store)
    assert [seeds for kind, seeds in kinds(measurer) if kind == "baselines"] == SHARES
    survey.set_others(False)
    store.change(scene="moons")
    assert not survey.others
    survey.set_others(True)
    store.change(data=data())
    assert not survey.others


def test_baselines_of_an_older_file_are_shown_until_they_are_measured_again(
    survey, store, measurer
):
    older = replace(of_seeds(SHARES[0]), methods=("nearest", "spreading", "machine"))
    survey.remember(store.settings, Findings(baselines={SHARES[0]: older}))
    survey.set_others(True)
    assert survey.measured.baselines.methods == older.methods
    finish(store)
    asked = [task for task in measurer.asked if task[1] == "baselines"]
    assert [task[4] for task in asked] == SHARES
    number, _, settings, counts, seeds = asked[0]
    survey.take(number, baselines(settings, counts, seeds))
    assert survey.measured.baselines.methods == OTHERS


def test_other_methods_are_counted_while_they_are_awaited(begun, measurer):
    answer_all(begun, measurer)
    assert begun.methods_progress == (0, 0)
    begun.set_others(True)
    asked = [task for task in measurer.asked if task[1] == "baselines"]
    assert begun.methods_progress == (0, 20)
    answer(begun, asked[0])
    assert begun.methods_progress == (len(asked[0][4]), 20)
    for task in asked[1:]:
        answer(begun, task)
    assert begun.methods_progress == (0, 0)


def test_how_far_seeds_are_is_known_before_they_are_done(begun, measurer, qtbot):
    first, second = (task for task, kind, *_ in measurer.asked[:3] if kind == "arms")
    assert begun.under_way.seeds == 0 and begun.under_way.stage is None
    with qtbot.waitSignal(begun.went_on):
        begun.go_on(first, Stage.PRETRAINING, 0.25)
    begun.go_on(second, Stage.FINETUNING, 0.5)
    assert begun.under_way.seeds == 0.25 * 5 + 0.5 * 5
    assert begun.under_way.stage is Stage.FINETUNING  # That of those who are furthest.
    begun.take(first, outcomes(seeds=5))
    assert begun.progress[0] == 5 and begun.under_way.seeds == 2.5


def test_of_what_nobody_waits_for_no_share_counts(begun, measurer, store):
    first = measurer.asked[0][0]
    begun.go_on(first, Stage.PRETRAINING, 0.25)
    store.change(scene="moons")
    assert begun.under_way.seeds == 0
    begun.go_on(first, Stage.FINETUNING, 0.9)
    assert begun.under_way.seeds == 0 and begun.under_way.stage is None


def test_a_count_that_has_more_seeds_than_that_of_the_slider_is_filled_in_for_its_seeds(
    dear, measurer
):
    dear._store.change(labels_per_class=7)
    answer_all(dear, measurer)
    dear.more()
    answer(dear, measurer.asked.pop(0))
    dear.stop()
    answer_all_kinds(dear, measurer)
    dear._store.change(labels_per_class=9)
    for task in [task for task in measurer.asked if task[3] == (9,)][:4]:
        answer(dear, task)
    assert len(dear.measured.outcomes.seeds) == 20
    assert dear.measured.knows(7) and dear.measured.knows(9)

"""What is remembered of experiments, and what of a survey is told to whom."""

import numpy as np
import pytest

from explainer.core.measuring.seeds import MANY_SEEDS
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.findings import Findings
from explainer.session.run_state import RunState
from explainer.session.store import Store
from explainer.session.surveying.known_findings import (
    MOST_KNOWN,
    Awaited,
    KnownFindings,
    experiment,
    for_every_seed,
)
from explainer.session.surveying.survey import Survey
from explainer.session.surveying.under_way import SharesDone
from tests.factories import FakeMeasurer, FakeRunner, frame, outcomes

OWN = settings_for("moons", labels_per_class=3)


@pytest.fixture
def survey(qapp):
    store = Store(OWN, FakeRunner())
    store.start()
    return Survey(store, FakeMeasurer())


def heard(signal):
    told = []
    signal.connect(lambda: told.append(True))
    return told


def test_of_many_experiments_the_least_recent_is_forgotten():
    known = KnownFindings()
    for number in range(MOST_KNOWN):
        known.of((number,)).best = float(number)
    assert known.of((0,)).best == 0.0
    known.of(("new",))
    assert known.of((1,)).best is None and known.of((0,)).best == 0.0


def test_what_is_found_lies_where_it_belongs():
    known, found = KnownFindings(), outcomes(seeds=2)
    known.keep(Awaited((1,), "capacity", (0, 1), (8, 3)), found)
    known.keep(Awaited((1,), "between", (0, 1), (0, 7)), found)
    known.keep(Awaited((1,), "baselines", (0, 1)), found)
    known.keep(Awaited((1,), "reference", ()), (Reference(0.02), 0.9))
    of = known.of((1,))
    assert (of.capacity, of.between) == ({(8, 3): {(0, 1): found}}, {7: {(0, 1): found}})
    assert of.baselines == {(0, 1): found} and of.arms == {}
    assert of.reference == Reference(0.02) and of.best == 0.9


def test_a_file_adds_what_is_not_known_and_takes_nothing_away():
    few, many, other = outcomes(seeds=2), outcomes(seeds=5), outcomes(seeds=3)
    known = KnownFindings()
    mine = known.of((1,))
    mine.arms, mine.baselines = {(0, 1): few}, {(0, 1): few}
    mine.between, mine.capacity = {7: {(0, 1): few}}, {(8, 3): {(0, 1): few}, (16, 3): {}}
    mine.reference, mine.best = Reference(0.02), 0.9
    theirs = Findings(
        arms={(0, 1, 2): other},
        baselines={(0, 1, 2): other},
        capacity={(8, 3): {(0, 1, 2): other}, (16, 3): {(0, 1, 2): other}},
        between={7: {(0, 1, 2): other}, 9: {(0, 1, 2): other}},
        reference=Reference(0.5),
        best=0.5,
    )
    known.join((1,), theirs)
    assert mine.arms == {(0, 1, 2): other} and mine.baselines == {(0, 1): few}
    assert mine.capacity == {(8, 3): {(0, 1): few}, (16, 3): {(0, 1, 2): other}}
    assert mine.between == {7: {(0, 1): few}, 9: {(0, 1, 2): other}}
    assert (mine.reference, mine.best) == (Reference(0.02), 0.9)
    known.join((1,), Findings(arms={(3, 4, 5): many}))
    assert mine.arms == {(0, 1, 2): other}, "as many seeds are no more"


def test_an_experiment_is_everything_but_the_draw_the_slider_and_what_was_done_by_hand():
    assert experiment(OWN) == experiment(OWN.changed(seed=7, labels_per_class=9, bought=(3,)))
    assert experiment(OWN) != experiment(OWN.changed(noise=0.2))
    assert for_every_seed(OWN.changed(bought=(3,), seed=7)) == OWN.changed(seed=7)


def test_of_tasks_that_have_said_nothing_nothing_is_under_way():
    shares = SharesDone()
    shares.take(1, Stage.FINETUNING, 0.2)
    shares.take(2, Stage.PRETRAINING, 0.6)
    assert shares.of({1: 5, 2: 10, 3: 5}).seeds == 7.0
    assert shares.of({1: 5, 2: 10}).stage is Stage.PRETRAINING
    assert shares.of({3: 5}).seeds == 0 and shares.of({3: 5}).stage is None
    shares.end(2)
    assert shares.of({1: 5, 2: 10}).seeds == 1.0


def test_while_a_run_trains_nothing_is_told_of_what_only_rests(survey):
    survey._store.add_frame(1, frame(OWN, Stage.FINETUNING, 150))
    assert survey.busy and not survey.held
    told = heard(survey.changed)
    survey._store.state_changed.emit(RunState("finetuning", fraction=0.5))
    assert survey.held and told == [True]
    survey._store.state_changed.emit(RunState("finetuning", fraction=0.6))
    assert told == [True]
    survey._store.state_changed.emit(RunState("finetuning", paused=True, fraction=0.6))
    assert not survey.held and told == [True, True]


def test_whatever_is_asked_for_found_elsewhere_or_stopped_is_told_once(survey):
    told = heard(survey.changed)
    survey.remember(OWN, Findings(best=0.9))
    assert told == [True] and survey.measured.best == 0.9
    survey.more()  # Who looks before the first run has ended sees how many there will be.
    assert told == [True] * 2 and survey.progress == (0, MANY_SEEDS)
    survey.set_others(True)
    survey._store.add_frame(1, frame(OWN, Stage.FINETUNING, 150))
    assert survey.busy and len(told) == 4
    survey.measure_capacity()
    assert survey.capacity_busy and len(told) == 5
    survey.stop_capacity()
    survey.stop()
    assert not survey.capacity_busy and not survey.seeds_busy and len(told) == 7


def test_what_comes_of_the_first_seeds_was_not_waited_for_and_of_more_it_was(survey):
    survey._store.add_frame(1, frame(OWN, Stage.FINETUNING, 150))
    first, *_ = (task for task, kind, *_ in survey._measurer.asked if kind == "arms")
    survey.take(first, outcomes(seeds=5))
    assert not survey.waited_for
    survey.more()
    later = survey._measurer.asked[-1]
    survey.take(later[0], outcomes(seeds=5))
    assert survey.waited_for
    survey._store.change(noise=0.2)
    assert not survey.waited_for


def test_nets_are_those_of_the_sliders_count_the_narrowest_first(survey):
    found = [outcomes(seeds=2), outcomes(seeds=2), outcomes(seeds=2)]
    survey.findings.capacity.update(
        {(16, 3): {(0, 1): found[0]}, (8, 3): {(0, 1): found[1]}, (8, 9): {(0, 1): found[2]}}
    )
    survey.findings.capacity[64, 3] = {}
    assert list(survey.capacity) == [8, 16] and survey.capacity_progress[0] == 2
    np.testing.assert_array_equal(survey.capacity[8].test_error, found[1].test_error)


def test_a_task_that_is_missed_says_why_and_is_told(survey):
    survey._store.add_frame(1, frame(OWN, Stage.FINETUNING, 150))
    told = heard(survey.changed)
    survey.miss(survey._measurer.asked[0][0], "No memory.")
    assert survey._store.notice == "No memory." and told == [True]
    survey.miss(999, "Of nobody's concern.")
    assert survey._store.notice == "No memory." and told == [True]


def test_only_seeds_tell_how_far_they_are(survey):
    survey._store.add_frame(1, frame(OWN, Stage.FINETUNING, 150))
    reference = next(task for task, kind, *_ in survey._measurer.asked if kind == "reference")
    told = heard(survey.went_on)
    survey.go_on(reference, Stage.FINETUNING, 0.5)
    assert told == [] and survey.under_way.seeds == 0

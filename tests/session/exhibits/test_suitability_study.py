"""A study asks once for each candidate, puts together what is known, and stops when told."""

import pytest

from explainer.core.exhibits.suitability.suitability import planned
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.exhibits.suitability import SuitabilityStudy
from explainer.session.runs.history import History
from explainer.session.store import Store
from tests import studies
from tests.factories import FakeAnswerer, FakeRunner


@pytest.fixture
def store(qapp):
    return Store(studies.settings(), FakeRunner())


@pytest.fixture
def answerer():
    return FakeAnswerer()


@pytest.fixture
def study(store, answerer):
    inquiries = Inquiries(answerer, store)
    return SuitabilityStudy(inquiries, store)


def answer(study, answerer, most=99):
    """Answer the next questions with what was made up for them."""
    found = studies.study()
    for task, (kind, (settings, *_)) in list(answerer.asked.items())[:most]:
        pair = settings.objective, settings.views
        study._inquiries.take(
            task, found.baselines if kind == "baselines" else found.pretrained[pair]
        )


def test_each_candidate_is_a_question_and_baselines_come_first(study, answerer):
    assert not study.measuring and answerer.asked == {}
    study.measure()
    kinds = [kind for kind, _ in answerer.asked.values()]
    assert kinds == ["baselines", *["candidate"] * 12] and study.measuring
    plan = planned(studies.settings())
    assert {parameters[1:] for _, parameters in answerer.asked.values()} == {
        (plan.counts, plan.seeds)
    }


def test_rows_come_one_by_one_until_everything_is_known(qtbot, study, answerer):
    study.measure()
    with qtbot.waitSignal(study.changed):
        answer(study, answerer, most=3)
    assert study.found.parts == (3, 13) and study.measuring
    answer(study, answerer)
    assert study.found.complete and not study.measuring
    asked = len(answerer.asked)
    study.measure()
    assert len(answerer.asked) == asked


def test_stopping_keeps_what_is_known_and_measuring_goes_on_from_there(study, answerer):
    study.measure()
    answer(study, answerer, most=3)
    study.stop()
    assert not study.measuring and study.found.parts == (3, 13)
    assert len(answerer.forgotten) == 10
    study.measure()
    assert len(answerer.asked) == 13 + 10


def test_another_experiment_begins_anew_and_the_slider_does_not(study, answerer, store):
    study.measure()
    answer(study, answerer)
    store.change(labels_per_class=5, seed=3)
    assert study.found.complete
    store.change(width=16)
    assert study.found.parts[0] == 0 and len(answerer.asked) == 26


def test_another_pretraining_is_no_other_study(study, answerer, store):
    study.measure()
    answer(study, answerer)
    study.choose(("vicreg", "jitter"), 5)
    now = store.settings
    assert (now.objective, now.views, now.labels_per_class) == ("vicreg", "jitter", 5)
    assert study.found.complete and len(answerer.asked) == 13


def test_one_undo_takes_back_the_pretraining_and_its_label_count(study, store):
    history, before = History(store, store._runner), store.settings
    study.choose(("vicreg", "jitter"), 5)
    assert before.labels_per_class != 5
    history.undo()
    assert store.settings == before and history.last is None


def test_whoever_chooses_walks_for_a_table_reads_what_they_assume(study, store):
    study.choose(("infonce", "walk"), 1)
    assert "assume 2–5 groups that lie apart" in store.notice
    study.choose(("infonce", "jitter"), 1)
    assert store.notice == ""


def test_what_cannot_be_measured_is_said_and_ends_the_study(study, answerer, store):
    study.measure()
    study._inquiries.miss(next(iter(answerer.asked)), "There is not enough memory.")
    assert store.notice == "There is not enough memory." and not study.measuring


def test_another_experiment_is_told_before_anything_is_measured(qtbot, study, store, answerer):
    with qtbot.waitSignal(study.changed):
        store.change(noise=0.2)
    assert study.found.settings.noise == 0.2 and answerer.asked == {}

import pytest

from explainer.core.settings.choice import Stage
from explainer.core.training.saved import Saved
from explainer.files.sessions.session_file import session_bytes
from explainer.session.files.opening import Opening
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from tests.factories import FakeMeasurer, FakeRunner, findings, frame, timeline


@pytest.fixture
def made(tmp_path, qapp):
    kept = timeline()
    path = tmp_path / "kept.explainer"
    path.write_bytes(session_bytes(Saved(kept.latest.settings, kept, findings())))
    return kept.latest.settings, path


def opened(settings, path):
    store = Store(settings, FakeRunner())
    return store, Opening(store, Survey(store, FakeMeasurer()), path)


def show(opening, qtbot):
    """Ask for the stored comparison, and wait for what comes of it."""
    answers = []
    for answer in (opening._reader.made, opening._reader.refused):
        answer.connect(answers.append)
    opening.show_stored()
    assert not answers
    qtbot.waitUntil(lambda: len(answers) == 1)
    opening.close()


def known(opening):
    return opening._survey.measured


def test_the_stored_comparison_is_shown_at_once(made, qtbot):
    store, opening = opened(*made)
    show(opening, qtbot)
    assert store.timeline.latest.finished
    assert store.timeline.latest.settings == made[0]
    assert len(known(opening).outcomes.seeds) == 20 and known(opening).reference.error == 0.01


def test_it_is_shown_at_the_labels_of_the_slider(made, qtbot):
    store, opening = opened(made[0].changed(labels_per_class=9), made[1])
    show(opening, qtbot)
    assert store.timeline.latest.labels == 9


def test_what_was_measured_holds_for_every_seed(made, qtbot):
    _, opening = opened(made[0].changed(seed=5), made[1])
    show(opening, qtbot)
    assert len(known(opening).outcomes.seeds) == 20


def test_what_was_measured_is_not_taken_for_another_experiment(made, qtbot):
    store, opening = opened(made[0].changed(width=16), made[1])
    show(opening, qtbot)
    assert store.timeline.latest is None and known(opening).outcomes is None


def test_another_experiment_is_not_taken_for_the_one_asked_for(made, qtbot):
    store, opening = opened(made[0].changed(seed=5), made[1])
    show(opening, qtbot)
    assert store.timeline.latest is None


def test_a_missing_file_leaves_the_first_live_frame_to_be_the_first(made, qtbot, tmp_path):
    store, opening = opened(made[0], tmp_path / "none.explainer")
    show(opening, qtbot)
    assert store.timeline.latest is None
    assert store.notice == ""


def test_a_live_frame_is_never_replaced_by_the_stored_one(made, qtbot):
    store, opening = opened(*made)
    store.start()
    store.add_frame(store.job, frame(made[0], Stage.PRETRAINING, 0))
    show(opening, qtbot)
    assert store.timeline.latest.stage is Stage.PRETRAINING

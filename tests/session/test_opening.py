import pytest

from explainer.core.archive import archived
from explainer.core.settings import Stage
from explainer.session.opening import Opening
from explainer.session.store import Store
from tests.factories import FakeRunner, frame, timeline


@pytest.fixture
def made(tmp_path, qapp):
    kept = timeline()
    path = tmp_path / "kept.npz"
    path.write_bytes(archived(kept))
    return kept.latest.settings, path


def opened(settings, path):
    store = Store(settings, FakeRunner())
    return store, Opening(store, path)


def test_the_stored_comparison_is_shown_at_once(made):
    store, opening = opened(*made)
    opening.show_stored()
    assert store.timeline.latest.finished
    assert store.timeline.latest.settings == made[0]


def test_another_experiment_is_not_taken_for_the_one_asked_for(made):
    store, opening = opened(made[0].changed(seed=5), made[1])
    opening.show_stored()
    assert store.timeline.latest is None


def test_a_missing_file_leaves_the_first_live_frame_to_be_the_first(made, tmp_path):
    store, opening = opened(made[0], tmp_path / "none.npz")
    opening.show_stored()
    assert store.timeline.latest is None
    assert store.notice == ""


def test_a_live_frame_is_never_replaced_by_the_stored_one(made):
    store, opening = opened(*made)
    store.start()
    store.add_frame(store.job, frame(made[0], Stage.PRETRAINING, 0))
    opening.show_stored()
    assert store.timeline.latest.stage is Stage.PRETRAINING

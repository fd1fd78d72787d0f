import warnings
from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.settings.catalogue import LARGEST, WALK_SPREADING, baselines_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for
from explainer.science.measuring import baselines as measured_baselines
from explainer.science.measuring.baselines import GUESSES, measuring_baselines
from explainer.science.measuring.spreading import ALPHA, WalkSpreading
from explainer.science.steps import finished
from explainer.science.training.draws import draw
from explainer.science.views.graph import DENOISED, neighbour_graph

OTHERS = baselines_of(SCENES["moons"])
"""The other methods of a scene that has no words."""

COUNTS, SEEDS = (1, 4), (2, 5)
SPREADINGS = ("spreading", WALK_SPREADING)


def baselines(settings, counts=COUNTS, seeds=SEEDS, only=None):
    """What all methods reach, or those `only` that are looked at."""
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        if only:
            patch.setattr(measured_baselines, "baselines_of", lambda card: only)
        warnings.simplefilter("error")
        return finished(measuring_baselines(settings, counts, seeds))


def nearest_error(drawn, count):
    chosen = drawn.labelled(count)
    gaps = drawn.test_inputs[:, None] - drawn.inputs[chosen][None]
    guesses = drawn.pool.classes[chosen][(gaps**2).sum(axis=2).argmin(axis=1)]
    return (guesses != drawn.test.classes).mean()


@pytest.mark.parametrize("scene", ["moons", "hidden-moons"])
def test_the_nearest_neighbour_is_the_nearest_labelled_point(scene):
    settings = settings_for(scene, unlabelled=100)
    found = baselines(settings, only=("largest", "nearest"))
    for seed_at, seed in enumerate(SEEDS):
        drawn = draw(settings.changed(seed=seed))
        for count in COUNTS:
            assert found.test("nearest", count)[seed_at] == pytest.approx(
                nearest_error(drawn, count)
            )
    assert (found.train_error[found.methods.index("nearest")] == 0).all()


@pytest.mark.parametrize(("scene", "noise"), [("spirals", 0.0), ("circles", 0.02)])
def test_islands_without_a_label_are_no_trouble(scene, noise):
    found = baselines(settings_for(scene, unlabelled=60, noise=noise), (1,), (0, 1))
    assert np.isfinite(found.test_error).all()
    assert ((found.test_error >= 0) & (found.test_error <= 1)).all()


def test_labels_spread_all_along_the_spirals():
    found = baselines(settings_for("spirals"), (4,), range(4), ("spreading", "nearest"))
    assert found.test("spreading", 4).mean() < 0.5 * found.test("nearest", 4).mean()


def test_a_baseline_sees_the_labels_that_the_arms_see_and_a_step_is_one_fit():
    steps = measuring_baselines(settings_for("moons", unlabelled=60), COUNTS, SEEDS)
    assert sum(1 for _ in steps) == len(OTHERS) * len(COUNTS) * len(SEEDS)


def test_baselines_stand_under_their_names():
    found = baselines(settings_for("digits", unlabelled=100), (1,), (0,))
    assert found.methods == OTHERS
    assert (found.counts, found.seeds) == ((1,), (0,))
    assert found.test_error.shape == (len(OTHERS), 1, 1)


def test_the_largest_class_is_a_share_of_test_points_whatever_is_labelled():
    settings = settings_for("moons", unlabelled=60)
    found = baselines(settings, only=("nearest", LARGEST))
    for seed_at, seed in enumerate(SEEDS):
        classes = draw(settings.changed(seed=seed)).test.classes
        share = np.bincount(classes).max() / len(classes)
        for count in COUNTS:
            assert 1 - found.test(LARGEST, count)[seed_at] == pytest.approx(share)
            assert found.train(LARGEST, count)[seed_at] == pytest.approx(0.5)


def test_the_largest_class_is_that_of_the_points_that_are_tested():
    """Of each class as many are labelled: by the labels it would always be the first."""
    classes = np.array([0, 1, 1, 2])
    drawn = SimpleNamespace(
        pool=SimpleNamespace(classes=classes), test=SimpleNamespace(classes=classes)
    )
    labelled, tested = GUESSES[LARGEST](drawn, np.array([0, 1, 3]), SCENES["moons"])
    assert labelled.tolist() == [1, 1, 1] and tested.tolist() == [1, 1, 1, 1]


def test_self_training_learns_from_points_without_labels():
    """Two far clusters, one label of each: what lies beyond them turns a boundary of two points."""
    found = baselines(settings_for("moons"), (3,), range(6), ("logistic", "self-training"))
    gains = found.test("logistic", 3) - found.test("self-training", 3)
    assert np.count_nonzero(gains) >= 4


def test_baselines_do_what_scikit_learn_does_by_itself():
    from sklearn.linear_model import LogisticRegression
    from sklearn.semi_supervised import SelfTrainingClassifier
    from sklearn.svm import SVC

    settings = settings_for("hidden-moons", unlabelled=200)
    drawn = draw(settings.changed(seed=2))
    chosen = drawn.labelled(4)
    alone = LogisticRegression(C=1.0, max_iter=1_000)
    alone.fit(drawn.inputs[chosen], drawn.pool.classes[chosen])
    partly = np.full(len(drawn.pool), -1)
    partly[chosen] = drawn.pool.classes[chosen]
    student = SelfTrainingClassifier(LogisticRegression(C=10.0, max_iter=1_000), threshold=0.75)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        student.fit(drawn.inputs, partly)
    machine = SVC(C=10.0).fit(drawn.inputs[chosen], drawn.pool.classes[chosen])
    found = baselines(settings, (4,), (2,), ("logistic", "self-training", "machine"))
    each = (("logistic", alone), ("self-training", student), ("machine", machine))
    for name, fitted in each:
        accuracy = fitted.score(drawn.test_inputs, drawn.test.classes)
        assert 1 - found.test(name, 4)[0] == pytest.approx(accuracy)


@pytest.mark.parametrize("scene", ["moons", "circles"])
def test_labels_spread_on_the_walks_graph_where_a_plain_one_joins_the_classes(scene):
    found = baselines(settings_for(scene), (1,), range(3), SPREADINGS)
    assert found.test(WALK_SPREADING, 1).max() < 0.01
    assert found.test("spreading", 1).mean() > 0.2


def test_the_arms_of_spirals_a_plain_graph_keeps_apart_as_well():
    """There it is the better one: the walks' graph reaches over in one draw of eight."""
    found = baselines(settings_for("spirals"), (1,), range(3), SPREADINGS)
    assert (found.test("spreading", 1) == 0).all()
    walks = found.test(WALK_SPREADING, 1)
    assert (walks[:2] == 0).all() and 0 < walks[2] < 0.1


def test_spreading_ends_where_its_rounds_end():
    drawn = draw(settings_for("moons", unlabelled=80, seed=4))
    chosen = drawn.labelled(2)
    fitted = WalkSpreading(drawn.inputs, DENOISED).fit(chosen, drawn.pool.classes[chosen], 2)
    weights = neighbour_graph(drawn.inputs, DENOISED).toarray()
    root = 1 / np.sqrt(weights.sum(axis=1))
    smooth = root[:, None] * weights * root
    start = np.eye(3)[:, :2][drawn.pool.classes] * np.isin(np.arange(80), chosen)[:, None]
    rounds = np.zeros_like(start)
    for _ in range(10_000):
        rounds = ALPHA[DENOISED] * smooth @ rounds + start
    assert (fitted.predict(drawn.inputs) == rounds.argmax(axis=1)).all()


def test_sentences_have_a_graph_too():
    found = baselines(settings_for("language", unlabelled=150), (4,), (0, 1), (WALK_SPREADING,))
    assert (found.test(WALK_SPREADING, 4) < 0.55).all()

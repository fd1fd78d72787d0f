import numpy as np
import pytest
import torch

from explainer.core.settings.settings import settings_for
from explainer.science.steps import finished, last_of
from explainer.science.training.label_counts import ArmLabelCounts
from explainer.science.training.seed_stack import untrained
from explainer.science.training.stacked_counts import buckets
from tests.science.networks import assert_alike, everything

SETTINGS = settings_for("moons", unlabelled=60, width=8, steps=30)
COUNTS = range(1, 13)


@pytest.fixture(scope="module")
def tried():
    return untrained(SETTINGS, [3])


def climbed(tried, arm="supervised"):
    """The rungs of an arm after their last step."""
    rungs = ArmLabelCounts(tried.arm(arm), tried.draws[0], COUNTS)
    for _ in rungs.training():
        pass
    return rungs


@pytest.fixture(scope="module")
def rungs(tried):
    return climbed(tried)


def alone(tried, count):
    arm = tried.arm("supervised")
    (bucket,) = buckets(arm.start, tried.draws, [count], arm.plan)
    return bucket, finished(last_of(bucket.training()))


@pytest.mark.parametrize("count", [1, 2, 7, 12])
def test_the_model_of_a_count_is_the_one_that_trains_alone(tried, rungs, count):
    _, model = alone(tried, count)
    assert_alike(rungs.model(count), model)


@pytest.mark.parametrize("count", [1, 12])
def test_a_standing_is_that_of_the_model_alone(tried, rungs, count):
    bucket, model = alone(tried, count)
    points, answers = tried.questions, tried.answers
    with torch.no_grad():
        right = (model(points).argmax(dim=2) == answers).float().mean()
        train = (model(bucket.labelled.inputs).argmax(2) == bucket.labelled.classes).float().mean()
    row = rungs.standings(COUNTS)[count - 1]
    assert row[3] == pytest.approx(right.item(), abs=2e-3)
    assert row[2] == pytest.approx(train.item(), abs=1e-6)


def test_only_the_counts_that_were_asked_for_are_tested(rungs):
    table, whole = rungs.standings({2, 9}), rungs.standings(COUNTS)
    assert np.isfinite(whole).all() and whole.shape == (12, 4)
    tested = [count for count in COUNTS if np.isfinite(table[count - 1]).all()]
    assert tested == [2, 9]
    np.testing.assert_allclose(table[[1, 8]], whole[[1, 8]], atol=1e-6)


def test_all_counts_train_in_step(tried):
    rungs = ArmLabelCounts(tried.arm("supervised"), tried.draws[0], COUNTS)
    assert sum(1 for _ in rungs.training()) == SETTINGS.steps + 1


def test_a_model_is_a_copy_that_training_does_not_touch(tried):
    rungs = ArmLabelCounts(tried.arm("supervised"), tried.draws[0], COUNTS)
    course = rungs.training()
    next(course)
    model = rungs.model(5)
    before = [part.clone() for part in everything(model)]
    next(course)
    assert all(map(torch.equal, before, everything(model)))
    assert not torch.equal(rungs.model(5).heads.weights[0], model.heads.weights[0])


@pytest.mark.parametrize("arm", ["supervised", "control"])
def test_looking_changes_nothing(tried, arm):
    rungs = ArmLabelCounts(tried.arm(arm), tried.draws[0], COUNTS)
    for _ in rungs.training():
        rungs.standings({3})
        rungs.model(4)
        rungs.calibration_error(5)
    plain = climbed(tried, arm)
    for count in COUNTS:
        pairs = zip(everything(rungs.model(count)), everything(plain.model(count)), strict=True)
        assert all(torch.equal(one, other) for one, other in pairs)


@pytest.mark.parametrize("count", [1, 2, 7, 12])
def test_the_calibration_error_is_below_nothing_for_a_model_too_little_sure(tried, rungs, count):
    chances = rungs.model(count)(tried.questions).softmax(dim=2)[0].detach()
    sure, guessed = chances.max(dim=1)
    surplus = (sure - (guessed == tried.answers[0]).float()).numpy()
    bins = (15 * sure).int().clamp(max=14).numpy()
    error = sum(abs(surplus[bins == each].sum()) for each in range(15)) / len(surplus)
    assert surplus.sum() < 0 < error <= 1
    assert rungs.calibration_error(count) == pytest.approx(-error, abs=1e-3)

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
def stacked():
    return untrained(SETTINGS, [3])


def climbed(stacked, arm="supervised"):
    """The rungs of an arm after their last step."""
    label_counts = ArmLabelCounts(stacked.arm(arm), stacked.draws[0], COUNTS)
    for _ in label_counts.training():
        pass
    return label_counts


@pytest.fixture(scope="module")
def label_counts(stacked):
    return climbed(stacked)


def alone(stacked, count):
    arm = stacked.arm("supervised")
    (bucket,) = buckets(arm.start, stacked.draws, [count], arm.plan)
    return bucket, finished(last_of(bucket.training()))


@pytest.mark.parametrize("count", [1, 2, 7, 12])
def test_the_model_of_a_count_is_the_one_that_trains_alone(stacked, label_counts, count):
    _, model = alone(stacked, count)
    assert_alike(label_counts.model(count), model)


@pytest.mark.parametrize("count", [1, 12])
def test_a_standing_is_that_of_the_model_alone(stacked, label_counts, count):
    bucket, model = alone(stacked, count)
    points, answers = stacked.questions, stacked.answers
    with torch.no_grad():
        right = (model(points).argmax(dim=2) == answers).float().mean()
        train = (model(bucket.labelled.inputs).argmax(2) == bucket.labelled.classes).float().mean()
    row = label_counts.tested(COUNTS).standings[count - 1]
    assert row[3] == pytest.approx(right.item(), abs=2e-3)
    assert row[2] == pytest.approx(train.item(), abs=1e-6)


def test_only_the_counts_that_were_asked_for_are_tested(label_counts):
    table, whole = (label_counts.tested(chosen).standings for chosen in ({2, 9}, COUNTS))
    assert np.isfinite(whole).all() and whole.shape == (12, 4)
    tested = [count for count in COUNTS if np.isfinite(table[count - 1]).all()]
    assert tested == [2, 9]
    np.testing.assert_allclose(table[[1, 8]], whole[[1, 8]], atol=1e-6)


def test_all_counts_train_in_step(stacked):
    label_counts = ArmLabelCounts(stacked.arm("supervised"), stacked.draws[0], COUNTS)
    assert sum(1 for _ in label_counts.training()) == SETTINGS.steps + 1


def test_a_model_is_a_copy_that_training_does_not_touch(stacked):
    label_counts = ArmLabelCounts(stacked.arm("supervised"), stacked.draws[0], COUNTS)
    course = label_counts.training()
    next(course)
    model = label_counts.model(5)
    before = [part.clone() for part in everything(model)]
    next(course)
    assert all(map(torch.equal, before, everything(model)))
    assert not torch.equal(label_counts.model(5).heads.weights[0], model.heads.weights[0])


@pytest.mark.parametrize("arm", ["supervised", "control"])
def test_looking_changes_nothing(stacked, arm):
    label_counts = ArmLabelCounts(stacked.arm(arm), stacked.draws[0], COUNTS)
    for _ in label_counts.training():
        label_counts.tested({3})
        label_counts.model(4)
        label_counts.calibration_error(5)
    plain = climbed(stacked, arm)
    for count in COUNTS:
        pairs = zip(
            everything(label_counts.model(count)), everything(plain.model(count)), strict=True
        )
        assert all(torch.equal(one, other) for one, other in pairs)


@pytest.mark.parametrize("count", [1, 2, 7, 12])
def test_the_calibration_error_is_below_nothing_for_a_model_too_little_sure(
    stacked, label_counts, count
):
    chances = label_counts.model(count)(stacked.questions).softmax(dim=2)[0].detach()
    sure, guessed = chances.max(dim=1)
    surplus = (sure - (guessed == stacked.answers[0]).float()).numpy()
    bins = (15 * sure).int().clamp(max=14).numpy()
    error = sum(abs(surplus[bins == each].sum()) for each in range(15)) / len(surplus)
    assert surplus.sum() < 0 < error <= 1
    assert label_counts.calibration_error(count) == pytest.approx(-error, abs=1e-3)

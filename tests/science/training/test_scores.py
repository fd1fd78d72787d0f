import numpy as np
import pytest
import torch

from explainer.science.training import scores
from explainer.science.training.finetune import Labelled
from explainer.science.training.scores import Evaluation, train_scores
from tests.science.networks import classifiers

SEEDS = [1, 0, 1]


@pytest.fixture
def models():
    # Large weights make some models sure, and wrong: calibration has something to find.
    made = classifiers(3)
    made.heads.weights[0].mul_(6)
    return made


@pytest.fixture
def points():
    random = torch.Generator().manual_seed(7)
    values = torch.randn(2, 1_203, 2, generator=random)
    return values, (torch.rand(2, 1_203, generator=random) < 0.4).long()


def shares(models, values):
    """Each model's probabilities, by NumPy."""
    logits = models(values).detach().double().numpy()
    raised = np.exp(logits - logits.max(axis=2, keepdims=True))
    return raised / raised.sum(axis=2, keepdims=True)


def calibration_error(chances, classes):
    """Guo et al. 2017, equation 3, bin by bin."""
    sure, right = chances.max(axis=1), chances.argmax(axis=1) == classes
    total = 0.0
    for low in np.arange(15) / 15:
        inside = (sure >= low) & ((sure < low + 1 / 15) | ((low > 0.93) & (sure == 1)))
        if inside.any():
            total += inside.mean() * abs(right[inside].mean() - sure[inside].mean())
    return total


def test_accuracy_and_loss_agree_with_numpy(models, points):
    values, classes = points
    found = Evaluation(values, classes, 0).scores(models, SEEDS)
    chances, truth = shares(models, values[SEEDS]), classes[SEEDS].numpy()
    np.testing.assert_allclose(found.accuracy, (chances.argmax(2) == truth).mean(1), atol=1e-6)
    own = np.take_along_axis(chances, truth[..., None], axis=2)[..., 0]
    np.testing.assert_allclose(found.loss, -np.log(own).mean(axis=1), rtol=1e-4)


def test_the_calibration_error_agrees_with_numpy(models, points):
    values, classes = points
    found = Evaluation(values, classes, 0).calibration_error(models, SEEDS)
    chances, truth = shares(models, values[SEEDS]), classes[SEEDS].numpy()
    wanted = [calibration_error(*each) for each in zip(chances, truth, strict=True)]
    np.testing.assert_allclose(found, wanted, atol=1e-4)
    assert max(wanted) > 0.1


def test_errors_of_neighbouring_bins_do_not_cancel(models, points):
    values, _ = points
    chances = shares(models, values[SEEDS])
    bins = (chances.max(axis=2) * 15).astype(int)
    # Right in every other bin: in wider bins too much and too little certainty would meet.
    truth = (chances.argmax(axis=2) + bins) % 2
    found = Evaluation(values[SEEDS], torch.tensor(truth), 0).calibration_error(models, [0, 1, 2])
    wanted = [calibration_error(*each) for each in zip(chances, truth, strict=True)]
    np.testing.assert_allclose(found, wanted, atol=1e-3)


def test_certainty_that_is_always_right_is_well_calibrated():
    models = classifiers(1)
    models.heads.weights[0].mul_(1e6)
    values = torch.randn(1, 50, 2, generator=torch.Generator().manual_seed(0))
    classes = models(values).argmax(dim=2)
    exam = Evaluation(values, classes, 0)
    assert exam.calibration_error(models, [0])[0] < 1e-3
    assert Evaluation(values, 1 - classes, 0).calibration_error(models, [0])[0] > 0.999


@pytest.mark.parametrize("at_once", [1, 25, 1_200, 50_000])
def test_slicing_does_not_matter(models, points, at_once, monkeypatch):
    exam = Evaluation(*points, 0)
    before, surprise = exam.scores(models, SEEDS), exam.calibration_error(models, SEEDS)
    monkeypatch.setattr(scores, "ROWS_AT_ONCE", at_once)
    after = exam.scores(models, SEEDS)
    assert torch.equal(after.accuracy, before.accuracy)
    torch.testing.assert_close(after.loss, before.loss)
    torch.testing.assert_close(exam.calibration_error(models, SEEDS), surprise)


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_points_may_have_been_through_some_layers_already(points, layers):
    values, classes = points
    one = classifiers(2)
    begun = one.encoders.through(values, 0, layers)
    found = Evaluation(begun, classes, layers).scores(one, [0, 1])
    wanted = Evaluation(values, classes, 0).scores(one, [0, 1])
    torch.testing.assert_close(found.accuracy, wanted.accuracy)
    torch.testing.assert_close(found.loss, wanted.loss)


def test_padding_has_no_part_in_the_scores_of_labelled_points(models, points):
    values, classes = (part[[0, 1, 0], :4] for part in points)
    weights = torch.tensor([[0.25] * 4, [0.5, 0.5, 0, 0], [1.0, 0, 0, 0]])
    found = train_scores(models, Labelled(values, classes, weights))
    chances = shares(models, values)
    for model, count in enumerate((4, 2, 1)):
        own, truth = chances[model, :count], classes[model, :count].numpy()
        assert found.accuracy[model] == pytest.approx((own.argmax(1) == truth).mean())
        loss = -np.log(own[np.arange(count), truth]).mean()
        assert found.loss[model] == pytest.approx(loss, rel=1e-4)


def test_a_model_too_little_sure_has_an_error_below_zero():
    models = classifiers(1)
    models.heads.weights[0].mul_(1e-6)
    values = torch.randn(1, 50, 2, generator=torch.Generator().manual_seed(0))
    exam = Evaluation(values, models(values).argmax(dim=2), 0)
    assert exam.calibration_error(models, [0])[0] < -0.1

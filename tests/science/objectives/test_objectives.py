"""Each loss against a few independent lines of NumPy, and against its paper's closed case."""

import numpy as np
import pytest
import torch

from explainer.science.objectives import OBJECTIVES
from explainer.science.objectives.autoencoder import reconstruction_loss
from explainer.science.objectives.collapse import collapse_loss
from explainer.science.objectives.infonce import infonce_loss
from explainer.science.objectives.masked import masked_column_loss
from explainer.science.objectives.spectral import spectral_loss
from explainer.science.objectives.vicreg import vicreg_loss

MODELS, BATCH, CODE = 3, 12, 4


def denoising(restored, clean):
    """What a denoising autoencoder minimises."""
    return OBJECTIVES["denoising"].error(restored, clean, restored != clean)


@pytest.fixture
def codes():
    random = np.random.default_rng(1)
    return random.standard_normal((2, MODELS, BATCH, CODE))


def tensor(values):
    return torch.tensor(values, dtype=torch.float64)


def vicreg_in_numpy(one, other):
    def variance(code):
        return np.maximum(0, 1 - np.sqrt(code.var(axis=0, ddof=1) + 1e-4)).mean()

    def covariance(code):
        matrix = np.cov(code.T)
        return ((matrix**2).sum() - (np.diag(matrix) ** 2).sum()) / code.shape[1]

    invariance = ((one - other) ** 2).mean()
    return (
        25 * invariance
        + 25 * (variance(one) + variance(other)) / 2
        + covariance(one)
        + covariance(other)
    )


def infonce_in_numpy(one, other, temperature):
    one = one / np.linalg.norm(one, axis=1, keepdims=True)
    other = other / np.linalg.norm(other, axis=1, keepdims=True)
    chances = np.exp(one @ other.T / temperature)
    forwards = -np.log(np.diag(chances) / chances.sum(axis=1)).mean()
    backwards = -np.log(np.diag(chances) / chances.sum(axis=0)).mean()
    return (forwards + backwards) / 2


def test_vicreg_agrees_with_numpy(codes):
    found = vicreg_loss(tensor(codes[0]), tensor(codes[1]))
    expected = [vicreg_in_numpy(one, other) for one, other in zip(*codes, strict=True)]
    np.testing.assert_allclose(found, expected, rtol=1e-10)


def test_vicreg_of_a_collapsed_code_is_its_variance_term_alone():
    point = torch.full((1, BATCH, CODE), 0.7, dtype=torch.float64)
    assert vicreg_loss(point, point).item() == pytest.approx(25 * (1 - np.sqrt(1e-4)))


def test_vicreg_of_white_and_equal_views_is_nothing():
    signs = np.array([[1, 1], [1, -1], [-1, 1], [-1, -1]]) * 2.0
    white = tensor(signs)[None]
    assert vicreg_loss(white, white).item() == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("temperature", [0.1, 0.3, 1.0])
def test_infonce_agrees_with_numpy(codes, temperature):
    found = infonce_loss(tensor(codes[0]), tensor(codes[1]), temperature)
    expected = [infonce_in_numpy(a, b, temperature) for a, b in zip(*codes, strict=True)]
    np.testing.assert_allclose(found, expected, rtol=1e-10)


def test_infonce_of_codes_that_are_all_alike_is_the_logarithm_of_the_batch():
    alike = torch.ones(1, BATCH, CODE, dtype=torch.float64)
    assert infonce_loss(alike, alike).item() == pytest.approx(np.log(BATCH))


def test_infonce_of_perfectly_separated_pairs_goes_to_nothing():
    apart = torch.eye(BATCH, dtype=torch.float64)[None]
    assert infonce_loss(apart, apart, 0.01).item() == pytest.approx(0.0, abs=1e-12)


def test_infonce_does_not_see_the_length_of_a_code(codes):
    one, other = tensor(codes[0]), tensor(codes[1])
    torch.testing.assert_close(infonce_loss(one, other), infonce_loss(7 * one, 0.1 * other))


def spectral_in_numpy(one, other):
    together = [a @ b for a, b in zip(one, other, strict=True)]
    strangers = [(one[i] @ other[j]) ** 2 for i in range(BATCH) for j in range(BATCH) if i != j]
    return np.mean(strangers) - 2 * np.mean(together)


def test_spectral_agrees_with_numpy(codes):
    found = spectral_loss(tensor(codes[0]), tensor(codes[1]))
    expected = [spectral_in_numpy(one, other) for one, other in zip(*codes, strict=True)]
    np.testing.assert_allclose(found, expected, rtol=1e-10)


@pytest.mark.parametrize("length", [0.0, 0.5, 1.0, 1.5])
def test_spectral_of_a_constant_code_is_least_at_length_one(length):
    constant = torch.full((1, BATCH, 1), length, dtype=torch.float64)
    assert spectral_loss(constant, constant).item() == pytest.approx(length**4 - 2 * length**2)


def test_spectral_does_not_see_a_rotation_of_the_code(codes):
    turn = tensor(np.linalg.qr(np.random.default_rng(4).standard_normal((CODE, CODE)))[0])
    one, other = tensor(codes[0]), tensor(codes[1])
    torch.testing.assert_close(spectral_loss(one @ turn, other @ turn), spectral_loss(one, other))


def without_variance(one, other):
    matrices = np.cov(one.T), np.cov(other.T)
    off = sum((m**2).sum() - (np.diag(m) ** 2).sum() for m in matrices) / one.shape[1]
    return 25 * ((one - other) ** 2).mean() + off


def test_collapse_agrees_with_numpy(codes):
    found = collapse_loss(tensor(codes[0]), tensor(codes[1]))
    expected = [without_variance(a, b) for a, b in zip(*codes, strict=True)]
    np.testing.assert_allclose(found, expected, rtol=1e-10)


def test_collapse_of_a_single_point_is_nothing():
    point = torch.full((1, BATCH, CODE), 0.7, dtype=torch.float64)
    assert collapse_loss(point, point).item() == pytest.approx(0.0, abs=1e-12)


def test_an_autoencoders_loss_agrees_with_numpy(codes):
    found = reconstruction_loss(tensor(codes[0]), tensor(codes[1]))
    np.testing.assert_allclose(found, ((codes[0] - codes[1]) ** 2).mean(axis=(1, 2)))


def test_an_autoencoder_that_returns_its_input_loses_nothing(codes):
    copy = tensor(codes[0])
    assert reconstruction_loss(copy, copy).tolist() == [0.0] * MODELS


def test_denoising_agrees_with_numpy(codes):
    found = denoising(tensor(codes[0]), tensor(codes[1]))
    np.testing.assert_allclose(found, ((codes[0] - codes[1]) ** 2).mean(axis=(1, 2)))


def test_denoising_of_a_perfect_copy_is_nothing(codes):
    copy = tensor(codes[0])
    assert denoising(copy, copy).tolist() == [0.0] * MODELS


def test_masked_columns_agree_with_numpy(codes):
    hidden = np.random.default_rng(2).random(codes[0].shape) < 0.4
    found = masked_column_loss(tensor(codes[0]), tensor(codes[1]), tensor(hidden * 1.0))
    expected = [
        ((one - other) ** 2)[where].mean()
        for one, other, where in zip(codes[0], codes[1], hidden, strict=True)
    ]
    np.testing.assert_allclose(found, expected)


def test_masked_columns_do_not_see_what_was_not_hidden(codes):
    hidden = torch.zeros(MODELS, BATCH, CODE, dtype=torch.float64)
    assert masked_column_loss(tensor(codes[0]), tensor(codes[1]), hidden).tolist() == [0.0] * 3


def test_masked_columns_of_independent_columns_are_best_restored_by_their_means():
    """The trivial optimum: guessing the mean costs the variance, anything else costs more."""
    random = np.random.default_rng(3)
    clean = tensor(random.standard_normal((1, 4_000, 2)) + [3.0, -1.0])
    hidden = torch.ones_like(clean)
    means = clean.mean(dim=1, keepdim=True).expand_as(clean)
    least = masked_column_loss(means, clean, hidden).item()
    assert least == pytest.approx(clean.var(dim=1, unbiased=False).mean().item())
    assert masked_column_loss(means + 0.1, clean, hidden).item() > least

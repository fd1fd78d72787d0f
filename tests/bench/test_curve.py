"""The competitors do the same work as the program."""

import math

import numpy as np
import pytest

from explainer.bench.curve import Timed, on_one_core, operations, sampled, stacked_accuracies
from explainer.bench.one_by_one import plain_accuracy, scikit_learn_accuracy, single_models
from explainer.core.settings.settings import settings_for

COUNTS = (2, 12)
STEPS = 60
"""Of either: that both do the same work is seen long before they have done all of it."""
WAYS = [("supervised", "probe"), ("pretrained", "probe"), ("pretrained", "all")]


@pytest.mark.parametrize(("arm", "mode"), WAYS)
def test_the_plain_loop_reaches_the_accuracy_of_the_stack(arm, mode):
    settings = settings_for("spirals", finetuning=mode, steps=STEPS)
    ours = stacked_accuracies(settings, COUNTS, [0, 1])[["supervised", "pretrained"].index(arm)]
    plain = [plain_accuracy(model) for model in single_models(settings, arm, COUNTS, [0, 1])]
    assert np.reshape(plain, (2, 2)) == pytest.approx(ours, abs=0.02)


@pytest.mark.parametrize(("arm", "mode"), WAYS)
def test_scikit_learn_takes_as_many_steps_and_learns(arm, mode):
    (model,) = single_models(settings_for("spirals", finetuning=mode), arm, [30], [0])
    assert scikit_learn_accuracy(model) > 0.6


def test_a_probe_is_given_codes_and_nothing_else_to_train():
    (probe,) = single_models(settings_for("spirals"), "pretrained", [3], [0])
    (whole,) = single_models(settings_for("spirals"), "supervised", [3], [0])
    code = settings_for("spirals").card.code
    assert probe.inputs.shape == (6, code) and probe.layers.depth == 1
    assert whole.inputs.shape == (6, 2) and whole.layers.depth == 4
    assert len(probe.questions) == len(whole.questions) == len(whole.answers) == 2_000


def test_chunks_of_seeds_come_back_in_order():
    settings = settings_for("spirals", steps=10)
    whole = on_one_core(settings, [1], range(7))
    assert whole.shape == (2, 1, 7)
    assert whole[:, :, 5:] == pytest.approx(stacked_accuracies(settings, [1], [5, 6]), abs=1e-6)


def test_a_sample_is_scaled_to_all_seeds():
    assert Timed({1: [1.0, 3.0], 2: [4.0]}).for_seeds(20) == 20 * (2 + 4)


def test_every_sampled_model_is_timed_at_its_count():
    models = single_models(settings_for("spirals"), "pretrained", COUNTS, [0, 1])
    timed = sampled(models, lambda model: float(model.labels))
    assert {count: len(each) for count, each in timed.seconds.items()} == {2: 2, 12: 2}


def test_operations_are_six_a_weight_and_point():
    settings = settings_for("spirals", steps=10)
    code = settings.card.code
    probe = code * 2
    whole = 2 * 64 + 64 * 64 + 64 * code + probe
    assert math.isclose(operations(settings, [1, 2], 5), 6 * (probe + whole) * (2 + 4) * 5 * 10)

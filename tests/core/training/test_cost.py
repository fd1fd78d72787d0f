import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.cost import (
    encoder_multiplications,
    label_cost,
    pretraining_cost,
    probe_cost,
)
from tests.factories import encoder


def test_the_weights_of_one_architecture_by_hand():
    settings = settings_for("moons", width=8, depth=3)
    assert encoder_multiplications(settings) == 2 * 8 + 8 * 8 + 8 * 8 + 8 * 8


def test_one_layer_has_no_square_in_the_middle():
    assert encoder_multiplications(settings_for("digits", width=10, depth=1)) == 64 * 10 + 10 * 16


def test_the_label_stage_by_hand():
    settings = settings_for("moons", width=8, depth=1, labels_per_class=3, steps=50)
    # 6 points; 2-8-8 and a head of 8 x 2; forwards 2, backwards 4 operations a weight.
    assert label_cost(settings).operations == 6 * 6 * (16 + 64 + 16) * 50
    assert label_cost(settings).steps == 50


def test_pretraining_by_hand():
    settings = settings_for("moons", width=8, depth=1)
    # 250 steps, 256 pairs, both members of each.
    assert pretraining_cost(settings).operations == 250 * 256 * 2 * 6 * 80
    assert pretraining_cost(settings).steps == 250
    assert pretraining_cost(settings).seconds is None
    assert pretraining_cost(settings, 1.5).seconds == 1.5


@pytest.mark.parametrize("change", [{"labels_per_class": 2}, {"steps": 300}])
def test_twice_the_labels_or_steps_cost_twice(change):
    settings = settings_for()
    assert label_cost(settings.changed(**change)).operations == 2 * label_cost(settings).operations


def test_labels_cost_pretraining_nothing():
    settings = settings_for()
    assert pretraining_cost(settings.changed(labels_per_class=30)) == pretraining_cost(settings)


def test_a_probe_by_hand():
    settings = settings_for("moons", width=8, depth=1, labels_per_class=3, unlabelled=100, steps=50)
    # All 100 points once forwards through 2-8-8; then 6 points in a head of 8 x 2.
    assert probe_cost(settings).operations == 2 * 100 * 80 + 6 * 6 * 16 * 50
    assert probe_cost(settings).steps == 50


def test_an_encoder_from_a_file_cost_the_steps_that_it_was_trained_for():
    own = {"depth": 2, "width": 4, "objective": "vicreg"}
    lent = settings_for("moons", **own, encoder=encoder(steps=77))
    assert pretraining_cost(lent).steps == 77
    assert pretraining_cost(lent).operations == 77 * 256 * 2 * 6 * (8 + 16 + 32)

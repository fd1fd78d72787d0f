import numpy as np
import pytest

from explainer.core.measuring.efficiency import ARMS
from explainer.core.measuring.measured_table import measured_table
from explainer.core.measuring.seeds import shares
from explainer.core.measuring.verdict import NETWORK
from explainer.core.settings.catalogue import EXAMPLES_OF_FAILURE
from explainer.core.settings.settings import settings_for
from explainer.science.measuring import reference as reference_of
from explainer.science.measuring import simple_methods
from explainer.science.measuring.measurement import measuring, outcomes, report, standard
from explainer.science.measuring.reference import reference
from explainer.science.steps import finished
from explainer.science.training.arms import random_encoder, recipe
from tests.factories import outcomes as made_up
from tests.science.conftest import FEW_STEPS, few_steps

SMALL = settings_for("moons", unlabelled=60, width=16, steps=40)
ENOUGH_STEPS, ENOUGH_TREES = 300, 20


@pytest.fixture
def hasty_reference(monkeypatch):
    """A reference and encoders that are hardly trained: another part of a report is looked at."""
    monkeypatch.setattr(reference_of, "STEPS", 20)
    with few_steps():
        yield


def test_seeds_measured_together_and_apart_agree():
    with few_steps():
        together = outcomes(SMALL, [1, 2], [3, 4])
        apart = [outcomes(SMALL, [1, 2], [seed]) for seed in (3, 4)]
    errors = np.concatenate([part.test_error for part in apart], axis=2)
    np.testing.assert_allclose(together.test_error, errors, atol=0.002)
    assert not np.array_equal(errors[:, :, 0], errors[:, :, 1])


def test_a_measurement_can_be_set_aside_between_any_two_steps():
    with few_steps():
        taken = sum(1 for _ in measuring(SMALL, [1], [0]))
    # Steps without labels, 40 with them for each of three arms.
    assert taken >= FEW_STEPS + 3 * 40


def test_outcomes_are_all_arms_at_all_counts_for_all_seeds():
    with few_steps():
        found = outcomes(SMALL, (1, 4), (8,))
    assert (found.methods, found.counts, found.seeds) == (ARMS, (1, 4), (8,))
    assert found.test_error.shape == found.train_error.shape == (3, 2, 1)
    assert found.test_error.dtype == np.float64
    assert ((found.test_error >= 0) & (found.test_error <= 1)).all()


def test_chunks_hold_every_seed_once_in_order():
    assert shares(range(3, 15)) == [(3, 4, 5, 6, 7), (8, 9, 10, 11, 12), (13, 14)]


def test_a_report_says_what_the_outcomes_say(monkeypatch):
    monkeypatch.setattr(reference_of, "STEPS", 50)
    found = made_up(SMALL)
    row = report(SMALL, found)["rows"][3]
    assert row["labels_per_class"] == 4
    for arm in ARMS:
        assert row[arm]["mean"] == round(1 - found.test(arm, 4).mean(), 4)
    assert row["difference"] == found.difference(4).rounded()
    assert set(row["verdicts"]) == set(ARMS)


def test_the_placebo_is_the_scenes_own_objective_with_random_partners():
    placebo = recipe(settings_for("digits", objective="placebo"))
    assert placebo.objective == "infonce" and placebo.views == "random"
    assert random_encoder(settings_for("digits", objective="placebo")).sphere


def test_the_longest_walks_leave_hardly_more_groups_than_there_are_classes():
    assert recipe(settings_for("moons")).groups == (5.0, 2.2)
    assert recipe(settings_for("digits")).groups == (16.5, 16.5)


def test_the_recipe_takes_the_chosen_views_and_the_placebo_does_not():
    assert recipe(settings_for("moons")).views == "walk"
    assert recipe(settings_for("moons", views="columns")).views == "columns"
    assert recipe(settings_for("moons", views="columns", objective="placebo")).views == "random"


def test_the_reference_net_comes_near_the_best_possible(monkeypatch):
    monkeypatch.setattr(reference_of, "STEPS", ENOUGH_STEPS)
    found, best = finished(standard(settings_for("moons", noise=0.3)))
    assert found.error == pytest.approx(1 - best, abs=0.02) and found.error > 0.05
    assert found.largest == 0.5 and found.method == NETWORK and found.learnable
    # 2,000 test points, one in twelve of them wrong.
    assert found.deviation == pytest.approx((0.08 * 0.92 / 2_000) ** 0.5, rel=0.1)


def test_the_reference_does_not_know_the_experiments_net_or_seed(monkeypatch):
    monkeypatch.setattr(reference_of, "STEPS", 20)
    found = [
        finished(standard(settings_for("moons", noise=0.3, width=width, seed=width)))[0]
        for width in (2, 16, 64)
    ]
    assert len({*found}) == 1


def test_digits_have_a_reference_but_no_best_possible(monkeypatch):
    monkeypatch.setattr(simple_methods, "TREES", ENOUGH_TREES)
    found, best = finished(standard(settings_for("digits")))
    assert best is None and found.error < 0.03 and found.method == "machine"
    assert found.deviation < 0.01 and found.largest == pytest.approx(0.9, abs=0.01)


def test_more_steps_make_the_reference_better(monkeypatch):
    errors = []
    for steps in (2, 200):
        monkeypatch.setattr(reference_of, "STEPS", steps)
        settings = settings_for("spirals", noise=0.03, unlabelled=100)
        errors.append(finished(reference(settings)).error)
    assert errors[1] < 0.02 < errors[0]


def test_what_pretraining_learnt_is_told_and_a_dropped_one_trains_as_the_supervised_arm(
    hasty_reference,
):
    for objective, learnt in (("masked", False), ("infonce", True)):
        settings = settings_for("structureless", unlabelled=300, steps=10, objective=objective)
        measured = outcomes(settings, [1], [0, 1])
        told = report(settings, measured)
        assert told["learnt"] is learnt is not measured.dropped
        same = told["trainable"]["pretrained"] == told["trainable"]["supervised"]
        assert same is not learnt


@pytest.mark.parametrize("objective", EXAMPLES_OF_FAILURE)
def test_an_example_of_failure_has_learnt_nothing_and_is_not_dropped(objective, hasty_reference):
    settings = settings_for("moons", unlabelled=60, steps=10, objective=objective)
    told = report(settings, outcomes(settings, [1], [0, 1]))
    assert told["learnt"] is False
    assert told["trainable"]["pretrained"] != told["trainable"]["supervised"]
    said = measured_table(told)
    assert "dropped" not in said and "kept whatever" in said

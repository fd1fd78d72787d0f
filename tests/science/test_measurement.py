import json

import numpy as np
import pytest
from scipy import stats

from explainer.core.settings import settings_for
from explainer.lab.crew import measure
from explainer.science.arms import ARMS, plan, random_encoder, recipe, starts
from explainer.science.measurement import interval, outcomes
from explainer.science.reference import reference_error
from explainer.science.stack import as_tensor
from explainer.science.trial import trial

SMALL = settings_for("moons", unlabelled=60, width=16)


def silent(done, total):
    pass


def test_the_interval_is_the_paired_t_interval():
    differences = np.random.default_rng(0).standard_normal(20) + 0.3
    found = interval(differences)
    low, high = stats.t.interval(0.95, 19, differences.mean(), stats.sem(differences))
    assert (found.mean, found.low, found.high) == pytest.approx((differences.mean(), low, high))


def test_one_seed_has_no_interval():
    assert interval(np.array([0.5])).rounded() == {"mean": 0.5, "low": None, "high": None}


def test_seeds_measured_together_and_apart_agree():
    together = outcomes(SMALL, [1, 2], [3, 4, 5])
    apart = [outcomes(SMALL, [1, 2], [seed]) for seed in (3, 4, 5)]
    errors = np.concatenate([part.test_error for part in apart], axis=2)
    np.testing.assert_allclose(together.test_error, errors, atol=0.002)


def test_the_number_of_workers_does_not_change_the_report():
    reports = [measure(SMALL, [1, 4], range(7), silent, workers=n) for n in (1, 2)]
    assert json.dumps(reports[0]) == json.dumps(reports[1])


def test_a_report_has_a_row_for_each_count_and_all_arms_in_it():
    told = []
    report = measure(SMALL, [1, 3], range(2), lambda done, total: told.append((done, total)))
    assert [row["labels_per_class"] for row in report["rows"]] == [1, 3]
    for row in report["rows"]:
        assert row["difference"]["mean"] == pytest.approx(
            row["pretrained"]["mean"] - row["supervised"]["mean"], abs=2e-4
        )
        assert set(row["verdicts"]) == set(ARMS)
    assert report["seeds"] == 2 and told == [(2, 2)]


def test_the_control_differs_from_the_pretrained_arm_in_its_encoder_alone():
    settings = settings_for("moons", finetuning="all")
    assert plan(settings, "control") == plan(settings, "pretrained")
    tried = trial(SMALL, [0])
    assert tried.random.weights[0].shape == tried.pretrained.weights[0].shape
    assert not (tried.random.weights[0] == tried.pretrained.weights[0]).all()


def test_the_supervised_arm_trains_everything_whatever_the_pretrained_arm_does():
    assert {plan(settings_for("moons", finetuning=m), "supervised").mode for m in MODES} == {"all"}


MODES = ("probe", "last", "all", "probe-then-all")


def test_the_placebo_is_the_scenes_own_objective_with_random_partners():
    placebo = recipe(settings_for("digits", objective="placebo"))
    assert placebo.objective == "infonce" and placebo.views == "random"
    assert random_encoder(settings_for("digits", objective="placebo")).sphere


def test_the_recipe_takes_the_chosen_views_and_the_placebo_does_not():
    assert recipe(settings_for("moons")).views == "walk"
    assert recipe(settings_for("moons", views="columns")).views == "columns"
    assert recipe(settings_for("moons", views="columns", objective="placebo")).views == "random"


def test_the_reference_net_comes_near_the_best_possible():
    assert reference_error("moons", 0.1, 1_000) < 0.01
    assert reference_error("moons", 0.3, 1_000) == pytest.approx(0.082, abs=0.02)


def test_all_arms_start_with_the_same_small_head():
    tried = trial(SMALL, [0, 1])
    inputs = as_tensor(np.stack([draw.inputs for draw in tried.draws]))
    heads = starts(ARMS, tried.random, tried.pretrained, tried.heads, inputs).heads
    for weight in heads.weights:
        each = weight.reshape(len(ARMS), 2, *weight.shape[1:])
        assert (each[0] == each[1]).all() and (each[0] == each[2]).all()
        assert 0 < weight.abs().max() < 0.5

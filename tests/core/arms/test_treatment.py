"""What is done to each arm, choice by choice."""

import pytest

from explainer.core.arms.fight import borrowed, held_out, loss_of, on_sphere, treatment, tuned_on
from explainer.core.arms.walk_words import assumption_words
from explainer.core.settings.settings import settings_for
from tests.factories import encoder
from tests.studies import settings


@pytest.mark.parametrize(
    ("points", "held"), [(20, 5), (100, 5), (110, 6), (1_000, 50), (5_120, 256), (99_999, 256)]
)
def test_a_twentieth_is_held_out_but_a_few_at_least_and_a_batch_at_most(points, held):
    assert held_out(points) == held


@pytest.mark.parametrize(
    ("scene", "architecture", "tuned"),
    [
        ("moons", "multilayer", "moons"),
        ("digits", "convolutional", "digits:convolutional"),
        ("parity", "transformer", "digits:transformer"),
    ],
)
def test_a_scene_without_rates_for_a_network_takes_those_of_the_digits(scene, architecture, tuned):
    chosen = settings_for(scene, architecture=architecture)
    assert tuned_on(chosen) == tuned and borrowed(chosen) == (scene == "parity")


def test_a_table_borrows_its_rates():
    assert tuned_on(settings()) == "digits" and borrowed(settings())


def test_a_placebo_has_the_loss_of_the_scenes_own_objective_and_strangers_to_start_from():
    placebo = settings_for("digits", objective="placebo")
    assert loss_of(placebo) == placebo.card.objective and on_sphere(placebo)
    assert loss_of(settings_for("digits", objective="masked")) == "masked"
    starts = [treatment(placebo, arm).start for arm in ("supervised", "pretrained", "control")]
    assert starts == ["random", "strangers", "random"]


def test_an_encoder_from_a_file_says_itself_whether_its_codes_have_one_length():
    for sphere in (True, False):
        lent = settings_for("moons").adopting(encoder(sphere=sphere))
        assert on_sphere(lent) is sphere
        assert treatment(lent, "pretrained").start == "file"
        assert treatment(lent, "pretrained").standardised is not sphere


def test_without_anything_learnt_all_arms_are_treated_alike():
    chosen = settings_for("moons", finetuning="last", decay=0.03, steps=60)
    one, *others = (treatment(chosen, a, learnt=False) for a in ("supervised", "pretrained"))
    assert others == [one] and (one.mode, one.way, one.start) == ("all", "supervised", "random")
    tuned = treatment(chosen, "pretrained")
    assert (tuned.mode, tuned.way, tuned.decay, tuned.steps) == ("last", "last", 0.03, 60)


def test_how_often_the_walks_were_wrong_is_told_once_it_is_known():
    assert assumption_words("2", "", str) == "Pretraining assumes 2 groups with gaps"
    assert assumption_words("2", "3 %", str).endswith("paired as alike, 3 % differ in class")

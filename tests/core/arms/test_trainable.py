"""How many weights labels move, by hand and in words."""

from dataclasses import asdict

import pytest

from explainer.core.arms.fight import treatment
from explainer.core.arms.trainable import trainable
from explainer.core.arms.trainable_words import trainable_brief, trainable_tip, trainable_words
from explainer.core.comparison.composition import comparison
from explainer.core.comparison.fairness import fairness
from explainer.core.measuring.measured_table import measured_table
from explainer.core.settings.catalogue import FINETUNINGS
from explainer.core.settings.settings import settings_for
from tests.factories import timeline

# A network 2-8-8 with a head for two classes.
WEIGHTS, HEAD = 2 * 8 + 8 + 8 * 8 + 8, 8 * 2 + 2
MOVED = {
    "probe": (HEAD, HEAD),
    "last": (8 * 8 + 8 + HEAD, 8 * 8 + 8 + HEAD),
    "all": (WEIGHTS + HEAD, WEIGHTS + HEAD),
    "probe-then-all": (HEAD, WEIGHTS + HEAD),
    "adapters": (1 * (2 + 8) + 2 * (8 + 8) + HEAD,) * 2,
}


def small(mode):
    return settings_for("moons", width=8, depth=1, finetuning=mode)


@pytest.mark.parametrize("mode", FINETUNINGS)
def test_the_weights_of_every_way_by_hand(mode):
    found = trainable(small(mode), "pretrained")
    assert (found.first, found.later, found.whole) == (*MOVED[mode], WEIGHTS + HEAD)
    assert trainable(small(mode), "control") == found
    assert trainable(small(mode), "supervised") == trainable(small("all"), "pretrained")


@pytest.mark.parametrize("objective", ["vicreg", "placebo"])
def test_only_the_pretrained_arm_starts_from_what_was_learnt(objective):
    settings = settings_for("moons", objective=objective)
    arms = [treatment(settings, arm) for arm in ("supervised", "control", "pretrained")]
    learnt = "strangers" if objective == "placebo" else "pretrained"
    assert [each.start for each in arms] == ["random", "random", learnt]
    assert not arms[0].standardised and arms[1].standardised == arms[2].standardised
    for arm in ("control", "pretrained"):
        assert treatment(settings, arm, learnt=False) == arms[0]


def test_labels_are_counted_once_the_points_are_known():
    settings = settings_for("moons", labels_per_class=4)
    assert ", 8 labels" in fairness(settings, str)
    assert ", 7 labels" in fairness(settings, str, labelled=7)
    assert "same 7 labels" in fairness(settings, str, learnt=False, labelled=7)


@pytest.mark.parametrize(
    ("mode", "words", "brief"),
    [
        (
            "probe",
            "18 of 114 weights move: 16\N{NO-BREAK SPACE}%",
            ("16\N{NO-BREAK SPACE}% of 114 weights", "16\N{NO-BREAK SPACE}% of weights"),
        ),
        ("all", "all 114 weights move", ("all 114 weights",)),
        (
            "probe-then-all",
            "18 weights move, then all 114",
            ("16\N{NO-BREAK SPACE}%, then all 114",),
        ),
        (
            "adapters",
            "60 weights in place of 114: 53\N{NO-BREAK SPACE}%",
            ("53\N{NO-BREAK SPACE}% of 114 weights", "53\N{NO-BREAK SPACE}% of weights"),
        ),
    ],
)
def test_words_and_tips_tell_the_same_numbers(mode, words, brief):
    assert trainable_words(small(mode), str) == words
    assert trainable_brief(small(mode), str) == brief
    assert words in trainable_tip(small(mode), str) and "all 114" in trainable_tip(small(mode), str)


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        ("probe", "frozen; the head's 18 weights move."),
        ("all", "; all 114 weights move."),
        ("probe-then-all", "the encoder's at 1 % of the rate."),
        ("adapters", "adapters and the head move, 60 weights."),
    ],
)
def test_a_figure_says_what_each_arm_trains(mode, told):
    assert comparison(timeline(small(mode)), str).fairness.endswith(told)


def test_both_halves_are_printed_where_they_differ():
    whole = trainable(small("probe-then-all"), "pretrained").plain()
    how = treatment(small("probe-then-all"), "pretrained")
    measured = {"scene": "moons", "objective": "infonce", "seeds": 2, "best_possible": None}
    facts = {"trainable": {"pretrained": whole}, "treatment": {"pretrained": asdict(how)}}
    table = measured_table(
        measured | {"rows": [], "looks": 2, "learnt": True, "pretraining_kept": None} | facts
    )
    assert "pretrained: 18, then 114 weights trained" in table and "dropped" not in table
    assert "pretrained without labels; 150 label steps" in table

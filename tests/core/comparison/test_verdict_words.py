from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.composition import comparison
from explainer.core.comparison.verdict_words import points
from explainer.core.comparison.verdict_words import test_losses as losses_of
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.no_spread import no_spread_words
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.timeline import Timeline
from tests.factories import measured, timeline

SETTINGS = settings_for(labels_per_class=2)


def constant(train, test, seeds=20, counts=(1, 2, 3)):
    """The same errors [arms] for every seed, up to a little noise."""
    noise = 0.005 * np.random.default_rng(0).standard_normal((3, len(counts), seeds))
    spread = [np.array(each)[:, None, None] + noise for each in (train, test)]
    return Outcomes(ARMS, counts, tuple(range(seeds)), *spread)


def verdicts(found, made=None):
    figure = comparison(made or timeline(SETTINGS), str, found)
    return {arm.role: arm for arm in figure.arms}


def calibrated(made, error):
    """The same run with another calibration error of the supervised arm."""
    end = made.ends[2]
    end = replace(end, supervised=replace(end.supervised, calibration_error=error))
    return replace(made, ends=dict(made.ends) | {2: end})


def test_each_arm_gets_its_own_verdict():
    arms = verdicts(Measured(constant([0, 0, 0], [0.3, 0.02, 0.3]), None, Reference(0.01), 0.99))
    assert arms["supervised"].verdict == "overfits (20 seeds)"
    assert arms["pretrained"].verdict == "fits (20 seeds)"


def test_a_verdict_over_seeds_stays_apart_from_a_run_with_edits():
    found = Measured(constant([0, 0, 0], [0.3, 0.02, 0.3]), None, Reference(0.01), 0.99)
    edited = timeline(SETTINGS.changed(bought=(7,)))
    arms = verdicts(found, edited)
    assert arms["supervised"].verdict == "overfits (20 seeds, without your edits)"


def test_two_verdicts_may_hold_at_once():
    arms = verdicts(Measured(constant([0.1, 0, 0], [0.3, 0.0, 0.3]), None, Reference(0.01), None))
    assert arms["supervised"].verdict == "underfits, overfits (20 seeds)"


def test_the_rule_names_its_numbers():
    rule = verdicts(Measured(constant([0, 0, 0], [0.3, 0.02, 0.3]), None, Reference(0.01), 0.99))[
        "supervised"
    ].rule
    for words in (
        "over 20 seeds",
        "1.0 points (standard error 0.0): the largest network with unlimited fresh labels",
        "wholly above 5;",
        "Test above train: +30.0 (no spread).",
        "Test above reference: +29.",
        "Train above reference: −1.",
    ):
        assert words in rule, words


UNREAD = Reference(0.49, 0.03, "forest", 0.5, 0.03)
READ = Reference(0.04, 0.01, "machine", 0.6, 0.03)


def test_where_nothing_can_be_learnt_it_says_so_instead_of_fits():
    arms = verdicts(Measured(constant([0, 0.5, 0], [0.5, 0.5, 0.5]), None, UNREAD, None))
    assert arms["supervised"].verdict == "overfits, nothing to learn (20 seeds)"
    assert arms["pretrained"].verdict == "nothing to learn (20 seeds)"
    rule = arms["pretrained"].rule
    assert "always naming the largest class (50.0 points)" in rule
    assert "nothing was found that can be learnt" in rule and "it fits" not in rule


def test_the_rule_says_whose_error_the_reference_is_and_how_sure():
    rule = verdicts(Measured(constant([0, 0, 0], [0.3, 0.02, 0.3]), None, READ, None))[
        "supervised"
    ].rule
    assert (
        "4.0 points (standard error 1.0): RBF support vector machine, the best of five simple"
        in rule
    )
    assert "always naming the largest class (60.0 points)" in rule


def test_the_rule_of_the_badges_names_the_shown_runs_numbers():
    rule = verdicts(Measured())["supervised"].rule
    assert "test loss 2.30, lowest 0.70" in rule
    assert "more than 5 % and 0.05 nats above the lowest" in rule
    assert "alibration error with a sign 0.05: over-confident above 0.10" in rule


@pytest.mark.parametrize("found", [Measured(), measured(SETTINGS, seeds=1)])
def test_one_seed_brings_no_verdict(found):
    arms = verdicts(found)
    assert [arm.verdict for arm in arms.values()] == ["", ""]
    assert "Verdict" not in arms["supervised"].rule


def test_without_a_reference_there_is_no_verdict():
    assert verdicts(replace(measured(SETTINGS), reference=None))["supervised"].verdict == ""


def test_a_count_that_was_not_measured_has_no_verdict():
    found = Measured(constant([0, 0, 0], [0.3, 0.0, 0.3], counts=(1, 5)), None, READ, None)
    assert verdicts(found)["supervised"].verdict == ""


def test_before_the_end_nothing_is_judged():
    made = timeline(SETTINGS)
    figure = comparison(Timeline(made.frames[:-1], labels=2), str, measured(SETTINGS))
    assert [(arm.verdict, arm.badges, arm.rule) for arm in figure.arms] == [("", (), "")] * 2


def test_a_verdict_says_that_it_knows_nothing_of_labels_picked_by_hand():
    found = Measured(constant([0, 0, 0], [0.3, 0.02, 0.3]), None, Reference(0.01), 0.99)
    said = "Measured without your edits."
    for choices, without in (({"bought": (7,)}, said), ({"returned": (7,)}, said), ({}, "")):
        arms = verdicts(found, timeline(SETTINGS.changed(**choices)))
        for arm in arms.values():
            assert arm.without == without and arm.rule.startswith(said) == bool(without)


def test_badges_are_those_of_the_shown_run():
    arms = verdicts(Measured())
    assert arms["supervised"].badges == ("run: overtrained",)
    assert arms["pretrained"].badges == ()


@pytest.mark.parametrize(("error", "worn"), [(0.10, False), (0.11, True), (None, False)])
def test_over_confidence_is_worn_above_its_threshold(error, worn):
    arm = verdicts(Measured(), calibrated(timeline(SETTINGS), error))["supervised"]
    (words,) = arm.badges
    assert words == ("run: overtrained, over-confident" if worn else "run: overtrained")
    assert ("alibration error with a sign –" in arm.rule) is (error is None)


def test_a_course_with_holes_tells_no_lowest_loss():
    made = timeline(SETTINGS, 4)
    frames = list(made.frames)
    for index in (4, 5, 6):
        table = np.array(frames[index].supervised.standings)
        table[index - 4] = np.nan
        arm = replace(frames[index].supervised, standings=table)
        frames[index] = replace(frames[index], supervised=arm)
    made = replace(made, frames=tuple(frames))
    last = made.latest.supervised.standing(2).test_loss
    assert losses_of(made, made.latest, "supervised") == ([last], False)
    # Another badge may follow: none is shown until all of them are known.
    unsure = calibrated(made, 0.5)
    found = Measured(constant([0, 0, 0], [0.3, 0.02, 0.3]), None, Reference(0.01), 0.99)
    assert verdicts(found, unsure)["supervised"].badges == ()
    assert verdicts(found, calibrated(timeline(SETTINGS, 4), 0.5))["supervised"].badges
    arm = comparison(made, str).arms[0]
    assert "test loss 2.30, lowest –." in arm.rule and arm.badges == ()
    assert len(made.of(Stage.FINETUNING)) == 4


def test_the_words_go_through_the_translator():
    found = Measured(constant([0, 0, 0], [0.3, 0.0, 0.3]), None, Reference(0.01), None)
    arm = comparison(timeline(SETTINGS), lambda text: f"«{text}»", found).arms[0]
    assert arm.verdict == "««overfits» («20 seeds»)»"
    assert arm.badges == ("«run: «overtrained»»",)
    assert all(part.startswith("«") for part in arm.rule.split("\n\n"))


def test_an_interval_in_points():
    assert points(Interval(0.2, -0.015, 0.415), str) == "+20.0 (−1.5 to +41.5)"
    assert points(Interval(0.2, None, None), str) == "+20.0"
    assert points(Interval(0.2, 0.2, 0.2), str) == "+20.0 (no spread)"


def test_where_all_seeds_tell_the_same_the_rule_claims_no_certainty():
    errors = np.zeros((3, 3, 5))
    found = Outcomes(ARMS, (1, 2, 3), tuple(range(5)), errors, errors)
    rule = verdicts(Measured(found, None, Reference(0.01, 0.01), None))["pretrained"].rule
    assert "Test above train: 0.0 (no spread)." in rule and no_spread_words(str) in rule
    spread = np.random.default_rng(0).uniform(0.0, 0.1, errors.shape)
    found = Outcomes(ARMS, (1, 2, 3), tuple(range(5)), errors, spread)
    rule = verdicts(Measured(found, None, Reference(0.01, 0.01), None))["pretrained"].rule
    assert "no spread" not in rule

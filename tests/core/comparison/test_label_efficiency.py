import re
from dataclasses import replace

import numpy as np
import pytest

from explainer.core.comparison.label_efficiency import (
    cost_sentence,
    efficiency_plot,
    label_efficiency_figure,
    label_efficiency_sentence,
)
from explainer.core.editing.hand_picked import Picked
from explainer.core.figures.theme import LEVEL
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.settings.catalogue import baselines_of
from explainer.core.settings.edits import Edits
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.core.training.cost import Cost, label_cost, pretraining_cost
from explainer.plotting.axis import kept_apart, ticks
from explainer.plotting.line_legend import samples
from tests.factories import measured, outcomes
from tests.tables import data

OTHERS = baselines_of(SCENES["moons"])
"""The other methods of a scene that has no words."""

SETTINGS = settings_for(labels_per_class=2)


def figure(found, settings=SETTINGS):
    return label_efficiency_figure(found, settings, pretraining_cost(settings), str)


def plot(found, settings=SETTINGS):
    return efficiency_plot(found, settings, str)


def lines(found, role=None, settings=SETTINGS):
    return [line for line in plot(found, settings).lines if role in (None, line.role)]


def plain(supervised, pretrained, seeds=5):
    counts = tuple(range(1, len(supervised) + 1))
    rows = np.array([supervised, pretrained, [0.5] * len(counts)])
    noise = 1e-4 * np.random.default_rng(0).standard_normal((3, len(counts), seeds))
    test = rows[:, :, None] + noise
    return Outcomes(ARMS, counts, tuple(range(seeds)), np.zeros_like(test), test)


def baselines():
    found = outcomes(SETTINGS)
    double = np.concatenate([found.test_error] * 3)[: len(OTHERS)]
    return replace(found, methods=OTHERS, test_error=double, train_error=double)


def test_the_headline_is_the_paired_difference_at_the_slider():
    found = Measured(plain([0.4, 0.3], [0.1, 0.05]))
    assert figure(found).headline == "+25.0 points on average"
    assert figure(found).headline_name == "helps · 5 seeds"
    assert figure(found, settings_for(labels_per_class=1)).headline == "+30.0 points on average"


def test_harm_is_said_as_plainly():
    found = Measured(plain([0.1, 0.1], [0.4, 0.3]))
    assert figure(found).headline == "−20.0 points on average"
    assert figure(found).headline_name == "hurts · 5 seeds"


def test_no_difference_is_no_evidence():
    found = Measured(plain([0.3, 0.3], [0.3, 0.3], seeds=20))
    assert figure(found).headline_name == "no evidence at 20 seeds"
    assert not figure(found).evident and figure(found).tone == "muted"
    found = Measured(plain([0.4, 0.3], [0.1, 0.05]))
    assert figure(found).evident


@pytest.mark.parametrize(
    "choices", [{"bought": (7,)}, {"returned": (0,)}, {"edits": Edits(((0, 0, 1),), (3, 4))}]
)
def test_what_is_measured_says_that_it_is_without_what_was_done_by_hand(choices):
    """The survey leaves it out: tests/session/surveying holds that."""
    found, words = Measured(plain([0.4, 0.3], [0.1, 0.05])), "Measured without your edits."
    plainly, shown = figure(found), figure(found, SETTINGS.changed(**choices))
    assert words not in plainly.facts and "edits" not in plainly.means
    assert (plainly.apart, plainly.muted, plainly.tone) == (False, False, "pretrained")
    assert shown.facts[0] == words and shown.headline == plainly.headline
    assert shown.evident and (shown.apart, shown.muted, shown.tone) == (True, True, "muted")
    assert shown.means == "without your edits: 70.0 % → 95.0 %"


def test_the_headline_is_what_lies_between_both_means():
    found = Measured(plain([0.4, 0.3], [0.1, 0.05]))
    shown = figure(found)
    assert "70.0 % → 95.0 % on average of 5 seeds" in shown.facts
    assert shown.means == "means: 70.0 % → 95.0 %"
    low, high = (float(part.split()[-2]) for part in shown.means.split("→"))
    assert shown.headline.startswith(f"{high - low:+.1f} ")


def test_the_interval_stands_beside_the_headline():
    found = measured(SETTINGS)
    # 30 label counts, looked at as 5, 10, 15 and 20 seeds arrive.
    difference = found.outcomes.difference_at_once(2, 120)
    low, high = f"{100 * difference.low:+.1f}", f"{100 * difference.high:+.1f}"
    said = f"95 % interval {low} to {high}, for all label counts together (120 looks)."
    assert said in figure(found).facts


@pytest.mark.parametrize("found", [Measured(), measured(SETTINGS, seeds=1)])
def test_one_seed_says_nothing_of_effect_or_worth(found):
    shown = figure(found)
    assert (shown.headline, shown.headline_name) == ("", "")
    assert len(shown.facts) == 1 and shown.facts[0].startswith("Pretraining: 250 steps")


@pytest.mark.parametrize(
    ("supervised", "pretrained", "sentence"),
    [
        (
            [0.5, 0.4, 0.2],
            [0.3, 0.3, 0.1],
            "Worth in labels per class: 1 (95 % interval 1 to 1).",
        ),
        (
            [0.3, 0.2, 0.1],
            [0.4, 0.35, 0.1],
            "Costs in labels per class: 1 (95 % interval 1 to 1).",
        ),
        (
            [0.5, 0.4, 0.3],
            [0.1, 0.1, 0.1],
            "Without pretraining, even 3 labels per class reach less.",
        ),
    ],
)
def test_what_the_crowd_was_worth_in_words(supervised, pretrained, sentence):
    found = plain(supervised, pretrained)
    assert label_efficiency_sentence(found, 2, str) == sentence
    assert sentence in figure(Measured(found), settings_for(labels_per_class=2)).facts


def test_an_end_beyond_the_curve_is_more_than_the_curve_can_buy():
    found = plain([0.5, 0.4, 0.3, 0.2], [0.2] * 4)
    assert label_efficiency_sentence(found, 1, str) == (
        "Worth in labels per class: 3 (95 % interval 3 to more than 3)."
    )


def test_an_interval_that_holds_zero_is_not_told():
    found = plain([0.3, 0.2, 0.1], [0.3, 0.2, 0.1], seeds=20)
    assert label_efficiency_sentence(found, 2, str) == ""
    facts = figure(Measured(found), settings_for(labels_per_class=2)).facts
    assert facts and all(facts) and not any("labels per class" in fact for fact in facts)


def test_the_slider_is_a_line_at_the_logarithm_of_its_count():
    for labels in (1, 7, 30):
        (slider,) = lines(measured(), "text", settings_for(labels_per_class=labels))
        assert slider.points[:, 0] == pytest.approx(np.log10(labels))
        assert slider.points[0, 1] == 0.0 and slider.points[1, 1] > 1.0 and slider.thin


def test_ticks_stand_at_the_logarithms_of_round_counts():
    assert plot(measured()).x.ticks == tuple(
        (pytest.approx(np.log10(count)), str(count)) for count in (1, 2, 3, 5, 10, 20, 30)
    )


def test_a_small_pool_has_a_short_axis():
    settings = settings_for("moons", unlabelled=20, labels_per_class=2)
    axis = plot(measured(settings), settings).x
    assert [name for _, name in axis.ticks] == ["1", "2", "3", "5", "10"]
    assert 1.0 < axis.high < 1.1 and axis.low < 0


@pytest.mark.parametrize(
    ("settings", "roomy", "narrow"),
    [
        (settings_for_data(data(count=46, unlabelled=30)), "1 2 3 5 6", "1 2 6"),
        (settings_for("moons", unlabelled=22), "1 2 3 5 10 11", "1 3 11"),
    ],
)
def test_the_last_count_is_marked_and_others_where_they_leave_it_room(settings, roomy, narrow):
    axis = plot(measured(settings), settings).x
    for room, named in ((1_000.0, roomy), (40.0, narrow)):
        kept = kept_apart(ticks(axis, 7), axis, room, 3.0, lambda label: 8.0 * len(label))
        assert " ".join(tick.label for tick in kept if tick.label) == named


def test_a_curve_is_the_mean_over_seeds_at_each_count():
    found = measured()
    for arm in ARMS:
        (curve,) = lines(found, arm)
        means = 1 - found.outcomes.test_error[ARMS.index(arm)].mean(axis=1)
        np.testing.assert_allclose(curve.points[:, 0], np.log10(range(1, 31)), atol=1e-6)
        np.testing.assert_allclose(curve.points[:, 1], means, atol=1e-6)
    (control,) = lines(found, "control")
    assert control.stroke == "dotted" and control.thin


def test_a_band_is_the_interval_at_each_count():
    found = measured()
    bands = {band.role: band.points for band in plot(found).bands}
    assert tuple(bands) == ARMS
    for arm, points in bands.items():
        each = found.outcomes.accuracy(arm)
        np.testing.assert_allclose(points[:, 1], [one.low for one in each], atol=1e-6)
        np.testing.assert_allclose(points[:, 2], [min(one.high, 1) for one in each], atol=1e-6)


def test_a_band_of_one_seed_has_no_width():
    for band in plot(measured(seeds=1)).bands:
        np.testing.assert_array_equal(band.points[:, 1], band.points[:, 2])


def test_nothing_lies_outside_the_axes():
    shown = plot(measured())
    for line in shown.lines:
        assert shown.x.low <= line.points[:, 0].min() + 1e-6
        assert line.points[:, 0].max() <= shown.x.high + 1e-6
        if line.role != "text":
            assert shown.y.low <= line.points[:, 1].min()
        assert line.points[:, 1].max() <= shown.y.high + 1e-6


def test_the_best_possible_accuracy_is_a_line_where_it_is_known():
    (best,) = lines(measured(), "track")
    np.testing.assert_allclose(best.points[:, 1], 0.995)
    assert best.name == "best possible"
    assert lines(replace(measured(), best=None), "track") == []


def test_the_best_possible_accuracy_is_told_from_both_arms_without_colours():
    shown = lines(measured())
    (best,) = [line for line in shown if line.name == "best possible"]
    assert best.stroke not in {line.stroke for line in shown if line is not best}


def test_baselines_are_drawn_thin_and_by_name():
    found = replace(measured(SETTINGS), baselines=baselines(), best=None)
    assert [line.name for line in lines(found, "muted")] == [
        "logistic regression",
        "RBF SVM",
        "spreading, walks",
        "self-training",
    ]
    assert all(line.ended and line.thin for line in lines(found, "muted"))


def test_a_table_shows_the_share_of_its_largest_class():
    settings = settings_for_data(data(), labels_per_class=2)
    found = Measured(outcomes(settings), baselines())
    shown = plot(found, settings)
    (share,) = [line for line in shown.lines if line.name == "largest class"]
    assert share.points[:, 1] == pytest.approx(1 - found.baselines.test_error[-1].mean(axis=1))
    assert shown.y.low <= share.points[:, 1].min()
    assert "largest class" not in [line.name for line in lines(found)]


def test_what_an_older_file_holds_of_baselines_is_drawn_as_far_as_it_goes():
    older = replace(outcomes(SETTINGS), methods=("nearest", "spreading", "machine"))
    found = replace(measured(SETTINGS), baselines=older, best=None)
    assert [line.name for line in lines(found, "muted")] == ["label spreading", "RBF SVM"]


BESIDE = ("track", "muted", "control", "text")


def test_no_two_lines_beside_the_arms_look_alike():
    found = replace(measured(SETTINGS), baselines=baselines())
    beside = [line for line in lines(found) if line.role in BESIDE]
    looks = {(line.role, line.stroke, line.thin) for line in beside}
    strokes = {line.stroke for line in beside if line.role != "text"}
    assert len(looks) == len(beside) == 7 and len(strokes) == 6
    (best,) = [line for line in beside if line.name == "best possible"]
    assert best.stroke == LEVEL and lines(found)[0].name == best.name


def test_before_anything_was_measured_the_plot_says_so():
    shown = plot(Measured())
    assert "20 seeds" in shown.note and shown.bands == ()
    assert shown.lines == ()
    assert "not measured yet" in shown.description


def test_the_plot_in_words_names_all_arms_at_the_slider():
    found = Measured(plain([0.4, 0.3], [0.1, 0.05]))
    assert plot(found).description == (
        "Mean test accuracy over 5 seeds at 2 labels per class: supervised only 70.0 %, "
        "pretrained 95.0 %, random encoder 50.0 %."
    )


def test_the_cost_names_steps_seconds_and_operations():
    times = pretraining_cost(SETTINGS).operations / label_cost(SETTINGS).operations
    said = cost_sentence(SETTINGS, pretraining_cost(SETTINGS, 1.25), str)
    assert said == (
        f"Pretraining: 250 steps, 1.2\u00a0s; {times:,.0f} times the computing of training on the "
        "labels."
    )
    cost = 250 * 256 * 2 * 6 * (2 * 64 + 64 * 64 + 64 * 8)
    assert pretraining_cost(SETTINGS).operations == cost
    assert "\u00a0s, " not in cost_sentence(SETTINGS, pretraining_cost(SETTINGS), str)


def test_a_small_multiple_keeps_a_decimal():
    labels = label_cost(SETTINGS).operations
    assert "; 2.5 times the computing" in cost_sentence(SETTINGS, Cost(400, 2.5 * labels), str)


def test_the_words_go_through_the_translator():
    shown = label_efficiency_figure(
        measured(SETTINGS), SETTINGS, Cost(1, 1.0), lambda text: f"«{text}»"
    )
    words = [shown.headline, shown.headline_name, *shown.facts]
    words += [shown.plot.title, shown.plot.x.name, shown.plot.y.name, shown.plot.description]
    words += [line.name for line in shown.plot.lines]
    assert [word for word in words if not word.startswith("«")] == []


def test_what_was_done_by_hand_has_a_mark_for_each_arm_that_is_named_in_its_colour():
    settings = settings_for(labels_per_class=2)
    picked = Picked(labels_per_class=2.0, supervised=0.5, pretrained=0.75)
    shown = label_efficiency_figure(
        measured(), settings, pretraining_cost(settings), str, picked
    ).plot
    hand = {each.role: each for each in shown.lines if each.name.endswith("by hand")}
    assert {arm: each.name for arm, each in hand.items()} == {
        "supervised": "Supervised, by hand",
        "pretrained": "Pretrained, by hand",
    }
    looks = {line.name: (line.role, line.stroke, line.marker) for line in samples(shown.lines)}
    curves = {each.role: each for each in shown.lines if each.ended}
    for dots in shown.dots:
        line = hand[dots.role]
        assert (dots.points == line.points).all() and dots.series == line.name
        assert looks[line.name] == (dots.role, curves[dots.role].stroke, dots.marker)
    assert sorted(float(dots.points[0, 1]) for dots in shown.dots) == [0.5, 0.75]
    assert len({dots.marker for dots in shown.dots}) == 2
    assert "Supervised, by hand 50.0 %, Pretrained, by hand 75.0 %" in shown.description


@pytest.mark.parametrize("error", np.linspace(0.05, 0.4, 36).round(4).tolist())
def test_the_headline_is_what_lies_between_the_two_means_beside_it(error):
    shown = figure(Measured(plain([error + 0.00049], [0.0107])), settings_for(labels_per_class=1))
    (fact,) = (fact for fact in shown.facts if "on average" in fact)
    for words in (fact, shown.means, shown.plot.description):
        low, high = (float(each) for each in re.findall(r"([0-9.]+) %", words)[:2])
        assert float(shown.headline.split()[0]) == pytest.approx(high - low)
    assert abs(low / 100 - (1 - error - 0.00049)) < 0.00101


def test_means_that_are_moved_to_agree_say_so():
    moved = plain([0.2782], [0.0006])
    (fact,) = (
        fact
        for fact in figure(Measured(moved), settings_for(labels_per_class=1)).facts
        if "on average" in fact
    )
    assert fact == "72.1 % → 99.9 % on average of 5 seeds, rounded to differ by +27.8"


def test_a_baseline_that_begins_far_below_the_arms_is_drawn_whole():
    found, counts = outcomes(SETTINGS), len(outcomes(SETTINGS).counts)
    error = np.linspace(0.9, 0.1, counts)[None, :, None] * np.ones((len(OTHERS), 1, 20))
    others = replace(found, methods=OTHERS, test_error=error, train_error=error)
    shown = plot(Measured(found, others))
    assert len([line for line in shown.lines if line.role == "muted"]) == 4
    assert shown.y.low <= 1 - error.max() <= shown.y.low + 0.15

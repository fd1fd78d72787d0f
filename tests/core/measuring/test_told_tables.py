"""What a table for a terminal says below its numbers, and of whom."""

from explainer.core.exhibits.school.equal_cost_table import equal_cost_table
from explainer.core.exhibits.school.forgetting_table import forgetting_table
from explainer.core.exhibits.school.school_choices import MODES
from explainer.core.measuring.measured_table import (
    ROUNDED,
    interval_cell,
    looks_line,
    measured_table,
)
from explainer.core.measuring.no_spread import no_spread_words
from explainer.core.settings.scene_cards import SCENES
from tests.core.exhibits.school.test_school_exhibit import cost, forgotten


def mean(value, half=0.01):
    return {"mean": value, "low": value - half, "high": value + half}


def row(labels, no_spread=()):
    told = {"supervised": mean(0.7), "pretrained": mean(0.9), "control": mean(0.6)}
    verdicts = {"supervised": ["overfits"], "pretrained": ["underfits", "overfits"]}
    return told | {
        "labels_per_class": labels,
        "difference_at_once": mean(0.2),
        "effect": "helps",
        "no_spread": list(no_spread),
        "verdicts": verdicts,
    }


def measured(*rows, **facts):
    treated = {
        **{"start": "random", "standardised": False, "steps": 150, "way": "supervised"},
        **{"tuned_on": "moons", "decay": 0.03, "borrowed": False},
    }
    counts = {"first_half": 18, "second_half": 4_000, "whole": 8_000, "share": 0.5}
    return {
        **{"scene": "moons", "objective": "infonce", "seeds": 4, "best_possible": 0.975},
        **{"rows": list(rows), "looks": len(rows), "learnt": True, "pretraining_kept": [True] * 4},
        "trainable": {"pretrained": counts},
        "treatment": {"pretrained": treated | {"start": "pretrained", "standardised": True}},
        "reference": {"method": "network", "error": 0.0214, "standard_error": 0.0031},
    } | facts


def test_verdicts_stand_below_with_the_error_that_they_are_held_against():
    lines = measured_table(measured(row(1), row(30)), "with choices").splitlines()
    assert lines[0] == "moons, infonce, 4 seeds, best possible 0.975"
    assert lines[1] == "with choices" and lines[3].split()[0] == "1" and lines[4].split()[0] == "30"
    said = "per class: supervised overfits, pretrained underfits and overfits"
    assert f"1 {said}" in lines and f"30 {said}" in lines
    against = next(line for line in lines if line.startswith("Verdicts"))
    assert "an error of 0.021 (standard error 0.003): " in against
    told = next(line for line in lines if line.startswith("pretrained: "))
    assert "18, then 4,000 weights trained" in told and "have 8,000: 50" in told
    assert "pretrained without labels, its code standardised; 150 label steps" in told
    assert "tuned on moons, decay 0.03" in told and "borrowed" not in told


def test_one_seed_has_no_effects_and_no_verdicts():
    alone = measured_table(measured(row(1), seeds=1, best_possible=None))
    assert "best possible unknown" in alone and "helps" not in alone and "overfits" not in alone


def test_that_all_seeds_tell_the_same_is_said_unless_the_arms_are_one():
    same = row(1, ["difference"])
    assert no_spread_words(str) in measured_table(measured(same))
    assert no_spread_words(str) not in measured_table(measured(same, learnt=False))
    failure = measured(same, learnt=False, objective="placebo")
    told = measured_table(failure)
    assert no_spread_words(str) in told and "example of failure" in told
    assert no_spread_words(str) in measured_table(measured(row(1, ["control"]), learnt=False))


def test_means_that_disagree_with_their_difference_are_rounded_together():
    apart = row(1) | {"supervised": mean(0.7216), "pretrained": mean(0.9994)}
    apart["difference_at_once"] = mean(0.2778)
    told = measured_table(measured(apart))
    assert ROUNDED in told and ROUNDED not in measured_table(measured(row(1)))
    means = [float(part.split()[-1]) for part in told.splitlines()[2].split(" (")[:3]]
    assert round(means[1] - means[0], 3) == 0.278


def test_looks_are_told_as_one_or_as_many():
    assert "one is looked at" in looks_line(1, 5) and "all 7 at once" in looks_line(7, 5, "slopes")
    assert "Intervals of slopes" in looks_line(7, 5, "slopes")
    assert looks_line(7, 1) == looks_line(1, 1)


def test_a_cell_is_a_mean_with_its_interval_if_it_has_one():
    assert interval_cell(mean(0.5)) == "0.500 (0.490 to 0.510)"
    assert interval_cell({"mean": 0.5, "low": None, "high": None}) == "0.500"
    assert interval_cell(mean(0.5, 0)) == "0.500 (no spread)"


def test_a_difference_that_is_the_same_with_several_seeds_says_so():
    same = {"mean": 0.25, "low": None, "high": None}
    assert interval_cell(same, several=True) == "0.250 (no spread)"
    told = row(1, ["difference"]) | {"difference_at_once": same, "effect": "no evidence"}
    assert "0.250 (no spread)" in measured_table(measured(told))
    assert "0.250 (no spread)" not in measured_table(measured(told, seeds=1))


def test_the_table_of_equal_costs_names_the_subject_and_the_other_one():
    facts = {"subject": "loops", "other": "halves", "seeds": 10, "looks": 18}
    lines = equal_cost_table(cost() | facts).splitlines()
    assert lines[0].startswith(f"{SCENES['loops'].title}, 10 seeds")
    assert lines[0].endswith(f"on: {SCENES['halves'].title}")
    assert lines[2].split()[0] == "20" and "ahead of both others: pretrained" in lines[2]
    assert "nobody for sure" in lines[7]


def test_the_table_of_forgetting_has_what_is_lost_below_each_way():
    made = forgotten()
    for mode in made["modes"].values():
        found = {"old": "forgets", "fresh": "no evidence"}
        mode["subjects"] = {
            name: each | {"found": found} for name, each in mode["subjects"].items()
        }
    facts = {"subject": "loops", "labels_per_class": 5, "seeds": 10, "looks": 30}
    lines = forgetting_table(made | facts).splitlines()
    lost = [line for line in lines if "lost of the others" in line]
    assert [line.split()[0] for line in lost] == list(MODES)
    assert "0.040 (0.035 to 0.045)" in lost[-1] and lost[-1].index("0.040") < lost[-1].index(
        "0.010"
    )
    assert lost[-1].endswith("old forgets, fresh no evidence")

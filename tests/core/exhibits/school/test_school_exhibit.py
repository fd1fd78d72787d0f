"""The parts of the exhibit about school: their words and plots are made of what was measured."""

import numpy as np
import pytest

from explainer.core.exhibits.exhibit import ShownExhibit, not_measured
from explainer.core.exhibits.school.equal_cost_table import BUDGETS
from explainer.core.exhibits.school.exhibit import EXHIBIT
from explainer.core.exhibits.school.forgetting_table import MEASURES
from explainer.core.exhibits.school.school_choices import (
    BILL,
    COST,
    FORGETTING,
    MODES,
    PARTS,
    SchoolChoices,
)
from explainer.core.exhibits.school.school_table import STARTS
from explainer.core.settings.scene_cards import SUBJECT_NAMES


def row(mean, half=0.02):
    if half is None:
        return {"mean": mean, "low": None, "high": None}
    return {"mean": mean, "low": mean - half, "high": mean + half}


def cost(ahead=("pretrained", None), effects=("helps", "hurts"), half=0.02):
    """A measurement in which one start is ahead at the first three budgets, another after."""
    budgets = [
        {
            "labels": labels,
            **{start: row(0.6 + 0.1 * n, half) for n, start in enumerate(STARTS)},
            "gains": {"pretrained": row(0.1, half), "specialist": row(-0.05, half)},
            "effects": {"pretrained": effects[0], "specialist": effects[1]},
            "ahead": ahead[n // 3],
        }
        for n, labels in enumerate(BUDGETS)
    ]
    return {"budgets": budgets}


def forgotten(old=0.04, fresh=0.01, half=0.005, spread=0.005):
    """Losses of old and fresh heads; what is regained between them has an interval of its own."""
    lost = {"old": row(old, half), "fresh": row(fresh, half)}
    regained = row(old - fresh, None if half is None else spread)
    nothing = {"old": row(0.0, 0.0), "fresh": row(0.0, 0.0)}
    marks = {each: row(0.9 - 0.1 * n, half) for n, each in enumerate(MEASURES)}
    return {
        "modes": {
            mode: {
                "subjects": dict.fromkeys(SUBJECT_NAMES, marks),
                "others": {
                    "lost": nothing if mode == "probe" else lost,
                    "regained": row(0.0, 0.0) if mode == "probe" else regained,
                    "found": {"old": "forgets nothing", "fresh": "forgets nothing"}
                    if mode == "probe"
                    else {"old": "forgets", "fresh": "no evidence"},
                },
            }
            for mode in MODES
        }
    }


def shown(part, answers, **choices):
    chosen = SchoolChoices(part=part, **choices)
    known = {each: answers[each[0]] for each in chosen.questions if each[0] in answers}
    return EXHIBIT.figure(ShownExhibit("school", chosen, known), str)


@pytest.mark.parametrize("part", PARTS)
def test_what_is_not_measured_yet_says_so(part):
    sheet = shown(part, {})
    assert sheet.headline == "…" and sheet.headline_name == "being measured"
    assert all(plot.note for plot in sheet.plots) and len(sheet.facts) == 3
    assert sheet.description.endswith("not known yet.")


def test_each_part_asks_for_its_own_measurement():
    asked = [SchoolChoices(part=part).questions for part in PARTS]
    kinds = [[kind for kind, *_ in questions] for questions in asked]
    assert dict(zip(PARTS, kinds, strict=True)) == {
        "starts": ["school", "reuse"],
        BILL: ["reuse"],
        COST: [COST],
        FORGETTING: [FORGETTING],
    }


@pytest.mark.parametrize("subject", SUBJECT_NAMES)
def test_no_budget_is_shared_with_the_subject_itself(subject):
    for specialist in SUBJECT_NAMES:
        choices = SchoolChoices(subject=subject, specialist=specialist)
        assert choices.other != subject
        assert specialist in (choices.other, subject)


def test_the_words_name_the_budgets_at_which_each_start_is_ahead():
    sheet = shown(COST, {COST: cost()})
    assert sheet.headline == "3 of 6"
    ahead = "Pretrained once, no labels 20–100; nobody 200–1,000."
    assert sheet.facts[1] == f"Ahead of both others: {ahead}"
    assert sheet.facts[2].endswith("against scratch: hurts 20–1,000.")
    other = shown(COST, {COST: cost(("specialist", "scratch"), ("hurts", "helps"))})
    assert other.headline == "0 of 6"
    ahead = "From scratch 200–1,000; Half on “ten digits” first 20–100."
    assert other.facts[1].endswith(ahead) and other.facts[2].endswith("helps 20–1,000.")


def test_budgets_that_are_apart_are_told_apart():
    measured = cost()
    for place in (0, 4, 5):
        measured["budgets"][place]["effects"]["specialist"] = "no evidence"
    fact = shown(COST, {COST: measured}).facts[2]
    assert fact.endswith("hurts 40–200; no evidence 20, 400–1,000.")


def test_the_specialist_is_called_after_what_half_of_its_labels_bought():
    sheet = shown(COST, {COST: cost()}, subject="digits", specialist="loops")
    names = [line.name for line in sheet.plots[0].lines]
    assert names[2] == "Half on “with a loop” first"


def test_accuracy_and_paired_difference_have_a_line_and_a_band_for_each_start():
    accuracy, gain = shown(COST, {COST: cost()}).plots
    assert [line.role for line in accuracy.lines] == ["supervised", "pretrained", "control"]
    np.testing.assert_allclose(accuracy.lines[1].points[:, 1], 0.7)
    np.testing.assert_allclose(10 ** accuracy.lines[1].points[:, 0], BUDGETS, rtol=1e-5)
    np.testing.assert_allclose(gain.bands[1].points[:, 1:], [[-7.0, -3.0]] * len(BUDGETS))
    assert gain.y.low <= -7.0 and gain.y.high >= 12.0
    assert [line.thin for line in gain.lines] == [True, False, False]  # That of no difference.


def test_forgetting_tells_the_loss_with_its_sign_and_its_word():
    sheet = shown(FORGETTING, {FORGETTING: forgotten()})
    assert sheet.headline == "−4.0" and sheet.headline_name.endswith("forgets")
    assert "−1.0 points, no evidence. What they win back" in sheet.facts[0]
    assert "Frozen probe: 0.0 points, forgets nothing." in sheet.facts[1]
    gained = shown(FORGETTING, {FORGETTING: forgotten(old=-0.02)})
    assert gained.headline == "+2.0" and "win back" not in gained.facts[0]


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        (forgotten(spread=0.02), True),
        (forgotten(spread=0.04), False),
        (forgotten(spread=0.03), False),
        (forgotten(half=None), False),
        (forgotten(fresh=0.05), False),
    ],
)
def test_what_fresh_heads_win_back_is_told_where_its_paired_interval_lies_above_nought(
    measured, said
):
    sheet = shown(FORGETTING, {FORGETTING: measured})
    assert ("win back" in sheet.facts[0]) is said


@pytest.mark.parametrize("part", PARTS)
def test_what_cannot_be_measured_says_why_and_what_is_known_stays(part):
    why = "There is not enough memory."
    sheet = not_measured(shown(part, {}), why)
    assert [plot.note for plot in sheet.plots] == [why, why] and sheet.headline_name == why
    known = shown(FORGETTING, {FORGETTING: forgotten()})
    told = not_measured(known, why)
    assert told.headline_name == known.headline_name and not any(p.note for p in told.plots)


def test_the_way_that_is_chosen_is_the_one_that_is_told():
    sheet = shown(FORGETTING, {FORGETTING: forgotten()}, finetuning="probe")
    assert sheet.headline == "0.0" and "Frozen probe" in sheet.settings_line


def test_the_new_subject_is_marked_among_the_others():
    marks, losses = shown(FORGETTING, {FORGETTING: forgotten()}, subject="loops").plots
    assert [words for _, words in marks.y.ticks].count("with a loop (new)") == 1
    assert len(marks.dots) == len(MEASURES) and len(losses.dots) == len(MEASURES) - 1
    assert [words for _, words in losses.y.ticks] == [
        "Frozen probe",
        "Low-rank adapters",
        "All layers",
    ]
    assert losses.x.low < 0 and losses.x.high > 4.5
    nought, *lines = losses.lines
    assert nought.thin and lines and not any(line.thin for line in lines)


@pytest.mark.parametrize(
    ("part", "answer"), [(COST, cost(half=None)), (FORGETTING, forgotten(half=None))]
)
def test_one_seed_has_no_interval_but_a_figure(part, answer):
    sheet = shown(part, {part: answer}, seeds=1)
    assert sheet.settings_line.endswith("· 1 seed")
    assert all(np.isfinite(line.points).all() for plot in sheet.plots for line in plot.lines)


def test_axes_of_equal_costs_end_at_whole_steps_around_what_is_drawn():
    accuracy, gain = shown(COST, {COST: cost(half=0.021)}).plots
    # The least end is 0.579, leads reach from -7.1 to 12.1 points.
    assert accuracy.y.low <= 0.579 < accuracy.y.low + 0.1
    assert gain.y.low <= -7.1 < gain.y.low + 10 and gain.y.high - 10 < 12.1 <= gain.y.high
    assert gain.y.low % 5 == 0 == gain.y.high % 5

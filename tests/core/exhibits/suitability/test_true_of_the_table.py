"""What is said of somebody's table and of few seeds: borrowed rates, columns left out, one seed."""

from types import SimpleNamespace

import pytest

from explainer.core.comparison.fairness import fairness
from explainer.core.exhibits.suitability.suitability import (
    BASELINE,
    PRETRAINED,
    SUPERVISED,
    Suitability,
)
from explainer.core.exhibits.suitability.suitability_table import _points, suitability_table
from explainer.core.exhibits.suitability.suitability_words import answer, intervals_words
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.measured_table import effects_words, looks_line, measured_table
from explainer.core.settings.settings import settings_for, settings_for_data
from explainer.core.tables.table_choice import TableChoice
from explainer.files.reading import OpenError
from explainer.files.tables.own_data import chosen_data
from explainer.files.tables.table import table_in
from tests import studies
from tests.tables import csv_text, data


@pytest.mark.parametrize("learnt", [True, False])
def test_rates_that_a_table_borrows_are_called_borrowed_even_if_pretraining_is_dropped(learnt):
    own = fairness(settings_for_data(data()), str, learnt=learnt)
    words = "rate as tuned on “Handwritten digits”." if learnt else "not on these data"
    assert words in own and words not in fairness(settings_for("moons"), str, learnt=learnt)


@pytest.mark.parametrize(
    "choice",
    [TableChoice("kind", without=("c0", "c1")), TableChoice("kind", ("c2",))],
)
def test_columns_that_were_left_out_on_request_are_named_with_the_others(choice):
    with pytest.raises(OpenError, match=r"left out are c0 \(not asked for\), c1 \(not asked for\)"):
        chosen_data(table_in(csv_text(), "blobs.csv"), choice)


def one_seed():
    many = studies.study({("masked", "walk"): 0.1})
    pretrained = {pair: studies.first_seed(each) for pair, each in many.pretrained.items()}
    return Suitability(
        many.settings, many.counts, many.seeds[:1], pretrained, studies.first_seed(many.baselines)
    )


def test_one_seed_tells_of_no_intervals_and_no_effects():
    told = " ".join(suitability_table(one_seed()).split())
    assert "one seed cannot tell whether any pretraining helps" in told
    assert "intervals tell" not in told and "no evidence" not in told and "helps " not in told
    assert "One seed has no intervals" in intervals_words(one_seed(), str)


def test_what_needs_no_pretraining_is_the_best_of_baselines_and_supervised_arms():
    # The supervised arm's error is .3, the best baseline's .4: it is not passed over for that one.
    study = studies.study({("masked", "walk"): 0.2}, others=0.4)
    rows = [row for row in study.rows(5) if row.kind in (BASELINE, SUPERVISED)]
    assert rows[0].kind == SUPERVISED
    assert "Best without pretraining: Supervised only" in answer(study, 5, str)
    assert next(row for row in study.rows(5) if row.kind == PRETRAINED).name == ("masked", "walk")


@pytest.mark.parametrize(("looks", "seeds"), [(1, 1), (8, 1), (1, 20), (8, 20)])
def test_the_line_on_intervals_speaks_of_those_that_there_are(looks, seeds):
    line = looks_line(looks, seeds)
    assert ("no intervals" in line) == (seeds == 1)
    assert ("at once" in line) == (seeds > 1 and looks > 1)
    assert ("one is looked at" in line) == (seeds > 1 and looks == 1)
    assert bool(effects_words({"pretrained": "helps"}, seeds)) == (seeds > 1)


def test_borrowed_rates_are_called_so_in_a_printed_table():
    treated = {
        "start": "random",
        "standardised": False,
        "mode": "all",
        "way": "supervised",
        "tuned_on": "digits",
        "decay": None,
        "steps": 150,
    }
    weights = {"first_half": 9, "second_half": 9, "whole": 9, "share": 1.0}
    measured = {
        "scene": "blobs",
        "objective": "masked",
        "seeds": 2,
        "best_possible": None,
        "rows": [],
        "looks": 1,
        "learnt": True,
        "pretraining_kept": None,
        "trainable": {"supervised": weights},
    }
    for lent in (True, False):
        treatment = {"supervised": treated | {"borrowed": lent}}
        table = measured_table(measured | {"treatment": treatment})
        assert ("borrowed: none was tuned on these data" in table) == lent


@pytest.mark.parametrize(
    ("difference", "cell"),
    [
        (Interval(0.012, 0.0002, 0.05), "+1.2 [+0.02, +5.0]"),
        (Interval(-0.012, -0.05, -0.0002), "-1.2 [-5.0, -0.02]"),
        (Interval(0.012, None, None), "+1.2"),
        (Interval(0.0, 0.0, 0.0), "0.0 (no spread)"),
        (None, ""),
    ],
)
def test_no_end_of_an_interval_looks_like_zero_that_is_none(difference, cell):
    assert _points(SimpleNamespace(difference=difference)) == cell

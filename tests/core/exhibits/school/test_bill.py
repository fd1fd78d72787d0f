"""The bill of many tasks: sums that add up, and words that follow from them."""

import numpy as np
import pytest

from explainer.core.exhibits.school.bill_figure import bill_figure
from explainer.core.exhibits.school.reuse_table import (
    ANEW,
    REUSED,
    SCRATCH,
    TASKS,
    bill,
    pays_from,
    reuse_table,
)
from explainer.core.exhibits.school.school_choices import BILL, SchoolChoices
from explainer.core.text.quantities import Operations, operations, told
from explainer.export.drawing.speech import say_in

CHOICES = SchoolChoices(part=BILL, subject="digits", labels=30)


def measured(once=10e9, reused=0.1e9, scratch=2.6e9, effect="no evidence"):
    """What reuse measures, as far as the bill needs it."""
    row = {"mean": 0.9, "low": 0.89, "high": 0.91}
    start = {
        **{"steps": 150, "seconds": 0.1, "accuracy": row, "course": [[0.9, 0.8, 1.0]] * 151},
        **{"steps_to_own": 9.0, "steps_to_target": 8.0, "reached_target": 10},
    }
    return {
        **{"subject": "digits", "labels_per_class": 30, "seeds": 10, "effect": effect},
        "pretraining": {"steps": 400, "seconds": 1.0, "operations": once},
        "starts": {
            "scratch": start | {"operations": scratch},
            "reused": start | {"operations": reused},
        },
        "difference": row | {"mean": 0.003},
    }


def test_the_bill_grows_by_one_task_after_the_other():
    sums = bill(measured())
    assert {len(row) for row in sums.values()} == {TASKS}
    np.testing.assert_allclose(np.diff(sums[ANEW]), 10.1e9)
    np.testing.assert_allclose(np.diff(sums[REUSED]), 0.1e9)
    np.testing.assert_allclose(np.diff(sums[SCRATCH]), 2.6e9)
    assert sums[ANEW][0] == sums[REUSED][0] == 10.1e9


@pytest.mark.parametrize("scratch", [0.2e9, 1.1e9, 2.6e9, 20e9])
def test_it_pays_from_the_first_task_at_which_one_encoder_is_cheaper(scratch):
    found = measured(scratch=scratch)
    once, each = 10e9, 0.1e9
    (first, *_) = (n for n in range(1, 1000) if once + n * each < n * scratch)
    assert pays_from(found) == first


def test_a_start_that_costs_no_more_is_never_beaten():
    assert pays_from(measured(scratch=0.1e9)) is None
    assert "never fewer" in reuse_table(measured(scratch=0.1e9))
    sheet = bill_figure(CHOICES, measured(scratch=0.1e9), str)
    assert sheet.headline == "not cheaper" and "However many" in sheet.facts[1]


@pytest.mark.parametrize(("scratch", "word"), [(2.6e9, "cheaper"), (0.9e9, "not cheaper")])
def test_the_words_speak_of_the_tasks_that_are_drawn(scratch, word):
    sheet = bill_figure(CHOICES, measured(scratch=scratch), str)
    assert sheet.headline == word
    sums = {name: row[-1] for name, row in bill(measured(scratch=scratch)).items()}
    assert (sums[REUSED] < sums[SCRATCH]) is (word == "cheaper")
    assert sheet.facts[0] == sheet.description == sheet.plots[0].description
    anew, reused, without = (f"{Operations(sums[n]):billion}" for n in (ANEW, REUSED, SCRATCH))
    assert f"{anew} billion" in sheet.description and f"reused {reused}," in sheet.description
    assert f"no pretraining {without} " in sheet.description


def test_the_plot_draws_the_sums_and_its_axis_tells_them():
    plot, course = bill_figure(CHOICES, measured(), str).plots
    for line, sums in zip(plot.lines, bill(measured()).values(), strict=True):
        np.testing.assert_allclose(10.0 ** line.points[:, 1], sums, rtol=1e-5)
        np.testing.assert_array_equal(line.points[:, 0], range(1, TASKS + 1))
        assert plot.y.low < line.points[:, 1].min() and line.points[:, 1].max() < plot.y.high
    assert course.x.logarithmic and plot.y.logarithmic and dict(plot.y.ticks)[10.0] == "10 billion"
    assert [line.role for line in plot.lines] == ["control", "pretrained", "supervised"]
    assert all(line.ended for line in (*plot.lines, *course.lines))


def test_a_billion_is_ten_of_the_chinese_unit(qapp):
    """The figure is multiplied along with its unit; the unit alone would be ten times off."""
    assert told(operations(11.32e9), say_in("en")) == "11.3 billion"
    assert told(operations(11.32e9), say_in("zh")) == "113 亿"
    assert told(operations(2e7), say_in("zh")) == "0.2 亿"
    assert f"{Operations(1.5e12):billion}" == "1,500"
    axes = [bill_figure(CHOICES, measured(), say_in(each)).plots[0].y for each in ("en", "zh")]
    english, chinese = ([words.split()[0].replace(",", "") for _, words in y.ticks] for y in axes)
    np.testing.assert_allclose(np.array(chinese, float), 10 * np.array(english, float))

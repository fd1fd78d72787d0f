"""What each start is worth and how soon it arrives: every number at its own place."""

import numpy as np
import pytest

from explainer.core.exhibits.school.school_choices import SchoolChoices
from explainer.core.exhibits.school.school_figure import school_figure
from explainer.core.exhibits.school.school_table import STARTS, school_table
from explainer.core.settings.scene_cards import SUBJECT_NAMES

CHOICES = SchoolChoices(labels=5, subject="halves", seeds=10)
ACCURACY = {"scratch": 0.5, "pretrained": 0.7, "specialist": 0.6}


def row(mean):
    return {"mean": mean, "low": mean - 0.03, "high": mean + 0.01}


def subject(number):
    """The accuracies of a subject, each a tenth of its number higher."""
    effects = {"pretrained": "helps" if number % 2 else "hurts", "specialist": "helps"}
    return {start: row(mean + number / 20) for start, mean in ACCURACY.items()} | {
        "effects": effects
    }


SCHOOL = {
    **{"looks": 8, "seeds": 10, "labels_per_class": 5, "specialist": "parity"},
    "subjects": {name: subject(number) for number, name in enumerate(SUBJECT_NAMES)},
}


def start(final, steps, seconds, reached, operations):
    course = [[final * step / 150, final * step / 150 - 0.02, 1.2] for step in range(151)]
    return {
        **{"steps": 150, "seconds": seconds, "operations": operations, "accuracy": row(final)},
        **{"steps_to_own": 3.0, "steps_to_target": steps, "reached_target": reached},
        "course": course,
    }


REUSE = {
    "seeds": 10,
    "pretraining": {"steps": 400, "seconds": 12.34, "operations": 1.1e10},
    "starts": {
        "scratch": start(0.6, 80.0, 0.5, 10, 3e8),
        "reused": start(0.9, None, 0.0123, 7, 2e8),
    },
    "difference": row(0.3),
    "effect": "helps",
}


def figure(school=SCHOOL, reuse=REUSE, choices=CHOICES):
    return school_figure(choices, school, reuse, str)


def test_every_start_has_its_mark_in_the_row_of_its_subject():
    plot = figure().plots[0]
    for place, (name, shift) in enumerate(zip(STARTS, (0.2, 0.0, -0.2), strict=True)):
        marks = plot.dots[place]
        expected = [ACCURACY[name] + number / 20 for number in range(4)]
        np.testing.assert_allclose(marks.points[:, 0], expected, rtol=1e-6)
        np.testing.assert_allclose(marks.points[:, 1], np.array([3, 2, 1, 0]) + shift, atol=1e-6)
        spans = [line for line in plot.lines if line.series == marks.series]
        assert len(spans) == 4 and spans[0].name == marks.series and not spans[1].name
        low, high = spans[2].points[:, 0]
        assert (low, high) == pytest.approx((expected[2] - 0.03, expected[2] + 0.01))
    assert [dots.role for dots in plot.dots] == ["supervised", "pretrained", "control"]


def test_the_headline_counts_the_subjects_that_pretraining_helped():
    assert figure().headline == "2 of 4" and "8 looks" in figure().headline_name
    waiting = figure(None, None)
    assert (waiting.headline, waiting.headline_name) == ("…", "being measured")
    assert waiting.facts == ("", "", "") and all(plot.note for plot in waiting.plots)


def test_courses_stand_over_their_steps_in_the_colour_of_their_start():
    plot = figure().plots[1]
    scratch, reused = plot.lines
    assert (scratch.role, reused.role) == ("supervised", "pretrained")
    np.testing.assert_allclose(scratch.points[[0, -1]], [[0, 0.004], [np.log10(150), 0.6]], 1e-5)
    np.testing.assert_allclose(reused.points[-1], [np.log10(150), 0.9], rtol=1e-5)
    assert [band.role for band in plot.bands] == ["supervised", "pretrained"]
    np.testing.assert_allclose(plot.bands[1].points[-1], [np.log10(150), 0.88, 1.0], rtol=1e-5)
    assert plot.bands[0].points[0, 1] == 0 and plot.title == "“small or large”, step by step"
    assert plot.x.high == pytest.approx(np.log10(160)) and plot.x.ticks[-1] == (2.0, "100")
    assert "60.0 %" in plot.description and "+30.0 points: helps" in plot.description


def test_costs_and_arrivals_are_told_of_each_start():
    once, scratch, reused = figure().facts
    assert once.startswith("Pretraining once: 400 steps, 12.3 s, 11")
    assert scratch.startswith("From scratch: 0.5 s, 0.3") and "after 80 steps (10 of" in scratch
    assert reused.startswith("Reused encoder: 0.012 s, 0.2") and "never (7 of 10 seeds)" in reused


def test_the_line_below_names_the_seeds_that_are_not_the_first():
    assert figure().settings_line.endswith("10 seeds")
    later = SchoolChoices(seeds=5, first_seed=40)
    assert figure(choices=later).settings_line.endswith("seeds 40 to 44")
    one = SchoolChoices(seeds=1, first_seed=40)
    assert figure(choices=one).settings_line.endswith("seed 40")


def test_the_table_has_each_start_in_its_own_column():
    lines = school_table(SCHOOL).splitlines()
    assert lines[0].startswith("5 labels per class, 10 seeds")
    for number, line in enumerate(lines[2:6]):
        places = [line.index(f"{mean + number / 20:.3f} (") for mean in ACCURACY.values()]
        assert places == sorted(places)
        said = "helps" if number % 2 else "hurts"
        assert line.endswith(f"pretrained {said}, specialist helps")

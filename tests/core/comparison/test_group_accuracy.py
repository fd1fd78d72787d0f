"""Whom each model recognises: the figure of one run, and that of many seeds."""

from dataclasses import replace

import numpy as np

from explainer.core.comparison.group_accuracy import group_figure
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.figures.wording import percent
from explainer.core.measuring.efficiency import ARMS, Outcomes
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.export.formats.table import table_text
from tests.factories import timeline

SETTINGS = settings_for("creatures", labels_per_class=2, unlabelled=100)
SHARES = (0.9, 0.8, 0.4, 0.7, 0.6, 0.5)


def plain(text):
    return str(text)


def shown(settings=SETTINGS, shares=SHARES):
    end = timeline(settings, 1).latest
    groups = frozen(shares)
    return replace(
        end,
        supervised=replace(end.supervised, groups=groups),
        pretrained=replace(end.pretrained, groups=frozen(np.full(6, 0.95))),
    )


def measured(seeds=4):
    errors = np.full((3, 1, 6, seeds), 0.25) + 0.01 * np.arange(seeds)
    return Outcomes(ARMS, (2,), tuple(range(seeds)), *np.zeros((2, 3, 1, seeds)), errors)


def test_one_run_shows_its_gap_and_says_whose_and_that_it_is_one_run():
    figure = group_figure(shown(), None, plain)
    assert figure.headline == "50 points"
    assert figure.headline_name == "widest gap: Supervised · this run"
    assert f"{percent(0.4)} (people, dark skin)" in figure.facts[0]
    assert f"{percent(0.9)} (people, light skin)" in figure.facts[0]


def test_groups_stand_from_top_to_bottom_in_the_order_of_the_card():
    plot = group_figure(shown(), None, plain).plot
    assert [word for _, word in plot.y.ticks] == list(SETTINGS.card.groups)
    supervised = next(dots for dots in plot.dots if dots.role == "supervised")
    assert (np.diff(supervised.points[:, 1]) < 0).all()
    np.testing.assert_allclose(supervised.points[:, 0], SHARES, rtol=1e-6)


def test_over_seeds_it_shows_means_and_intervals():
    figure = group_figure(shown(), measured(), plain)
    assert figure.headline_name.startswith("widest gap: ") and "4 seeds" in figure.headline_name
    spans = [line for line in figure.plot.lines if not line.thin and not line.name]
    assert len(spans) == 2 * 6
    np.testing.assert_allclose(figure.plot.dots[0].points[:, 0], 0.735)


def test_its_numbers_are_written_out_for_every_group():
    showing = Showing(replace(timeline(SETTINGS, 1), frames=(shown(),), ends={}))
    rows = table_text(figure("groups", showing, plain), "").splitlines()
    points = [row.split("\t") for row in rows if "\tpoint\t" in row]
    assert [round(float(cells[5]), 4) for cells in points[:6]] == list(SHARES)


def test_a_label_count_that_was_not_measured_shows_the_run():
    other = shown(SETTINGS.changed(labels_per_class=3))
    assert "this run" in group_figure(other, measured(), plain).headline_name


def test_a_biased_handful_is_named_and_a_fair_one_too():
    biased = group_figure(shown(SETTINGS.changed(label_sampling="biased")), None, plain)
    assert "share one skin colour" in biased.facts[-1]
    assert "all colours" in group_figure(shown(), None, plain).facts[-1]


def test_before_the_end_and_without_groups_a_note_stands_in_the_plot():
    early = timeline(SETTINGS, 1).latest
    assert "both models" in group_figure(early, None, plain).plot.note
    elsewhere = timeline(settings_for("moons"), 1).latest
    assert "no groups" in group_figure(elsewhere, None, plain).plot.note


def test_the_supervised_mark_stands_a_little_above_its_group_and_the_other_below():
    plot = group_figure(shown(), None, plain).plot
    heights = {dots.role: dots.points[:, 1] for dots in plot.dots}
    rows = [place for place, _ in plot.y.ticks]
    np.testing.assert_allclose(heights["supervised"], np.array(rows) + 0.17, rtol=1e-6)
    np.testing.assert_allclose(heights["pretrained"], np.array(rows) - 0.17, rtol=1e-6)

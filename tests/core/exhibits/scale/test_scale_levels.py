"""Levels, descriptions and lines of the table about scale: each number at its own place."""

import numpy as np
import pytest

from explainer.core.exhibits.scale.scale import plain_scale
from explainer.core.exhibits.scale.scale_choices import CROWDS, WIDTHS, ScaleChoices
from explainer.core.exhibits.scale.scale_figure import scale_figure
from explainer.core.exhibits.scale.scale_table import scale_table
from explainer.core.exhibits.scale.scale_words import description
from explainer.core.figures.wording import percent
from tests.scale_cells import cells

CHOICES, WHOLE = ScaleChoices(), cells()
FIRST = WHOLE[CROWDS[0], WIDTHS[0]]


def line(plot, name):
    return next(each for each in plot.lines if each.name == name)


def test_levels_are_those_of_who_reads_nothing_and_of_who_reads_perfectly():
    left, right = scale_figure(CHOICES, WHOLE, str).plots
    floor = np.mean([cell.floor.mean() for cell in WHOLE.values()])
    ends = np.log10([CROWDS[0], CROWDS[-1]])
    for plot, name, height in (
        (right, "no reading", FIRST.unread),
        (right, "perfect reader", floor),
        (left, "best possible", 1 - FIRST.best),
    ):
        level = line(plot, name)
        expected = np.stack([ends, [np.log10(height)] * 2], axis=1)
        np.testing.assert_allclose(level.points, expected, rtol=1e-5)
        assert level.thin and level.role == "text"


def test_both_ends_of_each_width_are_told_to_those_who_cannot_see_them():
    said = description(CHOICES, WHOLE, str)
    for width in WIDTHS:
        few, many = (WHOLE[crowd, width] for crowd in (CROWDS[0], CROWDS[-1]))
        right = [percent(1 - each.outcomes.test("pretrained", 4).mean()) for each in (few, many)]
        losses = [f"{each.loss.mean():.2f}" for each in (few, many)]
        accuracies, spent = (" to ".join(each) for each in (right, losses))
        assert f"{width} units: accuracy {accuracies}, loss {spent} nats" in said
    assert "not known yet" in description(CHOICES, {}, str)


def test_the_table_has_a_line_for_each_cell_with_its_effect():
    plain = plain_scale(CHOICES, WHOLE)
    lines = scale_table(plain).splitlines()
    assert "4 labels per class" in lines[0] and f"{plain['seeds']} seeds" in lines[0]
    assert f"accuracy {FIRST.best:.3f}" in lines[1] and f"{FIRST.unread:.3f} nats" in lines[1]
    for told, cell in zip(lines[3:], plain["cells"], strict=False):
        assert told.split()[:2] == [f"{cell['unlabelled']:,}", str(cell["width"])]
        accuracy = told.index(f"{cell['pretrained']['mean']:.3f} (")
        assert accuracy < told.index(f" {cell['effect']} ") < told.index(cell_words(cell["loss"]))
    one = plain_scale(ScaleChoices(seeds=1), WHOLE)
    assert not any(word in scale_table(one) for word in ("helps", "hurts", "no evidence"))


def cell_words(interval):
    return f"{interval['mean']:.3f} ("


def test_plain_values_are_rounded_to_four_places():
    plain = plain_scale(CHOICES, WHOLE)
    assert plain["loss_without_reading"] == round(FIRST.unread, 4)
    assert plain["best_possible"] == round(FIRST.best, 4)
    assert [row["width"] for row in plain["supervised"]] == list(WIDTHS)
    cell = plain["cells"][0]
    assert cell["floor"]["mean"] == pytest.approx(FIRST.floor.mean(), abs=1e-4)
    assert cell["above_floor"]["mean"] == pytest.approx(FIRST.above.mean(), abs=1e-4)

"""What the figure of scale says, and that its words follow from its numbers."""

import numpy as np
import pytest

from explainer.core.exhibits.scale.scale import joined_cells, plain_scale, slope, supervised_errors
from explainer.core.exhibits.scale.scale_choices import (
    ABOVE,
    CROWDS,
    SCALE_LABELS,
    WIDTHS,
    ScaleChoices,
    places,
)
from explainer.core.exhibits.scale.scale_figure import scale_figure
from explainer.core.exhibits.scale.scale_table import scale_table
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.validation import SettingsError
from explainer.core.text.numerus import labels_words
from tests.scale_cells import FLOOR, UNREAD, cell, cells

WHOLE = cells()
USUAL = ScaleChoices()


def said(found=WHOLE, choices=USUAL, **rest):
    return scale_figure(choices, found, str, **rest)


def named(plot, name):
    return next(line for line in plot.lines if line.name == name)


def test_both_axes_of_both_plots_are_logarithmic():
    for plot in said().plots:
        assert plot.x.logarithmic and plot.y.logarithmic
        lines = [line.points for line in plot.lines if len(line.points)]
        x, y = np.concatenate(lines).T
        assert plot.x.low < x.min() and x.max() < plot.x.high
        assert plot.y.low <= y.min() and y.max() <= plot.y.high


def test_each_width_has_a_line_a_band_and_a_name_at_its_end_in_its_own_colour():
    for plot in said().plots:
        curves = [line for line in plot.lines if line.name.endswith(" units")]
        assert [line.role for line in curves] == [f"ramp {n}" for n in range(len(WIDTHS))]
        assert [name.text for name in plot.end_names] == ["8 units", "16", "32", "64", "128"]
        assert [(name.x, name.y) for name in plot.end_names] == [
            tuple(map(float, line.points[-1])) for line in curves
        ]
        assert {line.name for line in curves} <= {band.name for band in plot.bands}


def test_the_left_plot_has_the_error_of_the_chosen_label_count():
    for labels in SCALE_LABELS:
        plot = said(choices=ScaleChoices(labels=labels)).plots[0]
        heights = 10.0 ** named(plot, "16 units").points[:, 1]
        wanted = [WHOLE[crowd, 16].outcomes.test("pretrained", labels).mean() for crowd in CROWDS]
        np.testing.assert_allclose(heights, wanted, rtol=1e-6)
        assert plot.title.endswith(labels_words(labels, str))


def test_the_supervised_arm_is_a_level_dashed_reference_of_the_same_colour():
    plot = said().plots[0]
    for number, width in enumerate(WIDTHS):
        line = named(plot, f"{width} units, supervised only")
        assert (line.role, line.stroke, line.in_legend) == (f"ramp {number}", "broken", False)
        wanted = np.log10(supervised_errors(WHOLE, width, USUAL.labels).mean())
        np.testing.assert_allclose(line.points[:, 1], wanted, atol=1e-6)
    strokes = {name: named(plot, name).stroke for name in ("Supervised", "Pretrained")}
    assert strokes == {"Supervised": "broken", "Pretrained": "solid"}


def test_the_right_plot_has_the_loss_with_its_floor_or_from_its_floor_on():
    whole, above = (said(choices=ScaleChoices(loss=loss)).plots[1] for loss in ("loss", ABOVE))
    for name, level in (("perfect reader", FLOOR), ("no reading", UNREAD)):
        np.testing.assert_allclose(10.0 ** named(whole, name).points[:, 1], level, rtol=1e-6)
    heights = [10.0 ** named(plot, "8 units").points[:, 1] for plot in (whole, above)]
    np.testing.assert_allclose(heights[0] - FLOOR, heights[1], atol=1e-4)
    assert all(line.name not in ("perfect reader", "no reading") for line in above.lines)


def test_bands_are_the_intervals_of_the_seeds():
    band = next(band for band in said().plots[1].bands if band.name == "64 units")
    losses = WHOLE[100, 64].loss
    half = 2.262157 * losses.std(ddof=1) / np.sqrt(10)
    ends = np.log10([losses.mean() - half, losses.mean() + half])
    np.testing.assert_allclose(band.points[0, 1:], ends, rtol=1e-4)


def test_a_band_that_reaches_below_zero_is_cut():
    wide = {place: cell(*place, seeds=2, spread=0.5) for place in places()}
    for plot in said(wide, ScaleChoices(loss=ABOVE)).plots:
        assert all(np.isfinite(band.points).all() for band in plot.bands)


def test_a_power_law_has_a_slope_and_no_bend():
    found = slope(WHOLE, 64)
    assert found.bent is False
    assert found.tenfold.low < -1 < found.tenfold.high
    assert found.factor.low < 10 < found.factor.high
    assert "No bend of the line is seen from 100 to 8,000" in said().facts[0]


@pytest.mark.parametrize("bend", [0.3, -0.3])
def test_a_bent_line_is_no_power_law(bend):
    bent = cells(bend=bend)
    assert slope(bent, 64).bent is True and slope(bent, 64).off > 1.1
    assert "not straight" in said(bent).facts[0] and "no power law" in said(bent).facts[0]


def test_a_line_that_bends_twice_is_no_power_law_either():
    """The middle bends back what the ends bend: a single curvature would see none of it."""
    swung = {}
    for (crowd, width), each in WHOLE.items():
        place = 2 * (np.log10(crowd) - np.log10(100)) / np.log10(80) - 1
        above = each.above * 10 ** (0.2 * (place**3 - 0.6 * place))
        swung[crowd, width] = type(each)(each.outcomes, each.floor + above, each.floor, 5.0, 0.9)
    assert slope(swung, 64).bent is True


def test_straight_lines_are_seldom_called_bent():
    """The intervals hold for all crowds at once: about one in twenty is wrong."""
    bent = 0
    for draw in range(200):
        random = np.random.default_rng(draw)
        column = {}
        for crowd in CROWDS:
            made = WHOLE[crowd, 64]
            above = 100 / crowd * 10 ** (0.02 * random.standard_normal(10))
            column[crowd, 64] = type(made)(made.outcomes, FLOOR + above, made.floor, 5.0, 0.9)
        bent += slope(column, 64).bent
    assert bent <= 20


def test_one_seed_tells_nothing_of_chance():
    alone = cells(seeds=1)
    assert slope(alone, 64).bent is None and said(alone).facts[0] == ""
    assert "one seed" in scale_table(plain_scale(ScaleChoices(seeds=1), alone))


def test_a_loss_at_the_floor_has_no_slope():
    made = WHOLE[8_000, 64]
    at_floor = type(made)(made.outcomes, made.floor, made.floor, UNREAD, 0.9)
    assert slope({**WHOLE, (8_000, 64): at_floor}, 64) is None


def test_what_more_width_does_is_paired_by_seed():
    few, many = (WHOLE[crowd, 128].loss - WHOLE[crowd, 8].loss for crowd in (100, 8_000))
    fact = said().facts[1].replace("−", "-")
    assert f"loss {few.mean():+.2f} (" in fact
    # Here the mean rounds to zero, which has no sign.
    assert abs(many.mean()) < 0.005 and ", 0.00 (" in fact


def test_the_words_count_the_cells_in_which_pretraining_helps_and_hurts():
    effects = [row["effect"] for row in plain_scale(USUAL, WHOLE)["cells"]]
    helps, hurts = effects.count("helps"), effects.count("hurts")
    assert f"helps in {helps} of 35 cells and hurts in {hurts}, by intervals" in said().facts[1]
    assert 0 < helps < 35


def test_the_words_say_how_often_a_sentence_is_seen():
    assert f"{SCENES['language'].steps} steps" in said().facts[2]
    assert "1,024 times" in said().facts[2] and "about 13 times" in said().facts[2]


def test_while_cells_are_missing_the_words_count_them_and_claim_nothing():
    part = cells(18)
    figure = said(part)
    assert figure.headline == "…" and figure.headline_name.startswith("18 of 35")
    assert figure.facts[:2] == ("", "")
    lengths = [len(named(figure.plots[0], f"{width} units").points) for width in WIDTHS]
    assert lengths == [4, 4, 4, 3, 3]


def test_a_width_with_one_cell_is_a_dot_until_there_is_a_line():
    for plot in said(cells(7)).plots:
        assert [dots.name for dots in plot.dots] == ["32 units", "64 units", "128 units"]
        np.testing.assert_array_equal(
            [dots.points[0] for dots in plot.dots],
            [named(plot, dots.name).points[0] for dots in plot.dots],
        )
    assert all(plot.dots == () for plot in said().plots)


def test_before_the_first_cell_the_plots_say_what_is_to_come():
    assert all("Being measured" in plot.note for plot in said({}).plots)
    assert all("Nothing" in plot.note for plot in said({}, asked=False).plots)


def test_the_headline_is_the_accuracy_at_both_ends():
    accuracies = [1 - WHOLE[crowd, 64].outcomes.test("pretrained", 4).mean() for crowd in CROWDS]
    assert said().headline == f"{100 * accuracies[0]:.1f} % → {100 * accuracies[-1]:.1f} %"


def test_the_plain_values_hold_every_cell_with_its_intervals():
    plain = plain_scale(USUAL, WHOLE)
    assert [(row["unlabelled"], row["width"]) for row in plain["cells"]] == list(places())
    for row in plain["cells"]:
        for name in (
            "pretrained",
            "supervised",
            "control",
            "difference",
            "loss",
            "above_floor",
            "difference_at_once",
        ):
            assert row[name]["low"] <= row[name]["mean"] <= row[name]["high"]
    table = scale_table(plain)
    assert table.count("\n") == 3 + 35 + 1 + 1 + 5 + 1 + 5
    assert "8,000    128" in table


def test_shares_of_seeds_are_joined_in_order():
    one, other = cell(100, 8, seeds=3), cell(250, 8, seeds=2)
    both = joined_cells([one, other])
    np.testing.assert_array_equal(both.loss, [*one.loss, *other.loss])
    assert len(both.outcomes.seeds) == len(both.floor) == 5


def test_labels_that_are_not_measured_are_refused():
    with pytest.raises(SettingsError, match="1, 2, 4, 8, 16"):
        ScaleChoices(labels=3)

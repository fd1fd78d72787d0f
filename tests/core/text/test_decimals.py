"""No zero has a sign, and no interval seems to end at one that it misses."""

import numpy as np
import pytest

from explainer.core.exhibits.town.choices import ASKED, TOWN_KINDS, TownChoices
from explainer.core.exhibits.town.table import towns_measured, towns_table
from explainer.core.figures.wording import signed
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval, of_shares
from explainer.core.measuring.measured_table import interval_cell
from explainer.core.text.decimals import decimals, misses_zero, rounded


@pytest.mark.parametrize("value", [0.0, -0.0, 1e-9, -1e-9, -0.04])
def test_what_rounds_to_zero_has_no_sign(value):
    assert decimals(value, 1, signed=True) == "0.0"
    assert str(rounded(value, 1)) == "0.0"
    assert signed(value / 100) == "0.0"


@pytest.mark.parametrize(
    ("value", "written"), [(-0.0004, "-0.0004"), (0.03, "0.03"), (1e-9, "0.0")]
)
def test_the_end_of_an_interval_is_zero_only_if_it_is(value, written):
    assert decimals(value, 1, end=True) == written
    assert rounded(value, 1, end=True) == pytest.approx(float(written))


@pytest.mark.parametrize("low", [3e-5, -3e-5, 0.0, 0.01])
def test_the_word_follows_from_the_numbers_that_are_printed(low):
    found = Interval(0.02, low, 0.04)
    printed = found.rounded()
    assert effect(Interval(**printed)) == effect(found)
    shown = interval_cell(printed).split("(")[1].split(" to")[0]
    assert (float(shown) > 0) == (effect(found) == "helps")


@pytest.mark.parametrize("kind", TOWN_KINDS)
def test_towns_print_no_word_that_rests_on_less_than_they_show(kind):
    measured = towns_measured(TownChoices(kind, towns=1, seed=1))
    table = towns_table(measured)
    assert "-0.0 " not in table and "-0.0)" not in table and "(-0.0" not in table
    for asked, row in zip(ASKED, measured["rows"], strict=True):
        ends = [round(row["difference"][end], 1) for end in ("low", "high")]
        said = "helps" if ends[0] > 0 else "hurts" if ends[1] < 0 else "no evidence"
        assert row["effect"] == said, asked


def test_a_mean_never_lies_outside_the_interval_printed_beside_it():
    cell = interval_cell({"mean": 0.0004, "low": 0.0001, "high": 0.001})
    assert cell == "0.0004 (0.0001 to 0.001)"
    assert interval_cell({"mean": 0.0004, "low": -0.1, "high": 0.1}).startswith("0.000 (")


@pytest.mark.parametrize(
    ("found", "printed"),
    [
        (Interval(0.99998, 0.99996, 1.0), "0.99998 (0.99996 to 1.00000)"),
        (Interval(0.9997, 0.9996, 0.9998), "0.9997 (0.9996 to 0.9998)"),
        (Interval(0.6, 0.5, 0.7), "0.600 (0.500 to 0.700)"),
    ],
)
def test_ends_that_differ_are_not_printed_as_one(found, printed):
    told = found.rounded()
    assert told["low"] <= told["mean"] <= told["high"] and told["low"] < told["high"]
    assert interval_cell(told) == printed


@pytest.mark.parametrize("share", [0.0, 0.1, 0.9, 1.0])
def test_what_all_seeds_tell_alike_has_no_interval_to_print(share):
    found = of_shares(np.full(7, share))
    assert found.no_spread and not Interval(0.5, 0.4, 0.6).no_spread
    assert interval_cell(found.rounded()) == f"{share:.3f} (no spread)"
    assert not of_shares(np.array([share])).no_spread


@pytest.mark.parametrize(
    ("low", "high", "misses"),
    [
        (0.1, 0.2, True),
        (-0.2, -0.1, True),
        (-0.1, 0.1, False),
        (0.0, 0.1, False),
        (-0.1, 0.0, False),
    ],
)
def test_an_interval_misses_zero_on_either_side(low, high, misses):
    assert misses_zero(low, high) is misses

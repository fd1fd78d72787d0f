"""Round numbers along an axis."""

import pytest

from explainer.core.figures.figure import Axis
from explainer.plotting.axis import kept_apart, ticks


def labels(low, high, most, **choices):
    return [tick.label for tick in ticks(Axis("", low, high), most, **choices)]


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (0, 1.02, 5, ["0.00", "0.25", "0.50", "0.75", "1.00"]),
        (0, 1.02, 4, ["0.0", "0.5", "1.0"]),
        (0, 30, 4, ["0", "10", "20", "30"]),
        (0, 150, 4, ["0", "50", "100", "150"]),
        (0, 10_000, 3, ["0", "5,000", "10,000"]),
        (-1, 1, 5, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
        (0, 0.1, 3, ["0.00", "0.05", "0.10"]),
        (20, 28, 5, ["20", "22", "24", "26", "28"]),
    ],
)
def test_numbers_are_round_and_written_alike(low, high, most, expected):
    assert labels(low, high, most) == expected


@pytest.mark.parametrize("most", range(2, 9))
@pytest.mark.parametrize("span", [0.013, 0.7, 1.02, 3.3, 16.0, 150.0, 987.0, 65_432.0])
def test_never_more_than_asked_for_and_all_inside(most, span):
    found = ticks(Axis("", 0.0, span), most)
    assert 1 <= len(found) <= most
    assert all(0.0 <= tick.value <= span * (1 + 1e-9) for tick in found)
    assert len({tick.label for tick in found}) == len(found)


def test_a_count_has_no_tick_between_two_numbers():
    assert labels(0, 10, 5) == ["0.0", "2.5", "5.0", "7.5", "10.0"]
    assert labels(0, 10, 5, whole=True) == ["0", "3", "6", "9"]
    assert labels(0, 1, 7, whole=True) == ["0", "1"]


def test_given_ticks_are_taken_as_they_are():
    given = ((0.0, "1"), (1.0, "10"), (2.5, "beyond"))
    found = ticks(Axis("labels", 0.0, 1.5, ticks=given), 1)
    assert [(tick.value, tick.label) for tick in found] == [(0.0, "1"), (1.0, "10")]


def test_an_axis_without_length_has_no_ticks():
    assert ticks(Axis("", 1.0, 1.0), 5) == ()
    assert ticks(Axis("", 0.0, 1.0), 0) == ()


def test_zero_is_never_negative():
    assert "−0" not in labels(-0.3, 0.3, 4)
    assert "0.0" in labels(-0.3, 0.3, 7) or "0.00" in labels(-0.3, 0.3, 7)


def test_an_axis_of_shares_has_percentages_as_all_words_do():
    shown = ticks(Axis("test accuracy", 0.38, 1.02, percent=True), 4)
    assert [tick.label for tick in shown] == ["40 %", "60 %", "80 %", "100 %"]
    assert [tick.value for tick in shown] == pytest.approx([0.4, 0.6, 0.8, 1.0])
    fine = ticks(Axis("error", 0.0, 0.02, percent=True), 4)
    assert [tick.label for tick in fine] == ["0 %", "1 %", "2 %"]


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (60, ["0", "50", "100", "150"]),
        # Every other would leave out the end, and with it how far the axis goes.
        (59, ["0", "", "", "150"]),
        (19, ["0", "", "", ""]),
    ],
)
def test_numbers_without_room_go_evenly_and_the_last_stays_where_it_can(room, expected):
    axis = Axis("", 0, 150)
    kept = kept_apart(ticks(axis, 4), axis, room, 10, lambda label: 10)
    assert [tick.label for tick in kept] == expected


def test_every_other_number_goes_where_many_stay():
    axis = Axis("", 0, 50)
    kept = kept_apart(ticks(axis, 6), axis, 50, 10, lambda label: 5)
    assert [tick.label for tick in kept] == ["0", "", "20", "", "40", ""]

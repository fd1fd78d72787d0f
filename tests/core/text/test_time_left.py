import pytest

from explainer.core.text.time_left import TimeLeft


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def left(clock):
    return TimeLeft(clock)


def after(left, clock, seconds, done, total=20):
    clock.now += seconds
    return left.words(done, total, str)


def test_before_there_is_a_pace_nothing_is_said(left, clock):
    assert after(left, clock, 5, 0) == after(left, clock, 5, 0) == ""


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        (1.0, "about 20 s left"),
        (4.0, "about 2 min left"),
        (0.9, ""),
    ],
)
def test_the_pace_so_far_tells_what_is_left(left, clock, pace, words):
    after(left, clock, 0, 0)
    assert after(left, clock, pace, 1) == words


def test_what_ends_soon_is_told_by_the_second(left, clock):
    after(left, clock, 0, 0)
    assert after(left, clock, 1, 2) == "about 9 s left"
    assert after(left, clock, 0.4, 10) == ""


def test_four_steps_of_four_hundred_are_no_evidence_and_a_slow_start_is_forgotten(left, clock):
    """Handwritten digits stood for two seconds at the first steps, and were done in four more."""
    after(left, clock, 0, 0, total=400)
    assert after(left, clock, 2, 4, total=400) == ""
    for done in range(8, 244, 4):
        told = after(left, clock, 0.04, done, total=400)
    assert told == "about 2 s left"


def test_what_was_done_before_it_looked_is_no_pace(left, clock):
    after(left, clock, 0, 10)
    assert after(left, clock, 2, 12) == "about 8 s left"


def test_another_count_begins_anew(left, clock):
    after(left, clock, 0, 0)
    after(left, clock, 1, 10)
    assert after(left, clock, 9, 0) == ""
    assert after(left, clock, 1, 2) == "about 9 s left"
    assert after(left, clock, 1, 3, total=100) == ""


def test_at_the_end_nothing_is_left(left, clock):
    after(left, clock, 0, 0)
    assert after(left, clock, 100, 20) == ""


def test_a_pace_that_wavers_is_no_reason_to_count_up(left, clock):
    after(left, clock, 0, 0)
    assert after(left, clock, 5, 10) == "about 5 s left"
    assert after(left, clock, 1.4, 10) == "about 5 s left"
    assert after(left, clock, 0.1, 13) == "about 4 s left"
    assert after(left, clock, 3.5, 13) == "about 6 s left"


def test_minutes_do_not_count_up_because_a_pace_wavers():
    now = 0.0
    left = TimeLeft(lambda: now)
    said = []
    for second, done in ((0, 0), (10, 10), (20, 20), (30, 29), (40, 40), (50, 49)):
        now = float(second)
        said.append(left.words(done, 200, str))
    minutes = [int(each.split()[1]) for each in said if "min" in each]
    assert minutes and minutes == sorted(minutes, reverse=True)


def test_minutes_count_down_and_up_again_only_where_it_takes_much_longer(left, clock):
    after(left, clock, 0, 0, total=100)
    assert after(left, clock, 40, 20, total=100) == "about 3 min left"
    assert after(left, clock, 8, 24, total=100) == "about 3 min left"
    # A pace that wavers: 190 seconds would be four minutes.
    assert after(left, clock, 30, 30, total=100) == "about 3 min left"
    assert after(left, clock, 200, 32, total=100) == "about 10 min left"


def test_beyond_ten_seconds_steps_are_of_five(left, clock):
    after(left, clock, 0, 0, total=100)
    assert after(left, clock, 10, 50, total=100) == "about 10 s left"
    other = TimeLeft(clock)
    after(other, clock, 0, 0, total=100)
    assert after(other, clock, 11, 50, total=100) == "about 15 s left"

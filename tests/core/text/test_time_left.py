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
        (0.1, "about 2 s left"),
        (0.5, "about 10 s left"),
        (0.6, "about 15 s left"),
        (4.0, "about 2 min left"),
        (0.04, ""),
    ],
)
def test_the_pace_so_far_tells_what_is_left(left, clock, pace, words):
    after(left, clock, 0, 0)
    assert after(left, clock, pace, 1) == words


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

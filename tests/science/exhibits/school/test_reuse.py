"""Reuse: the same task from scratch and from a pretrained encoder, and what each costs."""

from dataclasses import replace
from itertools import count

import numpy as np
import pytest

from explainer.core.exhibits.school.reuse_table import reuse_table
from explainer.core.settings.settings import settings_for
from explainer.core.training.cost import Cost, label_cost, probe_cost
from explainer.science.exhibits.school import answering
from explainer.science.exhibits.school.reuse import Course, Reuse, mean_steps, reusing
from explainer.science.steps import finished
from explainer.science.stopwatch import Stopwatch
from tests.science.conftest import CARDS, few_points, few_steps, with_cards


def ticking():
    """A clock that shows one second more whenever it is looked at."""
    ticks = count()
    return lambda: float(next(ticks))


@pytest.fixture(scope="module", autouse=True)
def pretrained_for_a_while():
    """Fewer steps than the scene's own: enough to read more digits."""
    with with_cards({"digits": replace(CARDS["digits"], steps=150)}):
        yield


@pytest.fixture(scope="module")
def reuse(pretrained_for_a_while):
    return finished(reusing("digits", 5, (0, 1), ticking()))


def test_the_watch_counts_only_while_the_next_moment_is_made():
    watch = Stopwatch(ticking())
    assert list(watch.timed(iter("abc"))) == ["a", "b", "c"]
    assert watch.seconds == 4


def test_a_reused_encoder_reads_more_digits_and_arrives_earlier(reuse):
    scratch, reused = (reuse.courses[name] for name in ("scratch", "reused"))
    assert reused.final.mean() > scratch.final.mean() + 0.05
    target = 0.95 * scratch.final
    assert mean_steps(reused.steps_to(target)) < mean_steps(scratch.steps_to(target))


def test_every_step_is_examined_and_the_first_is_before_training(reuse):
    settings = settings_for("digits", labels_per_class=5)
    for course in reuse.courses.values():
        assert course.accuracy.shape == (settings.steps + 1, 2)
        assert course.accuracy[0].max() < 0.5


def test_costs_are_counted_and_seconds_are_a_models_share(reuse):
    settings = settings_for("digits", labels_per_class=5)
    assert reuse.courses["scratch"].cost.operations == label_cost(settings).operations
    assert reuse.courses["reused"].cost.operations == probe_cost(settings).operations
    assert probe_cost(settings).operations < label_cost(settings).operations
    assert reuse.pretraining.seconds == (settings.card.steps + 2) / 2


def test_the_question_is_answered_by_the_clock_that_is_given():
    ticks = count()
    asked = answering("reuse", "digits", 5, (0, 1), clock=lambda: float(next(ticks)))
    for _ in range(3):
        next(asked)
    assert next(ticks) > 1


def test_the_same_seeds_give_the_same_courses():
    with few_steps(), few_points():
        one, other = (finished(reusing("digits", 5, (0,), ticking())) for _ in range(2))
    for name, course in one.courses.items():
        np.testing.assert_array_equal(course.accuracy, other.courses[name].accuracy)


def test_who_never_arrives_is_said_to_never_arrive():
    course = Course(np.array([[0.1, 0.1], [0.5, 0.2], [0.6, 0.3]]), Cost(2, 1.0, 0.1))
    assert course.steps_to(np.array([0.5, 0.9])) == [1, None]
    assert mean_steps([1, None]) == 1 and mean_steps([None]) is None


def test_a_start_is_near_its_own_end_later_than_near_a_lower_target():
    low, high = (np.array([[0.1] * 2, [0.5] * 2, [end] * 2]) for end in (0.5, 0.9))
    cost = Cost(2, 1.0, 0.1)
    courses = {"scratch": Course(low, cost), "reused": Course(high, cost)}
    reused = Reuse("parity", 5, cost, courses).plain()["starts"]["reused"]
    assert (reused["steps_to_own"], reused["steps_to_target"]) == (2, 1)


def test_the_table_tells_all_costs_and_what_the_interval_says():
    low, high = (np.full((3, 4), level) + 0.01 * np.arange(4) for level in (0.6, 0.8))
    cost = Cost(150, 2e9, 0.25)
    measured = Reuse(
        "parity", 5, cost, {"scratch": Course(low, cost), "reused": Course(high, cost)}
    )
    lines = reuse_table(measured.plain()).splitlines()
    assert "Digits: even or odd, 5 labels per class, 4 seeds" in lines[0]
    assert "150" in lines[2] and "0.250" in lines[2] and "2e9" in lines[2]
    assert "(4 of 4)" in lines[4] and lines[-3].endswith("helps")
    assert lines[-1].endswith("never fewer")

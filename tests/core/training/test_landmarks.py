"""Where test accuracy peaked, where overfitting began."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen
from explainer.core.training.landmarks import OVERFITTING, PEAK, landmarks
from explainer.core.training.timeline import Timeline
from tests.factories import timeline

SETTINGS = settings_for(labels_per_class=1)


def run(losses, accuracies, train_losses=(0.4, 0.3, 0.2, 0.1)):
    """A run whose supervised arm has these test losses, accuracies and train losses."""
    made = timeline(SETTINGS, len(losses))
    late = made.frames[-len(losses) :]
    fresh = [
        replace(frame, supervised=_standing(frame.supervised, *values))
        for frame, *values in zip(late, losses, accuracies, train_losses, strict=True)
    ]
    return Timeline((*made.frames[: -len(losses)], *fresh), {}, 1)


def _standing(moment, loss, accuracy, train_loss):
    table = np.array(moment.standings)
    table[0] = (train_loss, loss, 1.0, accuracy)
    return replace(moment, standings=frozen(table))


def of_supervised(made):
    return [(mark.kind, mark.place) for mark in landmarks(made) if mark.role == "supervised"]


def test_accuracy_peaks_where_it_is_highest_first():
    made = run([0.5, 0.4, 0.3, 0.3], [0.6, 0.9, 0.9, 0.8])
    assert of_supervised(made) == [(PEAK, 5)]


def test_overfitting_begins_at_the_lowest_loss_of_a_run_that_is_overtrained():
    made = run([0.5, 0.3, 0.4, 0.6], [0.6, 0.7, 0.7, 0.8])
    assert of_supervised(made) == [(PEAK, 7), (OVERFITTING, 5)]


@pytest.mark.parametrize("last", [0.30, 0.31, 0.34])
def test_a_loss_that_hardly_rises_is_no_overfitting(last):
    assert OVERFITTING not in dict(of_supervised(run([0.5, 0.3, 0.3, last], [0.5] * 4)))


@pytest.mark.parametrize("train_losses", [(0.4, 0.3, 0.4, 0.5), (0.4, 0.3, 0.3, 0.3)])
def test_a_test_loss_that_rises_with_the_train_loss_is_no_overfitting(train_losses):
    made = run([0.5, 0.3, 0.4, 0.6], [0.6, 0.7, 0.7, 0.8], train_losses)
    assert of_supervised(made) == [(PEAK, 7)]


def test_both_arms_have_their_own():
    roles = {mark.role for mark in landmarks(timeline(SETTINGS, 6))}
    assert roles == {"supervised", "pretrained"}


def test_before_a_run_has_ended_there_is_no_landmark():
    made = timeline(SETTINGS, 4)
    assert landmarks(Timeline()) == ()
    for shown in range(1, len(made.frames)):
        assert landmarks(Timeline(made.frames[:shown])) == ()
    assert made.frames[-1].finished and landmarks(made) != ()


def test_they_are_those_of_the_count_that_is_looked_at_whatever_ends_arrive():
    made = run([0.5, 0.3, 0.4, 0.6], [0.6, 0.9, 0.7, 0.8])
    own = made.frames[-1]
    made = replace(made, ends={1: own})
    other = replace(own, settings=SETTINGS.changed(labels_per_class=9))
    assert landmarks(made.extended(other)) == landmarks(made)
    assert landmarks(made.extended(other).looking_at(9)) != landmarks(made)
    assert landmarks(made.extended(other).looking_at(9).looking_at(1)) == landmarks(made)


def test_a_course_with_holes_has_no_marks_yet():
    made = run([0.5, 0.3, 0.4, 0.6], [0.6, 0.9, 0.7, 0.8])
    assert of_supervised(made)
    table = np.array(made.frames[-3].supervised.standings)
    table[0] = np.nan
    holed = replace(made.frames[-3].supervised, standings=frozen(table))
    late = replace(made.frames[-3], supervised=holed)
    assert of_supervised(replace(made, frames=(*made.frames[:-3], late, *made.frames[-2:]))) == []


def test_a_course_of_one_moment_has_no_highest():
    made = run([0.5, 0.4, 0.3, 0.3], [0.6, 0.9, 0.9, 0.8])
    assert of_supervised(Timeline((made.frames[-1],), {}, 1)) == []

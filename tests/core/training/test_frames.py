"""What a moment says of itself."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for
from explainer.core.training.frames import frozen, labelled_rows
from tests.factories import encoder, frame

SETTINGS = settings_for("moons", labels_per_class=2)
LENT = settings_for("moons", depth=2, width=4, objective="vicreg", encoder=encoder())
ORDER = np.array([[0, 2, 4], [1, 3, 5]])
CLASSES = np.array([0, 1, 0, 1, 0, 1, 1])


def rows(count, bought=(), returned=()):
    return labelled_rows(ORDER, CLASSES, count, bought, returned).tolist()


def test_labels_are_bought_class_by_class_in_their_order():
    assert rows(1) == [0, 1] and rows(2) == [0, 2, 1, 3]


def test_what_was_bought_by_hand_comes_last_and_once():
    assert rows(2, bought=[6, 2]) == [0, 2, 1, 3, 6]


def test_what_was_given_back_is_left_out_and_no_later_label_takes_its_place():
    assert rows(2, returned=[2]) == [0, 1, 3] and rows(3, returned=[0]) == [2, 4, 1, 3, 5]


def test_a_class_keeps_its_first_label_rather_than_none():
    assert rows(1, returned=[1]) == [0, 1] and rows(2, returned=[0, 2]) == [0, 1, 3]
    assert rows(1, bought=[6], returned=[1]) == [0, 6]


def test_a_frame_labels_what_its_settings_say():
    picked = SETTINGS.changed(bought=(9,), returned=(0,))
    shown = replace(frame(SETTINGS), settings=picked)
    expected = shown.ground.labelled(2, (9,), (0,))
    assert shown.labelled.tolist() == expected.tolist()
    assert 9 in shown.labelled and 0 not in shown.labelled


def test_how_an_arm_does_is_known_where_it_was_measured_alone():
    table = np.arange(12, dtype=float).reshape(3, 4)
    table[1] = np.nan
    moment = replace(frame(SETTINGS).supervised, standings=frozen(table))
    assert tuple(moment.standing(1)) == (0, 1, 2, 3) and tuple(moment.standing(3)) == (8, 9, 10, 11)
    assert moment.standing(2) is None and moment.standing(4) is None
    shown = replace(frame(SETTINGS.changed(labels_per_class=3)), supervised=moment)
    assert shown.test_accuracy("supervised") == 11 and shown.standing("supervised").train_loss == 8
    assert frame(SETTINGS, Stage.PRETRAINING).test_accuracy("pretrained") is None


@pytest.mark.parametrize(
    ("changes", "alone"),
    [
        ({}, True),
        ({"step": 1}, False),
        ({"steps": 0}, False),
        ({"stage": Stage.FINETUNING}, False),
        ({"pretraining_loss": 1.0}, False),
        ({"settings": LENT}, False),
    ],
)
def test_points_are_alone_before_anything_was_made_of_them(changes, alone):
    bare = replace(frame(SETTINGS, Stage.PRETRAINING, 0), pretraining_loss=None)
    assert replace(bare, **changes).points_alone is alone


def test_a_run_has_finished_at_its_last_step_with_labels_alone():
    assert frame(step=150).finished and not frame(step=149).finished
    assert not frame(stage=Stage.PRETRAINING, step=150).finished

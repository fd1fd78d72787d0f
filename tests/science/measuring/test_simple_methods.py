"""Simple methods by cross-validation: who sees which row, and which error is the least."""

from types import SimpleNamespace

import numpy as np
import pytest

from explainer.core.measuring.verdict import LARGEST_CLASS, SIMPLE_METHODS, deviation_of
from explainer.core.training.frames import FOREIGN
from explainer.science.measuring import simple_methods
from explainer.science.measuring.simple_methods import best_of_simple
from explainer.science.steps import finished


class Knowing:
    """Says the class that stands in a column, and which rows it has learnt from."""

    def __init__(self, seen, column):
        self._seen, self._column = seen, column

    def fit(self, inputs, classes):
        self._seen.append(set(inputs[:, 0]))
        return self

    def predict(self, inputs):
        assert not self._seen[-1] & set(inputs[:, 0])
        return inputs[:, self._column].astype(int)


def drawn(classes, guessed):
    """Rows with a number, and what each method will say of them."""
    inputs = np.column_stack([np.arange(len(classes)), *guessed]).astype(float)
    return SimpleNamespace(pool=SimpleNamespace(classes=np.array(classes)), inputs=inputs)


def found(monkeypatch, rows, seen):
    fits = {
        name: lambda count, column=column: Knowing(seen, column)
        for column, name in enumerate(SIMPLE_METHODS, start=1)
    }
    monkeypatch.setattr(simple_methods, "FITS", fits)
    return finished(best_of_simple(rows))


def test_the_best_method_is_the_reference_and_each_row_is_asked_by_who_has_not_seen_it(monkeypatch):
    classes = np.array([0, 1] * 15 + [0] * 10)
    guessed = [classes.copy() for _ in SIMPLE_METHODS]
    for wrong, guess in zip((8, 2, 4, 6), guessed, strict=True):
        guess[:wrong] = 1 - guess[:wrong]
    seen = []
    reference = found(monkeypatch, drawn(classes, guessed), seen)
    assert reference.method == SIMPLE_METHODS[1] and reference.error == pytest.approx(2 / 40)
    assert reference.deviation == deviation_of(reference.error, 40)
    assert reference.largest == pytest.approx(15 / 40)
    assert reference.largest_deviation == deviation_of(15 / 40, 40)
    assert [len(rows) for rows in seen] == [32] * (5 * len(SIMPLE_METHODS))


def test_rows_of_no_class_take_no_part_and_naming_the_largest_class_may_be_best(monkeypatch):
    classes = np.array([0] * 18 + [1] * 2 + [FOREIGN] * 7)
    guessed = [np.ones(27)] * len(SIMPLE_METHODS)
    seen = []
    reference = found(monkeypatch, drawn(classes, guessed), seen)
    assert reference.method == LARGEST_CLASS and reference.error == pytest.approx(0.1)
    assert set.union(*seen) == set(range(20))


def test_every_class_is_shared_out_over_all_folds():
    classes = np.array([0] * 7 + [1] * 6 + [2] * 4)
    folds = simple_methods._folds(classes)
    assert sorted(np.bincount(folds)) == [3, 3, 3, 4, 4]
    for kind in range(3):
        each = np.bincount(folds[classes == kind], minlength=5)
        assert each.max() - each.min() <= 1


def test_where_one_class_alone_was_learnt_it_is_named():
    inputs, asked = np.zeros((4, 1)), np.array([True, True, False, False])
    named = simple_methods._guesses("logistic", inputs, np.array([0, 1, 3, 3]), asked)
    assert named.tolist() == [3, 3]
    assert simple_methods._guesses("logistic", inputs, np.zeros(4, int), ~asked | asked).sum() == 0

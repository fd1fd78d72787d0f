"""What simple methods reach on rows of which there are no more, by cross-validation."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from explainer.core.measuring.verdict import LARGEST_CLASS, SIMPLE_METHODS, Reference, deviation_of
from explainer.core.training.frames import FOREIGN
from explainer.science.random import stream
from explainer.science.steps import Steps
from explainer.science.training.draws import Draw

FOLDS = 5
"""Chosen: scikit-learn's own."""
MOST_ROWS = 2_000
"""Chosen: so many rows tell an error to about a point, and a support vector machine takes their
square."""
NEIGHBOURS = 5
"""Chosen: scikit-learn's own."""
TREES = 100
"""Chosen: scikit-learn's own, as are all other settings."""
ENOUGH_ROUNDS = 1_000
"""Chosen: ten times scikit-learn's own, so that fits end by themselves."""

Whole = NDArray[np.int64]
Floats = NDArray[np.float64]


def best_of_simple(drawn: Draw) -> Steps[Reference]:
    """Return the least error of naming the largest class and of each simple method.

    All learn and are tried on labelled rows of the pool, each row by a model that has not seen
    it; the test rows take no part.
    """
    threadpool_limits(1)
    random = stream(0, "folds")
    known = random.permutation(np.flatnonzero(drawn.pool.classes != FOREIGN))[:MOST_ROWS]
    inputs, classes = drawn.inputs[known], drawn.pool.classes[known]
    folds = _folds(classes)
    errors = {LARGEST_CLASS: 1 - float(np.bincount(classes).max() / len(classes))}
    for name in SIMPLE_METHODS:
        wrong = np.ones(len(classes), bool)
        for fold in np.unique(folds):
            asked = folds == fold
            wrong[asked] = _guesses(name, inputs, classes, asked) != classes[asked]
            yield None
        errors[name] = float(wrong.mean())
    best = min(errors, key=errors.__getitem__)
    spread = {name: deviation_of(error, len(classes)) for name, error in errors.items()}
    return Reference(errors[best], spread[best], best, errors[LARGEST_CLASS], spread[LARGEST_CLASS])


def _folds(classes: Whole) -> Whole:
    """Return the fold of each row; every class is shared out over all folds as it comes."""
    folds = np.empty(len(classes), np.int64)
    begin = 0
    for kind in np.unique(classes):
        members = np.flatnonzero(classes == kind)
        folds[members] = (begin + np.arange(len(members))) % FOLDS
        begin += len(members)
    return folds


def _guesses(name: str, inputs: Floats, classes: Whole, asked: NDArray[np.bool_]) -> Whole:
    """Return what a method says of the rows that are asked, when it has learnt the others."""
    learnt, answers = inputs[~asked], classes[~asked]
    if len(np.unique(answers)) < 2:
        return np.full(int(asked.sum()), answers[0] if len(answers) else 0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # A fit that ends early is a worse method, not news.
        model = FITS[name](len(learnt)).fit(learnt, answers)
        return np.asarray(model.predict(inputs[asked]))


def _logistic(rows: int) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(max_iter=ENOUGH_ROUNDS)


def _machine(rows: int) -> Any:
    from sklearn.svm import SVC

    return SVC()


def _neighbours(rows: int) -> Any:
    from sklearn.neighbors import KNeighborsClassifier

    return KNeighborsClassifier(min(NEIGHBOURS, rows))


def _forest(rows: int) -> Any:
    from sklearn.ensemble import RandomForestClassifier

    return RandomForestClassifier(TREES, random_state=0)


FITS: dict[str, Callable[[int], Any]] = {
    "logistic": _logistic,
    "machine": _machine,
    "neighbours": _neighbours,
    "forest": _forest,
}

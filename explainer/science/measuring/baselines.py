"""Other methods on the same labelled points, some of them with the same unlabelled ones.

All but the share of the largest class and `spreading` are scikit-learn's, with settings that
were measured on draws that no report uses.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from explainer.core.measuring.efficiency import Outcomes
from explainer.core.settings.cards import SceneCard
from explainer.core.settings.catalogue import (
    LARGEST,
    NAIVE_BAYES,
    WALK_SPREADING,
    WORD_VECTORS,
    baselines_of,
)
from explainer.core.settings.settings import Settings
from explainer.science.measuring.spreading import WalkSpreading
from explainer.science.measuring.word_methods import NaiveBayes, WordVectors
from explainer.science.steps import Steps
from explainer.science.training.draws import Draw, draw
from explainer.science.views.graph import graph_for

NEIGHBOURS, CLAMPING = 10, 0.99
"""Of label spreading: tuned on the scenes, on draws that no report uses."""
ENOUGH_ROUNDS, SETTLED = 3_000, 1e-6
"""Measured on spirals with 8 labels per class: scikit-learn's defaults stop before labels have come
far along the arms, at 73 % instead of 100 %."""
MACHINE_C = 10.0
"""Of the support vector machine, as `C`: measured, better than 1 at five labels per class."""
LOGISTIC_C = 1.0
"""Of logistic regression, as `C`: scikit-learn's own; measured, 0.1 to 100 are no better."""
SELF_TRAINING_C, CONFIDENT = 10.0, 0.75
"""Of self-training: its regression's `C`, and how likely a guess must be to count as a label.
Measured: the best of C 1 and 10 with 0.6, 0.75, 0.9 and the surest tenth of the points."""
GUESSING_ROUNDS = 10
"""Chosen: scikit-learn's own."""
ENOUGH_STEPS = 1_000
"""Measured: all fits end earlier."""
UNLABELLED = -1
"""Defined by scikit-learn."""

Whole = NDArray[np.int64]
Guesses = tuple[NDArray[Any], NDArray[Any]]
Fit = Callable[[Draw, Whole, SceneCard], Any]
Guess = Callable[[Draw, Whole, SceneCard], Guesses]


def measuring_baselines(
    settings: Settings, counts: Sequence[int], seeds: Sequence[int]
) -> Steps[Outcomes]:
    """Return the errors of all baselines at each label count, step by step."""
    threadpool_limits(1)
    baselines = baselines_of(settings.card)
    errors = np.empty((2, len(baselines), len(counts), len(seeds)))
    for seed_at, seed in enumerate(seeds):
        drawn = draw(settings.changed(seed=seed))
        for count_at, count in enumerate(counts):
            for baseline_at, baseline in enumerate(baselines):
                errors[:, baseline_at, count_at, seed_at] = _errors(
                    baseline, drawn, count, settings.card
                )
                yield None
    return Outcomes(baselines, tuple(counts), tuple(seeds), errors[0], errors[1])


def _errors(baseline: str, drawn: Draw, labels: int, card: SceneCard) -> tuple[float, float]:
    """Return one baseline's error on the labelled points and on the test points."""
    chosen = drawn.labelled(labels)
    with warnings.catch_warnings():
        # Label spreading divides 0 by 0 on an island without a label: errors, not news. Nor is
        # that self-training has nothing left to guess.
        for kind in (RuntimeWarning, UserWarning):
            warnings.simplefilter("ignore", kind)
        guesses = GUESSES[baseline](drawn, chosen, card)
    truths = drawn.pool.classes[chosen], drawn.test.classes
    train, test = (1 - float((g == t).mean()) for g, t in zip(guesses, truths, strict=True))
    return train, test


def _from_inputs(fit: Fit) -> Guess:
    """Return what guesses the classes of labelled and test points from their scaled inputs."""

    def guess(drawn: Draw, chosen: Whole, card: SceneCard) -> Guesses:
        """Fit, and guess."""
        fitted = fit(drawn, chosen, card)
        return fitted.predict(drawn.inputs[chosen]), fitted.predict(drawn.test_inputs)

    return guess


def _from_words(kind: type[WordVectors | NaiveBayes]) -> Guess:
    """Return what guesses the classes of labelled and test sentences from the words they say."""

    def guess(drawn: Draw, chosen: Whole, card: SceneCard) -> Guesses:
        """Fit, and guess."""
        method = kind(drawn.pool.columns)
        method.fit(chosen, drawn.pool.classes[chosen])
        return method.predict(drawn.pool.columns[chosen]), method.predict(drawn.test.columns)

    return guess


def _largest(drawn: Draw, chosen: Whole, card: SceneCard) -> Guesses:
    """Name the largest class of the test points throughout."""
    named = int(np.bincount(drawn.test.classes).argmax())
    return np.full(len(chosen), named), np.full(len(drawn.test.classes), named)


def _nearest(drawn: Draw, chosen: Whole, card: SceneCard) -> Any:
    from sklearn.neighbors import KNeighborsClassifier

    return KNeighborsClassifier(1).fit(drawn.inputs[chosen], drawn.pool.classes[chosen])


def _machine(drawn: Draw, chosen: Whole, card: SceneCard) -> Any:
    from sklearn.svm import SVC

    return SVC(C=MACHINE_C).fit(drawn.inputs[chosen], drawn.pool.classes[chosen])


def _logistic(drawn: Draw, chosen: Whole, card: SceneCard) -> Any:
    return _regression(LOGISTIC_C).fit(drawn.inputs[chosen], drawn.pool.classes[chosen])


def _spreading(drawn: Draw, chosen: Whole, card: SceneCard) -> Any:
    from sklearn.semi_supervised import LabelSpreading

    spreading = LabelSpreading(
        kernel="knn",
        n_neighbors=NEIGHBOURS,
        alpha=CLAMPING,
        max_iter=ENOUGH_ROUNDS,
        tol=SETTLED,
    )
    return spreading.fit(drawn.inputs, _partly_labelled(drawn, chosen))


def _walk_spreading(drawn: Draw, chosen: Whole, card: SceneCard) -> WalkSpreading:
    spreading = WalkSpreading(drawn.inputs, graph_for(card.walk_groups))
    return spreading.fit(chosen, drawn.pool.classes[chosen], len(card.classes))


def _self_training(drawn: Draw, chosen: Whole, card: SceneCard) -> Any:
    """Take confident guesses for labels and learn again (Yarowsky 1995; of networks: Lee 2013)."""
    from sklearn.semi_supervised import SelfTrainingClassifier

    student = SelfTrainingClassifier(
        _regression(SELF_TRAINING_C), threshold=CONFIDENT, max_iter=GUESSING_ROUNDS
    )
    return student.fit(drawn.inputs, _partly_labelled(drawn, chosen))


def _regression(c: float) -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=c, max_iter=ENOUGH_STEPS)


def _partly_labelled(drawn: Draw, chosen: Whole) -> Whole:
    """Return the pool's classes [n] as far as labels were bought, as scikit-learn wants them."""
    classes = np.full(len(drawn.pool), UNLABELLED)
    classes[chosen] = drawn.pool.classes[chosen]
    return classes


GUESSES: dict[str, Guess] = {
    "logistic": _from_inputs(_logistic),
    "machine": _from_inputs(_machine),
    "nearest": _from_inputs(_nearest),
    "spreading": _from_inputs(_spreading),
    WALK_SPREADING: _from_inputs(_walk_spreading),
    "self-training": _from_inputs(_self_training),
    WORD_VECTORS: _from_words(WordVectors),
    NAIVE_BAYES: _from_words(NaiveBayes),
    LARGEST: _largest,
}

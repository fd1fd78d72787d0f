"""Two classical methods that learn a feeling from how often sentences say which words.

Neither has a network or descends a gradient. Their constants were measured on seeds 300 to 303,
which no report uses.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

DIRECTIONS, UNSEEN = 4, 0.1
"""Of word vectors. Measured: 4 and 8 directions are about as good, 2 and 16 worse; UNSEEN is what
every pair of words is counted more than it was met."""
LOGISTIC_C = 1.0
"""Of their logistic regression, as `C`. Measured: 0.1 is no better."""
ROUNDS = 30
"""Measured: later rounds change no guess."""


class WordVectors:
    """Singular vectors of pointwise mutual information, with logistic regression on their sums.

    Levy & Goldberg 2014, section 3: this matrix is what word2vec factors.
    """

    def __init__(self, counts: NDArray[Any]) -> None:
        """Learn vectors from how often each sentence says each word [n, words]."""
        self._counts = counts.astype(np.float64)
        self._vectors = _vectors(self._counts)
        codes = self._counts @ self._vectors
        self._centre, self._scale = codes.mean(axis=0), codes.std()

    def fit(self, chosen: Whole, classes: NDArray[Any]) -> None:
        """Learn from the sentences `chosen` [m] with their `classes` [m]."""
        from sklearn.linear_model import LogisticRegression

        self._head = LogisticRegression(C=LOGISTIC_C).fit(
            self._coded(self._counts[chosen]), classes.astype(np.int64)
        )

    def predict(self, counts: NDArray[Any]) -> Whole:
        """Return the class of each sentence [m, words]."""
        return np.asarray(self._head.predict(self._coded(counts)))

    def _coded(self, counts: NDArray[Any]) -> Floats:
        return np.asarray((counts @ self._vectors - self._centre) / self._scale)


def _vectors(counts: Floats) -> Floats:
    """Return a vector for each word [words, DIRECTIONS]."""
    met = counts.T @ counts
    np.fill_diagonal(met, 0)
    met += UNSEEN
    met /= met.sum()
    alone = met.sum(axis=1)
    left, strengths, _ = np.linalg.svd(np.log(met / np.outer(alone, alone)))
    return np.asarray(left[:, :DIRECTIONS] * np.sqrt(strengths[:DIRECTIONS]))


class NaiveBayes:
    """Multinomial naive Bayes by expectation-maximisation (Nigam et al. 2000, section 5)."""

    def __init__(self, counts: NDArray[Any]) -> None:
        """Take how often each sentence says each word [n, words]."""
        self._counts = counts.astype(np.float64)

    def fit(self, chosen: Whole, classes: NDArray[Any]) -> None:
        """Learn from all sentences, of which `chosen` [m] have known `classes` [m]."""
        known = np.eye(int(classes.max()) + 1)[classes.astype(np.int64)]
        shares = np.zeros((len(self._counts), known.shape[1]))
        for _ in range(ROUNDS + 1):
            shares[chosen] = known
            self._maximise(shares)
            shares = self._shares(self._counts)

    def predict(self, counts: NDArray[Any]) -> Whole:
        """Return the class of each sentence [m, words]."""
        return np.asarray(self._shares(counts).argmax(axis=1))

    def _maximise(self, shares: Floats) -> None:
        """Count words and classes by how much of each sentence belongs to each class."""
        said = shares.T @ self._counts + 1
        self._words = np.log(said / said.sum(axis=1, keepdims=True))
        held = shares.sum(axis=0) + 1
        self._classes = np.log(held / held.sum())

    def _shares(self, counts: NDArray[Any]) -> Floats:
        """Return the probability of each class for each sentence [m, classes]."""
        joint = counts @ self._words.T + self._classes
        likely = np.exp(joint - joint.max(axis=1, keepdims=True))
        return np.asarray(likely / likely.sum(axis=1, keepdims=True))

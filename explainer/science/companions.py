"""Which words an encoder takes for alike: the nearest ones by its first layer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.language_words import synonyms
from explainer.science.stack import Stack

NEIGHBOURS = 5


def nearest_words(encoder: Stack, count: int = NEIGHBOURS) -> NDArray[np.int64]:
    """Return for every word the nearest others [words, count], the nearest one first.

    A word is what it does to the first hidden layer: its row of the first weights, as in
    word2vec (Mikolov et al. 2013, section 4). Nearness is the cosine of two such rows, less
    what all words share.
    """
    rows = encoder.weights[0][0].detach().numpy().astype(np.float64)
    rows = rows - rows.mean(axis=0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True).clip(min=np.finfo(float).tiny)
    alike = rows @ rows.T
    np.fill_diagonal(alike, -np.inf)
    return np.argsort(-alike, axis=1, kind="stable")[:, :count]


def synonym_share(encoder: Stack) -> float:
    """Return how many words have one of their own group as their nearest word."""
    nearest = nearest_words(encoder, 1)[:, 0]
    return float(np.mean([synonyms(word, int(other)) for word, other in enumerate(nearest)]))


def chance_share(words: int) -> float:
    """Return what `synonym_share` is for a random choice of the nearest word."""
    alike = [[synonyms(one, other) for other in range(words)] for one in range(words)]
    return float((np.sum(alike) - words) / (words * (words - 1)))

"""Which words an encoder takes for alike: the nearest ones by its first layer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.training.frames import Lexicon, frozen
from explainer.science.comparison.projection import principal_plane
from explainer.science.networks.stack import Stack

Floats = NDArray[np.float64]
NEIGHBOURS = 5
"""Chosen: as many as one line has room for."""


def nearest_words(encoder: Stack, count: int = NEIGHBOURS) -> NDArray[np.int64]:
    """Return for every word the nearest others [words, count], the nearest one first.

    A word is what it does to the first hidden layer: its row of the first weights, as in
    word2vec (Mikolov et al. 2013, section 4). Nearness is the cosine of two such rows, less
    what all words share.
    """
    rows = _rows(encoder)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True).clip(min=np.finfo(float).tiny)
    alike = rows @ rows.T
    np.fill_diagonal(alike, -np.inf)
    return np.argsort(-alike, axis=1, kind="stable")[:, :count]


def lexicon(encoder: Stack, reference: Floats | None) -> tuple[Lexicon, Floats]:
    """Return the words as an encoder sees them; their plane lies as near as it can to `reference`.

    The plane [words, 2] comes along in full precision, to be the next reference.
    """
    plane = principal_plane(_rows(encoder), reference)
    nearest = frozen(nearest_words(encoder), np.uint8)
    return Lexicon(frozen(plane), nearest), plane


def _rows(encoder: Stack) -> Floats:
    """Return what each word does to the first layer [words, width], less what all words share."""
    rows = encoder.weights[0][0].detach().numpy().astype(np.float64)
    return np.asarray(rows - rows.mean(axis=0))

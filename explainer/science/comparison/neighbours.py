"""An embedding as t-SNE lays it out: who is near whom, and nothing else."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.science.comparison.projection import COLLAPSED

PERPLEXITY = 30.0
"""Scikit-learn's own, amid the 5 to 50 of van der Maaten & Hinton 2008, section 2."""
FEWEST_FOR_EACH = 3
"""A neighbourhood needs so many points beyond itself (van der Maaten & Hinton 2008, 2)."""


def neighbour_plane(code: NDArray[np.float64], seed: int) -> NDArray[np.float64]:
    """Return places [n, 2] of codes [n, z], centred and reaching to 1.

    t-SNE (van der Maaten & Hinton 2008) by Barnes and Hut's approximation, begun at the
    principal components, so that the same codes always give the same picture. A code that
    has collapsed stays a point.
    """
    from sklearn.manifold import TSNE

    if np.ptp(code, axis=0).max() < COLLAPSED:
        return np.zeros((len(code), 2))
    perplexity = min(PERPLEXITY, (len(code) - 1) / FEWEST_FOR_EACH)
    made = TSNE(perplexity=perplexity, init="pca", random_state=seed, n_jobs=1)
    places = made.fit_transform(code.astype(np.float32)).astype(np.float64)
    places -= (places.max(axis=0) + places.min(axis=0)) / 2
    return np.asarray(places / np.abs(places).max())

"""Label spreading on the very graph that neighbour walks follow (Zhou et al. 2004).

It tells how much of what walks bring is in the graph, and how much a network adds. A new point is
named as the nearest point of the crowd is: the graph has no place for it.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import cg

from explainer.science.views.graph import (
    DENOISED,
    PLAIN,
    GraphRecipe,
    nearest_rows,
    neighbour_graph,
)

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

ALPHA = {DENOISED: 0.997, PLAIN: 0.99}
"""How much of a point's label comes from its neighbours. Measured on draws that no report uses, the
best of 0.99, 0.997 and 0.999: with less, one label does not reach along a chain; with more, labels
are washed out where classes touch."""
SETTLED, ENOUGH = 1e-12, 3_000
"""What has come far is small: a looser limit would take it for nothing (measured)."""

_LAST: list[tuple[Floats, Any]] = []
"""The last crowd and its system: every label count of a draw has the same one."""


class WalkSpreading:
    """Label spreading on a crowd [n, columns], with scikit-learn's `predict`."""

    def __init__(self, crowd: Floats, graph: GraphRecipe) -> None:
        self._crowd, self._system = crowd, _system(crowd, graph)
        self._named: Whole = np.zeros(len(crowd), np.int64)

    def fit(self, chosen: Whole, classes: Whole, kinds: int) -> WalkSpreading:
        """Spread the `classes` of the `chosen` points, of so many kinds, over the crowd."""
        start = np.zeros((kinds, len(self._crowd)))
        start[classes, chosen] = 1.0
        spread = [cg(self._system, each, rtol=SETTLED, maxiter=ENOUGH)[0] for each in start]
        self._named = np.argmax(spread, axis=0)
        return self

    def predict(self, points: Floats) -> Whole:
        """Return the class of each point: that of the nearest one of the crowd."""
        return np.asarray(self._named[nearest_rows(points, self._crowd)])


def _system(crowd: Floats, graph: GraphRecipe) -> Any:
    """Return 1 - alpha S of the crowd's graph, whose solution is where spreading ends."""
    if not _LAST or _LAST[0][0] is not crowd:
        weights = neighbour_graph(crowd, graph)
        root = sparse.diags_array(1 / np.sqrt(np.asarray(weights.sum(axis=1)).ravel()))
        own = sparse.eye_array(len(crowd))
        _LAST[:] = [(crowd, (own - ALPHA[graph] * (root @ weights @ root)).tocsr())]
    return _LAST[0][1]

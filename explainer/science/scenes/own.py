"""A user's own table: a finite pool of real rows, of which nobody knows the best accuracy."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from scipy.spatial import cKDTree

from explainer.core.settings.dataset import NO_CLASS, Dataset
from explainer.core.training.frames import FOREIGN
from explainer.science.scenes.scene import Classes, Floats, Sample, Scene, Sites

MARGIN = 1.06
"""Chosen: room around the rows."""
NEAR, FAR = 0.03, 0.06
"""Shares of the plane's side: how far from a row its map is full, and where it has faded;
chosen."""


class OwnData(Scene):
    """Rows of a table; classes are as frequent as in the table, and none is made up.

    The plane is the table's own where it has two columns. Otherwise it is spanned by the two
    principal components of all rows, for which no label is needed, and the map shows the
    prediction at the nearest row.
    """

    def __init__(self, data: Dataset) -> None:
        self._data = data

    def draw(
        self, pool: int, test: int, noise: float, random: np.random.Generator
    ) -> tuple[Sample, Sample]:
        """Return a pool and the rows that are held out for the test.

        `noise` is the standard deviation of what is added to each column, in the column's
        own standard deviations. How many rows are tested is the table's choice, not `test`'s.
        """
        data, kinds = self._data, range(len(self._data.classes))
        noisy = data.table + noise * random.standard_normal(data.table.shape)
        labels = np.frombuffer(data.labels, np.uint8)
        members = {kind: random.permutation(np.flatnonzero(labels == kind)) for kind in kinds}
        held_out = [members[kind][:count] for kind, count in zip(kinds, data.tested, strict=True)]
        left = {kind: members[kind][data.tested[kind] :] for kind in kinds}
        left[NO_CLASS] = random.permutation(np.flatnonzero(labels == NO_CLASS))
        classes = np.where(labels == NO_CLASS, FOREIGN, labels).astype(np.int64)
        everything = Sample(noisy, plane(data) if len(data.columns) > 2 else noisy, classes)
        chosen = _poured(np.frombuffer(data.mixture[:pool], np.uint8), left)
        return everything.take(chosen), everything.take(np.concatenate(held_out))

    def sites(self, grid: Floats) -> Sites:
        """Return the places themselves of two columns, otherwise all rows and the nearest."""
        if len(self._data.columns) == 2:
            return Sites(grid)
        rows = plane(self._data)
        distance, nearest = cKDTree(rows).query(grid)
        left, _, right, _ = self.extent(0.0)
        presence = np.clip((FAR - distance / (right - left)) / (FAR - NEAR), 0, 1)
        return Sites(np.asarray(self._data.table, np.float64), nearest, presence)

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return a square around all rows, wider by the noise where it moves them.

        Where it does not, every row's map fades before an edge would cut it.
        """
        places = plane(self._data)
        low, high = places.min(axis=0), places.max(axis=0)
        span = float((high - low).max()) / 2
        half = MARGIN * span + 2 * noise if len(self._data.columns) == 2 else span / (1 - 2 * FAR)
        x, y = ((low + high) / 2).tolist()
        return (x - half, y - half, x + half, y + half)


@lru_cache(maxsize=4)
def plane(data: Dataset) -> Floats:
    """Return the fixed places [rows, 2] of all rows, made without any label."""
    table = np.asarray(data.table, np.float64)
    if table.shape[1] == 2:
        return table
    centred = table - table.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    axes = directions[:, :-3:-1]
    # An eigenvector's sign is arbitrary: its largest share points right or up.
    largest = np.abs(axes).argmax(axis=0)
    return np.asarray(centred @ (axes * np.sign(axes[largest, [0, 1]])))


def _poured(kinds: Classes, members: dict[int, Classes]) -> Classes:
    """Return one row for each of `kinds`, the members of each kind in their own order."""
    rows = np.empty(len(kinds), np.int64)
    for kind, those in members.items():
        here = np.flatnonzero(kinds == kind)
        rows[here] = those[: len(here)]
    return rows

"""Graph that neighbour walks follow: which points of a crowd lie next to each other.

The noise is taken out of the crowd, and points are joined to their mutual nearest neighbours,
with a preference for dense ground. No label has a way in.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse import csgraph
from scipy.spatial import cKDTree

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
FEWEST, USUAL_CROWD = 8, 1_000
"""Neighbours that a point has at least, chosen; and the crowd in which numbers hold as they
stand."""
ROWS_AT_ONCE = 512
"""Chosen: blocks of a few megabytes."""
CANDIDATES = 2_000
"""Chosen: crowds up to this draw among all points, and time grows with the square."""
TREE_COLUMNS = 10
"""Chosen: in more columns a tree prunes little."""
MOSTLY = 0.6
"""Measured: of the digits' columns 42 % are so, of sentences all."""
NOTHING = 1e-12
"""Chosen: the least distance and weight that count as an edge."""


@dataclass(frozen=True, slots=True)
class GraphRecipe:
    """How the graph of a walk is made: neighbours, preference for dense ground, averaging.

    First the noise is taken out of the crowd in `rounds` rounds, each of which moves every
    point to the mean of its nearest `averaged`. All numbers are those of a crowd of 1,000 and
    more; small crowds have fewer neighbours, and average less often over the same piece of
    ground: where points stand far apart, gaps are soon averaged away.
    """

    neighbours: int
    density_exponent: float
    averaged: int = 0
    rounds: int = 0


DENOISED = GraphRecipe(neighbours=30, density_exponent=3.0, averaged=16, rounds=2)
"""For a few large groups, whose gaps noise would bridge. Chosen for twice the scenes' noise;
measured at their usual noise on spirals and circles: 20 neighbours, an exponent of 2 and no
averaging are each as good."""
PLAIN = GraphRecipe(neighbours=8, density_exponent=2.0)
"""For many small groups, which averaging would blend; measured on the digits, where an exponent of
4 is no better."""
FEW_GROUPS = 6.0
"""Chosen: averaging would blend more; scenes of two classes have 2.2, the digits 16.5."""


def graph_for(groups: tuple[float, float]) -> GraphRecipe:
    """Return what walks go over whose longest tell the second of `groups` apart."""
    return DENOISED if groups[1] <= FEW_GROUPS else PLAIN


def neighbour_graph(points: Floats, graph: GraphRecipe = DENOISED) -> Any:
    """Return symmetric weights [n, n], sparse: self-tuning (Zelnik-Manor & Perona 2004).

    Mutual neighbours and a minimum spanning tree of the denoised crowd;
    w = exp(-d^2 / r_i r_j) times (r_i r_j / median^2)^-exponent, where r, the distance to the
    last neighbour, is large on sparse ground, so that walks avoid it.
    """
    moved = denoised(points, graph)
    distance, nearest = _nearest(moved, _scaled(graph.neighbours, len(points)) + 1)
    distances = _sparse(distance, nearest)
    mutual = distances.minimum(distances.T)
    joined = _connected(distances.maximum(distances.T), moved)
    tree = csgraph.minimum_spanning_tree(joined)
    edges = mutual.maximum(tree.maximum(tree.T)).tocoo()
    return _self_tuned(edges, distance[:, -1], graph.density_exponent)


def denoised(points: Floats, graph: GraphRecipe) -> Floats:
    """Return the crowd with its noise taken out: points moved to their neighbours' mean.

    Manifold denoising (Hein & Maier 2007) with the first round's neighbours in all rounds.
    Points between two dense ridges move towards the nearer one, so that noise no longer
    bridges the gap.
    """
    if not graph.rounds:
        return points
    _, nearest = _nearest(points, _in_proportion(graph.averaged, len(points), 2) + 1)
    count, near = nearest.shape
    rows = np.repeat(np.arange(count), near)
    shares = np.full(count * near, 1 / near)
    mean = sparse.csr_array((shares, (rows, nearest.ravel())), shape=(count, count))
    moved = points
    for _ in range(_in_proportion(graph.rounds, count, 1)):
        moved = mean @ moved
    return moved


def _in_proportion(usual: int, count: int, fewest: int) -> int:
    """Return a number that is `usual` in a crowd of 1,000 and more, smaller in smaller ones."""
    return max(round(usual * min(count / USUAL_CROWD, 1.0)), fewest)


def _scaled(neighbours: int, count: int) -> int:
    """Return how many neighbours to ask for: fewer in a small crowd, by its root."""
    wanted = round(neighbours * math.sqrt(min(count / USUAL_CROWD, 1.0)))
    return min(max(wanted, FEWEST), count - 1)


def _nearest(points: Floats, count: int) -> tuple[Floats, Whole]:
    """Return distances and indices [n, count] of the nearest points, itself first."""
    if (len(points) <= CANDIDATES or points.shape[1] <= TREE_COLUMNS) and not _mostly_empty(points):
        distance, nearest = cKDTree(points).query(points, k=count)
        return distance, nearest
    # In many columns a tree prunes nothing, and one long product is faster.
    everyone = torch.from_numpy(points).float()
    starts = range(0, len(points), ROWS_AT_ONCE)
    closest = [
        _closest(everyone[start : start + ROWS_AT_ONCE], everyone, count) for start in starts
    ]
    found = torch.cat(closest).numpy()
    distance = np.sqrt(np.stack([((points - points[n]) ** 2).sum(axis=1) for n in found.T], 1))
    order = np.argsort(distance, axis=1, kind="stable")
    return np.take_along_axis(distance, order, 1), np.take_along_axis(found, order, 1)


def nearest_rows(points: Floats, crowd: Floats) -> Whole:
    """Return the row [m] of the crowd's point nearest to each of `points` [m, columns]."""
    if crowd.shape[1] <= TREE_COLUMNS:
        return np.asarray(cKDTree(crowd).query(points)[1])
    everyone, some = torch.from_numpy(crowd).float(), torch.from_numpy(points).float()
    return np.asarray(_closest(some, everyone, 1).numpy()[:, 0])


def _mostly_empty(points: Floats) -> bool:
    """Whether most columns have their least value in most rows, as counts of words do.

    SciPy's tree cannot be built of such points: it ends the process. Of digits' columns not
    even half are so.
    """
    empty = np.median(points, axis=0) == points.min(axis=0)
    return bool(empty.mean() > MOSTLY)


def _closest(some: torch.Tensor, everyone: torch.Tensor, count: int) -> torch.Tensor:
    """Return the indices [m, count] of the points [n, columns] closest to each of `some`."""
    closeness = torch.addmm(everyone.square().sum(dim=1), some, everyone.T, beta=-0.5)
    return closeness.topk(count, dim=1, sorted=False).indices


def _sparse(distance: Floats, nearest: Whole) -> Any:
    count, neighbours = nearest.shape
    rows, columns = np.repeat(np.arange(count), neighbours), nearest.ravel()
    others = rows != columns
    # A stored zero would read as "no edge", and twins in the crowd do lie at distance zero.
    values = np.maximum(distance.ravel(), NOTHING)[others]
    places = (rows[others], columns[others])
    return sparse.csr_array((values, places), shape=(count, count))


def _connected(distances: Any, points: Floats) -> Any:
    """Join each island of the graph to the nearest point outside it until one is left."""
    while True:
        islands, island = csgraph.connected_components(distances, directed=False)
        if islands == 1:
            return distances
        bridges = [_bridge(points, island == index) for index in range(1, islands)]
        rows, columns, values = (np.array(part) for part in zip(*bridges, strict=True))
        bridge = sparse.csr_array((values, (rows, columns)), shape=distances.shape)
        distances = distances.maximum(bridge).maximum(bridge.T)


def _bridge(points: Floats, inside: NDArray[np.bool_]) -> tuple[int, int, float]:
    outside = np.flatnonzero(~inside)
    if _mostly_empty(points):
        everyone = torch.from_numpy(points)
        apart = torch.cdist(everyone[np.flatnonzero(inside)], everyone[outside]).numpy()
        distance, nearest = apart.min(axis=1), apart.argmin(axis=1)
    else:
        distance, nearest = cKDTree(points[outside]).query(points[inside])
    best = int(np.argmin(distance))
    start = int(np.flatnonzero(inside)[best])
    return start, int(outside[nearest[best]]), max(float(distance[best]), NOTHING)


def _self_tuned(edges: Any, reach: Floats, exponent: float) -> Any:
    reach = np.maximum(reach, NOTHING)
    scale = reach[edges.row] * reach[edges.col]
    density = (scale / np.median(reach) ** 2) ** -exponent
    values = np.maximum(np.exp(-(edges.data**2) / scale) * density, NOTHING)
    return sparse.csr_array((values, (edges.row, edges.col)), shape=edges.shape)

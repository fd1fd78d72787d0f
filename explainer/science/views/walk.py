"""Neighbour walks: which points the crowd itself joins.

The noise is taken out of the crowd, points are joined to their mutual nearest neighbours,
with a preference for dense ground, and a random walk is let run until only a few groups
can still be told apart. Its partners are the positive pairs of contrastive and VICReg
pretraining. The cluster assumption made explicit: the augmentation graph of HaoChen et
al. 2021 (section 3), diffusion maps of Coifman & Lafon 2006. No label has a way in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import eigsh

from explainer.science.views.graph import (
    CANDIDATES,
    DENOISED,
    ROWS_AT_ONCE,
    Floats,
    GraphRecipe,
    Whole,
    neighbour_graph,
)

SLOWEST = 32
"""Chosen: twice the 16 groups that walks over digits tell apart; measured on spirals and circles:
16 are as good."""
PARTNERS = 128
"""Chosen; measured on spirals and circles: 32 are as good."""
LONGEST_WALK = 1e8
"""Chosen: where the search for a length ends."""
DENSE_UP_TO = 300
"""Points; chosen: so small a matrix is solved whole."""
FLAT_COLUMNS = 3
"""Chosen: graphs in so few dimensions are nearly planar."""
LIKELIEST = 12
"""Chosen: more lines would hide each other."""
LENGTHS = 9
"""Walks of so many lengths are mixed, evenly spaced by their logarithms; measured: more of them
change nothing."""
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Walk:
    """For each point the ends of walks from it [n, PARTNERS], and how long they were.

    `lengths` are those of the shortest and of the longest walks, `groups` the traces of their
    matrices: how many groups these walks can still tell apart.
    """

    partners: Whole
    lengths: Pair
    groups: Pair

    def likeliest(self, count: int = LIKELIEST) -> Whole:
        """Return each point's likeliest partners but itself [n, count], likeliest first.

        They are what pretraining most often pairs it with. A point with fewer partners
        repeats the first; one without any is its own.
        """
        partners = np.sort(self.partners, axis=1)
        own = np.arange(len(partners))[:, None]
        starts = np.diff(partners, axis=1, prepend=-1) != 0
        times = np.where(starts & (partners != own), _run_lengths(starts), 0)
        order = np.argsort(-times, axis=1, kind="stable")[:, :count]
        found = np.take_along_axis(times, order, axis=1) > 0
        likeliest = np.take_along_axis(partners, order, axis=1)
        first = np.where(found[:, :1], likeliest[:, :1], own)
        return np.where(found, likeliest, first)


def walk_partners(
    points: Floats, groups: Pair, random: np.random.Generator, graph: GraphRecipe = DENOISED
) -> Walk:
    """Draw the ends of walks from each of `points` [n, columns].

    They are of many lengths: from the shortest that tells at most the first of two numbers of
    `groups` apart to the shortest that tells at most the second. A mixture of lengths is what
    label spreading is made of, too (Zhou et al. 2004, section 2): the long walks name the
    largest groups, the short ones keep what lies within.
    """
    weights = neighbour_graph(points, graph)
    degrees = np.asarray(weights.sum(axis=1)).ravel()
    rates, modes = _slowest_modes(weights, degrees, points.shape[1], random)
    shortest, longest = (_length_for(rates, each) for each in groups)
    decay = np.mean([rates**length for length in np.geomspace(shortest, longest, LENGTHS)], axis=0)
    left = float((rates**shortest).sum()), float((rates**longest).sum())
    return Walk(_draw_ends(modes, decay, degrees, random), (shortest, longest), left)


def _run_lengths(starts: NDArray[np.bool_]) -> Whole:
    """Return for each place of sorted rows [n, m] how far it is to the next run's start."""
    rows, width = starts.shape
    places = np.where(
        np.c_[starts[:, 1:], np.ones((rows, 1), bool)], np.arange(1, width + 1), width
    )
    ends = np.minimum.accumulate(places[:, ::-1], axis=1)[:, ::-1]
    return np.asarray(ends - np.arange(width))


def _slowest_modes(
    weights: Any, degrees: Floats, columns: int, random: np.random.Generator
) -> tuple[Floats, Floats]:
    """Return the largest eigenvalues [m] of the walk and their symmetric modes [n, m]."""
    root = sparse.diags_array(1 / np.sqrt(degrees))
    symmetric = (root @ weights @ root).tocsc()
    count = len(degrees)
    if count <= DENSE_UP_TO:
        rates, modes = np.linalg.eigh(symmetric.toarray())
        return np.clip(rates[-SLOWEST:], 0, 1), modes[:, -SLOWEST:]
    start = random.random(count)
    # In few dimensions the gaps are tiny but the graph is nearly planar and factors well;
    # in many dimensions it does not factor but the gaps are wide.
    shift = {"sigma": 1 + 1e-5} if columns <= FLAT_COLUMNS else {"which": "LA"}
    rates, modes = eigsh(symmetric, k=SLOWEST, v0=start, tol=1e-8, **shift)
    return np.clip(rates, 0, 1), modes


def _length_for(rates: Floats, groups: float) -> float:
    """Return the shortest walk whose trace is at most `groups`, by bisection."""
    shortest, longest = 0.0, float(np.log(LONGEST_WALK))
    for _ in range(60):
        middle = (shortest + longest) / 2
        if (rates ** np.exp(middle)).sum() > groups:
            shortest = middle
        else:
            longest = middle
    return float(np.exp(longest))


def _draw_ends(modes: Floats, decay: Floats, degrees: Floats, random: np.random.Generator) -> Whole:
    """Draw from the rows of P^t = D^-1/2 U diag(rate^t) U' D^1/2.

    In a large crowd each block of rows draws among candidates of its own, picked at random,
    so that time grows with the crowd and not with its square.
    """
    left = modes * decay
    right = (modes * np.sqrt(degrees)[:, None]).T
    blocks = [left[start : start + ROWS_AT_ONCE] for start in range(0, len(left), ROWS_AT_ONCE)]
    if len(left) <= CANDIDATES:
        return np.concatenate([_draw_rows(block @ right, random) for block in blocks])
    picks = [random.choice(len(left), CANDIDATES, replace=False) for _ in blocks]
    chances = (block @ right[:, pick] for block, pick in zip(blocks, picks, strict=True))
    ends = [pick[_draw_rows(c, random)] for c, pick in zip(chances, picks, strict=True)]
    return np.concatenate(ends)


def _draw_rows(chances: Floats, random: np.random.Generator) -> Whole:
    heights = np.cumsum(np.maximum(chances, 0), axis=1)
    heights /= heights[:, -1:]
    levels = (np.arange(len(heights))[:, None] + random.random((len(heights), PARTNERS))).ravel()
    stacked = (heights + np.arange(len(heights))[:, None]).ravel()
    found = np.searchsorted(stacked, levels).reshape(len(heights), PARTNERS)
    columns = found - np.arange(len(heights))[:, None] * heights.shape[1]
    return np.asarray(np.minimum(columns, heights.shape[1] - 1))

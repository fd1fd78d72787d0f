"""Two-dimensional views of an embedding that do not jump from frame to frame."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

COLLAPSED = 0.05
"""Chosen: an eighth of the least deviation under first weights (measured on spirals, language and
creatures: 0.39 to 1.12)."""
SMALLEST_REACH = 0.2
"""Half of what any first weights reach (measured): a code within it is on its way to a point."""
NOTHING = 1e-8
"""Chosen: a share so small adds nothing to an entropy."""


def principal_plane(code: Floats, reference: Floats | None = None) -> Floats:
    """Project a code [n, z] on its two principal components: [n, 2], reaching to 1.

    A component's sign and order are arbitrary: the result is turned and mirrored to lie as
    near as it can to `reference` [n, 2] (orthogonal Procrustes, Schoenemann 1966). A code
    that has collapsed stays a point instead of being blown up.
    """
    return principal_view(code, reference).of(code)


@dataclass(frozen=True, slots=True)
class View:
    """A projection of codes [n, z] on a plane, as it was fitted to some of them."""

    centre: Floats
    directions: Floats
    turn: Floats
    reach: float

    def of(self, code: Floats) -> Floats:
        """Return codes [n, z] in the plane: [n, 2]."""
        return np.asarray((code - self.centre) @ self.directions @ self.turn / self.reach)

    def length(self, ways: Floats) -> Floats:
        """Return what directions [..., z] of codes are in the plane [..., 2], in codes' unit."""
        return np.asarray(ways @ self.directions @ self.turn)

    @property
    def back(self) -> Floats | None:
        """What leads from places (x, y, 1) back to codes: [3, 2]; None for codes that are wider."""
        if len(self.centre) != self.directions.shape[1]:
            return None
        straight = self.reach * self.turn.T @ self.directions.T
        return np.vstack([straight, self.centre])


def principal_view(code: Floats, reference: Floats | None = None) -> View:
    """Return the projection of `principal_plane`, for other codes of the same encoder too."""
    centre = code.mean(axis=0)
    centred = code - centre
    _, directions = np.linalg.eigh(centred.T @ centred)
    first = directions[:, :-3:-1]
    plane, turn = centred @ first, np.eye(2)
    if reference is not None:
        left, _, right = np.linalg.svd(plane.T @ reference)
        turn = left @ right
    return View(centre, first, turn, _reach(plane @ turn))


def effective_rank(code: Floats) -> float:
    """Return how many directions a code [n, z] uses, between 1 and z; 0 if it has collapsed.

    The exponential of the entropy of its normalised singular values (Roy & Vetterli 2007,
    section 2).
    """
    values = np.sqrt(
        np.maximum(np.linalg.eigvalsh(np.cov(code.T, ddof=0).reshape(code.shape[1], -1)), 0)
    )
    if values.sum() < COLLAPSED:
        return 0.0
    shares = values / values.sum()
    return float(np.exp(-(shares * np.log(np.maximum(shares, NOTHING))).sum()))


def _reach(plane: Floats) -> float:
    return max(float(np.abs(plane).max()), SMALLEST_REACH)

"""Edge on: an embedding, turned in the space of all codes until its boundary is a straight line.

The boundary of a linear head is flat in that space, but the plane of the components rarely holds
its normal, and shows it from the side. The turn has one axis: the way along the boundary stays,
the way across it becomes the signed distance from it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from explainer.core.comparison.arm_figures import EMBEDDING_REACH, pool_dots
from explainer.core.figures.figure import Axis, Plot
from explainer.core.morph.alignment import Doubles
from explainer.core.text.say import Say
from explainer.core.training.embeddings import PRINCIPAL, Projection
from explainer.core.training.frames import BoundaryDistances, Floats, Frame, frozen

MARGIN = 1.05
"""Chosen: how much more than its points a plot shows where these reach further than usual."""


@dataclass(frozen=True, slots=True, eq=False)
class EdgeOn:
    """What the turn needs of a boundary: its distances, and the way across it [2] in the plane."""

    distances: BoundaryDistances
    across: Doubles

    @classmethod
    def of(cls, frame: Frame, role: str, projection: Projection) -> EdgeOn | None:
        """Return the turn for an arm; None where components are not shown or nobody knows it."""
        decision = frame.arm(role).decision
        if decision is None or decision.distances is None or not decision.embedded:
            return None
        return cls.at(decision.distances) if projection.shown(frame) == PRINCIPAL else None

    @classmethod
    def at(cls, distances: BoundaryDistances) -> EdgeOn:
        """Return the turn that these distances ask for; any way will do for an upright normal."""
        normal = distances.normal.astype(np.float64)
        length = float(np.hypot(*normal))
        return cls(distances, normal / length if length else np.array([1.0, 0.0]))

    def places(self, components: Floats | Doubles) -> Floats:
        """Return where what lies at `components` [m, 2] lies after the turn; its middle stays.

        First come the pool's points, then the corners of the grid, and then those of the boundary.
        """
        points, grid = self.distances.points, self.distances.grid.ravel()
        boundary = np.zeros(len(components) - len(points) - len(grid))
        away = np.concatenate([points, grid, boundary]) - points.mean(dtype=np.float64)
        along = np.array([-self.across[1], self.across[0]])
        return frozen(np.outer(away, self.across) + np.outer(components @ along, along))

    def plot(self, embedding: Plot, frame: Frame, places: Floats, say: Say) -> Plot:
        """Return the plot of an embedding whose points have been turned to `places` [n, 2]."""
        reach = max(EMBEDDING_REACH, MARGIN * float(np.abs(places).max()))
        axis = Axis("", -reach, reach, scale=False)
        return replace(
            embedding,
            title=say("Embedding, seen along its boundary"),
            caption=say(
                "The embedding, turned in the space of all numbers of its code until the boundary "
                "is seen edge on: for the linear head it is flat."
            ),
            x=axis,
            y=axis,
            lines=(),
            dots=pool_dots(frame, places, say),
        )

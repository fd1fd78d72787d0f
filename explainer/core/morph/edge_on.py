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

FLATTEST, STEEP = 0.25, 0.5
"""Chosen: with so little of its normal in the plane a boundary is not turned to at all, and with so
much all the way, by 60 degrees at most."""
MARGIN = 1.05
"""Chosen: how much more than its points a plot shows where these reach further than usual."""


@dataclass(frozen=True, slots=True, eq=False)
class EdgeOn:
    """What the turn needs of a boundary: its distances, the way across it, and how far it goes.

    `across` [2] is that way in the plane of the components, `kept` the share of it that is left,
    `new` the share of the distances that comes in its place: 0 and 1 where the boundary is edge on.
    """

    distances: BoundaryDistances
    across: Doubles
    kept: float
    new: float

    @classmethod
    def of(cls, frame: Frame, role: str, projection: Projection) -> EdgeOn | None:
        """Return the turn for an arm; None where components are not shown or nobody knows it."""
        decision = frame.arm(role).decision
        if decision is None or decision.distances is None or not decision.embedded:
            return None
        return cls.at(decision.distances) if projection.shown(frame) == PRINCIPAL else None

    @classmethod
    def at(cls, distances: BoundaryDistances) -> EdgeOn | None:
        """Return the turn that these distances ask for.

        None where too little of the normal lies in the plane: the turn would leave nothing of the
        embedding, and its way would leap from moment to moment. Near there it goes part of the way.
        """
        normal = distances.normal.astype(np.float64)
        length = min(float(np.hypot(*normal)), 1.0)
        share = float(np.clip((length - FLATTEST) / (STEEP - FLATTEST), 0, 1))
        if not share:
            return None
        whole = np.arccos(length)
        # A turn in a plane, part of the way between two directions in it (Shoemake 1985, slerp).
        kept, new = _shares(float(whole), share)
        return cls(distances, normal / length, kept, new)

    @property
    def whole(self) -> bool:
        """Whether the turn goes all the way."""
        return not self.kept

    def places(self, components: Floats | Doubles) -> Floats:
        """Return where what lies at `components` [m, 2] lies after the turn; its middle stays.

        First come the pool's points, then the corners of the grid, and then those of the boundary.
        """
        points, grid = self.distances.points, self.distances.grid.ravel()
        boundary = np.zeros(len(components) - len(points) - len(grid))
        away = np.concatenate([points, grid, boundary]) - points.mean(dtype=np.float64)
        along = np.array([-self.across[1], self.across[0]])
        turned = self.kept * (components @ self.across) + self.new * away
        return frozen(np.outer(turned, self.across) + np.outer(components @ along, along))

    def plot(self, embedding: Plot, frame: Frame, places: Floats, say: Say) -> Plot:
        """Return the plot of an embedding whose points have been turned to `places` [n, 2]."""
        reach = max(EMBEDDING_REACH, MARGIN * float(np.abs(places).max()))
        axis = Axis("", -reach, reach, scale=False)
        return replace(
            embedding,
            title=say("Embedding, turned until its boundary is a line")
            if self.whole
            else say("Embedding, turned towards its boundary"),
            caption=say(
                "The embedding, turned in the space of all numbers of its code until the boundary "
                "is seen edge on: for the linear head it is flat."
            )
            if self.whole
            else say("The boundary lies too flat on the embedding to be seen edge on."),
            x=axis,
            y=axis,
            lines=(),
            dots=pool_dots(frame, places, say),
        )


def _shares(angle: float, share: float) -> tuple[float, float]:
    """Return how much of two directions, an `angle` apart, lies part of the way between them."""
    if share == 1 or not np.sin(angle):
        return 0.0, 1.0
    kept, new = np.sin([(1 - share) * angle, share * angle]) / np.sin(angle)
    return float(kept), float(new)

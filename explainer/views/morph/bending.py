"""Bending: both arms' planes at a share of their way, prepared once for each moment."""

from __future__ import annotations

from collections.abc import Sequence

from explainer.core.figures.figure import ComparisonFigure
from explainer.core.morph.plane_morph import MovedPlane, PlaneMorph, plane_morph
from explainer.core.training.timeline import Timeline
from explainer.views.style.speech import say


class Bending:
    """Bends the planes of whatever is shown; `share` is how far."""

    def __init__(self) -> None:
        self.share = 0.0
        self._figure: ComparisonFigure | None = None
        self._morphs: tuple[PlaneMorph | None, ...] = (None, None)

    def __call__(self, timeline: Timeline, figure: ComparisonFigure) -> Sequence[MovedPlane]:
        """Return what is to be shown in the place of each arm's decision plane, or nothing."""
        if figure is not self._figure:
            self._prepare(timeline, figure)
        moved = [morph.at(self.share) for morph in self._morphs if morph is not None]
        return moved if len(moved) == len(figure.arms) else ()

    def _prepare(self, timeline: Timeline, figure: ComparisonFigure) -> None:
        """Look for the way of both planes; angles stay near those of the moment before."""
        frame = timeline.shown
        assert frame is not None
        self._figure = figure
        self._morphs = tuple(
            plane_morph(
                frame,
                arm.role,
                (arm.decision, arm.embedding),
                say,
                projection=timeline.projection,
                near=before.angle if before else 0.0,
            )
            for arm, before in zip(figure.arms, self._morphs, strict=True)
        )

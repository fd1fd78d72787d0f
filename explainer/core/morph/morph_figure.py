"""Morph figure: both arms' planes on their way from the input to the embedding, on one page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.core.figures.figure import ArmFigure, ComparisonFigure, Plot, SheetFigure
from explainer.core.morph.plane_morph import plane_morph
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline

STILLS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""The shares of the way that a picture shows side by side; chosen: a page has room for five."""


def morph_figure(
    whole: ComparisonFigure, timeline: Timeline, say: Say, share: float | None = None
) -> SheetFigure:
    """Return both arms at a `share` of their way, or, without one, at five of them, arm by arm."""
    frame, shares = timeline.shown, STILLS if share is None else (share,)
    assert frame is not None
    plots = [plot for arm in whole.arms for plot in _moments(arm, frame, timeline, say, shares)]
    return SheetFigure(
        title=say("From the input to the embedding"),
        plots=tuple(plots),
        rows=1 if share is not None else len(whole.arms),
        legend=whole.legend_for(plots),
        settings_line=whole.settings_line,
        description=say(
            "Both models: every point of the pool on its way from its place in the input to where "
            "its encoder puts it, and the grid and the decision boundary with it."
        ),
    )


def _moments(
    arm: ArmFigure, frame: Frame, timeline: Timeline, say: Say, shares: tuple[float, ...]
) -> Iterator[Plot]:
    """Yield an arm's plane at some shares of its way."""
    planes = (arm.decision, arm.embedding)
    morph = plane_morph(frame, arm.role, planes, say, projection=timeline.projection)
    for number, share in enumerate(shares):
        plot = morph.at(share).plot if morph is not None else arm.decision
        first = arm.name if len(shares) == 1 else say(ARM_SHORT[arm.role])
        title = share_words(share, say) if number else first
        yield replace(_unnamed(plot), title=title, caption="")


def _unnamed(plot: Plot) -> Plot:
    """Return a plane without names and numbers at its axes, which are of use at one end alone."""
    x, y = (replace(axis, name="", scale=False) for axis in (plot.x, plot.y))
    return replace(plot, x=x, y=y)


def share_words(share: float, say: Say) -> str:
    """Return how far a plane is on its way."""
    if share >= 1.0:
        return say("embedding")
    return say("{percent} %").format(percent=round(100 * share))

"""One arm's half of a comparison: its decision plane, its embedding and its words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explainer.core.comparison.lexicon import lexicon_plot
from explainer.core.comparison.verdict_words import judged
from explainer.core.figures.figure import ArmFigure, Axis, Dots, Line, Plot, Tint
from explainer.core.figures.hand_words import hand_mark
from explainer.core.figures.wording import (
    details,
    embedding_caption,
    percent,
    plane_description,
    waiting,
)
from explainer.core.measuring.efficiency import Measured
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.core.training.current import belongs
from explainer.core.training.embeddings import CODE, COMPONENTS, NEIGHBOURS, WORDS, Projection
from explainer.core.training.frames import FOREIGN, Floats, Frame, frozen
from explainer.core.training.grid import straight_grid
from explainer.core.training.timeline import Timeline

EMBEDDING_REACH = 1.15
"""Points end at 1: beyond it is room for half a labelled one in the smallest plane of a deck."""
CODE_CEILINGS = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 64.0)


Arms = tuple[ArmFigure, ArmFigure]
"""The halves of a comparison: supervised only, and pretrained."""


def both_arms(timeline: Timeline, say: Say, measured: Measured, settings: Settings) -> Arms:
    """Return both halves of the frame that is looked at; there has to be one.

    Verdicts over seeds are those of what was `measured` of `settings`, if the frame has a part in
    it.
    """
    frame = timeline.shown
    assert frame is not None
    own = measured if belongs(frame, settings) else Measured()
    first, second = (
        judged(
            arm_figure(frame, role, say, grid=timeline.grid, projection=timeline.projection),
            timeline,
            own,
            say,
        )
        for role in ARM_NAMES
    )
    return first, second


def dragged(arms: Arms, frame: Frame, say: Say, *, grid: bool) -> Arms:
    """Return halves with the decision planes of a frame whose points alone have moved."""
    lines = {arm.role: grid and frame.arm(arm.role).grid is not None for arm in arms}
    first, second = (
        replace(arm, decision=_decision_plane(frame, arm.role, say, lines=lines[arm.role]))
        for arm in arms
    )
    return first, second


def arm_figure(
    frame: Frame,
    role: str,
    say: Say,
    *,
    grid: bool = False,
    projection: Projection = COMPONENTS,
) -> ArmFigure:
    """Return one arm's half of the comparison; `role` is `supervised` or `pretrained`.

    With a `grid` both planes show how the encoder bends the first into the second.
    """
    lines = grid and frame.arm(role).grid is not None
    bent = projection.grid(frame, role) if lines else None
    standing = frame.standing(role)
    names = measured_words(frame, say) if standing else ("", "", "")
    return ArmFigure(
        name=say(ARM_NAMES[role]),
        role=role,
        headline=percent(standing.test_accuracy) if standing else "",
        headline_name=names[0],
        headline_short=names[1],
        headline_least=names[2],
        details=details(standing, say) if standing else waiting(role, say),
        decision=_decision_plane(frame, role, say, lines=lines),
        embedding=_over(bent, embedding_plot(frame, role, say, projection), say("grid")),
        remark=_remark(frame, role, say) if standing else "",
    )


def _remark(frame: Frame, role: str, say: Say) -> str:
    """Return in a word or two what a number is to be read with: nobody is to be misled by it."""
    if role == "pretrained" and not frame.ground.learnt:
        return say("not pretrained")
    return hand_mark(frame.settings, say)


def measured_words(frame: Frame, say: Say) -> tuple[str, str, str]:
    """Return what an arm's large number is, in words that get shorter: of which step, if it trains.

    Nobody is to take a run that is amid its training for one that has ended.
    """
    if frame.finished:
        return say("test accuracy, this run"), say("test, this run"), say("test, this run")
    step, steps = f"{frame.step:,}", f"{frame.steps:,}"
    return (
        say("test accuracy, step {step} of {steps}").format(step=step, steps=steps),
        say("test, step {step} of {steps}").format(step=step, steps=steps),
        say("step {step}/{steps}").format(step=step, steps=steps),
    )


def _decision_plane(frame: Frame, role: str, say: Say, *, lines: bool) -> Plot:
    """Return an arm's decision plane, with the grid's lines where it is shown."""
    straight = straight_grid(frame.ground.extent) if lines else None
    return _over(straight, decision_plot(frame, role, say), say("grid"))


def _over(grid: Floats | None, plot: Plot, name: str) -> Plot:
    """Return a plane with the lines of a grid below all others."""
    if grid is None:
        return plot
    lines = (Line(points, "track", thin=True, series=name) for points in grid)
    return replace(plot, lines=(*lines, *plot.lines))


def decision_plot(frame: Frame, role: str, say: Say) -> Plot:
    """Return the plane with the arm's probability map, its boundary and the points."""
    decision, ground, card = frame.arm(role).decision, frame.ground, frame.settings.card
    left, bottom, right, top = ground.extent
    names = tuple(say(name) for name in card.classes)
    tint = Tint(decision.winner, decision.margin, names) if decision else None
    boundary = decision.boundary if decision else ()
    return Plot(
        title=say("Decision boundary") if decision else say("Points"),
        caption=say(card.plane) if decision else say("No label has been used yet."),
        x=Axis(say(card.axes[0]), left, right, scale=False),
        y=Axis(say(card.axes[1]), bottom, top, scale=False),
        tint=tint,
        lines=tuple(Line(points, "text", series=say("boundary")) for points in boundary),
        dots=(_crowd(ground.points, say), *_labelled_dots(frame, ground.points, say)),
        square=True,
        description=plane_description(frame, role, say),
    )


def embedding_plot(frame: Frame, role: str, say: Say, projection: Projection = COMPONENTS) -> Plot:
    """Return the arm's embedding: grey while nobody has named a class, then by class."""
    points, way = projection.places(frame, role), projection.shown(frame)
    if way == WORDS:
        return lexicon_plot(frame, role, say)
    reach = _code_reach(points) if way == CODE else EMBEDDING_REACH
    x, y = _embedding_axes(way, say)
    return Plot(
        title=say("Embedding, t-SNE") if way == NEIGHBOURS else say("Embedding"),
        caption=embedding_caption(frame, role, say, projection),
        x=Axis(x, -reach, reach, scale=way == CODE),
        y=Axis(y, -reach, reach, scale=way == CODE),
        dots=pool_dots(frame, points, say),
        square=True,
        instead=say("Only neighbours count.") if way == NEIGHBOURS else "",
        description=say("{arm}: the pool's {count} points as its encoder sees them.").format(
            arm=say(ARM_NAMES[role]), count=len(points)
        ),
    )


def pool_dots(frame: Frame, points: Floats, say: Say) -> tuple[Dots, ...]:
    """Return the pool's points at places [n, 2]: grey while nobody has named a class."""
    if frame.stage is not Stage.FINETUNING:
        return (_crowd(points, say),)
    return (*_class_dots(frame, points, say), *_labelled_dots(frame, points, say))


def _embedding_axes(way: str, say: Say) -> tuple[str, str]:
    if way == CODE:
        return say("first number of the code"), say("second number of the code")
    if way == NEIGHBOURS:
        return "", ""  # It knows who is near whom, and no direction.
    return say("first direction"), say("second direction")


def _code_reach(points: Floats) -> float:
    reach = float(np.abs(points).max(initial=0.0))
    return next((ceiling for ceiling in CODE_CEILINGS if reach <= ceiling), reach * 1.05)


def _crowd(points: np.ndarray, say: Say) -> Dots:
    return Dots(frozen(points), "crowd", name=say("unlabelled"))


def _labelled_dots(frame: Frame, points: np.ndarray, say: Say) -> tuple[Dots, ...]:
    """Mark the labelled points; before fine-tuning nobody has looked at a label."""
    if frame.stage is not Stage.FINETUNING:
        return ()
    chosen, names = frame.labelled, frame.settings.card.classes
    return tuple(
        replace(dots, name=say(names[dots.marker]))
        for dots in _dots_by_class(points[chosen], frame.ground.classes[chosen], prominent=True)
    )


def _class_dots(frame: Frame, points: np.ndarray, say: Say) -> tuple[Dots, ...]:
    """Show each point's hidden class; points from elsewhere have none and stay grey."""
    classes = frame.ground.classes
    foreign = classes == FOREIGN
    strangers = (_crowd(points[foreign], say),) if foreign.any() else ()
    own = _dots_by_class(points[~foreign], classes[~foreign], prominent=False)
    names = frame.settings.card.classes
    return (*strangers, *(replace(dots, series=say(names[dots.marker])) for dots in own))


def _dots_by_class(points: np.ndarray, classes: np.ndarray, *, prominent: bool) -> tuple[Dots, ...]:
    return tuple(
        Dots(frozen(points[classes == index]), f"class {index}", int(index), prominent)
        for index in np.unique(classes)
    )

"""Layer morph: the way of a plane through every layer of an encoder, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

import numpy as np

from explainer.core.comparison.arm_figures import embedding_plot
from explainer.core.figures.figure import Plot
from explainer.core.morph.alignment import Doubles
from explainer.core.morph.edge_on import EdgeOn
from explainer.core.morph.layer_steps import EDGE_ON, LayerStep
from explainer.core.morph.plane_morph import (
    Leg,
    PlaneMorph,
    Window,
    brief_names,
    carried_of,
    lines_of,
)
from explainer.core.text.say import Say
from explainer.core.training.embeddings import COMPONENTS
from explainer.core.training.frames import Floats, Frame

ROOM = 1.1
"""Chosen: how much more than its points a plot shows, as that of an embedding does."""


def layer_morph(
    frame: Frame, role: str, decision: Plot, steps: Sequence[LayerStep], say: Say
) -> PlaneMorph | None:
    """Return the way from an arm's decision plane through its layers to the components.

    From there it goes on until the boundary is seen edge on, where a last step knows how.

    None where the steps are those of other points than the frame's.
    """
    lines, starts, _ = lines_of(frame, role, say, COMPONENTS)
    start = np.concatenate([frame.ground.points, *starts]).astype(np.float64)
    known = len(steps[0].places) if steps else 0
    # Another machine may cut the same boundary elsewhere: its corners would be mistaken.
    if known < len(start) or (lines and known != len(start)):
        return None
    count, embedding = len(frame.ground.points), embedding_plot(frame, role, say)
    windows = [Window.of(decision), *_windows(steps, count)]
    edge_on = EdgeOn.of(frame, role, COMPONENTS) if steps[-1].kind.name == EDGE_ON else None
    if edge_on is not None:
        windows[-2] = Window.of(embedding)
        embedding = edge_on.plot(embedding, frame, steps[-1].places[:count], say)
    windows[-1] = Window.of(embedding)
    places = [start, *(each.places[: len(start)].astype(np.float64) for each in steps)]
    ends = pairwise(zip(windows, places, strict=True))
    carried = carried_of(frame, lines, starts, say)
    legs = tuple(Leg.between(two, count) for two in ends)
    named = say("From the input to the embedding")
    return PlaneMorph(decision, embedding, carried, legs, named, brief_names(say))


def _windows(steps: Sequence[LayerStep], count: int) -> Iterator[Window]:
    """Yield what a plot shows of each step: half its own points, half all that its layer does.

    So a stretch is seen as one, and what it stretches is not too small to be seen before.
    """
    for _, group in groupby(steps, lambda step: step.kind.layer):
        own = [_around(step.places[:count]) for step in group]
        low = np.min([window.middle - window.half for window in own], axis=0)
        high = np.max([window.middle + window.half for window in own], axis=0)
        yield from (_between(window, _around(np.stack([low, high]))) for window in own)


def _around(places: Floats | Doubles) -> Window:
    low, high = places.min(axis=0).astype(np.float64), places.max(axis=0).astype(np.float64)
    half = max(float((high - low).max()) / 2, 1e-6)
    return Window((low + high) / 2, np.array([half, half]))


def _between(own: Window, whole: Window) -> Window:
    """Return a window between two, geometrically, in which the points of `own` stay in sight."""
    half = float(np.sqrt(own.unit * whole.unit))
    away = whole.middle - own.middle
    far = float(np.abs(away).max())
    share = (1 - own.unit / half) * min(1.0, half / far if far else 1.0)
    return Window(own.middle + share * away, np.full(2, ROOM * half))

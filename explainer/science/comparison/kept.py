"""Kept parts of a comparison: what it leaves for the next one, and the points that it shows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError
from explainer.core.training.frames import FOREIGN, Walks
from explainer.science.comparison.decision_map import MapInputs, map_inputs
from explainer.science.networks.stack import Stack
from explainer.science.training.draws import Draw, draw

Floats = NDArray[np.float64]

MOST_SHOWN = 2_000
"""Chosen: more points would hide each other."""


@dataclass(slots=True)
class Kept:
    """What the last comparison leaves for the next, each with the choices it depends on."""

    data: tuple[object, ...] = ()
    label_sampling: str = ""
    draw: Draw | None = None
    decisions: MapInputs | None = None
    pretraining: tuple[object, ...] = ()
    encoder: Stack | None = None
    walks: Walks | None = None
    learnt: bool = True
    steps: int = 0
    planes: dict[str, Floats] = field(default_factory=dict)


def drawn_inputs(settings: Settings, kept: Kept) -> tuple[Draw, MapInputs]:
    """Return the draw and the map's inputs, those that were kept where the data are the same."""
    if kept.draw is None or kept.decisions is None or kept.data != settings.key(Stage.DATA):
        kept.draw = draw(settings)
        kept.decisions = map_inputs(settings, kept.draw)
        kept.data, kept.pretraining = settings.key(Stage.DATA), ()
        kept.label_sampling = settings.label_sampling
    elif kept.label_sampling != settings.label_sampling:
        # The same points, whose labels are bought in another order.
        kept.draw, kept.label_sampling = draw(settings), settings.label_sampling
    return kept.draw, kept.decisions


def with_picked_labels(draw: Draw, shown: NDArray[np.int64], settings: Settings) -> Draw:
    """Return the draw with the labels that were picked by hand among the shown points."""
    picked = (settings.bought, settings.returned)
    if any(row >= len(shown) for rows in picked for row in rows):
        raise SettingsError("The labels picked by hand do not fit these points: pick them anew.")
    bought, returned = (tuple(shown[list(rows)].tolist()) for rows in picked)
    if (draw.pool.classes[list(bought)] == FOREIGN).any():
        raise SettingsError("Nobody knows the class of this point: choose another one.")
    return replace(draw, bought=bought, returned=returned)


def shown_points(draw: Draw, settings: Settings) -> NDArray[np.int64]:
    """Return the pool's points that are drawn, in ascending order.

    A crowd of thousands is thinned on the screen, but every point that can ever be
    labelled stays, so that the slider changes no embedding's points.
    """
    buyable = draw.labelled(settings.most_labels)
    others = np.setdiff1d(np.arange(len(draw.pool)), buyable)
    return np.sort(np.concatenate([buyable, others[: max(MOST_SHOWN - len(buyable), 0)]]))

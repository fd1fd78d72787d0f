"""Recipe of pretraining, and the views that it makes of one seed's points."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from explainer.core.settings.cards import PRETRAINING_STEPS
from explainer.core.settings.catalogue import EXAMPLES_OF_FAILURE
from explainer.science.random import stream
from explainer.science.views.pairs import Floats, Views, Whole, held_out_rows
from explainer.science.views.walk import Walk

STRANGERS = "random"
"""The views of a placebo: partners are drawn at random."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to pretrain: which objective, for how many groups, with how much jitter.

    The shortest walks tell the first number of `groups` apart, the longest the second.
    `views` are those of objectives that compare pairs: `walk`, `jitter`, `columns`, or
    `random`, partners drawn at random, which makes it the placebo; or `pictures`, which are
    `picture` (side, channels) large and are changed by `changes`. Who reads `in_order` guesses
    the next word at every place of a sentence at once.
    """

    objective: str
    groups: tuple[float, float]
    jitter: float
    views: str = "walk"
    picture: tuple[int, int] = (0, 0)
    changes: tuple[str, ...] = ()
    steps: int = PRETRAINING_STEPS
    in_order: bool = False

    @property
    def strangers(self) -> bool:
        """Whether partners have nothing to do with each other."""
        return self.views == STRANGERS

    @property
    def example_of_failure(self) -> bool:
        """Whether it is there to be seen failing: what comes out is kept whatever it is."""
        return self.strangers or self.objective in EXAMPLES_OF_FAILURE


class SeedViews(NamedTuple):
    """Views of one seed's points to train on, those of points held out, the walk behind them."""

    train: Views
    held_out: Views
    walk: Walk | None = None


def split_views(
    points: Floats, seed: int, make: Callable[[Whole, np.random.Generator], Views]
) -> SeedViews:
    """Return what `make` makes of the rows to train on, and of those held out."""
    rows, held = held_out_rows(len(points), stream(seed, "held-out points"))
    return SeedViews(make(rows, stream(seed, "train")), make(held, stream(seed, "held out")))

"""Scale: what a larger crowd and a wider network are worth on the tiny language.

Hestness et al. 2017 draw the error of several tasks against the amount of data on logarithmic
axes, Kaplan et al. 2020 the loss of language models against data and size; Hoffmann et al. 2022
(section 3.3) fit what lies above an irreducible loss. This is a small measurement of that kind,
in which the irreducible loss is not fitted but known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.exhibits.scale.scale_choices import CROWDS, WIDTHS, Place, ScaleChoices, places
from explainer.core.measuring.efficiency import ARMS, Errors, Outcomes, effect, joined
from explainer.core.measuring.intervals import CONFIDENCE, Interval, interval, of_shares
from explainer.core.settings.scene_cards import SCENES

Floats = NDArray[np.float64]

STEPS = SCENES["language"].steps
"""How many steps every encoder is pretrained for: the scene's own number."""
LOOKS = len(places())
"""How many differences are looked at once all cells are measured."""


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One crowd and one width: all arms at each label count, and the pretext loss.

    `loss` [seeds] is on held-out sentences, in nats; `floor` [seeds] is what a perfect reader
    of the language has on the same questions, `unread` what guessing words by their frequency
    costs, `best` the best possible accuracy.
    """

    outcomes: Outcomes
    loss: Floats
    floor: Floats
    unread: float
    best: float

    @property
    def above(self) -> Floats:
        """How far the loss of each seed lies above its floor [seeds], in nats."""
        return self.loss - self.floor


Cells = Mapping[Place, Cell]


def joined_cells(parts: Sequence[Cell]) -> Cell:
    """Return the cell of all seeds of all parts; their seeds ascend."""
    return Cell(
        joined([part.outcomes for part in parts]),
        np.concatenate([part.loss for part in parts]),
        np.concatenate([part.floor for part in parts]),
        parts[0].unread,
        parts[0].best,
    )


def column(cells: Cells, width: int) -> list[tuple[int, Cell]]:
    """Return the crowds that were measured at one width with their cells, the smallest first."""
    return [(crowd, cells[crowd, width]) for crowd in CROWDS if (crowd, width) in cells]


def supervised_errors(cells: Cells, width: int, labels: int) -> Errors:
    """Return the errors [seeds] of the supervised arm at one width that is measured.

    It never sees the crowd: what it has at the several crowds, each with labelled and test
    sentences of its own, differs by chance alone, and is averaged seed by seed.
    """
    found = [cell.outcomes.test("supervised", labels) for _, cell in column(cells, width)]
    return np.asarray(np.mean(found, axis=0))


@dataclass(frozen=True, slots=True)
class Slope:
    """How the logarithm of the loss above its floor changes with that of the crowd.

    `tenfold` is by how much for ten times the crowd, fitted seed by seed over all crowds. A
    power law would be a straight line: `misfits` are the distances of each crowd's points from
    it. Their intervals hold for all of them at once (Bonferroni).
    """

    tenfold: Interval
    misfits: tuple[Interval, ...]

    @property
    def factor(self) -> Interval:
        """By how much ten times the crowd divides what is left above the floor."""
        low, high = (
            None if end is None else 10.0**-end for end in (self.tenfold.high, self.tenfold.low)
        )
        return Interval(10.0**-self.tenfold.mean, low, high)

    @property
    def bent(self) -> bool | None:
        """Whether some crowd's points are off the line beyond chance; one seed cannot tell."""
        if self.tenfold.low is None:
            return None
        return any(
            each.above(0.0) or (each.high is not None and each.high < 0) for each in self.misfits
        )

    @property
    def off(self) -> float:
        """By what factor the mean of some crowd's points is off the line, at most."""
        return float(10.0 ** max(abs(each.mean) for each in self.misfits))


def slope(cells: Cells, width: int) -> Slope | None:
    """Return the slope at one width; None before all crowds are measured, or at the floor."""
    found = column(cells, width)
    above = np.array([cell.above for _, cell in found])
    if len(found) < len(CROWDS) or (above <= 0).any():
        return None
    sizes, heights = np.log10([crowd for crowd, _ in found]), np.log10(above)
    steepness, start = np.polyfit(sizes, heights, 1)
    misfits = heights - (start + np.outer(sizes, steepness))
    sure = 1 - (1 - CONFIDENCE) / len(CROWDS)
    return Slope(interval(steepness), tuple(interval(each, sure) for each in misfits))


def plain_scale(choices: ScaleChoices, cells: Cells) -> dict[str, Any]:
    """Return everything as plain values, in the order in which it is printed."""
    first = next(iter(cells.values()))
    return {
        "scene": "language",
        "objective": choices.objective,
        "labels_per_class": choices.labels,
        "seeds": choices.seeds,
        "first_seed": choices.first_seed,
        "steps": STEPS,
        "looks": LOOKS,
        "best_possible": round(first.best, 4),
        "loss_without_reading": round(first.unread, 4),
        "supervised": [
            _supervised(cells, width, choices.labels) for width in WIDTHS if column(cells, width)
        ],
        "cells": [_cell(cell, place, choices.labels) for place, cell in cells.items()],
        "slopes": [_slope(cells, width) for width in WIDTHS if column(cells, width)],
    }


def _supervised(cells: Cells, width: int, labels: int) -> dict[str, Any]:
    accuracy = of_shares(1 - supervised_errors(cells, width, labels))
    return {"width": width, "accuracy": accuracy.rounded()}


def _cell(cell: Cell, place: Place, labels: int) -> dict[str, Any]:
    crowd, width = place
    at = cell.outcomes.counts.index(labels)
    at_once = cell.outcomes.difference_at_once(labels, LOOKS)
    return {
        "unlabelled": crowd,
        "width": width,
        **{arm: cell.outcomes.accuracy(arm)[at].rounded() for arm in ARMS},
        "difference": cell.outcomes.difference(labels).rounded(),
        "difference_at_once": at_once.rounded(),
        "effect": effect(at_once),
        "loss": interval(cell.loss).rounded(),
        "floor": interval(cell.floor).rounded(),
        "above_floor": interval(cell.above).rounded(),
    }


def _slope(cells: Cells, width: int) -> dict[str, Any]:
    found = slope(cells, width)
    if found is None:
        return {"width": width, "tenfold": None, "off": None, "bent": None}
    return {
        "width": width,
        "tenfold": found.tenfold.rounded(),
        "off": round(found.off, 4),
        "bent": found.bent,
    }

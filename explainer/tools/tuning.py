"""Tune every way to train on equal grids and write the choices to `tuned.py`.

Run `python -m explainer.tools.tuning [SCENE ...] [WAY ...]` (some minutes a scene). Without
a name all scenes are tuned, in all ways; what is not named stays as it is. The draws are the
generator's own but no report uses their seeds.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import product
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from explainer.core.arms.fight import BORROWED
from explainer.core.settings.architectures import MULTILAYER
from explainer.core.settings.catalogue import ARCHITECTURES, FINETUNINGS
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings, settings_for
from explainer.science.networks.adapters import random_adapters
from explainer.science.steps import finished
from explainer.science.threads import single_threaded
from explainer.science.training import tuned as tuned_rates
from explainer.science.training.arms import Arm
from explainer.science.training.finetune import Plan
from explainer.science.training.seed_stack import SeedStack, seed_stack, trained, untrained
from explainer.tools.arguments import chosen

SEEDS = range(50_000, 50_008)
FEW_SEEDS = range(50_000, 50_004)
COUNTS: Sequence[int] = (1, 3, 8)
MANY_SEEDS = range(50_000, 50_024)
MANY_COUNTS: Sequence[int] = (1, 2, 4, 6, 8, 10)
RATES = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0)
DECAYS = (0.0, 0.003, 0.01, 0.03)
AS_GOOD, NEARLY_AS_GOOD, LITTLE_LOSS = 0.005, 0.002, 0.01
Floats = NDArray[np.float64]
WAYS = ("supervised", *FINETUNINGS)
ROWS = (*SCENES, *(f"digits:{name}" for name in ARCHITECTURES if name != MULTILAYER))
"""Rows of the table: scenes, and networks on the one that other data borrow from."""
TARGET = Path(tuned_rates.__file__)
HEADER = '''"""Learning rate and weight decay of each way to train, by scene.

Written by `python -m explainer.tools.tuning`: equal grids for every way, on draws that
no report uses. Do not edit by hand.
"""

TUNED: dict[str, dict[str, tuple[float, float]]] = {
'''


def tune(scene: str, ways: Sequence[str] = WAYS) -> dict[str, tuple[float, float]]:
    """Return the best rate and decay of each of some ways to train on one scene."""
    single_threaded()
    # A new scene has rates to be made with: those that the grid tries take their place.
    tuned_rates.TUNED.setdefault(scene, tuned_rates.TUNED[BORROWED])
    best = {"supervised": tune_supervised(scene)} if "supervised" in ways else {}
    settings = _settings(scene)
    seeds = SEEDS if settings.architecture == MULTILAYER else FEW_SEEDS
    stacked = finished(seed_stack(settings, seeds))
    for mode in (way for way in ways if way in FINETUNINGS):
        best[mode] = _best(stacked, "pretrained", mode, COUNTS, AS_GOOD)
    return best


def tune_supervised(scene: str) -> tuple[float, float]:
    """Return the supervised arm's rate and decay.

    It gets the same grid, more draws and more label counts: the arm that pretraining is
    measured against must be no straw man.
    """
    settings = _settings(scene)
    if settings.architecture == MULTILAYER:
        stacked, counts = untrained(settings, MANY_SEEDS), MANY_COUNTS
    else:  # These take many times longer.
        stacked, counts = untrained(settings, FEW_SEEDS), COUNTS
    return _best(stacked, "supervised", "all", counts, NEARLY_AS_GOOD)


def _settings(row: str) -> Settings:
    """Return the defaults of a row of the table: a scene, or a scene with an architecture."""
    scene, _, architecture = row.partition(":")
    return settings_for(scene, architecture=architecture or MULTILAYER)


def _best(
    stacked: SeedStack, arm: str, mode: str, counts: Sequence[int], as_good: float
) -> tuple[float, float]:
    """Return the winner: the gentlest of those with about the best accuracy and, of these,
    about the least test loss. Gentler is a lower rate, then a lower decay.
    """
    grid = list(product(RATES, DECAYS))
    results = [_accuracy_and_loss(stacked, arm, Plan(mode, *choice), counts) for choice in grid]
    accuracy, loss = np.array(results).T
    good = accuracy >= accuracy.max() - as_good
    at = winner(accuracy, loss, as_good)
    sys.stderr.write(
        f"{stacked.settings.scene:10} {stacked.settings.architecture:13} {arm:10} {mode:14} "
        f"rate {grid[at][0]:<6} decay "
        f"{grid[at][1]:<5} accuracy {accuracy[at]:.4f} (best {accuracy.max():.4f}) "
        f"loss {loss[at]:.3f} (least {loss[good].min():.3f})"
        f"{' - at an end of the grid' if grid[at][0] in (RATES[0], RATES[-1]) else ''}\n"
    )
    return grid[at]


def winner(accuracy: Floats, loss: Floats, as_good: float) -> int:
    """Return which of a grid wins: the first, so the gentlest, of those with about the best
    accuracy and, of these, about the least test loss.
    """
    good = accuracy >= accuracy.max() - as_good
    return int(np.flatnonzero(good & (loss <= loss[good].min() + LITTLE_LOSS))[0])


def _accuracy_and_loss(
    stacked: SeedStack, arm: str, plan: Plan, counts: Sequence[int]
) -> tuple[float, float]:
    """Return the mean test accuracy and test loss over seeds and label counts."""
    start = stacked.arm(arm).start
    start = replace(start, adapters=random_adapters(start.encoders, stacked.seeds))
    scores = finished(trained(stacked, Arm(start, plan), counts))
    return 1 - float(scores.test_error.mean()), float(scores.test_loss.mean())


def main(names: Sequence[str]) -> None:
    """Tune some scenes in some ways, two at a time, and write the table."""
    scenes = [name for name in names if name not in WAYS] or ROWS
    ways = [name for name in names if name in WAYS] or WAYS
    with get_context("spawn").Pool(2) as pool:
        found = pool.map(partial(tune, ways=ways), scenes, chunksize=1)
    tuned = {row: tuned_rates.TUNED.get(row, {}) for row in ROWS}
    tuned |= {row: tuned[row] | new for row, new in zip(scenes, found, strict=True)}
    table = {name: tuned[name] for name in ROWS if tuned[name]}
    TARGET.write_text(HEADER + written(table) + "}\n", encoding="utf-8")


def written(table: dict[str, dict[str, tuple[float, float]]]) -> str:
    """Return the rows of the table as they stand in its file."""
    return "".join(
        f'    "{row}": {{\n'
        + "".join(f'        "{way}": {rates},\n' for way, rates in ways.items())
        + "    },\n"
        for row, ways in table.items()
    )


if __name__ == "__main__":
    main(chosen(__doc__, (*ROWS, *WAYS)))

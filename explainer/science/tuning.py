"""Tune every way to train on equal grids and write the choices to `tuned.py`.

Run `python -m explainer.science.tuning` (about ten minutes on two cores). The draws are
the generator's own but no report uses their seeds.
"""

from __future__ import annotations

import sys
from itertools import product
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch

from explainer.core.catalogue import FINETUNINGS, SCENES
from explainer.core.settings import settings_for
from explainer.science.finetune import Plan
from explainer.science.trial import Trial, trial

SEEDS = range(50_000, 50_008)
COUNTS = (1, 3, 8)
RATES = (0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
DECAYS = (0.0, 0.003, 0.01, 0.03)
AS_GOOD = 0.005
TARGET = Path(__file__).with_name("tuned.py")
HEADER = '''"""Learning rate and weight decay of each way to train, by scene.

Written by `python -m explainer.science.tuning`: equal grids for every way, on draws that
no report uses. Do not edit by hand.
"""

TUNED: dict[str, dict[str, tuple[float, float]]] = {
'''


def tune(scene: str) -> dict[str, tuple[float, float]]:
    """Return the best rate and decay of each way to train on one scene."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    tried = trial(settings_for(scene), SEEDS)
    ways = [("supervised", "all"), *(("pretrained", mode) for mode in FINETUNINGS)]
    return {mode if arm == "pretrained" else arm: _best(tried, arm, mode) for arm, mode in ways}


def _best(tried: Trial, arm: str, mode: str) -> tuple[float, float]:
    """Return the winner: the least test loss among choices of about the best accuracy."""
    grid = list(product(RATES, DECAYS))
    results = [_accuracy_and_loss(tried, arm, Plan(mode, *choice)) for choice in grid]
    accuracy, loss = np.array(results).T
    good = np.flatnonzero(accuracy >= accuracy.max() - AS_GOOD)
    chosen = int(good[loss[good].argmin()])
    sys.stderr.write(
        f"{tried.settings.scene:12} {arm:10} {mode:14} rate {grid[chosen][0]:<6} decay "
        f"{grid[chosen][1]:<5} accuracy {accuracy[chosen]:.4f} (best {accuracy.max():.4f}) "
        f"loss {loss[chosen]:.3f}\n"
    )
    return grid[chosen]


def _accuracy_and_loss(tried: Trial, arm: str, plan: Plan) -> tuple[float, float]:
    """Return the mean test accuracy and test loss over seeds and label counts."""
    chosen = [plan] * len(SEEDS)
    tested = [tried.outcome(count, (arm,), chosen)[1] for count in COUNTS]
    accuracy = torch.stack([scores.accuracy for scores in tested]).mean()
    return float(accuracy), float(torch.stack([scores.loss for scores in tested]).mean())


def main() -> None:
    """Tune all scenes, two at a time, and write the table."""
    with get_context("spawn").Pool(2) as pool:
        tables = pool.map(tune, SCENES, chunksize=1)
    rows = [f"    {scene!r}: {table!r},\n" for scene, table in zip(SCENES, tables, strict=True)]
    TARGET.write_text(HEADER + "".join(rows).replace("'", '"') + "}\n", encoding="utf-8")


if __name__ == "__main__":
    main()

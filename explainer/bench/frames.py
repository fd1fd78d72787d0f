"""Gaps between repaints of the window while it shows a training."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from explainer.bench.clock import spread
from explainer.bench.sizes import Sizes
from explainer.bench.stage import Stage
from explainer.bench.watch import Paint, until
from explainer.core.settings.settings import Stage as Phase

NAMES = {"pretraining": Phase.PRETRAINING, "both_arms": Phase.FINETUNING}


def frames(stage: Stage, sizes: Sizes) -> dict[str, Any]:
    """Train the comparison some times over; return the gaps within each of its phases."""
    paints: list[list[Paint]] = []
    for _ in range(sizes.replays):
        stage.wait_for_all_counts()
        before = len(stage.watch.paints)
        stage.train_anew()
        until(lambda: stage.store.state.fraction > 0)
        until(lambda: stage.store.state.phase == "finished")
        paints.append(stage.watch.paints[before:])
    return {
        name: spread([gap for run in paints for gap in gaps(run, phase)], 50, 95)
        for name, phase in NAMES.items()
    }


def gaps(paints: list[Paint], phase: Phase) -> list[float]:
    """Return the milliseconds between one paint of this phase and the next."""
    return [
        1_000 * (after - before)
        for (before, stage, over), (after, then, _) in pairwise(paints)
        if stage is then is phase and not over
    ]

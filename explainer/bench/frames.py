"""Gaps between repaints of the window while it shows a training."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explainer.bench.clock import spread
from explainer.bench.sizes import Sizes
from explainer.bench.stage import Stage
from explainer.bench.watch import until
from explainer.core.settings import Stage as Phase

if TYPE_CHECKING:
    from explainer.core.frames import Frame

NAMES = {"pretraining": Phase.PRETRAINING, "both_arms": Phase.FINETUNING}


def frames(stage: Stage, sizes: Sizes) -> dict[str, Any]:
    """Train the comparison some times over; return the gaps within each of its phases."""
    paints: list[list[tuple[float, Frame]]] = []
    for _ in range(sizes.replays):
        stage.wait_for_all_counts()
        before = len(stage.watch.paints)
        QTest.mouseClick(stage.play_button, Qt.MouseButton.LeftButton)
        until(lambda: stage.store.state.fraction > 0)
        until(lambda: stage.store.state.phase == "finished")
        paints.append(stage.watch.paints[before:])
    return {
        name: spread([gap for run in paints for gap in gaps(run, phase)], 50, 95)
        for name, phase in NAMES.items()
    }


def gaps(paints: list[tuple[float, Frame]], phase: Phase) -> list[float]:
    """Return the milliseconds between one paint of this phase and the next."""
    return [
        1_000 * (after - before)
        for (before, first), (after, second) in pairwise(paints)
        if first.stage is second.stage is phase and not first.finished
    ]

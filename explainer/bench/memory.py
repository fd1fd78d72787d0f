"""Memory of the window's process and of the lab, as Linux counts it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from explainer.bench.sizes import Sizes
from explainer.bench.stage import Stage

PROCESSES = Path("/proc")
KINDS = {"Rss": "rss_mb", "Pss": "pss_mb"}
# A little more noise than the stored result has, so that everything is measured anew.
OTHER_NOISE = 1.1


def memory(stage: Stage, sizes: Sizes) -> dict[str, Any] | None:
    """Return megabytes after a comparison and its survey, None where they are not told."""
    if not (PROCESSES / "self" / "smaps_rollup").exists():
        return None
    stage.wait_for_all_counts()
    if sizes.survey:
        stage.store.change(noise=OTHER_NOISE * stage.store.settings.noise)
        stage.wait_for_all_counts()
    stage.wait_for_survey()
    lab = [_megabytes(process) for process in descendants(os.getpid())]
    return {
        "window": _megabytes(os.getpid()),
        "lab": {name: sum(each[name] for each in lab) for name in KINDS.values()},
        "lab_processes": lab,
    }


def descendants(process: int) -> list[int]:
    """Return the numbers of all processes that a process has begun, and those that they have."""
    tasks = (PROCESSES / str(process) / "task").iterdir()
    begun = [int(child) for task in tasks for child in (task / "children").read_text().split()]
    return [*begun, *(each for child in begun for each in descendants(child))]


def _megabytes(process: int) -> dict[str, float]:
    text = (PROCESSES / str(process) / "smaps_rollup").read_text(encoding="ascii")
    lines = (line.partition(":") for line in text.splitlines())
    kilobytes = {name: rest.split()[0] for name, _, rest in lines if name in KINDS}
    return {KINDS[name]: int(value) * 1_024 / 1e6 for name, value in kilobytes.items()}

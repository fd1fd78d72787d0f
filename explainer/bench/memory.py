"""Memory of the window's process and of the lab, as Linux counts it."""

from __future__ import annotations

import os
from multiprocessing import active_children
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
    lab = [_megabytes(process.pid) for process in active_children() if process.pid]
    return {
        "window": _megabytes(os.getpid()),
        "lab": {name: sum(each[name] for each in lab) for name in KINDS.values()},
        "lab_processes": lab,
    }


def _megabytes(process: int) -> dict[str, float]:
    text = (PROCESSES / str(process) / "smaps_rollup").read_text(encoding="ascii")
    lines = (line.partition(":") for line in text.splitlines())
    kilobytes = {name: rest.split()[0] for name, _, rest in lines if name in KINDS}
    return {KINDS[name]: int(value) * 1_024 / 1e6 for name, value in kilobytes.items()}

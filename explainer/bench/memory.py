"""Memory of the window's process and of the lab after a comparison and its survey."""

from __future__ import annotations

import os
from typing import Any

from explainer.bench.footprint import descendants, footprint, is_told, total
from explainer.bench.sizes import Sizes
from explainer.bench.stage import Stage

# A little more noise than the stored result has, so that everything is measured anew.
OTHER_NOISE = 1.1


def memory(stage: Stage, sizes: Sizes) -> dict[str, Any] | None:
    """Return megabytes after a comparison and its survey, None where they are not told."""
    if not is_told():
        return None
    stage.wait_for_all_counts()
    if sizes.survey:
        stage.store.change(noise=OTHER_NOISE * stage.store.settings.noise)
        stage.wait_for_all_counts()
    stage.wait_for_survey()
    lab = [footprint(process) for process in descendants(os.getpid())]
    return {"window": footprint(os.getpid()), "lab": total(lab), "lab_processes": lab}

"""The machine: what it is, and how many products a second one thread can do at best."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from typing import Any

import torch

from explainer.bench.clock import fastest
from explainer.bench.sizes import Sizes

TRIES = 8


def machine(sizes: Sizes) -> dict[str, Any]:
    """Return cores, system and versions, and the peak of one thread in float32."""
    return {
        "cores": os.cpu_count() or 1,
        "peak_gflops_one_thread": max(_gflops(side) for side in sizes.matrices),
        "platform": platform.platform(),
        "processor": platform.processor() or platform.machine(),
        "python": platform.python_version(),
        "torch": torch.__version__,
        "numpy": version("numpy"),
        "pyside": version("PySide6-Essentials"),
        "scikit_learn": version("scikit-learn"),
    }


def _gflops(side: int) -> float:
    """Return the billions of operations a second of a product of square matrices."""
    one, other = torch.rand(side, side), torch.rand(side, side)
    result = torch.empty(side, side)
    torch.mm(one, other, out=result)
    seconds = fastest(lambda: torch.mm(one, other, out=result), TRIES)
    return float(2 * side**3 / seconds / 1e9)

"""The whole bench: every part measured in one run, whatever becomes of the others."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from typing import Any

import numpy as np
import torch

from explainer.bench.curve import curve
from explainer.bench.files import files
from explainer.bench.goals import goals
from explainer.bench.growth import growth
from explainer.bench.start_up import start_up, told_by
from explainer.bench.timing import BY_NAME, Sizes, fastest
from explainer.science.threads import single_threaded

TRIES = 8
DIGITS = 4
IN_USE = ("slider", "scrub", "morph", "hand", "frames", "memory", "stage")
NOT_TOLD = "memory: this system does not tell it"
Progress = Callable[[str], None]
Part = Callable[[], Any]


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


def report(size: str, tell: Progress) -> dict[str, Any]:
    """Measure everything, saying what is at hand; a part that fails is None, and says why."""
    single_threaded()
    started, sizes, notes = time.perf_counter(), BY_NAME[size], list[str]()
    found = {"machine": _tried("machine", lambda: machine(sizes), notes, tell)}
    peak = (found["machine"] or {}).get("peak_gflops_one_thread")
    for name, part in _parts(sizes, peak).items():
        found[name] = _tried(name, part, notes, tell)
    found |= _in_use(size, notes, tell)
    found |= {"goals": goals(found), "notes": notes, "size": size}
    return {
        name: _rounded(value)
        for name, value in {**found, "seconds": time.perf_counter() - started}.items()
    }


def _parts(sizes: Sizes, peak: float | None) -> dict[str, Part]:
    return {
        "start_up": lambda: start_up(sizes),
        "curve": lambda: curve(sizes, peak),
        "growth": lambda: growth(sizes),
        "files": lambda: files(sizes),
    }


def _in_use(size: str, notes: list[str], tell: Progress) -> dict[str, Any]:
    """Return what was measured in the window; its process may fail, or single parts of it."""
    measure = partial(told_by, "explainer.bench.window.in_use", "in_use", size)
    told = _tried("window", measure, notes, tell) or {}
    notes += [part["sentence"] for part in told.values() if "sentence" in part]
    if "memory" in told and told["memory"].get("value", 0) is None:
        notes.append(NOT_TOLD)
    return {name: told.get(name, {}).get("value") for name in IN_USE}


def _tried(name: str, part: Part, notes: list[str], tell: Progress) -> Any:
    tell(name.replace("_", " "))
    try:
        return part()
    except Exception as error:
        notes.append(" ".join(f"{name}: {type(error).__name__}: {error}".split()))
        return None


def _rounded(value: Any) -> Any:
    """Return the same values, with no more digits than a measurement has."""
    if isinstance(value, dict):
        return {name: _rounded(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_rounded(part) for part in value]
    if isinstance(value, float):
        return float(np.format_float_positional(value, DIGITS, fractional=False))
    return value

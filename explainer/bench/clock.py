"""Seconds of a piece of work, and what many of them have in common."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np


def fastest(work: Callable[[], Any], times: int) -> float:
    """Return the seconds of the fastest of some runs: what disturbs can only add to it."""
    return min(_seconds(work) for _ in range(times))


def spread(milliseconds: Sequence[float], *percents: int) -> dict[str, float | int]:
    """Return percentiles and the maximum, with how many there were."""
    values = np.asarray(milliseconds)
    shares = {f"p{percent}_ms": float(np.percentile(values, percent)) for percent in percents}
    return {**shares, "max_ms": float(values.max()), "count": len(values)}


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """Return k of the least-squares fit seconds ~ size^k on doubly logarithmic axes."""
    return float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0])


def _seconds(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started

"""Yardstick: a bare window that paints the same, once in a run, and times as multiples of its."""

from __future__ import annotations

from functools import cache
from typing import Any

from explainer.bench.start_up import told_by

BENDING, CHANGING = "bending", "changing"
"""Planes on their way from the input to the embedding, and planes of one moment after another."""


@cache
def bare_window(side: int, pictures: int) -> dict[str, Any]:
    """Return how long so many pictures take a bare window of two planes of `side` pixels."""
    return told_by("explainer.bench.bare.planes", str(side), str(pictures))


def beside(found: dict[str, Any], bare: dict[str, Any]) -> dict[str, Any]:
    """Return times, also those of the phases in them, as multiples of a bare window's median."""
    phases = {name: beside(each, bare) for name, each in found.items() if isinstance(each, dict)}
    median = found.get("p50_ms")
    times = {} if median is None else {"times_bare_window": median / bare["p50_ms"]}
    return {**found, **phases, **times}


def compared(found: dict[str, Any], side: int, pictures: int, kind: str) -> dict[str, Any]:
    """Return times beside those of a bare window that paints pictures of a kind."""
    bare = bare_window(side, pictures)[kind]
    return {**beside(found, bare), "plane_px": side, "bare_window": bare}

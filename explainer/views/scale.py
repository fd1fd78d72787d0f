"""Which of the given numbers along an axis there is room for."""

from __future__ import annotations

from collections.abc import Callable

from explainer.core.figures import Axis

Ticks = tuple[tuple[float, str], ...]


def spaced(axis: Axis, pixels: float, gap: float, width: Callable[[str], float]) -> Ticks:
    """Return the axis's ticks; those too close to the one before keep their place, unnamed.

    `pixels` is the length of the axis, `width` measures a word.
    """
    unit = pixels / (axis.high - axis.low)
    kept: list[tuple[float, str]] = []
    end = float("-inf")
    for place, word in axis.ticks:
        half = width(word) / 2
        fits = place * unit - half >= end
        kept.append((place, word if fits else ""))
        end = place * unit + half + gap if fits else end
    return tuple(kept)

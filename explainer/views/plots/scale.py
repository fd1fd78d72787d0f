"""Which of the given numbers along an axis there is room for."""

from __future__ import annotations

from collections.abc import Callable

from explainer.core.figures.figure import Axis

Ticks = tuple[tuple[float, str], ...]


def spaced(axis: Axis, pixels: float, gap: float, width: Callable[[str], float]) -> Ticks:
    """Return the axis's ticks; those too close to others keep their place, unnamed.

    `pixels` is the length of the axis, `width` measures a word. The last one keeps its name.
    """
    unit = pixels / (axis.high - axis.low)
    spans = [(place * unit, width(word) / 2) for place, word in axis.ticks]
    last = spans[-1][0] - spans[-1][1] if spans else 0.0
    kept: list[tuple[float, str]] = []
    end = float("-inf")
    for (place, word), (middle, half) in zip(axis.ticks, spans, strict=True):
        final = len(kept) == len(spans) - 1
        fits = final or (end <= middle - half and middle + half + gap <= last)
        kept.append((place, word if fits else ""))
        end = middle + half + gap if fits else end
    return tuple(kept)

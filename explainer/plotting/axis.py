"""Axis: the numbers along it, round ones, and which of them there is room for."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from explainer.core.figures.figure import Axis

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Tick:
    """Tick: one place on an axis and what is written there; nothing where there is no room."""

    value: float
    label: str


Measure = Callable[[str], float]


def ticks(axis: Axis, most: int, *, whole: bool = False) -> tuple[Tick, ...]:
    """Return the axis's own ticks, or at most `most` round numbers inside it, evenly spaced.

    `whole` numbers are for counts, where a tick at 2.5 would mean nothing.
    """
    if axis.ticks:
        return tuple(Tick(*place) for place in axis.ticks if axis.low <= place[0] <= axis.high)
    span = axis.high - axis.low
    if span <= 0 or most < 1:
        return ()
    step = _round_step(span / most, whole=whole)
    while len(numbers := _multiples(axis, step)) > most:
        step = _round_step(step * 1.01, whole=whole)
    if axis.percent:
        return tuple(Tick(n * step, f"{_label(100 * n * step, 100 * step)} %") for n in numbers)
    return tuple(Tick(number * step, _label(number * step, step)) for number in numbers)


def kept_apart(
    given: tuple[Tick, ...], axis: Axis, room: float, gap: float, length: Measure
) -> tuple[Tick, ...]:
    """Return ticks along `room` pixels; those without room for what is written keep their mark.

    Between numbers lie at least `gap` pixels. Of evenly spaced ones every nth is left, of
    others those that are not too close to one before; of these the last keeps its number.
    """
    unit = room / (axis.high - axis.low)
    spans = [(tick.value * unit, length(tick.label) / 2) for tick in given]
    even = max(_steps(given), default=0.0) <= 1.01 * min(_steps(given), default=0.0)
    kept = _thinned(spans, gap) if even else _unequal(spans, gap)
    return tuple(
        tick if number in kept else replace(tick, label="") for number, tick in enumerate(given)
    )


def _steps(given: tuple[Tick, ...]) -> list[float]:
    return [after.value - before.value for before, after in pairwise(given)]


def _thinned(spans: list[tuple[float, float]], gap: float) -> set[int]:
    """Return every nth tick so that none touches the next: as many as there is room for.

    The next fewer are taken instead if only these name the last one.
    """
    every = (range(0, len(spans), n) for n in range(1, len(spans) + 1))
    roomy = [kept for kept in every if not _touching(kept, spans, gap)][:2]
    return set(next((kept for kept in roomy if kept[-1] == len(spans) - 1), roomy[0]))


def _touching(kept: range, spans: list[tuple[float, float]], gap: float) -> bool:
    return any(_touch(spans[one], spans[other], gap) for one, other in pairwise(kept))


def _unequal(spans: list[tuple[float, float]], gap: float) -> set[int]:
    """Return which ticks are left if they come one after the other, the last in any case."""
    last = len(spans) - 1
    kept: list[int] = []
    for number, span in enumerate(spans[:-1]):
        others = [spans[kept[-1]]] if kept else []
        if not any(_touch(span, other, gap) for other in (*others, spans[last])):
            kept.append(number)
    return {*kept, last}


def _touch(one: tuple[float, float], other: tuple[float, float], gap: float) -> bool:
    return abs(other[0] - one[0]) < one[1] + other[1] + gap


def _multiples(axis: Axis, step: float) -> range:
    slack = 1e-9 * max(1.0, abs(axis.low / step), abs(axis.high / step))
    first, last = math.ceil(axis.low / step - slack), math.floor(axis.high / step + slack)
    return range(first, last + 1)


def _round_step(least: float, *, whole: bool) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    step = next(round_ * power for round_ in STEPS if round_ * power >= least * (1 - 1e-9))
    return math.ceil(step) if whole and step != round(step) else step


def _label(value: float, step: float) -> str:
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    if round(step * 10**decimals, 6) % 1:  # A step of 2.5 or 0.25 needs one place more.
        decimals += 1
    return f"{value + 0.0:,.{decimals}f}".replace("-", "−")

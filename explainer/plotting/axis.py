"""Round numbers along an axis."""

from __future__ import annotations

import math
from dataclasses import dataclass

from explainer.core.figures.figure import Axis

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Tick:
    """One number on an axis and how it is written."""

    value: float
    label: str


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
    while (numbers := _multiples(axis, step)).__len__() > most:
        step = _round_step(step * 1.01, whole=whole)
    if axis.percent:
        return tuple(Tick(n * step, f"{_label(100 * n * step, 100 * step)} %") for n in numbers)
    return tuple(Tick(number * step, _label(number * step, step)) for number in numbers)


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

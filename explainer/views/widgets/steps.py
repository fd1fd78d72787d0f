"""The values that a slider stops at."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.settings.cards import Span

MANTISSAS = (10, 12, 15, 20, 25, 30, 40, 50, 60, 80)
NOISE_UNITS = (0.005, 0.01, 0.02, 0.05, 0.1)
MOST_NOISE_STEPS = 40


@dataclass(frozen=True, slots=True)
class Steps:
    """Rising values; a slider's position is one of them if all are whole, else its place."""

    values: tuple[float, ...]

    @property
    def last(self) -> int:
        """The highest position."""
        return len(self.values) - 1

    @property
    def whole(self) -> tuple[int, ...]:
        """The values, if all of them are whole numbers; else none."""
        numbers = tuple(int(value) for value in self.values)
        return numbers if numbers == self.values else ()

    def at(self, position: int) -> float:
        """Return the value at a position."""
        return self.values[position]

    def nearest(self, value: float) -> int:
        """Return the position whose value is nearest."""
        return min(range(len(self.values)), key=lambda index: abs(self.values[index] - value))


def crowd_steps(span: Span) -> Steps:
    """Return ten round numbers for each power of ten inside the span, and its ends."""
    low, high = int(span.low), int(span.high)
    rounds = (mantissa * 10**power // 10 for power in range(1, 6) for mantissa in MANTISSAS)
    return Steps(tuple(sorted({low, high, *(value for value in rounds if low < value < high)})))


def noise_steps(span: Span) -> Steps:
    """Return even steps over the span, of the finest unit that needs at most 40 of them."""
    reach = span.high - span.low
    unit = next(unit for unit in NOISE_UNITS if round(reach / unit) <= MOST_NOISE_STEPS)
    count = round(reach / unit)
    return Steps(tuple(round(span.low + index * unit, 6) for index in range(count + 1)))

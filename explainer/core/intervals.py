"""A mean over seeds with its 95 % interval."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean and the ends of its 95 % interval; one seed has no interval: both are None."""

    mean: float
    low: float | None
    high: float | None

    def above(self, threshold: float) -> bool:
        """Whether the whole interval lies above `threshold`; never so without one."""
        return self.low is not None and self.low > threshold

    def at_most(self, threshold: float) -> bool:
        """Whether the whole interval lies at or below `threshold`; never so without one."""
        return self.high is not None and self.high <= threshold

    def rounded(self, digits: int = 4) -> dict[str, float | None]:
        """Return the three numbers by name, rounded."""
        numbers = {"mean": self.mean, "low": self.low, "high": self.high}
        return {name: None if n is None else round(n, digits) for name, n in numbers.items()}

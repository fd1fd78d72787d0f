"""How long training takes, not counting whatever is looked at in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

Moment = TypeVar("Moment")
Clock = Callable[[], float]


class Stopwatch:
    """Adds up seconds by a clock that whoever runs the science brings."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.seconds = 0.0

    def timed(self, moments: Iterator[Moment]) -> Iterator[Moment]:
        """Pass on all moments; the watch runs only while the next one is being made."""
        while True:
            began = self._clock()
            try:
                moment = next(moments)
            except StopIteration:
                return
            finally:
                self.seconds += self._clock() - began
            yield moment

"""How far what is measured now has come, before any of it is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explainer.core.settings.choice import Stage


@dataclass(frozen=True, slots=True)
class UnderWay:
    """What is measured of seeds that are not done: as many seeds as that makes, and its stage."""

    seeds: float = 0.0
    stage: Stage | None = None


class SharesDone:
    """Keeps how much is done of each task, from 0 to 1, and which stage it is at."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Stage, float]] = {}

    def take(self, task: int, stage: Stage, share: float) -> None:
        """Take note how far a task is."""
        self._known[task] = (stage, share)

    def end(self, task: int) -> None:
        """Forget a task that has ended."""
        self._known.pop(task, None)

    def of(self, seeds: Mapping[int, int]) -> UnderWay:
        """Return how far tasks are that measure so many seeds; the furthest says the stage."""
        known = {task: self._known[task] for task in seeds if task in self._known}
        done = sum(seeds[task] * share for task, (_, share) in known.items())
        furthest = sorted((share, stage) for stage, share in known.values())
        return UnderWay(done, furthest[-1][1] if furthest else None)

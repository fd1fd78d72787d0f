"""Whoever trains, as the store knows it."""

from __future__ import annotations

from typing import Protocol

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings


class Runner(Protocol):
    """Whoever trains: told what to run, it reports frames under the job's number."""

    def run(self, job: int, settings: Settings, since: Stage, paused: bool) -> None:
        """Train `settings` from the stage `since` on, in place of what runs now."""

    def look(self, job: int, labels_per_class: int) -> None:
        """Show the frame at hand at another number of labels."""

    def pause(self) -> None:
        """Stop after the frame at hand."""

    def resume(self, until: Stage | None = None) -> None:
        """Go on; up to the last frame of a stage, if one is given."""

    def tell(self, job: int) -> None:
        """Tell the weights that a job has trained so far."""

    def step(self) -> None:
        """Train one more frame, then wait."""

"""Loaded science: torch and all that is built on it, asked for one comparison at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings

if TYPE_CHECKING:
    from explainer.core.training.frames import DecisionMap, Frame
    from explainer.core.training.trained import Trained
    from explainer.science.comparison.comparison import Comparison


class LoadedScience:
    """Holds the comparison at hand; loads when the lab's process starts, and nowhere else."""

    def __init__(self, before_picture: Callable[[], None]) -> None:
        """Load everything; `before_picture` is that of each `Comparison`."""
        from explainer.core.training.trained import Trained
        from explainer.science.comparison.comparison import Comparison
        from explainer.science.comparison.kept import Kept
        from explainer.science.comparison.preview import preview
        from explainer.science.threads import single_threaded

        single_threaded()
        self._new, self._kept, self._nothing = Comparison, Kept(), Trained()
        self._before_picture = before_picture
        self._preview = preview
        self._comparison: Comparison | None = None
        self._frames: Iterator[Frame] = iter(())

    def frames(self, settings: Settings, since: Stage) -> Iterator[Frame]:
        """Return the frames of a comparison from `since` on.

        Other label choices do not stop a pretraining that is under way.
        """
        running = self._comparison
        if since is Stage.FINETUNING and running and running.carry_on_with(settings):
            return self._frames
        self._comparison = self._new(settings, self._kept, self._before_picture)
        self._frames = self._comparison.frames(since)
        return self._frames

    def points(self) -> Frame:
        """Return the points of the comparison that was begun last."""
        assert self._comparison is not None, "frames are asked for first"
        return self._comparison.points()

    def look_at(self, labels_per_class: int) -> None:
        """Have the next picture show another number of labels."""
        assert self._comparison is not None, "it is asked amid its frames"
        self._comparison.look_at(labels_per_class)

    def look(self, labels_per_class: int) -> Frame | None:
        """Return the comparison as it is now, at another number of labels."""
        return self._comparison.look(labels_per_class) if self._comparison else None

    def preview(
        self, settings: Settings, interrupted: Callable[[], bool]
    ) -> dict[str, DecisionMap] | None:
        """Return both decision maps as they would be with other points."""
        return self._preview(settings, self._kept, interrupted)

    def courses(self) -> Iterator[tuple[int, Any]] | None:
        """Return what is still to be tested of the comparison at hand."""
        return self._comparison.courses() if self._comparison else None

    def trained(self, at_hand: bool) -> Trained:
        """Return what the comparison at hand has trained, nothing if another is meant."""
        return self._comparison.trained() if self._comparison and at_hand else self._nothing

    def codes(self, labels_per_class: int) -> tuple[Any, ...] | None:
        """Return both arms' codes at the end of the comparison at hand, None before it."""
        return self._comparison.codes(labels_per_class) if self._comparison else None

    def layers(self, labels_per_class: int) -> tuple[Any, ...] | None:
        """Return what each layer of both encoders does at the end, None before it."""
        return self._comparison.layers(labels_per_class) if self._comparison else None

    @staticmethod
    def light(frame: Frame) -> Frame:
        """Return a frame that goes without its ground."""
        from explainer.core.training.frames import AS_BEFORE

        return replace(frame, ground=AS_BEFORE)

    def abandoned(self) -> Iterator[Frame]:
        """Forget the comparison at hand; what it has kept stays."""
        self._comparison, self._frames = None, iter(())
        return self._frames

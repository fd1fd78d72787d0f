"""t-SNE of a run's end, beside the training: the lab answers everything else meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from operator import setitem
from typing import TYPE_CHECKING, Any

from explainer.lab.protocol import LaidOut, LayOut, LayoutProgress

if TYPE_CHECKING:
    from explainer.core.training.frames import Floats

ARMS = 2
LOOK_AGAIN_SECONDS = 0.02
TOLD = 100
"""In how many pieces of the work it is told how much is done; chosen."""


class Layouts:
    """The newest layout that was asked for; an older one is given up."""

    def __init__(self) -> None:
        # Most of the work runs without the interpreter's lock.
        self._threads = ThreadPoolExecutor(ARMS)
        self._wanted: LayOut | None = None
        self._places: list[Future[Floats]] = []
        self._steps = [0] * ARMS
        self._told = 0

    @property
    def busy(self) -> bool:
        """Whether a layout is on its way."""
        return self._wanted is not None

    def begin(self, wanted: LayOut, codes: tuple[Any, ...], seed: int) -> None:
        """Lay out both arms' codes, each [n, z]."""
        for place in self._places:
            place.cancel()
        self._wanted, self._told = wanted, 0
        # What is given up counts on in a list of its own.
        steps = self._steps = [0] * ARMS
        self._places = [
            self._threads.submit(_laid_out, code, seed, partial(setitem, steps, arm))
            for arm, code in enumerate(codes)
        ]

    def close(self) -> None:
        """Begin nothing more; what is on its way ends by itself."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def progress(self) -> LayoutProgress | None:
        """Return how much is done, where that is another hundredth than was told last."""
        if self._wanted is None:
            return None
        from explainer.science.comparison.neighbours import STEPS

        total = ARMS * STEPS
        told = TOLD * sum(self._steps) // total
        if told == self._told:
            return None
        self._told = told
        return LayoutProgress(
            self._wanted.job, self._wanted.labels_per_class, sum(self._steps), total
        )

    def finished(self) -> LaidOut | None:
        """Return the layout once it is there, and only once."""
        if self._wanted is None or not all(place.done() for place in self._places):
            return None
        wanted, self._wanted = self._wanted, None
        supervised, pretrained = (place.result() for place in self._places)
        self._places = []
        return LaidOut(wanted.job, wanted.labels_per_class, supervised, pretrained)


def _laid_out(code: Any, seed: int, tell: Callable[[int], None]) -> Floats:
    from explainer.core.training.frames import frozen
    from explainer.science.comparison.neighbours import neighbour_plane

    return frozen(neighbour_plane(code, seed, tell))

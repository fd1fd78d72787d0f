"""t-SNE of a run's end, beside the training: the lab answers everything else meanwhile."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from explainer.lab.protocol import LaidOut, LayOut

if TYPE_CHECKING:
    from explainer.core.training.frames import Floats

ARMS = 2
LOOK_AGAIN_SECONDS = 0.02


class Layouts:
    """The newest layout that was asked for; an older one is given up."""

    def __init__(self) -> None:
        # Most of the work runs without the interpreter's lock.
        self._threads = ThreadPoolExecutor(ARMS)
        self._wanted: LayOut | None = None
        self._places: list[Future[Floats]] = []

    @property
    def busy(self) -> bool:
        """Whether a layout is on its way."""
        return self._wanted is not None

    def begin(self, wanted: LayOut, codes: tuple[Any, ...], seed: int) -> None:
        """Lay out both arms' codes, each [n, z]."""
        for place in self._places:
            place.cancel()
        self._wanted = wanted
        self._places = [self._threads.submit(_laid_out, code, seed) for code in codes]

    def close(self) -> None:
        """Begin nothing more; what is on its way ends by itself."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def finished(self) -> LaidOut | None:
        """Return the layout once it is there, and only once."""
        if self._wanted is None or not all(place.done() for place in self._places):
            return None
        wanted, self._wanted = self._wanted, None
        supervised, pretrained = (place.result() for place in self._places)
        self._places = []
        return LaidOut(wanted.job, wanted.labels_per_class, supervised, pretrained)


def _laid_out(code: Any, seed: int) -> Floats:
    from explainer.core.training.frames import frozen
    from explainer.science.comparison.neighbours import neighbour_plane

    return frozen(neighbour_plane(code, seed))

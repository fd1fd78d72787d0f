"""Finished comparisons that can be shown again at once, without training.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings

if TYPE_CHECKING:
    from explainer.core.training.saved import Saved

MOST_RUNS, MOST_BYTES = 8, 80_000_000


class FinishedRuns:
    """The newest runs, at most `MOST_RUNS`, and no more than fit into `MOST_BYTES`.

    A run is known by every choice but the number of labels that is looked at: it holds the
    end at each of them.
    """

    def __init__(self, most: int = MOST_RUNS, most_bytes: int = MOST_BYTES) -> None:
        self._most, self._most_bytes = most, most_bytes
        self._runs: dict[tuple[Any, ...], tuple[Saved, int]] = {}

    def keep(self, run: Saved) -> None:
        """Keep a run as the newest one; the oldest ones make room."""
        key = run.settings.key(Stage.FINETUNING)
        self._runs.pop(key, None)
        self._runs[key] = (run, size_of(run))
        while len(self._runs) > self._most or self.bytes > self._most_bytes:
            self._runs.pop(next(iter(self._runs)))

    def find(self, settings: Settings) -> Saved | None:
        """Return the run of these settings, looked at as they say; None if it is not kept."""
        found = self._runs.get(settings.key(Stage.FINETUNING))
        return dataclasses.replace(found[0], settings=settings) if found else None

    @property
    def bytes(self) -> int:
        """How much memory the arrays of all runs take."""
        return sum(size for _, size in self._runs.values())

    def __len__(self) -> int:
        """How many runs are kept."""
        return len(self._runs)


def whole(run: Saved) -> bool:
    """Tell whether a run is at its end at every label count, and is that of its settings."""
    latest, settings = run.timeline.latest, run.settings
    return (
        latest is not None
        and latest.finished
        and latest.settings.key(Stage.FINETUNING) == settings.key(Stage.FINETUNING)
        and len(run.timeline.ends) == settings.most_labels
    )


def size_of(run: Saved) -> int:
    """Return the bytes of all arrays of a run; what is shared counts once."""
    arrays = _arrays((run.timeline.frames, dict(run.timeline.ends), dict(run.trained.weights)))
    return sum({id(array): int(array.nbytes) for array in arrays}.values())


def _arrays(value: Any) -> Iterator[Any]:
    if hasattr(value, "nbytes"):
        yield value
    elif isinstance(value, dict):
        yield from _arrays(tuple(value.values()))
    elif isinstance(value, tuple):
        for part in value:
            yield from _arrays(part)
    elif dataclasses.is_dataclass(value):
        yield from _arrays(tuple(getattr(value, each.name) for each in dataclasses.fields(value)))

"""Many measurements as tasks of joblib, so that its backends carry them, on one machine or many.

A task is given plain values alone: a data set that goes on from one process to the next would
else be known by its name there, and to nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from joblib import Parallel, delayed

from explainer.core.measuring.efficiency import Outcomes, joined
from explainer.core.measuring.seeds import shares
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.choice import Stage
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import Settings
from explainer.science.measuring.measurement import outcomes, standard
from explainer.science.steps import finished
from explainer.science.threads import as_in_the_lab

Plain = tuple[dict[str, Any], tuple[Any, ...] | None]
Standard = tuple[Reference, float | None]


def plain(settings: Settings) -> Plain:
    """Return settings as values of which none is remembered by name."""
    choices, data = settings.choices, settings.data
    del choices["data"]
    if data is None:
        return choices, None
    return choices, data.facts


def restored(told: Plain) -> Settings:
    """Return the settings that `plain` has made plain."""
    choices, facts = told
    return Settings(**choices, data=None if facts is None else Dataset(*facts))


def surveyed(
    each: Sequence[Settings], counts: Sequence[int], seeds: Sequence[int], jobs: int | None
) -> list[Outcomes]:
    """Return the outcomes of each of some settings, over the seeds in shares of five.

    Shares do not depend on how many workers there are, so neither do the results.
    """
    parts = shares(seeds)
    calls = [
        delayed(_share)(plain(settings), tuple(counts), part) for settings in each for part in parts
    ]
    found = _done(calls, jobs)
    return [joined(found[k : k + len(parts)]) for k in range(0, len(found), len(parts))]


def standards(each: Sequence[Settings], jobs: int | None) -> list[Standard]:
    """Return what the models of each of some settings are held against.

    It follows from the points alone, whatever is pretrained on them.
    """
    differing = {settings.key(Stage.DATA): settings for settings in each}
    calls = [delayed(_standard)(plain(settings)) for settings in differing.values()]
    found = dict(zip(differing, _done(calls, jobs), strict=True))
    return [found[settings.key(Stage.DATA)] for settings in each]


def _done(calls: Sequence[Callable[..., Any]], jobs: int | None) -> list[Any]:
    return list(Parallel(n_jobs=jobs)(calls))


def _share(told: Plain, counts: tuple[int, ...], seeds: tuple[int, ...]) -> Outcomes:
    with as_in_the_lab():
        return outcomes(restored(told), counts, seeds)


def _standard(told: Plain) -> Standard:
    with as_in_the_lab():
        return finished(standard(restored(told)))

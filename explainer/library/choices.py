"""What a call of the library can choose, as settings: by the names that the program has for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Real
from operator import index
from typing import Any

import numpy as np

from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import Settings, settings_for, settings_for_data
from explainer.core.settings.values import Names, Number, Several, Whole

SAID_OTHERWISE = ("scene", "seed", "labels_per_class")
CHOOSABLE = tuple(
    field
    for field, row in CHOICES.items()
    if isinstance(row.values, (Names, Number, Several, Whole)) and field not in SAID_OTHERWISE
)
"""The choices of an experiment: objective, views, finetuning, depth, width, steps and others."""
MOST_SEEDS, LAST_FIRST_SEED = 1_000, 90_000
"""As `explainer measure` takes them."""


def experiment(place: str | Dataset, **choices: Any) -> Settings:
    """Return the settings of a scene or a table; what is None is left to the program."""
    given = {name: value for name, value in plain(choices).items() if value is not None}
    if isinstance(place, Dataset):
        return settings_for_data(place, **given)
    return settings_for(place, **given)


def checked(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Return choices; `TypeError` if there is one that there is not."""
    for name in choices:
        if name not in CHOOSABLE:
            raise TypeError(f"There is no choice '{name}': choose any of {', '.join(CHOOSABLE)}.")
    return dict(choices)


def plain(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Return choices without numpy's own numbers; `TypeError` for one of a kind that none is of.

    Whether there is such a name, and whether a number is in range, is checked elsewhere.
    """
    told = {name: _plain_number(value) for name, value in choices.items()}
    for name, value in told.items():
        wanted = None if value is None else _wanted(name, value)
        if wanted is not None:
            raise TypeError(f"{name} is {value!r}: choose {wanted}.")
    return told


def _plain_number(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else value


def _wanted(name: str, value: Any) -> str | None:
    """Return what a choice should be, None if it is of the right kind."""
    values = CHOICES[name].values
    if isinstance(values, Names) and not isinstance(value, str):
        return "a name, as a text"
    if isinstance(values, Number) and (isinstance(value, bool) or not isinstance(value, Real)):
        return "a number"
    if isinstance(values, Several) and not _texts(value):
        return "names, as a tuple of texts"
    return None


def _texts(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and all(isinstance(name, str) for name in value)


def label_counts(labels: int | Iterable[int]) -> tuple[int, ...]:
    """Return labels per class, each count once, the smallest first."""
    told: tuple[Any, ...] = (labels,)
    if isinstance(labels, Iterable) and not isinstance(labels, str):
        told = tuple(np.atleast_1d(labels) if isinstance(labels, np.ndarray) else labels)
    counts = tuple(sorted({_whole(count) for count in told}))
    if not counts or counts[0] < 1 or counts[-1] > MOST_LABELS:
        raise ValueError(
            f"labels are {told}: choose whole numbers from 1 to {MOST_LABELS}, labels per class."
        )
    return counts


def _whole(value: Any) -> int:
    """Return a whole number; of what is none -1, which nobody can choose."""
    try:
        return -1 if isinstance(value, bool) else index(value)
    except TypeError:
        return -1


def seed_range(seeds: int, first_seed: int) -> range:
    """Return the seeds that are measured."""
    count, first = _whole(seeds), _whole(first_seed)
    if not 1 <= count <= MOST_SEEDS:
        raise ValueError(f"seeds is {seeds!r}: choose how many, from 1 to {MOST_SEEDS:,}.")
    if not 0 <= first <= LAST_FIRST_SEED:
        raise ValueError(f"first_seed is {first_seed!r}: choose one from 0 to {LAST_FIRST_SEED:,}.")
    return range(first, first + count)


def workers(n_jobs: int | None) -> int | None:
    """Return how many processes joblib is asked for, None for what it was told itself."""
    if n_jobs is None:
        return None
    try:
        count = index(n_jobs)
    except TypeError:
        count = 0
    if count == 0:
        raise ValueError(f"n_jobs is {n_jobs!r}: choose how many at once, -1 for all, or None.")
    return count

"""What a call of the library can choose, as settings: by the names that the program has for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import index
from typing import Any

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
    given = {name: value for name, value in choices.items() if value is not None}
    if isinstance(place, Dataset):
        return settings_for_data(place, **given)
    return settings_for(place, **given)


def checked(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Return choices; `TypeError` if there is one that there is not."""
    for name in choices:
        if name not in CHOOSABLE:
            raise TypeError(f"There is no choice '{name}': choose any of {', '.join(CHOOSABLE)}.")
    return dict(choices)


def label_counts(labels: int | Iterable[int]) -> tuple[int, ...]:
    """Return labels per class, each count once, the smallest first."""
    told = (labels,) if isinstance(labels, int) else tuple(labels)
    counts = tuple(sorted({index(count) for count in told}))
    if not counts or counts[0] < 1 or counts[-1] > MOST_LABELS:
        raise ValueError(
            f"labels are {told}: choose whole numbers from 1 to {MOST_LABELS}, labels per class."
        )
    return counts


def seed_range(seeds: int, first_seed: int) -> range:
    """Return the seeds that are measured."""
    if not 1 <= index(seeds) <= MOST_SEEDS:
        raise ValueError(f"seeds is {seeds}: choose how many, from 1 to {MOST_SEEDS:,}.")
    if not 0 <= index(first_seed) <= LAST_FIRST_SEED:
        raise ValueError(f"first_seed is {first_seed}: choose one from 0 to {LAST_FIRST_SEED:,}.")
    return range(first_seed, first_seed + seeds)

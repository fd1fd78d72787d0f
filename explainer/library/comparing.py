"""Both arms over many seeds, on arrays or on scenes: what `explainer measure` does, as a call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from explainer.core.settings.settings import Settings
from explainer.core.tables.table_choice import ChosenData
from explainer.library.choices import checked, experiment, label_counts, seed_range, workers
from explainer.library.results import ComparisonResult, SweepResult
from explainer.library.shares import standards, surveyed
from explainer.library.tables import chosen_of

Table = tuple[Any, Any]
Place = str | ChosenData
"""A scene by its name, or a table."""


def compare(
    X: Any,
    y: Any,
    labels: int | Iterable[int] = (1, 2, 4, 8),
    seeds: int = 20,
    objective: str | None = None,
    *,
    first_seed: int = 0,
    n_jobs: int | None = None,
    name: str = "table",
    **choices: Any,
) -> ComparisonResult:
    """Measure what pretraining is worth on points X [n, columns] with classes y [n].

    Of each class 30 % of the labelled rows are held out for the test, other rows for each seed; all
    others are pretrained on, and `labels` of each class are then told to three arms: supervised
    only, pretrained, and the control, random weights on the pretrained arm's way (Oliver et al.
    2018 on why). Numbers are those of the window and of `explainer measure` for the same data and
    choices. Columns are scaled to deviation 1, each by itself, or together where most have exactly
    the same range; printed, the result says which. `ValueError` or `TypeError` with one sentence
    says what cannot be compared.

    Parameters
    ----------
    X : array or data frame [n, columns]
        40 to 10,000 rows of 2 to 256 columns, all numbers, none missing.
    y : array [n]
        2 to 20 classes. Unlabelled rows have -1 among numbers; where classes are texts None or
        NaN: -1 in an array of texts has become the text '-1', which is refused.
    labels, seeds, first_seed : labels per class, 1 to 30; draws, 1 to 1,000; the first's number
    n_jobs : as joblib has it; with `joblib.parallel_config` any backend carries the work
    name : what the table is called in what is printed and drawn
    objective, views, finetuning, depth, width, steps, decay, initialisation
        As of `PretrainedClassifier`; what is None or left out is the recipe for a table.
    unlabelled : int, how many rows are pretrained on, 20 or more; left out, all
    noise : float, default=0
        Deviation, to 1, of normal noise on all rows, tested ones too, in a column's deviations.
    augmentations, label_sampling, architecture
        Of scenes alone (see `sweep`).

    Examples
    --------
    >>> from sklearn.datasets import make_moons
    >>> from explainer import compare
    >>> X, y = make_moons(200, noise=0.1, random_state=0)
    >>> found = compare(X, y, labels=(1, 4), seeds=5, objective="infonce", finetuning="probe")
    >>> found.labels, found.seeds
    ((1, 4), (0, 1, 2, 3, 4))
    >>> found.report["rows"][0]["effect"]
    'helps'
    """
    looks = label_counts(labels), seed_range(seeds, first_seed)
    pairs = [(chosen_of(X, y, name), objective)]
    return _measured(pairs, looks, n_jobs, choices)[0]


def sweep(
    scenes: str | Iterable[str] | Mapping[str, Table],
    objectives: str | Iterable[str | None] = (None,),
    labels: int | Iterable[int] = (1, 2, 4, 8),
    seeds: int = 20,
    *,
    first_seed: int = 0,
    n_jobs: int | None = None,
    **choices: Any,
) -> SweepResult:
    """Measure every scene with every objective, all seeds of all as tasks of one joblib call.

    `scenes` are names of the program's scenes (`explainer list scenes`), or tables by their
    names, each a pair of X [n, columns] and y [n]. None among `objectives` is a scene's own.
    All else is as for `compare`, and so are the numbers, whichever backend carries the tasks; what
    is left out is each scene's own. Scenes have ranges of their own for `unlabelled` and `noise`,
    those of words the objectives "word" and "next", those of pictures the views "pictures", whose
    `augmentations` are any of ("shift", "scale", "flip", "colour"). `architecture` is "multilayer",
    for pictures "convolutional" and for these and words "transformer"; `label_sampling` is "fair",
    in the scene of creatures "biased" as well.

    >>> from joblib import parallel_config
    >>> from explainer import sweep
    >>> with parallel_config(backend="loky", n_jobs=2):
    ...     found = sweep("moons", ("infonce", "vicreg"), labels=1, seeds=2, unlabelled=200)
    >>> [result.settings.objective for result in found]
    ['infonce', 'vicreg']
    """
    looks = label_counts(labels), seed_range(seeds, first_seed)
    pairs = [(place, name) for place in _places(scenes) for name in _each(objectives)]
    return SweepResult(tuple(_measured(pairs, looks, n_jobs, choices)))


def _places(scenes: str | Iterable[str] | Mapping[str, Table]) -> list[Place]:
    if not isinstance(scenes, Mapping):
        names = _each(scenes)
        for name in names:
            if not isinstance(name, str):
                kind = type(name).__name__
                raise TypeError(f"scenes holds {kind}: give names of scenes, or tables by names.")
        return names
    for name, table in scenes.items():
        if not isinstance(table, (tuple, list)) or len(table) != 2:
            raise TypeError(f"The table {name!r} is no pair: give (X, y).")
    return [chosen_of(X, y, name) for name, (X, y) in scenes.items()]


def _each(told: Any) -> list[Any]:
    return [told] if isinstance(told, str) or not isinstance(told, Iterable) else list(told)


def _measured(
    pairs: Sequence[tuple[Place, str | None]],
    looks: tuple[tuple[int, ...], range],
    jobs: int | None,
    choices: Mapping[str, Any],
) -> list[ComparisonResult]:
    """Return what is found of each place with its objective; all is refused before any work.

    `looks` are the labels per class and the seeds.
    """
    (counts, seeds), jobs = looks, workers(jobs)
    given = {**checked(choices), "labels_per_class": counts[-1], "seed": seeds[0]}
    each = [_settings(place, {**given, "objective": objective}) for place, objective in pairs]
    found, held = surveyed(each, counts, seeds, jobs), standards(each, jobs)
    return [
        ComparisonResult(settings, outcomes, *standard, *_columns(place))
        for (place, _), settings, outcomes, standard in zip(pairs, each, found, held, strict=True)
    ]


def _settings(place: Place, choices: dict[str, Any]) -> Settings:
    return experiment(place if isinstance(place, str) else place.data, **choices)


def _columns(place: Place) -> tuple[tuple[str, ...], dict[str, str]]:
    """Return which columns are learnt from, and why each other one is not."""
    if isinstance(place, str):
        return (), {}
    return place.columns, {each.name: str(each.reason) for each in place.left_out}

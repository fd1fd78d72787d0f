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

    Of each class 30 % of the labelled rows are held out for the test, other rows for each seed;
    all others, labelled or not, are pretrained on, and `labels` of each class are then told to
    three arms: supervised only, pretrained, and the control, random weights on the pretrained
    arm's way (Oliver et al. 2018 on why it has to be done so). Numbers are those of the window and
    of `explainer measure` for the same data and choices. Each column is scaled by itself to
    standard deviation 1; where most have exactly the same range, as pixels and answers from 1 to
    5 have, all are scaled together. Printed, the result says which.

    Raises `ValueError` or `TypeError` with one sentence for what cannot be compared.

    Parameters
    ----------
    X : array or data frame [n, columns]
        40 to 10,000 rows of 2 to 256 columns, all numbers, none missing.
    y : array [n]
        2 to 20 classes. Unlabelled rows have -1 among numbers; where classes are texts None, NaN
        or another missing value. -1 in an array of texts has become the text '-1': refused.
    labels : int or ints, default=(1, 2, 4, 8)
        Labels per class that models are told, 1 to 30.
    seeds, first_seed : int, default=20 and 0
        How many draws, 1 to 1,000, and the first of them, 0 to 90,000.
    objective : str or None, default=None
        What is learnt without labels: "masked", "infonce", "spectral", "vicreg", "autoencoder",
        "denoising", "collapse" or "placebo" (see `PretrainedClassifier`); of scenes of words
        "word" and "next" too.
    n_jobs : int or None, default=None
        As joblib has it: with `joblib.parallel_config` any backend carries the work.
    name : str, default="table"
        What the table is called in what is printed and drawn.
    views : str
        "walk", "jitter" or "columns"; of scenes of pictures "pictures" too.
    finetuning : str
        Which weights labels may move: "probe", "last", "all", "probe-then-all" or "adapters".
    depth, width : int
        Hidden layers, 1 to 4, and units in each, 2 to 128.
    steps : int
        Steps of learning from labels, 10 to 1,000.
    decay : float
        Weight decay of both arms, 0 to 0.3; left out, each has the one that was tuned.
    initialisation : str
        "he", "glorot", "orthogonal", "tiny", "huge" or "alike".
    unlabelled : int
        How many rows are pretrained on, at least 20; left out, all that are not held out.
    noise : float
        Deviation, 0 to 1, of normal noise on every row that models see, the test's too, in
        standard deviations of a column; left out, none on a table.
    augmentations : tuple of str
        How views of pictures are changed: any of "shift", "scale", "flip", "colour".
    label_sampling : str
        Whose labels are told: "fair", or in the scene of creatures "biased".
    architecture : str
        "multilayer"; of scenes of pictures "convolutional" too, of these and words "transformer".

    What is left out or None is the program's recipe for a table, or a scene's own. Augmentations,
    label sampling and architecture are there for the scenes of a `sweep`.

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
    All else is as for `compare`, and so are the numbers, whichever backend carries the tasks; of
    scenes `unlabelled` and `noise` have ranges of their own.

    >>> from joblib import parallel_config
    >>> from explainer import sweep
    >>> with parallel_config(backend="loky", n_jobs=2):
    ...     found = sweep("moons", ("infonce", "vicreg"), labels=1, seeds=5, unlabelled=200)
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

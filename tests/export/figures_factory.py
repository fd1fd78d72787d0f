"""Figures to draw: comparisons made of plain numbers, without any training."""

from __future__ import annotations

from functools import cache

import numpy as np

from explainer.core.comparison.composition import comparison
from explainer.core.export.figure_catalogue import Showing
from explainer.core.figures.figure import ComparisonFigure
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.measuring.seeds import CAPACITY_WIDTHS
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.training.frames import ArmMoment, DecisionMap, Frame, Ground, frozen
from explainer.core.training.timeline import Timeline

CELLS = 120
STEPS = 150


def plain(text: str) -> str:
    return text


def spirals(count: int = 1_000, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Two spirals in the square from -1.6 to 1.6, with the class of each point."""
    random = np.random.default_rng(seed)
    classes = np.arange(count) % 2
    along = random.uniform(0.18, 1.0, count)
    angle = 2.4 * np.pi * along + np.pi * classes
    points = 1.25 * along[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return points + random.normal(0, 0.03, points.shape), classes


def blobs(count: int = 1_297, kinds: int = 10, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Ten clouds on two rings, as a projection of digits may look."""
    random = np.random.default_rng(seed)
    classes = np.arange(count) % kinds
    angle = 2 * np.pi * classes / kinds
    reach = np.where(classes % 2, 0.75, 1.2)
    centres = reach[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return centres + random.normal(0, 0.17, (count, 2)), classes


def grid(extent: tuple[float, float, float, float]) -> np.ndarray:
    left, bottom, right, top = extent
    xs, ys = np.linspace(left, right, CELLS), np.linspace(bottom, top, CELLS)
    return np.stack(np.meshgrid(xs, ys), axis=-1)


def nearest_map(points: np.ndarray, classes: np.ndarray, extent) -> DecisionMap:
    """The class of the nearest point, certain nearly everywhere: a Voronoi picture."""
    from contourpy import contour_generator

    cells = grid(extent)
    kinds = int(classes.max()) + 1
    reach = np.stack(
        [
            np.min(np.linalg.norm(cells[:, :, None] - points[classes == kind][:60], axis=-1), -1)
            for kind in range(kinds)
        ]
    )
    first, second = np.sort(reach, axis=0)[:2]
    winner = reach.argmin(axis=0)
    lines = []
    xs, ys = cells[0, :, 0], cells[:, 0, 1]
    for kind in range(kinds - 1 if kinds == 2 else kinds):
        others = np.min(np.delete(reach, kind, axis=0), axis=0)
        lines += contour_generator(xs, ys, reach[kind] - others).lines(0.0)
    margin = np.clip((second - first) / 0.12, 0, 1)
    return DecisionMap(
        frozen(winner, np.uint8),
        frozen(255 * margin, np.uint8),
        tuple(frozen(line) for line in lines),
    )


@cache
def map_of(crowd: str, labels: int | None) -> DecisionMap:
    """The map of whoever knows so many labels of each class of a crowd, or all of them."""
    points, classes, order, extent = scene(crowd, labels or 1)
    seen = slice(None) if labels is None else order.ravel()
    return nearest_map(points[seen], classes[seen], extent)


def moment(name, points, labelled, labels, *, known, step, accuracy) -> ArmMoment:
    share = step / STEPS
    crowd = name if name == "digits" else "spirals"
    return ArmMoment(
        embedding=frozen(points @ np.array([[0.6, 0.25], [-0.2, 0.55]])),
        decision=map_of(crowd, None if known else labels),
        standings=rows(
            labelled,
            0.7 * float(np.exp(-6 * share)),
            0.7 + (-0.6 if known else 1.9) * share**0.5,
            min(1.0, 0.5 + 2 * share),
            0.5 + (accuracy - 0.5) * min(1.0, 3 * share),
        ),
    )


def rows(labelled, *standing) -> np.ndarray:
    """The same standing at every label count."""
    return frozen(np.tile(standing, (len(labelled), 1)))


def scene(name: str, labels: int):
    points, classes = blobs() if name == "digits" else spirals()
    extent = (-1.6, -1.6, 1.6, 1.6)
    kinds = int(classes.max()) + 1
    return points, classes, np.arange(kinds * labels).reshape(labels, kinds).T, extent


def timeline(
    name: str = "spirals", *, stage: Stage = Stage.FINETUNING, settings: Settings | None = None
) -> Timeline:
    """A timeline of a comparison that ends in `stage`; only its last frame is worked out."""
    settings = settings or settings_for(name)
    points, classes, order, extent = scene(name, settings.labels_per_class)
    ground = Ground(frozen(points), frozen(classes, np.uint8), frozen(order, np.int64), extent)
    labels = settings.labels_per_class
    labelled = ground.labelled(labels)
    bare = ArmMoment(embedding=frozen(0.6 * points))
    ends = {
        role: moment(name, points, labelled, labels, known=known, step=STEPS, accuracy=accuracy)
        for role, known, accuracy in (("supervised", False, 0.563), ("pretrained", True, 0.9984))
    }
    result = Timeline()
    for step in range(0, STEPS + 1, 10):
        loss = 24.0 * float(np.exp(-step / 40)) + 4.1
        frame = Frame(settings, Stage.PRETRAINING, step, STEPS, ground, bare, bare, loss)
        result = result.extended(frame)
    if stage is Stage.PRETRAINING:
        return result
    for step in range(0, STEPS + 1, 5):
        arms = {role: _earlier(end, step) for role, end in ends.items()}
        result = result.extended(Frame(settings, stage, step, STEPS, ground, **arms))
    return result


def figure(name: str = "spirals", **choices) -> ComparisonFigure:
    """The comparison that a window would show."""
    return comparison(timeline(name, **choices), plain)


def showing(name: str = "spirals", labels: int = 1, *, seeds: int = 20) -> Showing:
    """All that is known of an experiment: its run, 20 seeds at every count, and its capacity."""
    settings = settings_for(name, labels_per_class=labels)
    return Showing(
        timeline(name, settings=settings).looking_at(labels),
        Measured(outcomes(range(1, 31), seeds), None, Reference(0.01), 0.99),
        {width: outcomes((labels,), 10, 2 / width) for width in CAPACITY_WIDTHS},
        seconds=1.5,
    )


def outcomes(counts, seeds: int, extra: float = 0.0) -> Outcomes:
    """Errors that fall with labels, sooner for the pretrained arm, and scatter over seeds."""
    random = np.random.default_rng(0)
    falling = np.array([[0.4, 0.02, 0.38]]).T / np.sqrt(np.array(list(counts), dtype=float))
    test = falling[:, :, None] + extra * 0.1 + random.normal(0, 0.01, (3, len(counts), seeds))
    test = np.clip(test, 0, 1)
    return Outcomes(ARMS, tuple(counts), tuple(range(seeds)), 0.2 * test, test)


def _earlier(end: ArmMoment, step: int) -> ArmMoment:
    share = step / STEPS
    start = np.array([0.7, 0.7, 0.5, 0.5])
    quick = 1 if step == STEPS else 1 - np.exp(-6 * share)
    assert end.standings is not None
    standings = start + (end.standings - start) * quick
    return ArmMoment(end.embedding, end.decision, frozen(standings))

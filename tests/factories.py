"""Plausible frames and timelines, made with numpy alone."""

import dataclasses
from dataclasses import replace
from functools import cache

import numpy as np
from scipy.spatial import cKDTree

from explainer.core.figures.figure import Axis, Band, Line, Plot, Worth
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes
from explainer.core.measuring.verdict import Reference
from explainer.core.settings.catalogue import baselines_of
from explainer.core.settings.choice import Stage
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.training.findings import Findings
from explainer.core.training.frames import (
    ArmMoment,
    DecisionMap,
    Frame,
    Ground,
    Guesses,
    Walks,
    frozen,
)
from explainer.core.training.timeline import Timeline
from explainer.session.run_state import RunState
from explainer.session.surveying.survey import Survey

OTHERS = baselines_of(SCENES["moons"])
"""The other methods of a scene that has no words."""

EXTENT = (-1.3, -1.3, 1.3, 1.3)
SIDE = 96
COUNTS = (1, 2, 3, 5, 10, 20, 30)
LABEL_TICKS = tuple((float(np.log10(count)), str(count)) for count in COUNTS)
FACTS = (
    "95\u00a0% interval +38.0 to +46.2.",
    "Worth more labels than the curve shows.",
    "Pretraining: 400 steps, 12.9\u00a0s; 1,341 times the computing of training on the labels.",
)


class FakeRunner:
    """Writes down what it was told."""

    def __init__(self):
        self.calls = []

    def run(self, job, settings, since, paused):
        self.calls.append(("run", job, settings, since, paused))

    def look(self, job, labels_per_class):
        self.calls.append(("look", job, labels_per_class))

    def pause(self):
        self.calls.append(("pause",))

    def resume(self, until=None):
        self.calls.append(("resume",) if until is None else ("resume", until))

    def step(self):
        self.calls.append(("step",))

    def tell(self, job):
        self.calls.append(("tell", job))

    @property
    def last(self):
        return self.calls[-1]


class FakeMeasurer:
    """Writes down what it was asked for."""

    def __init__(self):
        self.asked = []
        self.calls = []
        self.forgotten = set()

    def survey(self, task, kind, settings, counts, seeds):
        self.asked.append((task, kind, settings, counts, seeds))

    def forget(self, tasks):
        self.calls.append("forget")
        self.forgotten.update(tasks)

    def hold(self, *, held):
        self.calls.append("hold" if held else "release")


class FakeAnswerer:
    """Writes down what is inquired after."""

    def __init__(self):
        self.asked, self.forgotten = {}, set()

    def inquire(self, task, kind, parameters):
        self.asked[task] = (kind, parameters)

    def forget(self, tasks):
        self.forgotten |= tasks


def spiral(count: int, noise: float, seed: int = 0):
    """Two arms, 1.2 turns each: points [n, 2] and classes [n]."""
    random = np.random.default_rng(seed)
    classes = np.arange(count) % 2
    turn = np.sqrt(random.uniform(0.03, 1.0, count)) * 1.2 * 2 * np.pi
    angle = turn + np.pi * classes
    points = (turn / 7.6)[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return points + random.normal(0, noise, (count, 2)), classes


@cache
def partners_of(count: int, noise: float):
    """The twelve nearest of each of so many points: many settings have the same."""
    points, _ = spiral(count, noise)
    return frozen(cKDTree(points).query(points, 13)[1][:, 1:], np.int16)


@cache
def ground(settings: Settings) -> Ground:
    """A pool of the size that the settings ask for."""
    points, classes = spiral(settings.unlabelled, settings.noise)
    wanted = len(settings.card.classes)
    classes = classes if wanted == 2 else np.arange(len(points)) % wanted
    chosen = [np.flatnonzero(classes == index) for index in range(wanted)]
    order = np.stack([each[: settings.most_labels] for each in chosen])
    partners = partners_of(settings.unlabelled, settings.noise)
    walks = Walks((9_000.0, 28_000.0), (5.0, 2.2), partners, 0.004)
    return Ground(frozen(points), frozen(classes, np.uint8), frozen(order, np.int64), EXTENT, walks)


def decision(classes: int, twist: float) -> DecisionMap:
    """A map whose boundary winds up as `twist` grows from 0 to 1."""
    axis = np.linspace(EXTENT[0], EXTENT[2], SIDE)
    x, y = np.meshgrid(axis, axis)
    phase = np.arctan2(y, x) - twist * 7.6 * np.hypot(x, y)
    score = np.cos(phase) if classes == 2 else np.mod(phase, 2 * np.pi)
    if classes == 2:
        winner, margin = (score < 0).astype(np.uint8), np.abs(np.tanh(6 * score))
    else:
        winner = (score / (2 * np.pi) * classes).astype(np.uint8) % classes
        margin = np.abs(np.sin(score * classes / 2))
    radius = np.linspace(0.02, 1.3, 120)
    lines = [
        frozen(np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1))
        for angle in (
            twist * 7.6 * radius + np.pi / 2,
            twist * 7.6 * radius - np.pi / 2,
        )
    ]
    return DecisionMap(frozen(winner, np.uint8), frozen(255 * margin, np.uint8), tuple(lines))


def moment(field: Ground, classes: int, share: float, *, good: bool, named: bool) -> ArmMoment:
    """One arm after `share` of its stage."""
    spread = share if good else 0.15 * share
    centre = np.stack([np.cos(field.classes * 2.1), np.sin(field.classes * 2.1)], axis=1)
    embedding = frozen(field.points[:, ::-1] * (0.9 - 0.6 * spread) + 0.65 * spread * centre)
    if not named:
        return ArmMoment(embedding)
    twist = share if good else 0.12 * share
    standing = (
        0.7 * (1 - share) ** (2 if good else 6),
        0.72 - 0.6 * share if good else 0.7 + 1.6 * share**1.5,
        min(1.0, 0.5 + share * (1 if good else 2)),
        (0.5 + 0.495 * share) if good else 0.5 + 0.12 * share,
    )
    standings = frozen(np.tile(standing, (field.order.shape[1], 1)))
    told = guesses(field, classes, right=standing[3])
    return ArmMoment(embedding, decision(classes, twist), standings, 1.4, 0.05, told)


def guesses(field: Ground, classes: int, right: float) -> Guesses:
    """The hidden classes of about a share `right` of the points, and the next class of others."""
    luck = np.random.default_rng(1).random(len(field.points))
    winner = np.where(luck < right, field.classes, (field.classes + 1) % classes) % classes
    return Guesses(frozen(winner, np.uint8), frozen(0.5 + luck / 2))


def frame(settings=None, stage=Stage.FINETUNING, step=0, steps=150, field=None) -> Frame:
    """One frame of either stage."""
    settings = settings or settings_for()
    field = field or ground(settings)
    share, named = step / steps, stage is Stage.FINETUNING
    classes = len(settings.card.classes)
    return Frame(
        settings,
        stage,
        step,
        steps,
        field,
        supervised=moment(field, classes, share if named else 0.0, good=False, named=named),
        pretrained=moment(field, classes, share, good=True, named=named),
        pretraining_loss=None if named else float(25.0 * np.exp(-3 * share) + 4),
    )


def frames(settings=None, count=8, steps=150) -> tuple[Frame, ...]:
    """A whole run: `count` frames of pretraining, then `count` of fine-tuning."""
    settings = settings or settings_for()
    field = ground(settings)
    moments = np.linspace(0, steps, count).round().astype(int)
    return tuple(
        frame(settings, stage, int(step), steps, field)
        for stage in (Stage.PRETRAINING, Stage.FINETUNING)
        for step in moments
    )


def timeline(settings=None, count=8) -> Timeline:
    """A finished comparison, with an end at every label count."""
    settings = settings or settings_for()
    run = frames(settings, count)
    last = run[-1]
    ends = {
        labels: replace(last, settings=settings.changed(labels_per_class=labels))
        for labels in range(1, settings.most_labels + 1)
    }
    ends[settings.labels_per_class] = last
    return Timeline(run, ends, settings.labels_per_class)


def outcomes(settings=None, seeds=20, gain=0.3) -> Outcomes:
    """Errors that fall as labels are added; the pretrained arm is `gain` ahead at one label."""
    return _outcomes((settings or settings_for()).most_labels, seeds, gain)


# The same every time: what is computed of them once need not be computed for each window.
@cache
def _outcomes(most_labels, seeds, gain) -> Outcomes:
    counts = tuple(range(1, most_labels + 1))
    random = np.random.default_rng(0)
    fall = np.array(counts)[:, None] ** -0.7
    noise = 0.02 * random.standard_normal((3, len(counts), seeds))
    level = np.stack([0.45 * fall, (0.45 - gain) * fall, 0.48 * fall])
    test = frozen(np.clip(level + noise, 0, 1), float)
    return Outcomes(ARMS, counts, tuple(range(seeds)), frozen(np.zeros_like(test), float), test)


def measured(settings=None, seeds=20, gain=0.3) -> Measured:
    """What a survey has found."""
    return Measured(outcomes(settings, seeds, gain), None, Reference(0.01), 0.995)


def full_survey(store) -> Survey:
    """A survey that has found all there is to find, other methods included."""
    survey, settings = Survey(store, FakeMeasurer()), store.settings
    survey.remember(settings, findings(settings))
    survey.set_others(True)
    store.state_changed.emit(RunState("finished"))
    for task, kind, _, counts, seeds in survey._measurer.asked:
        if kind == "baselines":
            survey.take(task, baselines(settings, counts, seeds))
    survey._waited_for.clear()  # It came with the program: nobody has waited for it.
    return survey


def baselines(settings, counts, seeds) -> Outcomes:
    """Errors of other methods, a little below the arms'."""
    every = outcomes(settings, len(seeds))
    rows = [every.counts.index(count) for count in counts]
    shares = 0.9 - 0.05 * np.arange(-(-len(OTHERS) // 3))
    test = np.concatenate([share * every.test_error[:, rows] for share in shares])[: len(OTHERS)]
    return Outcomes(OTHERS, counts, seeds, np.zeros_like(test), test)


def worth(**changes) -> Worth:
    """What a measurement of a few seeds may look like: bands, a control, a marker."""
    places = np.log10(COUNTS)
    means = {
        "supervised": 0.95 - 0.4 * np.exp(-np.array(COUNTS) / 9),
        "control": 0.92 - 0.4 * np.exp(-np.array(COUNTS) / 9),
        "pretrained": 0.99 - 0.01 * np.exp(-np.array(COUNTS) / 3),
    }
    names = {"control": "random partners"}
    plot = Plot(
        title="Label efficiency",
        x=Axis("labels per class", 0.0, float(places[-1]), ticks=LABEL_TICKS),
        y=Axis("test accuracy", 0.5, 1.005),
        bands=tuple(
            Band(frozen(np.stack([places, mean - 0.02, mean + 0.02], axis=1)), role)
            for role, mean in means.items()
        ),
        lines=(
            Line(frozen([[0, 0.998], [2, 0.998]]), "muted", thin=True, name="best possible"),
            *(
                Line(frozen(np.stack([places, mean], axis=1)), role, name=names.get(role, role))
                for role, mean in means.items()
            ),
        ),
        description="Test accuracy over labels per class.",
    )
    shown = Worth(plot, "+42.1 points", "helps · 20 seeds", FACTS)
    return dataclasses.replace(shown, **changes)


def documents(store, memory=None, survey=None):
    """The ways in and out of a window whose lab is a fake."""
    from explainer.session.files.documents import Documents
    from explainer.session.files.recent import Recent
    from explainer.session.files.session_saver import SessionSaver
    from explainer.session.memory import Memory

    survey = survey or Survey(store, FakeMeasurer())
    saver = SessionSaver(store, survey, store._runner)
    return Documents(store, survey, saver, Recent(memory or Memory()))


def findings(settings=None) -> Findings:
    """What `measured` says, as a survey keeps it."""
    found = measured(settings)
    arms = {found.outcomes.seeds: found.outcomes}
    return Findings(arms, {}, {}, found.reference, found.best)


def saved(settings=None, made=None):
    """A session with something in every part."""
    from explainer.core.training.saved import Saved
    from explainer.core.training.trained import Trained

    settings = settings or settings_for("moons", unlabelled=20, labels_per_class=3)
    made = made or timeline(settings, 4)
    found = findings(settings)
    (arms,) = found.arms.values()
    found.baselines = {(0, 1): Outcomes(("nearest",), (1, 2), (0, 1), *np.full((2, 1, 2, 2), 0.25))}
    found.capacity = {
        (8, 3): {(0,): Outcomes(arms.methods, (3,), (0,), *np.full((2, 3, 1, 1), 0.5))}
    }
    weights = {"supervised.head.0.weight": np.ones((20, 2, 2), np.float32)}
    layout = {"theme": "dark", "size": [1280, 720], "tab": "capacity"}
    return Saved(settings, made, found, Trained(encoder(), weights), 3.25, layout)


def encoder(**changes) -> Encoder:
    """A network of random weights."""
    facts = {
        "scene": "moons",
        "objective": "vicreg",
        "views": "walk",
        "unlabelled": 20,
        "steps": 400,
        "columns": 2,
        "depth": 2,
        "width": 4,
        "code": 8,
        "sphere": False,
        "centre": (0.1, -0.2),
        "scale": (1.5, 0.7),
        "parameters": b"",
    } | changes
    made = Encoder(**facts)
    count = sum(layer.fan_in * layer.fan_out + layer.biases for layer in made.layers)
    values = np.random.default_rng(0).standard_normal(count).astype("<f4")
    return replace(made, parameters=values.tobytes())

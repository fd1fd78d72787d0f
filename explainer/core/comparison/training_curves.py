"""Training curves: the losses of both stages and the accuracy, over the steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import numpy as np

from explainer.core.figures.figure import Axis, Line, Plot
from explainer.core.figures.wording import (
    curve_description,
    lines_description,
)
from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT
from explainer.core.settings.choice import Stage
from explainer.core.text.say import Say
from explainer.core.training.course import course
from explainer.core.training.frames import Floats, Frame, Metrics, frozen
from explainer.core.training.timeline import Timeline

TRAIN, TEST = PARTS = ("train", "test")
"""Parts of the points: an arm's lines are told by its dashes, that of train by being thin."""
LOSS_CEILINGS = (0.1, 0.2, 0.5, 0.8, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 50.0)


def curves(timeline: Timeline, say: Say) -> tuple[Plot, ...]:
    """Return the three curves: pretraining loss, fine-tuning loss, accuracy.

    Whoever looks back sees them whole, with a line at the step that is shown.
    """
    shown, labels = timeline.shown, timeline.labels
    if labels is None:
        labels = shown.labels if shown else 1
    plots = _whole_curves(timeline.frames, labels, say, say("step"))
    if shown is None or timeline.cursor is None:
        return plots
    stages = (Stage.PRETRAINING, Stage.FINETUNING, Stage.FINETUNING)
    return tuple(
        marked(plot, shown.step) if stage is shown.stage else plot
        for plot, stage in zip(plots, stages, strict=True)
    )


# Whoever scrubs sees the same curves again and again. An older run is let go. `said` is a word
# of the language: whoever says it stays the same when the language changes.
@lru_cache(maxsize=1)
def _whole_curves(frames: tuple[Frame, ...], labels: int, say: Say, said: str) -> tuple[Plot, ...]:
    early = tuple(frame for frame in frames if frame.stage is Stage.PRETRAINING)
    tuning = tuple(frame for frame in frames if frame.stage is Stage.FINETUNING)
    return (
        pretraining_plot(early, say),
        loss_plot(tuning, labels, say),
        accuracy_plot(tuning, labels, say),
    )


def marked(plot: Plot, step: int) -> Plot:
    """Return a curve with an upright line at the step that is shown."""
    ends = frozen([[step, plot.y.low], [step, plot.y.high]])
    line = Line(ends, "muted", "dash-dot", series=plot.x.name)
    return replace(plot, lines=(*plot.lines, line))


def pretraining_plot(frames: tuple[Frame, ...], say: Say) -> Plot:
    """Return the loss of the pretrained arm on what it pretrains on, over its steps."""
    values = [(f.step, f.pretraining_loss) for f in frames if f.pretraining_loss is not None]
    low, high = _round_range([loss for _, loss in values])
    return Plot(
        title=say("Pretraining loss, no labels"),
        x=_step_axis(frames, say),
        y=Axis(say("loss"), low, high),
        lines=(_line(values, "pretrained", say("pretraining"), thin=True),),
        note="" if values else _no_pretraining(frames, say),
        description=curve_description(say("Pretraining loss"), values, say),
    )


def _no_pretraining(frames: tuple[Frame, ...], say: Say) -> str:
    if frames and frames[-1].settings.encoder:
        return say("This encoder was pretrained elsewhere and opened from a file.")
    return say("Pretraining has not begun.")


def loss_plot(frames: tuple[Frame, ...], labels: int, say: Say) -> Plot:
    """Return the cross-entropy of both arms while fine-tuning, train and test."""
    lines = _arm_lines(frames, labels, "loss", say)
    highest = max((float(_known(line).max(initial=0)) for line in lines), default=0.0)
    return Plot(
        title=say("Loss while fine-tuning"),
        x=_step_axis(frames, say),
        y=Axis(say("cross-entropy (nats)"), 0.0, _ceiling(highest)),
        lines=(*lines, *part_samples(say)) if lines else (),
        note=_sparse_note(frames, lines, say),
        description=lines_description(say("Cross-entropy"), lines, say),
    )


def accuracy_plot(frames: tuple[Frame, ...], labels: int, say: Say) -> Plot:
    """Return the accuracy of both arms while fine-tuning, train and test."""
    lines = _arm_lines(frames, labels, "accuracy", say)
    return Plot(
        title=say("Accuracy while fine-tuning"),
        x=_step_axis(frames, say),
        y=Axis(say("accuracy"), 0.0, 1.02, percent=True),
        lines=(*lines, *part_samples(say)) if lines else (),
        note=_sparse_note(frames, lines, say),
        description=lines_description(say("Accuracy"), lines, say),
    )


def _arm_lines(frames: tuple[Frame, ...], labels: int, quantity: str, say: Say) -> tuple[Line, ...]:
    if not frames:
        return ()
    lines = []
    for role in ARM_NAMES:
        places, table = course(frames, role, labels)
        steps = np.array([frames[place].step for place in places])
        for part in PARTS:
            values = table[:, Metrics._fields.index(f"{part}_{quantity}")]
            points = _broken(np.stack([steps, values], axis=1))
            lines.append(part_line(points, role, part, say))
    return tuple(lines)


def _broken(points: Floats) -> Floats:
    """Return the measured points [m, 2]; one row of NaN parts those with a moment between them.

    A line would say what nobody has measured.
    """
    known = ~np.isnan(points[:, 1])
    gaps = ~known & np.concatenate([[False], known[:-1]])
    parted: Floats = points[known | gaps]
    if len(parted) and np.isnan(parted[-1, 1]):
        parted = parted[:-1]
    return parted


def _known(line: Line) -> Floats:
    values: Floats = line.points[:, 1]
    return values[~np.isnan(values)]


def _sparse_note(frames: tuple[Frame, ...], lines: tuple[Line, ...], say: Say) -> str:
    """Return what stands in a curve of fine-tuning that has no two moments one after the other."""
    if len(frames) < 2 or any(np.isfinite(np.diff(line.points[:, 1])).any() for line in lines):
        return "" if frames else say("Begins after pretraining.")
    known = max((len(_known(line)) for line in lines), default=0)
    return say("Measured at {known} of {moments} moments for these labels.").format(
        known=known, moments=len(frames)
    )


def _line(values: Iterable[object], role: str, name: str, *, thin: bool = False) -> Line:
    return Line(frozen(list(values)).reshape(-1, 2), role, thin=thin, name=name)


def _step_axis(frames: tuple[Frame, ...], say: Say) -> Axis:
    return Axis(say("step"), 0.0, float(max(frames[-1].steps, 1) if frames else 1))


def _ceiling(highest: float) -> float:
    return next((ceiling for ceiling in LOSS_CEILINGS if highest <= ceiling), highest * 1.05)


def _round_range(values: list[float]) -> tuple[float, float]:
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    spread = high - low or 1.0  # A single value says nothing of how far others will lie.
    unit = 10.0 ** np.floor(np.log10(max(spread, 1e-3)))
    first = np.floor(low / unit)
    last = max(np.ceil(high / unit + 1e-9), first + 1)
    return float(first * unit), float(last * unit)


def part_line(points: Floats, arm: str, part: str, say: Say) -> Line:
    """Return an arm's line of one part; that of the test points is named where it ends."""
    names = {TRAIN: say("train"), TEST: say("test")}
    return Line(
        points,
        arm,
        thin=part == TRAIN,
        name=f"{say(ARM_NAMES[arm])}, {names[part]}",
        in_legend=False,
        ended=part == TEST,
        short=say(ARM_SHORT[arm]),
    )


def part_samples(say: Say) -> tuple[Line, Line]:
    """Return what a legend says of thin and of wide lines."""
    return Line.sample(say("train"), thin=True), Line.sample(say("test"))

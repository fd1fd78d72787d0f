"""From frames to figures: decides what a plot shows and says it in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import numpy as np

from explainer.core.comparison.arm_lines import PARTS, part_line, part_samples
from explainer.core.comparison.fairness import fairness
from explainer.core.comparison.label_efficiency import label_efficiency_figure
from explainer.core.comparison.lexicon import lexicon_plot
from explainer.core.comparison.verdict_words import judged
from explainer.core.editing.hand_picked import picked
from explainer.core.figures.figure import ArmFigure, Axis, ComparisonFigure, Dots, Line, Plot, Tint
from explainer.core.figures.wording import (
    assumption,
    comparison_description,
    curve_description,
    details,
    embedding_caption,
    lines_description,
    percent,
    plane_description,
    settings_line,
    waiting,
)
from explainer.core.measuring.efficiency import Measured
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.core.training.cost import Cost, pretraining_cost
from explainer.core.training.course import course
from explainer.core.training.current import belongs, learnt
from explainer.core.training.embeddings import CODE, COMPONENTS, NEIGHBOURS, WORDS, Projection
from explainer.core.training.frames import FOREIGN, Floats, Frame, Metrics, frozen
from explainer.core.training.grid import straight_grid
from explainer.core.training.timeline import Timeline

EMBEDDING_REACH = 1.1
CODE_CEILINGS = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 64.0)
LOSS_CEILINGS = (0.1, 0.2, 0.5, 0.8, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 50.0)


def comparison(
    timeline: Timeline,
    say: Say,
    measured: Measured | None = None,
    cost: Cost | None = None,
    settings: Settings | None = None,
) -> ComparisonFigure:
    """Return the figure of the frame that is looked at; `ValueError` if there is none.

    What was measured over seeds brings the verdicts and the label-efficiency curve. It is
    measured of the `settings` on the controls, the frame's own unless they are given: an older
    frame is judged by nothing that it has no part in.
    """
    frame = timeline.shown
    if frame is None:
        raise ValueError("A comparison needs at least one frame.")
    measured, settings = measured or Measured(), settings or frame.settings
    own = belongs(frame, settings)
    figures = (
        arm_figure(frame, role, say, grid=timeline.grid, projection=timeline.projection)
        for role in ARM_NAMES
    )
    first, second = (
        judged(figure, timeline, measured if own else Measured(), say) for figure in figures
    )
    return ComparisonFigure(
        title=say("What are unlabelled data worth?"),
        arms=(first, second),
        worth=label_efficiency_figure(
            measured,
            settings,
            cost or pretraining_cost(settings),
            say,
            picked(frame) if own else None,
        ),
        curves=curves(timeline, say),
        labelled_name=say("labelled:") if frame.stage is Stage.FINETUNING else "",
        fairness=fairness(
            settings,
            say,
            learnt=learnt(frame, settings),
            labelled=len(frame.labelled) if own else None,
        ),
        assumption=assumption(frame, say),
        settings_line=settings_line(frame, say),
        description=comparison_description(frame, say),
        hidden_names=(say("unlabelled, by hidden class"), say("hidden classes")),
    )


def arm_figure(
    frame: Frame,
    role: str,
    say: Say,
    *,
    grid: bool = False,
    projection: Projection = COMPONENTS,
) -> ArmFigure:
    """Return one arm's half of the comparison; `role` is `supervised` or `pretrained`.

    With a `grid` both planes show how the encoder bends the first into the second.
    """
    lines = grid and frame.arm(role).grid is not None
    bent = projection.grid(frame, role) if lines else None
    standing = frame.standing(role)
    return ArmFigure(
        name=say(ARM_NAMES[role]),
        role=role,
        headline=percent(standing.test_accuracy) if standing else "",
        headline_name=say("test accuracy") if standing else "",
        details=details(standing, say) if standing else waiting(role, say),
        decision=_decision_plane(frame, role, say, lines=lines),
        embedding=_over(bent, embedding_plot(frame, role, say, projection), say("grid")),
    )


def dragged(figure: ComparisonFigure, frame: Frame, say: Say, *, grid: bool) -> ComparisonFigure:
    """Return a figure with the decision planes of a frame whose points alone have moved."""
    lines = {arm.role: grid and frame.arm(arm.role).grid is not None for arm in figure.arms}
    first, second = (
        replace(arm, decision=_decision_plane(frame, arm.role, say, lines=lines[arm.role]))
        for arm in figure.arms
    )
    return replace(figure, arms=(first, second))


def _decision_plane(frame: Frame, role: str, say: Say, *, lines: bool) -> Plot:
    """Return an arm's decision plane, with the grid's lines where it is shown."""
    straight = straight_grid(frame.ground.extent) if lines else None
    return _over(straight, decision_plot(frame, role, say), say("grid"))


def _over(grid: Floats | None, plot: Plot, name: str) -> Plot:
    """Return a plane with the lines of a grid below all others."""
    if grid is None:
        return plot
    lines = (Line(points, "track", thin=True, series=name) for points in grid)
    return replace(plot, lines=(*lines, *plot.lines))


def decision_plot(frame: Frame, role: str, say: Say) -> Plot:
    """Return the plane with the arm's probability map, its boundary and the points."""
    decision, ground, card = frame.arm(role).decision, frame.ground, frame.settings.card
    left, bottom, right, top = ground.extent
    names = tuple(say(name) for name in card.classes)
    tint = Tint(decision.winner, decision.margin, names) if decision else None
    boundary = decision.boundary if decision else ()
    return Plot(
        title=say("Decision boundary") if decision else say("Points"),
        caption=say(card.plane) if decision else say("No label has been used yet."),
        x=Axis(say(card.axes[0]), left, right, scale=False),
        y=Axis(say(card.axes[1]), bottom, top, scale=False),
        tint=tint,
        lines=tuple(Line(points, "text", series=say("boundary")) for points in boundary),
        dots=(_crowd(ground.points, say), *_labelled_dots(frame, ground.points, say)),
        square=True,
        description=plane_description(frame, role, say),
    )


def embedding_plot(frame: Frame, role: str, say: Say, projection: Projection = COMPONENTS) -> Plot:
    """Return the arm's embedding: grey while nobody has named a class, then by class."""
    points, way = projection.places(frame, role), projection.shown(frame)
    if way == WORDS:
        return lexicon_plot(frame, role, say)
    reach = _code_reach(points) if way == CODE else EMBEDDING_REACH
    x, y = _embedding_axes(way, say)
    return Plot(
        title=say("Embedding, t-SNE") if way == NEIGHBOURS else say("Embedding"),
        caption=embedding_caption(frame, role, say, projection),
        x=Axis(x, -reach, reach, scale=way == CODE),
        y=Axis(y, -reach, reach, scale=way == CODE),
        dots=pool_dots(frame, points, say),
        square=True,
        instead=say("Only neighbours count.") if way == NEIGHBOURS else "",
        description=say("{arm}: the pool's {count} points as its encoder sees them.").format(
            arm=say(ARM_NAMES[role]), count=len(points)
        ),
    )


def pool_dots(frame: Frame, points: Floats, say: Say) -> tuple[Dots, ...]:
    """Return the pool's points at places [n, 2]: grey while nobody has named a class."""
    if frame.stage is not Stage.FINETUNING:
        return (_crowd(points, say),)
    return (*_class_dots(frame, points, say), *_labelled_dots(frame, points, say))


def _embedding_axes(way: str, say: Say) -> tuple[str, str]:
    if way == CODE:
        return say("first number of the code"), say("second number of the code")
    if way == NEIGHBOURS:
        return "", ""  # It knows who is near whom, and no direction.
    return say("first direction"), say("second direction")


def _code_reach(points: Floats) -> float:
    reach = float(np.abs(points).max(initial=0.0))
    return next((ceiling for ceiling in CODE_CEILINGS if reach <= ceiling), reach * 1.05)


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


def _crowd(points: np.ndarray, say: Say) -> Dots:
    return Dots(frozen(points), "crowd", name=say("unlabelled"))


def _labelled_dots(frame: Frame, points: np.ndarray, say: Say) -> tuple[Dots, ...]:
    """Mark the labelled points; before fine-tuning nobody has looked at a label."""
    if frame.stage is not Stage.FINETUNING:
        return ()
    chosen, names = frame.labelled, frame.settings.card.classes
    return tuple(
        replace(dots, name=say(names[dots.marker]))
        for dots in _dots_by_class(points[chosen], frame.ground.classes[chosen], prominent=True)
    )


def _class_dots(frame: Frame, points: np.ndarray, say: Say) -> tuple[Dots, ...]:
    """Show each point's hidden class; points from elsewhere have none and stay grey."""
    classes = frame.ground.classes
    foreign = classes == FOREIGN
    strangers = (_crowd(points[foreign], say),) if foreign.any() else ()
    own = _dots_by_class(points[~foreign], classes[~foreign], prominent=False)
    names = frame.settings.card.classes
    return (*strangers, *(replace(dots, series=say(names[dots.marker])) for dots in own))


def _dots_by_class(points: np.ndarray, classes: np.ndarray, *, prominent: bool) -> tuple[Dots, ...]:
    return tuple(
        Dots(frozen(points[classes == index]), f"class {index}", int(index), prominent)
        for index in np.unique(classes)
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

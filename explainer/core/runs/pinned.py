"""A run that somebody has pinned: what it was made of, how it ended, and how it differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from explainer.core.comparison.training_curves import curves
from explainer.core.figures.figure import Axis, Dots, Line, Plot
from explainer.core.figures.hand_words import labels_of
from explainer.core.figures.wording import moment_words, percent, signed
from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT
from explainer.core.settings.change_words import choice_words, differing
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.settings import Settings
from explainer.core.text.agreeing import alone
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame, frozen
from explainer.core.training.timeline import Timeline

Row = tuple[str, str, str]
TOLD = ("scene", "data", "labels_per_class", "seed")
GHOSTS = {"supervised": "far-dotted", "pretrained": "paired-dotted"}
"""The dots in which a pinned run's curves stand behind the current ones, in those of no other
line; as a line has gaps where its arm's has, dots have wider ones."""
NOW = 0
"""Stands for the run on the screen where pinned ones have a number."""
FEW = 3
"""Moments that make too short a line to be seen (looked at: 3 of 76 are a dash)."""


@dataclass(frozen=True, slots=True, eq=False)
class Pinned:
    """A run as it was when it was pinned, under a number of its own."""

    number: int
    settings: Settings
    timeline: Timeline

    @property
    def frame(self) -> Frame:
        """The moment that was on the screen."""
        shown = self.timeline.shown
        assert shown is not None
        return shown


def facts(run: Pinned, say: Say) -> tuple[str, ...]:
    """Return a pinned run in a few lines: scene, labels, its step if it trained, accuracies."""
    settings, frame = run.settings, run.frame
    found = [f"{say(arm)}: {percent(frame.test_accuracy(role))}" for role, arm in ARM_NAMES.items()]
    labels = say("{labels}, seed {seed}").format(labels=labels_of(frame, say), seed=settings.seed)
    moment = () if frame.finished else (moment_words(frame, say),)
    return (say(settings.card.title), labels, *moment, *found)


def peculiarities(run: Pinned, others: Iterable[Pinned], say: Say) -> tuple[str, ...]:
    """Return the choices by which a run can be told from others, those in its facts left out."""
    fields = {field for other in others for field in differing(run.settings, other.settings)}
    return tuple(
        f"{say(row.name)}: {_chosen(run.settings, field, say)}"
        for field, row in CHOICES.items()
        if field in fields and field not in TOLD
    )


def differences(run: Pinned, current: Frame, say: Say) -> tuple[Row, ...]:
    """Return what differs between a pinned run and another one, then how both did.

    Each row is a name, what it was in the pinned run, and what it is in the other.
    """
    choices = choice_rows(run.settings, current.settings, say)
    return (*choices, *result_rows(run.frame, current, say))


def alike(run: Pinned, current: Frame, say: Say) -> bool:
    """Return whether a pinned run is what another one is: the same choices, and as good."""
    if differing(run.settings, current.settings):
        return False
    return all(before == after for _, before, after in result_rows(run.frame, current, say))


def told_first(runs: Sequence[Pinned], current: Frame | None, say: Say) -> Pinned | None:
    """Return which pinned run is compared with the current one, unless another is asked for.

    It is the newest that differs from it: whoever pins two runs one after the other and looks
    has the second still on the screen.
    """
    others = (run for run in reversed(runs) if current and not alike(run, current, say))
    return next(others, runs[-1] if runs else None)


def compared_first(runs: Sequence[Pinned], current: Frame | None, say: Say) -> tuple[int, int]:
    """Return the numbers of the two runs that are compared unless others are asked for.

    The run on the screen is called by its number where it is pinned, too.
    """
    first = told_first(runs, current, say)
    if first is None:
        return NOW, NOW
    pinned = (run for run in reversed(runs) if run is not first and current)
    same = (run.number for run in pinned if current and alike(run, current, say))
    return first.number, next(same, NOW)


def ghosts(run: Pinned, plots: tuple[Plot, ...], say: Say) -> tuple[Plot, ...]:
    """Return curves with those of a pinned run behind them; the axes have room for both."""
    others = curves(replace(run.timeline, cursor=None), say)
    name = say("Run {number}").format(number=run.number)
    of_run = say("{run}: {words}")
    names = {role: of_run.format(run=name, words=say(arm)) for role, arm in ARM_SHORT.items()}
    told = (of_run.format(run=name, words=other.description) for other in others)
    found = (_behind(*each, names) for each in zip(plots, others, told, strict=True))
    *losses, accuracy = found
    title = say("Accuracy, dots: run {number}")
    if not any(len(line.points) for line in others[-1].lines):
        title = say("Accuracy; run {number} has none yet")
    return (*losses, replace(accuracy, title=title.format(number=run.number)))


def _behind(plot: Plot, other: Plot, told: str, names: Mapping[str, str]) -> Plot:
    """Return a plot with the lines of another behind it, of which is `told` what it shows.

    The legend names them by their arms.
    """
    tested = [line for line in other.lines if not line.thin] or other.lines
    lines = tuple(
        Line(line.points, line.role, GHOSTS[line.role], thin=True, name=names[line.role])
        for line in tested
        if len(line.points)
    )
    if not lines:
        return plot
    words = f"{plot.description} {told}"
    # Of a run that was pinned when it had hardly begun there is a moment, but no line.
    ends = (line for line in lines if len(line.points) <= FEW)
    dots = tuple(Dots(frozen(line.points[-1:]), line.role) for line in ends)
    return replace(
        plot,
        x=_with_room(plot.x, other.x),
        y=_with_room(plot.y, other.y),
        lines=(*lines, *plot.lines),
        dots=(*dots, *plot.dots),
        note="",
        description=words,
    )


def _with_room(axis: Axis, other: Axis) -> Axis:
    return replace(axis, low=min(axis.low, other.low), high=max(axis.high, other.high))


def choice_rows(old: Settings, new: Settings, say: Say) -> Iterator[Row]:
    """Yield the choices by which two runs differ."""
    for field in differing(old, new):
        name = say(CHOICES[field].name)
        before, after = (_chosen(each, field, say) for each in (old, new))
        yield name[:1].upper() + name[1:], before, after


def _chosen(settings: Settings, field: str, say: Say) -> str:
    """Return a choice in words: a scene, which is called as a table would be, is none."""
    none = field == "data" and settings.data is None
    return say("no table") if none else say(choice_words(settings, field))


def result_rows(old: Frame, new: Frame, say: Say) -> Iterator[Row]:
    """Yield how both runs did, and where they stand unless they are finished."""
    if not (old.finished and new.finished):
        yield say("Moment"), moment_words(old, say), moment_words(new, say)
    for role in ARM_NAMES:
        name = say("Test accuracy, {arm}").format(arm=say(ARM_NAMES[role]))
        yield name, percent(old.test_accuracy(role)), percent(new.test_accuracy(role))
    yield say("Difference in points"), _gap(old), _gap(new)


def _gap(frame: Frame) -> str:
    first, second = map(frame.test_accuracy, ARM_NAMES)
    if first is None or second is None:
        return "–"
    # Taken from both as they are written above it: whoever subtracts finds the same.
    return signed(alone(second) - alone(first))

"""One point of the pool that somebody points at: what is known of it, in words and lines."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.comparison.written import sentence_facts
from explainer.core.figures.figure import Line
from explainer.core.figures.wording import percent
from explainer.core.settings.cards import OWN
from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT
from explainer.core.settings.choice import Stage
from explainer.core.text.numerus import counted
from explainer.core.text.say import Say
from explainer.core.training.frames import FOREIGN, Floats, Frame, frozen
from explainer.core.training.timeline import Timeline

Rows = NDArray[np.int64]
NOBODY = -1
SIDEWAYS = 2.0
"""How much longer a way is held to be that leads aside (tuned by walking along the spirals)."""


def nearest_labelled(frame: Frame, places: Floats, row: int) -> int:
    """Return the labelled point nearest to a row of `places` [n, 2], or -1 without labels.

    A labelled point is not its own neighbour: the next one is returned.
    """
    chosen = frame.labelled[frame.labelled != row]
    if frame.stage is not Stage.FINETUNING or not len(chosen):
        return NOBODY
    return int(chosen[_distances(places[chosen], places[row]).argmin()])


def next_row(places: Floats, row: int, across: float, up: float) -> int:
    """Return the row of `places` [n, 2] that is nearest to another one in a direction.

    What lies further beside the way than along it is in another direction; with nothing there
    the row itself is returned.
    """
    away = (places - places[row]) @ np.array([[across, -up], [up, across]])
    ahead = (away[:, 0] > 0) & (np.abs(away[:, 1]) <= away[:, 0])
    # A step aside costs double: arrows then follow the line that the eye follows.
    cost = np.where(ahead, np.hypot(away[:, 0], SIDEWAYS * away[:, 1]), np.inf)
    nearest = int(np.nanargmin(cost))
    return nearest if np.isfinite(cost[nearest]) else row


def sentences(
    frame: Frame, places: Floats, row: int, say: Say, *, hidden: bool = False, bent: bool = False
) -> tuple[str, ...]:
    """Return what is known of a point: its class, what both models say, its neighbour.

    While the plane is `bent`, its `places` are those that it had before.

    The class of an unlabelled one is told the reader alone, unless it is to stay `hidden`: what
    models say goes before that, where an audience has room for little.
    """
    guesses = tuple(_guess(frame, role, row, say) for role in ARM_NAMES)
    neighbour = _neighbour(frame, places, row, say, bent=bent)
    read = sentence_facts(frame, row, say)
    own, *true = _own_class(frame, row, say, hidden=hidden)
    classes = (own, *guesses, *true) if hidden else (own, *true, *guesses)
    lines = (*read, *classes, neighbour, _partners(frame, row, say))
    return tuple(line for line in lines if line)


def course(timeline: Timeline, role: str, rows: Rows) -> Floats:
    """Return how many of some points a model was right about, as [m, 2] of step and share.

    Only moments at the label count that is shown count, and only points that have a class.
    """
    shown = timeline.shown
    rows = _with_class(shown, rows)
    if shown is None or not len(rows):
        return frozen(np.empty((0, 2)))
    own = shown.ground.classes[rows]
    others = [f for f in timeline.of(Stage.FINETUNING) if f.step != shown.step]
    last = (shown,) if shown.stage is Stage.FINETUNING else ()
    moments = sorted((*others, *last), key=lambda moment: moment.step)
    moments = [f for f in moments if f.labels == shown.labels]
    known = [(f.step, f.arm(role).guesses) for f in moments]
    right = [(s, (guess.winner[rows] == own).mean()) for s, guess in known if guess is not None]
    return frozen(np.array(right, np.float32).reshape(-1, 2))


def courses(timeline: Timeline, rows: Rows) -> tuple[Line, ...]:
    """Return for each arm which share of some points it was right about, over the steps."""
    found = ((role, course(timeline, role, rows)) for role in ARM_NAMES)
    return tuple(Line(points, role, "dotted", thin=True) for role, points in found if len(points))


def rows_in(places: Floats, left: float, bottom: float, right: float, top: float) -> Rows:
    """Return the rows of `places` [n, 2] that lie in a rectangle."""
    x, y = places[:, 0], places[:, 1]
    return np.flatnonzero((x >= left) & (x <= right) & (y >= bottom) & (y <= top))


def brushed_sentences(
    frame: Frame, rows: Rows, say: Say, *, hidden: bool = False
) -> tuple[str, ...]:
    """Return what is known of the points that were brushed: classes, and both models' shares.

    Both tell the classes of unlabelled points: while these are `hidden` points are only counted.
    """
    if hidden:
        one, many = say("1 point brushed"), say("{count} points brushed")
        return (counted(len(rows), one, many).format(count=f"{len(rows):,}"),)
    kinds, counts = np.unique(frame.ground.classes[rows], return_counts=True)
    named = zip(kinds.tolist(), counts.tolist(), strict=True)
    parts = [f"{_class_name(frame, kind, say)} {count:,}" for kind, count in named]
    one, many = (
        say("1 point brushed, by true class: {parts}"),
        say("{count} points brushed, by true class: {parts}"),
    )
    head = counted(len(rows), one, many).format(count=f"{len(rows):,}", parts=", ".join(parts))
    shares = (_share(frame, role, rows, say) for role in ARM_NAMES)
    return (head, *(line for line in shares if line))


def _class_name(frame: Frame, kind: int, say: Say) -> str:
    if kind == FOREIGN:
        return say("unlabelled") if frame.settings.scene == OWN else say("from elsewhere")
    return say(frame.settings.card.classes[kind])


def _share(frame: Frame, role: str, rows: Rows, say: Say) -> str:
    guesses, rows = frame.arm(role).guesses, _with_class(frame, rows)
    if guesses is None or not len(rows):
        return ""
    right = float((guesses.winner[rows] == frame.ground.classes[rows]).mean())
    return say("{arm}: right about {share}").format(arm=say(ARM_NAMES[role]), share=percent(right))


def _with_class(frame: Frame | None, rows: Rows) -> Rows:
    if frame is None:
        return rows[:0]
    chosen: Rows = rows[frame.ground.classes[rows] != FOREIGN]
    return chosen


def _own_class(frame: Frame, row: int, say: Say, *, hidden: bool) -> tuple[str, ...]:
    own = frame.ground.classes[row]
    if own == FOREIGN and frame.settings.scene == OWN:
        return (say("Unlabelled in the table: nobody has said its class."),)
    if own == FOREIGN:
        return (say("From elsewhere: it has no class."),)
    name = say(frame.settings.card.classes[own])
    if frame.stage is Stage.FINETUNING and row in frame.labelled:
        return (say("Labelled: {name}").format(name=name),)
    if hidden:
        return say("Unlabelled"), say("Its class is told once its label is bought.")
    return say("Unlabelled"), say("True class, for you alone: {name}").format(name=name)


def _guess(frame: Frame, role: str, row: int, say: Say) -> str:
    guesses = frame.arm(role).guesses
    if guesses is None:
        return ""
    return say("{arm}: {name}, {chance}").format(
        arm=say(ARM_SHORT[role]),
        name=say(frame.settings.card.classes[guesses.winner[row]]),
        chance=percent(float(guesses.chance[row])),
    )


def _neighbour(frame: Frame, places: Floats, row: int, say: Say, *, bent: bool) -> str:
    nearest = nearest_labelled(frame, places, row)
    if nearest == NOBODY:
        return ""
    here = say("Nearest labelled point: {name}, {distance} away in this plane")
    before = say("Nearest labelled point: {name}, {distance} away in the plane before it bent")
    return (before if bent else here).format(
        name=say(frame.settings.card.classes[frame.ground.classes[nearest]]),
        distance=f"{float(_distances(places[[nearest]], places[row])[0]):.2f}",
    )


def _partners(frame: Frame, row: int, say: Say) -> str:
    """Return what the dots are that stand out around a point in the pretrained arm's planes."""
    walks = frame.ground.walks
    if walks is None or not (walks.partners[row] != NOBODY).any():
        return ""
    return say("Dots that stand out: its likeliest partners in pretraining")


def _distances(places: Floats, place: Floats) -> Floats:
    return np.asarray(np.hypot(*(places - place).T), np.float32)

"""One point of the pool that somebody points at: what is known of it, in words and lines."""

from __future__ import annotations

import numpy as np

from explainer.core.catalogue import ARM_NAMES
from explainer.core.figures import Line
from explainer.core.frames import FOREIGN, Floats, Frame, frozen
from explainer.core.settings import Stage
from explainer.core.timeline import Timeline
from explainer.core.wording import Say, percent

NOBODY = -1


def nearest_labelled(frame: Frame, places: Floats, row: int) -> int:
    """Return the labelled point nearest to a row of `places` [n, 2], or -1 without labels.

    A labelled point is not its own neighbour: the next one is returned.
    """
    chosen = frame.labelled[frame.labelled != row]
    if frame.stage is not Stage.FINETUNING or not len(chosen):
        return NOBODY
    return int(chosen[_distances(places[chosen], places[row]).argmin()])


def sentences(frame: Frame, places: Floats, row: int, say: Say) -> tuple[str, ...]:
    """Return what is known of a point: its class, what both models say, its neighbour."""
    guesses = tuple(_guess(frame, role, row, say) for role in ARM_NAMES)
    lines = (_own_class(frame, row, say), *guesses, _neighbour(frame, places, row, say))
    return tuple(line for line in lines if line)


def course(timeline: Timeline, role: str, row: int) -> Floats:
    """Return at which steps [m] a model was right about a point, as [m, 2] of step and 0 or 1.

    Only moments at the label count that is shown count; a point of no class has none.
    """
    shown = timeline.shown
    if shown is None or shown.ground.classes[row] == FOREIGN:
        return frozen(np.empty((0, 2)))
    own = shown.ground.classes[row]
    others = [f for f in timeline.of(Stage.FINETUNING) if f.step != shown.step]
    last = (shown,) if shown.stage is Stage.FINETUNING else ()
    moments = sorted((*others, *last), key=lambda moment: moment.step)
    moments = [f for f in moments if f.labels == shown.labels]
    known = [(f.step, f.arm(role).guesses) for f in moments]
    right = [(step, guess.winner[row] == own) for step, guess in known if guess is not None]
    return frozen(np.array(right, np.float32).reshape(-1, 2))


def courses(timeline: Timeline, row: int) -> tuple[Line, ...]:
    """Return for each arm when it was right about a point: at 1 where it was, else at 0."""
    found = ((role, course(timeline, role, row)) for role in ARM_NAMES)
    return tuple(Line(points, role, "dotted", thin=True) for role, points in found if len(points))


def _own_class(frame: Frame, row: int, say: Say) -> str:
    own = frame.ground.classes[row]
    if own == FOREIGN:
        return say("From elsewhere: it has no class.")
    name = say(frame.settings.card.classes[own])
    if frame.stage is Stage.FINETUNING and row in frame.labelled:
        return say("Labelled: {name}").format(name=name)
    return say("Unlabelled; its hidden class: {name}").format(name=name)


def _guess(frame: Frame, role: str, row: int, say: Say) -> str:
    guesses = frame.arm(role).guesses
    if guesses is None:
        return ""
    return say("{arm}: {name}, {chance}").format(
        arm=say(ARM_NAMES[role]),
        name=say(frame.settings.card.classes[guesses.winner[row]]),
        chance=percent(float(guesses.chance[row])),
    )


def _neighbour(frame: Frame, places: Floats, row: int, say: Say) -> str:
    nearest = nearest_labelled(frame, places, row)
    if nearest == NOBODY:
        return ""
    return say("Nearest labelled point: {name}, {distance} away in this plane").format(
        name=say(frame.settings.card.classes[frame.ground.classes[nearest]]),
        distance=f"{float(_distances(places[[nearest]], places[row])[0]):.2f}",
    )


def _distances(places: Floats, place: Floats) -> Floats:
    return np.asarray(np.hypot(*(places - place).T), np.float32)

"""Labels that somebody picks by hand: bought, given back, or suggested by the model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.choice import Stage
from explainer.core.settings.choices import BY_HAND
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError
from explainer.core.text.say import Say
from explainer.core.training.frames import FOREIGN, Frame, Ground

NOBODY = -1


@dataclass(frozen=True, slots=True)
class Picked:
    """How a run with labels picked, or points edited, by hand ended.

    `labels_per_class` is their mean.
    """

    labels_per_class: float
    supervised: float
    pretrained: float


def by_hand(settings: Settings) -> bool:
    """Tell whether any label was picked, or any point edited: no survey has that in it."""
    return any(getattr(settings, field) != nothing for field, nothing in BY_HAND.items())


def picked(frame: Frame) -> Picked | None:
    """Return how both arms do with what was picked or edited by hand; None without any."""
    settings = frame.settings
    first, second = frame.standing("supervised"), frame.standing("pretrained")
    if first is None or second is None or not by_hand(settings):
        return None
    mean = len(frame.labelled) / len(settings.card.classes)
    return Picked(mean, first.test_accuracy, second.test_accuracy)


def toggled(settings: Settings, ground: Ground, row: int) -> dict[str, tuple[int, ...]]:
    """Return the choices that buy the label of a point, or give it back.

    A point may be one of the slider's own at one count and not at another: what is returned
    holds at the count that is looked at. `SettingsError` for a point of no class, and for the
    last label of a class.
    """
    bought, returned = _without(settings.bought, row), _without(settings.returned, row)
    own = bool(np.isin(row, ground.order[:, : settings.labels_per_class]))
    labelled = ground.labelled(settings.labels_per_class, settings.bought, settings.returned)
    if row not in labelled:
        if ground.classes[row] == FOREIGN:
            raise SettingsError("Nobody knows the class of this point: choose another one.")
        return {"bought": bought if own else _with(bought, row), "returned": returned}
    if _is_last_of_its_class(ground, labelled, row):
        raise SettingsError("A class needs one label at least: buy another one of it first.")
    return {"bought": bought, "returned": _with(returned, row) if own else returned}


def least_sure(frame: Frame) -> int:
    """Return the unlabelled point that the pretrained model is least sure of; -1 without one.

    Uncertainty sampling: the least probability of the likeliest class (Lewis & Gale 1994).
    """
    guesses = frame.pretrained.guesses
    if guesses is None:
        return NOBODY
    chance = np.array(guesses.chance, np.float64)
    chance[frame.labelled] = np.inf
    chance[frame.ground.classes == FOREIGN] = np.inf
    row = int(chance.argmin())
    return row if np.isfinite(chance[row]) else NOBODY


def offer_words(frame: Frame, row: int, say: Say) -> str:
    """Return what can be done with a point's label; nothing before labels are used.

    The last label of a class stays.
    """
    if frame.stage is not Stage.FINETUNING or frame.ground.classes[row] == FOREIGN:
        return ""
    if row in frame.labelled:
        last = _is_last_of_its_class(frame.ground, frame.labelled, row)
        return "" if last else say("Give this label back")
    return say("Buy this label")


def _is_last_of_its_class(ground: Ground, labelled: NDArray[np.int64], row: int) -> bool:
    return int((ground.classes[labelled] == ground.classes[row]).sum()) == 1


def _with(rows: tuple[int, ...], row: int) -> tuple[int, ...]:
    return tuple(sorted({*rows, row}))


def _without(rows: tuple[int, ...], row: int) -> tuple[int, ...]:
    return tuple(each for each in rows if each != row)

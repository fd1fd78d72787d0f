"""How each arm of the fair fight is treated: one value that training follows and sentences tell.

The module loads without numpy, as the controls do.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.settings.architectures import MULTILAYER
from explainer.core.settings.catalogue import ON_SPHERE, PLACEBO
from explainer.core.settings.settings import Settings

SUPERVISED, EVERYTHING = "supervised", "all"
BORROWED = "digits"
"""Whose rates a user's own table gets: nobody has tuned on it, and these are real data too."""
TUNED_NETWORKS = ("digits:convolutional", "digits:transformer")
"""Scenes on which other networks than multilayer ones were tuned."""
GENTLE = 0.01
"""Share of the rate at which an encoder moves once its head fits, or it would lose what it has
learnt (Kumar et al. 2022, section 3.3)."""
HELD_OUT_SHARE, FEWEST_HELD_OUT, MOST_HELD_OUT = 0.05, 5, 256
"""Points that pretraining never trains on, so that it can be asked about them: of a large crowd as
many as make one batch."""
RANDOM, PRETRAINED, STRANGERS, FILE = "random", "pretrained", "strangers", "file"
"""What an encoder starts from."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """What happens to one arm before and while it learns from labels.

    Its encoder begins as `start` says; `standardised` tells whether its code was brought to mean
    0 and deviation 1 on the pool. `mode` is the way of fine-tuning, whose rate and decay were
    tuned on the scene `tuned_on`, as `way`. A `decay` that was chosen is that of both arms.
    """

    start: str
    standardised: bool
    mode: str
    way: str
    tuned_on: str
    decay: float | None
    steps: int


def treatment(settings: Settings, arm: str, *, learnt: bool = True) -> Treatment:
    """Return how an arm is treated; without anything `learnt` all are as the supervised one.

    The control is treated as the pretrained arm is, but its encoder starts from random weights.
    """
    plain = arm == SUPERVISED or not learnt
    return Treatment(
        start=RANDOM if plain or arm == "control" else _start(settings),
        standardised=not plain and not on_sphere(settings),
        mode=EVERYTHING if plain else settings.finetuning,
        way=SUPERVISED if plain else settings.finetuning,
        tuned_on=tuned_on(settings),
        decay=settings.decay,
        steps=settings.steps,
    )


def held_out(points: int) -> int:
    """Return how many of the unlabelled points pretraining is only asked about."""
    return min(max(round(HELD_OUT_SHARE * points), FEWEST_HELD_OUT), MOST_HELD_OUT)


def tuned_on(settings: Settings) -> str:
    """Return the scene, with its network, whose rates these settings use."""
    scene = settings.scene if settings.data is None else BORROWED
    if settings.architecture == MULTILAYER:
        return scene
    own = f"{scene}:{settings.architecture}"
    return own if own in TUNED_NETWORKS else f"{BORROWED}:{settings.architecture}"


def borrowed(settings: Settings) -> bool:
    """Whether the rates were tuned on other data than these."""
    return tuned_on(settings).split(":")[0] != settings.scene


def on_sphere(settings: Settings) -> bool:
    """Whether codes have one length by themselves, so that nothing is standardised."""
    if settings.encoder is not None:
        return settings.encoder.sphere
    return loss_of(settings) in ON_SPHERE


def loss_of(settings: Settings) -> str:
    """Return whose loss is minimised: a placebo has that of the scene's own objective."""
    return settings.card.objective if settings.objective == PLACEBO else settings.objective


def _start(settings: Settings) -> str:
    if settings.encoder is not None:
        return FILE
    return STRANGERS if settings.objective == PLACEBO else PRETRAINED

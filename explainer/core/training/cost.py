"""What training costs: steps and floating-point operations, counted from the architecture."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.settings.settings import Settings, layers_of

BATCH = 256
"""Chosen: all recipes were measured with it."""
FORWARDS, TRAINED = 2, 6
"""Defined: a weight costs a multiplication and an addition forwards, and twice that backwards."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Steps, floating-point operations, and seconds where they were measured."""

    steps: int
    operations: float
    seconds: float | None = None


def pretraining_cost(settings: Settings, seconds: float | None = None) -> Cost:
    """Return the cost of pretraining one encoder, graph and walks not counted.

    Both members of each pair pass through the encoder; a decoder doubles the weights.
    """
    steps = settings.encoder.steps if settings.encoder else settings.card.steps
    weights = encoder_multiplications(settings)
    return Cost(steps, TRAINED * 2 * BATCH * weights * steps, seconds)


def label_cost(settings: Settings) -> Cost:
    """Return the cost of training one supervised network on its labels."""
    labelled = settings.labelled
    head = settings.card.code * len(settings.card.classes)
    weights = encoder_multiplications(settings) + head
    return Cost(settings.steps, float(TRAINED * labelled * weights * settings.steps))


def probe_cost(settings: Settings) -> Cost:
    """Return the cost of training a linear head on a frozen encoder.

    All points pass through the encoder once, for their codes to be standardised.
    """
    head = settings.card.code * len(settings.card.classes)
    once = FORWARDS * settings.points * encoder_multiplications(settings)
    return Cost(settings.steps, float(once + TRAINED * settings.labelled * head * settings.steps))


def encoder_multiplications(settings: Settings) -> int:
    """Return how many multiplications one point takes through the encoder."""
    return sum(layer.multiplications for layer in layers_of(settings))

"""Layer steps: what each layer of an encoder does to the plane, one movement after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from explainer.core.text.say import Say
from explainer.core.training.frames import Floats

TURN, STRETCH, TURN_BACK, BIAS, BEND, SPHERE, WHOLE, EDGE_ON = (
    *("turn", "stretch", "turn back", "bias"),
    *("bend", "sphere", "whole", "edge on"),
)
"""What a step can be: a linear layer is its singular value decomposition, then a shift. Behind
the last layer comes the turn that shows the boundary of the head edge on."""


class Kind(NamedTuple):
    """What a step does: of which layer, and the largest and least singular value of a stretch."""

    name: str
    layer: int
    high: float = 1.0
    low: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class LayerStep:
    """Where a step takes places [m, 2]: the pool's, the grid's and the boundary's."""

    kind: Kind
    places: Floats


def step_words(arms: Sequence[Sequence[LayerStep]], number: int, say: Say) -> str:
    """Return what a step of both arms' encoders does, in words."""
    kind, layers = arms[0][number].kind, arms[0][-1].kind.layer
    words = {
        TURN: say("layer {layer} of {layers}: rotation to what it stretches most"),
        STRETCH: say("layer {layer} of {layers}: stretch, singular values {values}"),
        TURN_BACK: say("layer {layer} of {layers}: rotation to its units"),
        BIAS: say("layer {layer} of {layers}: shift by its biases"),
        BEND: say("layer {layer} of {layers}: bend, each unit through SiLU"),
        SPHERE: say("layer {layer} of {layers}: all codes to one length"),
        WHOLE: say("layer {layer} of {layers}: all at once"),
        EDGE_ON: say("head: rotation until its boundary is seen edge on"),
    }
    each = (steps[number].kind for steps in arms)
    values = " | ".join(f"{kind.high:.2g}\u2013{kind.low:.2g}" for kind in each)
    return words[kind.name].format(layer=kind.layer, layers=layers, values=values)

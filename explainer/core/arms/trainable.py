"""How many weights labels move in each way to fine-tune: counted from the architecture."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.arms.fight import treatment
from explainer.core.settings.architectures import Layer, adapter_rank
from explainer.core.settings.catalogue import ADAPTERS
from explainer.core.settings.settings import Settings, layers_of


@dataclass(frozen=True, slots=True)
class Trainable:
    """How many weights and biases are trained in the first half of the label steps, and after it.

    `whole` are those of the encoder and its head; those of adapters are beside them.
    """

    first: int
    later: int
    whole: int

    @property
    def share(self) -> float:
        """How many are trained at last, as a share of those of the whole network."""
        return self.later / self.whole

    def plain(self) -> dict[str, float]:
        """Return the numbers by their names, as they are printed."""
        return {
            "first_half": self.first,
            "second_half": self.later,
            "whole": self.whole,
            "share": round(self.share, 4),
        }


def trainable(settings: Settings, arm: str) -> Trainable:
    """Return what an arm trains: the supervised one everything, the others what was chosen."""
    mode = treatment(settings, arm).mode
    layers = layers_of(settings)
    head = (settings.card.code + 1) * len(settings.card.classes)
    whole = sum(map(_weights, layers)) + head
    counted = {
        "probe": head,
        "last": _weights(layers[-1]) + head,
        "all": whole,
        "probe-then-all": whole,
        ADAPTERS: sum(map(_adapter_weights, layers)) + head,
    }
    return Trainable(head if mode == "probe-then-all" else counted[mode], counted[mode], whole)


def _weights(layer: Layer) -> int:
    return layer.fan_in * layer.fan_out + layer.biases


def _adapter_weights(layer: Layer) -> int:
    return adapter_rank(layer.fan_in, layer.fan_out) * (layer.fan_in + layer.fan_out)

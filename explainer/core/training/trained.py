"""What training has made, as plain numbers that can leave the lab."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from explainer.core.settings.encoder import Encoder


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """The pretrained encoder, and both arms' networks at every label count.

    `weights` are named `ARM.encoder.LAYER.weight` [counts, in, out], `.bias` [counts, 1, out]
    and `ARM.head.0...`, for 1, 2, ... labels per class; empty before fine-tuning. There is no
    encoder before pretraining.
    """

    encoder: Encoder | None = None
    weights: Mapping[str, NDArray[Any]] = field(default_factory=dict)

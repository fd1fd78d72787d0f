"""Points that are pictures: what each of them looks like."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.cards import SceneCard
from explainer.core.training.frames import Bytes, frozen

BRIGHTEST = 255
"""Defined: the largest number of a byte."""


def pictures_of(columns: NDArray[np.floating[Any]], card: SceneCard) -> Bytes | None:
    """Return pictures [n, side, side, channels] for columns [n, pixels] from 0 to 1.

    None where points are no pictures.
    """
    if card.picture is None:
        return None
    side, channels = card.picture
    whole = np.rint(BRIGHTEST * columns.clip(0, 1))
    return frozen(whole.reshape(len(columns), side, side, channels), np.uint8)

"""Where two models disagree on test points, and who is right there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.training.frames import Disagreement

Guessed = tuple[NDArray[np.int64], NDArray[np.int64]]


def disagreement_of(supervised: Guessed, pretrained: Guessed) -> Disagreement:
    """Compare two models' predicted and true classes [n] of the same test points.

    Where they never disagree, neither is right about anything that they disagree on.
    """
    (first, classes), (second, _) = supervised, pretrained
    apart = first != second
    if not apart.any():
        return Disagreement(0.0, 0.0, 0.0)
    right = ((guesses == classes)[apart].mean() for guesses in (first, second))
    return Disagreement(float(apart.mean()), *map(float, right))

"""Masked columns (VIME, Yoon et al. 2020, section 4.1; squared error on hidden columns)."""

from __future__ import annotations

import numpy as np
from torch import Tensor

from explainer.science.objectives.restoring import RestoringObjective
from explainer.science.views.pairs import MASKED_SHARE, Floats, SwappedViews


def masked_column_loss(restored: Tensor, clean: Tensor, hidden: Tensor) -> Tensor:
    """Return the mean squared error [models] over the hidden columns alone.

    All are [models, batch, columns]; `hidden` is 1 where a column was swapped, else 0.
    A batch in which nothing was hidden costs 0.
    """
    wrong = ((restored - clean).square() * hidden).sum(dim=(1, 2))
    return wrong / hidden.sum(dim=(1, 2)).clamp(min=1)


class MaskedColumns(RestoringObjective):
    """Shows each point with some columns swapped with other points'."""

    def shown(self, points: Floats, random: np.random.Generator) -> SwappedViews:
        """Return corrupted and clean points."""
        return SwappedViews(points, MASKED_SHARE, random)

    def error(self, restored: Tensor, clean: Tensor, hidden: Tensor) -> Tensor:
        """Return the mean squared error [models] over the hidden columns alone."""
        return masked_column_loss(restored, clean, hidden.float())


OBJECTIVES = {"masked": MaskedColumns()}

"""Masked columns (VIME, Yoon et al. 2020, section 4.1; squared error on hidden columns)."""

from torch import Tensor


def masked_column_loss(restored: Tensor, clean: Tensor, hidden: Tensor) -> Tensor:
    """Return the mean squared error [models] over the hidden columns alone.

    All are [models, batch, columns]; `hidden` is 1 where a column was swapped, else 0.
    A batch in which nothing was hidden costs 0.
    """
    wrong = ((restored - clean).square() * hidden).sum(dim=(1, 2))
    return wrong / hidden.sum(dim=(1, 2)).clamp(min=1)

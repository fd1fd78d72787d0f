"""Denoising autoencoder (Vincent et al. 2008, section 2.3)."""

from torch import Tensor


def denoising_loss(restored: Tensor, clean: Tensor) -> Tensor:
    """Return the mean squared error [models] of restored points [models, batch, columns]."""
    return (restored - clean).square().mean(dim=(1, 2))

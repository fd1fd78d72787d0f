"""Denoising autoencoder (Vincent et al. 2008, section 2.3)."""

from torch import Tensor

from explainer.science.objectives.autoencoder import reconstruction_loss


def denoising_loss(restored: Tensor, clean: Tensor) -> Tensor:
    """Return the mean squared error [models] of restored points [models, batch, columns].

    The same error as a plain autoencoder's; what was restored had noise added to it.
    """
    return reconstruction_loss(restored, clean)

"""Autoencoder (Hinton & Salakhutdinov 2006): give back each point through a narrow code."""

from torch import Tensor


def reconstruction_loss(restored: Tensor, points: Tensor) -> Tensor:
    """Return the mean squared error [models] of restored points [models, batch, columns].

    A code as wide as the points can carry all of them, and the identity costs nothing.
    """
    return (restored - points).square().mean(dim=(1, 2))

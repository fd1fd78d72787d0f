"""Spectral contrastive loss (HaoChen et al. 2021, section 3)."""

from torch import Tensor

from explainer.science.objectives.paired import PairedObjective


def spectral_loss(first: Tensor, second: Tensor) -> Tensor:
    """Return the loss [models] of two views' codes, each [models, batch, code].

    -2 E[f.f+] + E[(f.f')^2], where f+ is a point's partner and f' the partner of another
    point of the batch. At its least the codes span the slowest directions of the walk, as
    the loss is a factorisation of its matrix; a constant code of length 1 costs -1.
    """
    products = first @ second.transpose(1, 2)
    together = products.diagonal(dim1=1, dim2=2)
    batch = first.shape[1]
    strangers = products.square().sum(dim=(1, 2)) - together.square().sum(dim=1)
    return strangers / (batch * (batch - 1)) - 2 * together.mean(dim=1)


OBJECTIVES = {"spectral": PairedObjective(spectral_loss)}

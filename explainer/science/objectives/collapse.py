"""VICReg without its variance term: what keeps a code from collapsing, taken away."""

from torch import Tensor

from explainer.science.objectives.paired import PairedObjective
from explainer.science.objectives.vicreg import COVARIANCE, INVARIANCE, covariance, invariance


def collapse_loss(first: Tensor, second: Tensor) -> Tensor:
    """Return the loss [models] of two views' codes, each [models, batch, code].

    Equation 6 of Bardes, Ponce & LeCun 2022 with the weight of its variance term at 0:
    the same point for everything costs nothing.
    """
    return INVARIANCE * invariance(first, second) + COVARIANCE * covariance(first, second)


OBJECTIVES = {"collapse": PairedObjective(collapse_loss)}

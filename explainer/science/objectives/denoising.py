"""Denoising autoencoder (Vincent et al. 2008, section 2.3)."""

from explainer.science.objectives.autoencoder import Autoencoder
from explainer.science.views.pairs import CORRUPTION


class DenoisingAutoencoder(Autoencoder):
    """The same error as a plain autoencoder's; what is restored has noise added to it."""

    noise = CORRUPTION


OBJECTIVES = {"denoising": DenoisingAutoencoder()}

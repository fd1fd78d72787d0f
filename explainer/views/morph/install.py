"""Lets both planes be bent from the input to the embedding, by a control below them."""

from __future__ import annotations

from explainer.session.morph.encoder_layers import EncoderLayers
from explainer.views.morph.morph_control import MorphControl
from explainer.views.shell import Shell


def install(shell: Shell, layers: EncoderLayers) -> None:
    """Put the control below the planes; what bends them brings numpy, later."""
    MorphControl(shell, layers)

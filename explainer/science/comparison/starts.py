"""Starts of both arms that are shown: what they are before they see a label."""

from __future__ import annotations

from explainer.core.settings.settings import Settings
from explainer.science.comparison.kept import Kept
from explainer.science.networks.stack import as_tensor
from explainer.science.training.arms import (
    Arm,
    probed_arm,
    random_encoder,
    random_head,
    supervised_arm,
)
from explainer.science.training.draws import Draw

SHOWN_ARMS = ("supervised", "pretrained")


def starting_arms(settings: Settings, drawn: Draw, kept: Kept) -> dict[str, Arm]:
    """Return both arms with the encoder that was kept; one that was dropped leaves them alike."""
    assert kept.encoder is not None
    head, pool = random_head(settings), as_tensor(drawn.inputs)[None]
    supervised = supervised_arm(settings, random_encoder(settings), head)
    if not kept.learnt:
        return dict.fromkeys(SHOWN_ARMS, supervised)
    pretrained = probed_arm(settings, kept.encoder, head, pool, [settings.seed])
    return {"supervised": supervised, "pretrained": pretrained}

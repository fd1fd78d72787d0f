"""What is said of a session that was saved, or kept, before its training had ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.core.settings.choice import Stage
from explainer.core.text.sentence import sentence

if TYPE_CHECKING:
    from explainer.core.training.timeline import Timeline


def unfinished_words(timeline: Timeline) -> str:
    """Return where training was left and how it goes on, empty where it has ended."""
    latest = timeline.latest
    if latest is None or latest.finished:
        return ""
    steps = {"step": f"{latest.step:,}", "steps": f"{latest.steps:,}"}
    if latest.stage is Stage.FINETUNING:
        return sentence("Fine-tuning stands at step {step} of {steps}: Play trains on.", **steps)
    return sentence("Pretraining stands at step {step} of {steps}: Play trains on.", **steps)

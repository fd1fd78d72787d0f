"""What is trained while a point is dragged: less than a run, and what is said of it."""

from __future__ import annotations

from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say

HASTY_STEPS = 75
"""Label steps of both arms while the hand moves; measured: with all 150 boundaries come late."""


def hasty(settings: Settings) -> Settings:
    """Return the settings with no more label steps than a moving hand waits for."""
    return settings.changed(steps=min(settings.steps, HASTY_STEPS))


def preview_words(settings: Settings, say: Say) -> tuple[str, ...]:
    """Return how what is shown while a point is dragged differs from a run."""
    encoder = say("While you drag, the pretrained encoder is that of before.")
    if settings.steps <= HASTY_STEPS:
        return (encoder,)
    steps = say("Both models take {few} label steps, at rest all {all}.")
    return (encoder, steps.format(few=HASTY_STEPS, all=f"{settings.steps:,}"))

"""What is prepared while the screen still shows an earlier choice, in words.

The module loads without numpy.
"""

from __future__ import annotations

from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say


def preparing(shown: Settings | None, settings: Settings, say: Say) -> str:
    """Return what is prepared for `settings` while those that are `shown` are others, or none."""
    if shown is None or shown.key(Stage.DATA) != settings.key(Stage.DATA):
        title = say(settings.card.title)
        if settings.data is None:  # A table keeps the name that it has.
            title = title[:1].lower() + title[1:]
        return say("Preparing {scene} …").format(scene=title)
    if shown.key(Stage.PRETRAINING) != settings.key(Stage.PRETRAINING):
        return say("Preparing the pretraining …")
    return say("Preparing the fine-tuning …")

"""How many weights labels move, in words. The module loads without numpy, as the controls do."""

from __future__ import annotations

from explainer.core.arms.trainable import trainable
from explainer.core.settings.catalogue import ADAPTERS
from explainer.core.settings.settings import Settings
from explainer.core.text.quantities import share, told
from explainer.core.text.say import Say


def trainable_words(settings: Settings, say: Say) -> str:
    """Return how many weights the pretrained arm's labels move, in a few words."""
    found = trainable(settings, "pretrained")
    if found.first < found.later:
        words = say("{first} weights move, then all {whole}")
    elif found.later == found.whole:
        words = say("all {whole} weights move")
    elif settings.finetuning == ADAPTERS:
        words = say("{later} weights in place of {whole}: {share}")
    else:
        words = say("{later} of {whole} weights move: {share}")
    return words.format(
        first=f"{found.first:,}",
        later=f"{found.later:,}",
        whole=f"{found.whole:,}",
        share=told(share(found.share), say),
    )


def trainable_brief(settings: Settings, say: Say) -> tuple[str, ...]:
    """Return the same in fewer words, and in fewest."""
    found = trainable(settings, "pretrained")
    whole, first = f"{found.whole:,}", told(share(found.first / found.whole), say)
    if found.first < found.later:
        return (say("{share}, then all {whole}").format(share=first, whole=whole),)
    if found.later == found.whole:
        return (say("all {whole} weights").format(whole=whole),)
    fewer, fewest = say("{share} of {whole} weights"), say("{share} of weights")
    return fewer.format(share=first, whole=whole), fewest.format(share=first)


def trainable_tip(settings: Settings, say: Say) -> str:
    """Return in a sentence what both arms train, for those who ask."""
    return say(
        "Pretrained: {words}. Supervised only: all {whole} move. Biases are counted as weights, "
        "the head's as well."
    ).format(
        words=trainable_words(settings, say), whole=f"{trainable(settings, 'supervised').whole:,}"
    )

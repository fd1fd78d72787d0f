"""What was done by hand, in the words of captions: labels bought or given back, points edited."""

from __future__ import annotations

from explainer.core.settings.settings import Settings
from explainer.core.text.numerus import labels_words
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame


def label_count(frame: Frame) -> int:
    """Return how many points have a label, before their turn as far as choices tell it."""
    return len(frame.labelled) or frame.settings.labelled


def labels_of(frame: Frame, say: Say) -> str:
    """Return how many labels each class has; all of them where some were picked by hand."""
    if not _picked(frame):
        return labels_words(frame.settings.labels_per_class, say)
    return say("{count} labels, some by hand").format(count=label_count(frame))


def labelled_part(frame: Frame, say: Say) -> str:
    """Return how many points are labelled, and what of that was done by hand."""
    settings = frame.settings
    if not _picked(frame):
        return say("{labels} per class labelled").format(labels=settings.labels_per_class)
    parts = (
        say("{count} bought").format(count=len(settings.bought)) if settings.bought else "",
        say("{count} given back").format(count=len(settings.returned)) if settings.returned else "",
    )
    done = say(", ").join(filter(None, parts))
    words = say("{count} labelled (by hand: {done})")
    return words.format(count=label_count(frame), done=done)


def edits_words(frame: Frame, say: Say) -> str:
    """Return what was done to points by hand; empty without anything."""
    edits = frame.settings.edits
    if not edits:
        return ""
    kinds = (
        (say("{count} moved"), len(edits.moved)),
        (say("{count} painted"), len(edits.painted)),
        (say("{count} erased"), len(edits.erased)),
    )
    done = say(", ").join(words.format(count=count) for words, count in kinds if count)
    return say("points by hand: {done}").format(done=done)


def hand_mark(settings: Settings, say: Say) -> str:
    """Return in a word or two that numbers are of what was done by hand; empty without that."""
    if settings.edits:
        return say("edited by hand")
    return say("labels by hand") if settings.bought or settings.returned else ""


def _picked(frame: Frame) -> bool:
    return bool(frame.settings.bought or frame.settings.returned)

"""What neighbour walks take for granted of the points, said before anything is measured.

The module loads without numpy: whoever chooses walks is told at once.
"""

from __future__ import annotations

from explainer.core.settings.cards import SceneCard
from explainer.core.settings.catalogue import OBJECTIVES, WALK
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.core.text.sentence import Sentence, sentence

PARTED = " · "
"""What stands between what the walks assume and how often that was wrong."""


def walk_assumption(card: SceneCard) -> Sentence:
    """Return what walks assume of a scene's points: how many groups they are let tell apart."""
    fewest, most = (str(int(groups)) for groups in reversed(card.walk_groups))
    return sentence(
        "Neighbour walks assume {groups} groups that lie apart, and that the label follows them.",
        groups=span(fewest, most),
    )


def walk_warning(old: Settings, new: Settings) -> str:
    """Return what walks assume if they have just been chosen for somebody's table, else nothing."""
    if new.data is None or not walks(new) or (old.data == new.data and walks(old)):
        return ""
    return walk_assumption(new.card)


def walks(settings: Settings) -> bool:
    """Whether these settings pretrain on where walks through the crowd lead."""
    paired = OBJECTIVES[settings.objective].paired
    return paired and settings.views == WALK and settings.encoder is None


def span(first: str, last: str) -> str:
    """Return a range of numbers, one alone if both ends are the same."""
    return first if first == last else f"{first}–{last}"


def assumption_words(groups: str, share: str, say: Say) -> str:
    """Return what the walks assume and, if that is known, how often it was wrong."""
    words = say("Pretraining assumes {groups} groups with gaps").format(groups=groups)
    counted = say("of neighbours paired as alike, {share} differ in class").format(share=share)
    return f"{words}{PARTED}{counted}" if share else words


def longest_assumption(say: Say) -> str:
    """Return a sentence as long as any of these: whoever keeps room for it has none come and go."""
    return assumption_words(span("10", "20"), "88.8 %", say)

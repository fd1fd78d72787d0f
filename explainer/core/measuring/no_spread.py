"""What is said, everywhere in the same words, where all seeds tell the same."""

from __future__ import annotations

from explainer.core.text.say import Say


def no_spread(say: Say) -> str:
    """Return what stands in place of an interval."""
    return say("no spread")


def no_spread_words(say: Say, of: str = "") -> str:
    """Return why there is no interval: one without a width would be read as a certainty.

    `of` names whose seeds they are, where others do have a spread.
    """
    if of:
        return say(
            "{name}: all seeds tell the same (no spread), so how sure that is stays unknown; it is "
            "no certainty."
        ).format(name=of)
    return say(
        "All seeds tell the same (no spread), so how sure that is stays unknown; it is no "
        "certainty."
    )


def dropped_words(say: Say) -> str:
    """Return why arms that are one never differ: nothing is doubted of that."""
    return say("Pretraining learnt nothing and was dropped: all arms are trained alike.")

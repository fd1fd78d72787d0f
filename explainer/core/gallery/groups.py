"""The groups of the gallery: where pretraining helps, where it hurts, and what surprises."""

from __future__ import annotations

from explainer.core.gallery.evidence import COUNTS, SceneEvidence, stored_evidence
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.text.numerus import seeds_words
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.core.text.say import Say

HELPFUL, HARMFUL, SURPRISING = "helpful", "harmful", "surprising"
GROUPS = (HELPFUL, HARMFUL, SURPRISING)
FROM_FILE = "file"
"""Stands among scenes for a table that is still to be opened."""
BETWEEN = " \N{MIDDLE DOT} "


def group_of(evidence: SceneEvidence) -> str:
    """Return the group that follows from what was measured.

    Pretraining surprises where it helps with some label counts and hurts with others, or where
    there is no evidence of either with any.
    """
    helps, hurts = bool(evidence.counts(HELPS)), bool(evidence.counts(HURTS))
    if helps == hurts:
        return SURPRISING
    return HELPFUL if helps else HARMFUL


def grouped() -> dict[str, tuple[str, ...]]:
    """Return the names of the scenes of each group, in their usual order."""
    stored = stored_evidence()
    return {
        group: tuple(name for name, each in stored.items() if group_of(each) == group)
        for group in GROUPS
    }


def group_title(group: str, say: Say) -> str:
    """Return what stands above a group."""
    titles = {
        HELPFUL: say("Where it helps"),
        HARMFUL: say("Where it hurts"),
        SURPRISING: say("What surprises"),
    }
    return titles[group]


def group_rule(group: str, say: Say) -> str:
    """Return when a scene is in a group, in a sentence."""
    rules = {
        HELPFUL: say("Pretraining helps with some label counts, and hurts with none."),
        HARMFUL: say("Pretraining hurts with some label counts, and helps with none."),
        SURPRISING: say("It helps and hurts, or there is no evidence of either."),
    }
    return rules[group]


def measured_words(say: Say) -> str:
    """Return how the scenes were measured."""
    words = say("Measured with {counts} labels per class over {seeds}, at each scene's defaults.")
    counts = ", ".join(map(str, COUNTS))
    return words.format(counts=counts, seeds=seeds_words(USUAL_SEEDS, say))


def effect_words(evidence: SceneEvidence, say: Say) -> str:
    """Return with which label counts pretraining helps, hurts, or neither is sure."""
    parts = (
        (HELPS, say("Helps: {counts}")),
        (HURTS, say("Hurts: {counts}")),
        (NO_EVIDENCE, say("No evidence: {counts}")),
    )
    found = ((words, evidence.counts(effect)) for effect, words in parts)
    return BETWEEN.join(
        words.format(counts=", ".join(map(str, counts))) for words, counts in found if counts
    )

"""Chapter eleven: where pretraining does nothing, or harm, and what else would help."""

from __future__ import annotations

import numpy as np

from explainer.core.efficiency import effect
from explainer.core.quantities import (
    HELPS,
    HURTS,
    NO_EVIDENCE,
    Finding,
    Quantity,
    count,
    points,
    words,
)
from explainer.core.settings import Settings, settings_for
from explainer.science.steps import Steps
from explainer.science.story.measures import arms, both_arms, gap

LABELS, FEW, MANY = 4, 4, 30
DECAY = 0.03
"""A weight decay ten times the tuned one: regularisation in place of pretraining."""


def _effect(settings: Settings, seed: int, wanted: str) -> Steps[Finding]:
    outcomes = yield from both_arms(settings, [LABELS], seed)
    found = outcomes.difference(LABELS)
    said = effect(found)
    figures = arms(outcomes, LABELS) | gap(found) | {"effect": words(said)}
    return Finding(figures, said == wanted, said)


def across(seed: int) -> Steps[Finding]:
    """Labels that cut across the clusters that pretraining finds."""
    return (yield from _effect(settings_for("across"), seed, HURTS))


def lost_and_formless(seed: int) -> Steps[Finding]:
    """A label that the views destroy, and points without any structure."""
    figures: dict[str, Quantity] = {}
    said = []
    for scene in ("destroyed", "structureless"):
        outcomes = yield from both_arms(settings_for(scene), [LABELS], seed)
        found = outcomes.difference(LABELS)
        said.append(effect(found))
        figures |= {
            f"{scene}_difference": points(found.mean),
            f"{scene}_low": points(found.low),
            f"{scene}_high": points(found.high),
            f"{scene}_effect": words(said[-1]),
        }
    return Finding(figures, HELPS not in said)


def elsewhere(seed: int) -> Steps[Finding]:
    """A crowd that comes from another place."""
    finding = yield from _effect(settings_for("elsewhere"), seed, HURTS)
    return Finding(finding.figures, finding.effect != HELPS, finding.effect)


def placebo(seed: int) -> Steps[Finding]:
    """Partners drawn at random."""
    return (yield from _effect(settings_for("spirals", objective="placebo"), seed, NO_EVIDENCE))


def many_labels(seed: int) -> Steps[Finding]:
    """Many labels, and weight decay in place of pretraining."""
    outcomes = yield from both_arms(settings_for("moons"), [FEW, MANY], seed)
    found = outcomes.difference(MANY)
    decayed = yield from both_arms(settings_for("moons", decay=DECAY), [FEW], seed)
    plain = outcomes.test("supervised", FEW)
    figures = {
        "many_labels": count(MANY),
        "few_labels": count(FEW),
        "difference_many": points(found.mean),
        "difference_low": points(found.low),
        "difference_high": points(found.high),
        "effect": words(effect(found)),
        "decay_gain": points(float(np.mean(plain - decayed.test("supervised", FEW)))),
        "pretraining_gain": points(outcomes.difference(FEW).mean),
    }
    return Finding(figures)

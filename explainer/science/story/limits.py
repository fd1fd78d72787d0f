"""Chapter eleven: where pretraining does nothing, or harm, and what else would help."""

from __future__ import annotations

from dataclasses import replace

from explainer.core.measuring.efficiency import ARMS, effect
from explainer.core.measuring.intervals import interval
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.quantities import (
    HELPS,
    HURTS,
    NO_EVIDENCE,
    Finding,
    Quantity,
    compared,
    count,
    points,
    words,
)
from explainer.science.steps import Steps
from explainer.science.story.measures import SEEDS, arms_apart, both_arms, gap, seeds_of
from explainer.science.story.remedies import CHOSEN, MEMBERS, NONE
from explainer.science.story.remedies import errors as remedied

LABELS, FEW, MANY = 4, 4, 30
"""Chosen: few labels per class, and as many as the slider has."""
LEFT_AND_RIGHT, CONTROLLED = ("supervised", "pretrained"), ("control", "pretrained")
"""What is compared with what."""


def _no_help(settings: Settings, seed: int) -> Steps[Finding]:
    """Compare both arms where pretraining is not expected to help; it may hurt, or do nothing."""
    outcomes = yield from both_arms(settings, [LABELS], seed)
    found = outcomes.difference(LABELS)
    said = effect(found)
    figures = arms_apart(outcomes, LABELS) | {"effect": words(said)}
    return Finding(figures | {"seeds": count(SEEDS)}, said != HELPS, said)


def across(seed: int) -> Steps[Finding]:
    """Labels that cut across the clusters that pretraining finds."""
    found = yield from _no_help(settings_for("across"), seed)
    return replace(found, answer={HELPS: 0, HURTS: 2}.get(found.effect))


def lost_and_formless(seed: int) -> Steps[Finding]:
    """A label that the views destroy, and points without any structure."""
    figures: dict[str, Quantity] = {"seeds": count(SEEDS)}
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
    """A crowd that comes from another place: it may go either way, and the page claims nothing.

    On seeds 0 to 7 the rule says helps three times, and no evidence else.
    """
    found = yield from _no_help(settings_for("elsewhere"), seed)
    return replace(found, holds=None, answer=(HELPS, HURTS, NO_EVIDENCE).index(found.effect))


def placebo(seed: int) -> Steps[Finding]:
    """Partners drawn at random, held against labels alone and against random weights.

    It bears the page out where it helps against neither.
    """
    outcomes = yield from both_arms(settings_for("spirals", objective="placebo"), [LABELS], seed)
    found = outcomes.difference(LABELS)
    own = interval(outcomes.test("control", LABELS) - outcomes.test("pretrained", LABELS))
    means = {arm: 1 - outcomes.test(arm, LABELS).mean() for arm in ARMS}
    figures = {
        "seeds": count(SEEDS),
        **gap(found),
        **compared(means, {"difference": LEFT_AND_RIGHT, "control_difference": CONTROLLED}),
        "effect": words(effect(found)),
        "control_low": points(own.low),
        "control_high": points(own.high),
        "control_effect": words(effect(own)),
    }
    said = effect(found), effect(own)
    return Finding(figures, HELPS not in said, said[0], _placebo_answer(*said))


def _placebo_answer(found: str, own: str) -> int | None:
    """Return the answer: it beats random weights, is no better, or helps though it is no better.

    Where it helps and beats nothing two answers would be right: then none is.
    """
    if own == HELPS:
        return 2
    return None if found == HELPS else 1


def many_labels(seed: int) -> Steps[Finding]:
    """Many labels, and what one would do in place of pretraining where there are few.

    The page claims that pretraining brings most, by the paired interval against each of them.
    """
    settings = settings_for("moons")
    outcomes = yield from both_arms(settings, [FEW, MANY], seed)
    found = outcomes.difference(MANY)
    wrong = {"pretraining": outcomes.test("pretrained", FEW)}
    for name, remedy in CHOSEN.items():
        errors = yield from remedied(settings, seeds_of(seed), FEW, remedy)
        wrong[name] = errors.numpy()
    gains = {name: interval(wrong[NONE] - each) for name, each in wrong.items() if name != NONE}
    figures = {
        "seeds": count(SEEDS),
        "members": count(MEMBERS),
        "many_labels": count(MANY),
        "few_labels": count(FEW),
        "difference_many": points(found.mean),
        "difference_low": points(found.low),
        "difference_high": points(found.high),
        "effect": words(effect(found)),
        **{f"{name}_gain": points(gain.mean) for name, gain in gains.items()},
        **{f"{name}_effect": words(effect(gain)) for name, gain in gains.items()},
    }
    ahead = (interval(wrong[name] - wrong["pretraining"]) for name in CHOSEN)
    return Finding(figures, all(effect(each) == HELPS for each in ahead))

"""Chapters five and six: fewer labels, and the crowd that stands in for them."""

from __future__ import annotations

import numpy as np

from explainer.core.efficiency import effect
from explainer.core.label_worth import worth
from explainer.core.quantities import (
    Finding,
    Quantity,
    count,
    counts,
    number,
    share,
    shares,
    width,
)
from explainer.core.settings import Settings, settings_for
from explainer.science.arms import recipe
from explainer.science.crossing import crossing_share
from explainer.science.pretrain import pretrain
from explainer.science.steps import Steps
from explainer.science.story.measures import arms, both_arms, seeds_of
from explainer.science.trial import untrained

FEW, MANY, SHOWN = 1, 30, 2
FIRST_SEEDS = 5
COUNTS = (1, 2, 4, 8, 16, 30)
SMALL, LARGE = 40, 1_000
CROWDS = (SMALL, 100, 200, 400, LARGE)
CROWD_LABELS = 2
CROWD_SEEDS = 6


def one_label(seed: int) -> Steps[Finding]:
    """Compare both arms on one label per class."""
    outcomes = yield from both_arms(settings_for("spirals"), [FEW], seed)
    said = effect(outcomes.difference(FEW))
    return Finding({"labels": count(FEW)} | arms(outcomes, FEW), said == "helps", said)


def more_labels(seed: int) -> Steps[Finding]:
    """Compare the difference at few labels with that at many."""
    outcomes = yield from both_arms(settings_for("spirals"), [FEW, MANY], seed)
    few, many = outcomes.difference(FEW), outcomes.difference(MANY)
    figures = {
        "few_labels": count(FEW),
        "many_labels": count(MANY),
        "difference_few": Quantity("points", few.mean),
        "difference_many": Quantity("points", many.mean),
        "difference_low": Quantity("points", many.low),
        "difference_high": Quantity("points", many.high),
        "effect": Quantity("words", (effect(many),)),
    }
    return Finding(figures, few.mean > many.mean)


def more_seeds(seed: int) -> Steps[Finding]:
    """Compare the width of the band over a few repetitions with that over more."""
    widths = {}
    for seeds in (FIRST_SEEDS, 4 * FIRST_SEEDS):
        outcomes = yield from both_arms(settings_for("spirals"), [SHOWN], seed, seeds)
        found = outcomes.accuracy("supervised")[0]
        widths[seeds] = (found.high or 0.0) - (found.low or 0.0)
    (before, wide), (after, narrow) = widths.items()
    figures = {
        "seeds_before": count(before),
        "seeds_after": count(after),
        "width_before": width(wide),
        "width_after": width(narrow),
    }
    return Finding(figures, narrow < wide)


def worth_labels(seed: int) -> Steps[Finding]:
    """Look for the number of labels at which the supervised arm draws level."""
    outcomes = yield from both_arms(settings_for("spirals"), COUNTS, seed)
    found = worth(outcomes, SHOWN)
    figures = {
        "labels": count(SHOWN),
        "pretrained": share(1 - outcomes.test("pretrained", SHOWN).mean()),
        "supervised_reaches": number(None if found.mean is None else SHOWN + found.mean),
        "worth": number(found.mean),
        "worth_low": number(found.low),
        "worth_high": number(found.high),
    }
    return Finding(figures, found.saves)


def _crossing(settings: Settings, seed: int) -> float:
    """Return which share of walks ends in another class, over a seed's draws."""
    seeds = seeds_of(seed)
    start = untrained(settings, seeds)
    pools = [one.inputs for one in start.draws]
    begun = next(pretrain(pools, start.random, recipe(settings), seeds))
    pairs = zip(begun.walks, start.draws, strict=True)
    return float(np.mean([crossing_share(w.partners, one.pool.classes) for w, one in pairs]))


def large_crowd(seed: int) -> Steps[Finding]:
    """Count the pairs that join two classes in a large crowd."""
    yield
    crossing = _crossing(settings_for("moons", unlabelled=LARGE), seed)
    return Finding({"large_crowd": count(LARGE), "crossing_large": share(crossing)})


def small_crowd(seed: int) -> Steps[Finding]:
    """Measure what a crowd that is too thin teaches."""
    settings = settings_for("moons", unlabelled=SMALL)
    outcomes = yield from both_arms(settings, [CROWD_LABELS], seed)
    both = arms(outcomes, CROWD_LABELS)
    figures = {
        "small_crowd": count(SMALL),
        "crossing_small": share(_crossing(settings, seed)),
        "pretrained_small": both["pretrained"],
        "supervised": both["supervised"],
    }
    return Finding(figures)


def growing_crowd(seed: int) -> Steps[Finding]:
    """Measure accuracy and crossings as the crowd grows."""
    right, crossed = [], []
    for crowd in CROWDS:
        settings = settings_for("moons", unlabelled=crowd)
        outcomes = yield from both_arms(settings, [CROWD_LABELS], seed, CROWD_SEEDS)
        right.append(1 - outcomes.test("pretrained", CROWD_LABELS).mean())
        crossed.append(_crossing(settings, seed))
    figures = {"crowds": counts(CROWDS), "accuracies": shares(right), "crossings": shares(crossed)}
    return Finding(figures, right[-1] > right[0] and crossed[-1] < crossed[0])

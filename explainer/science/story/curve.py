"""Chapters five and six: fewer labels, and the crowd that stands in for them."""

from __future__ import annotations

import numpy as np

from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.label_worth import worth
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.quantities import (
    Finding,
    Quantity,
    count,
    counts,
    number,
    share,
    shares,
    width,
)
from explainer.science.comparison.edge_purity import crossing_share
from explainer.science.steps import Steps
from explainer.science.story.measures import SEEDS, arms, both_arms, seeds_of, shown_run
from explainer.science.training.seed_stack import untrained

FEW, MANY, SHOWN = 1, 30, 2
"""Labels per class; chosen: the slider's ends, and where the chapter looks."""
FIRST_SEEDS = 5
"""Chosen: one share of a survey."""
COUNTS = tuple(range(1, MANY + 1))
"""Every one, chosen: the first that does as well is no place on a grid."""
SMALL, LARGE = 40, 1_000
"""Unlabelled points; chosen: too few for walks, and the usual crowd."""
CROWDS = (SMALL, 100, 200, 400, LARGE)
CROWD_LABELS = 2
"""Chosen: where the chapter looks."""
CROWD_SEEDS = 6
"""Chosen: for each of five crowds, as many as nobody waits long for."""
EVEN = 0.5
"""Which share of pairs would join two classes if partners were drawn blindly; defined: one half."""


def one_label(seed: int) -> Steps[Finding]:
    """Compare both arms on one label per class."""
    outcomes = yield from both_arms(settings_for("spirals"), [FEW], seed)
    said = effect(outcomes.difference(FEW))
    figures = {"labels": count(FEW), "seeds": count(SEEDS)} | arms(outcomes, FEW)
    return Finding(figures, said == "helps", said)


def more_labels(seed: int) -> Steps[Finding]:
    """Compare the difference at few labels with that at many."""
    outcomes = yield from both_arms(settings_for("spirals"), [FEW, MANY], seed)
    few, many = outcomes.difference(FEW), outcomes.difference(MANY)
    figures = {
        "few_labels": count(FEW),
        "many_labels": count(MANY),
        "seeds": count(SEEDS),
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
        "labels": count(SHOWN),
        "seeds_before": count(before),
        "seeds_after": count(after),
        "width_before": width(wide),
        "width_after": width(narrow),
    }
    return Finding(figures, narrow < wide)


def worth_labels(seed: int) -> Steps[Finding]:
    """Count the labels at which the supervised arm draws level, where it does and where not."""
    outcomes = yield from both_arms(settings_for("digits"), COUNTS, seed)
    found = worth(outcomes, FEW)
    spirals = yield from both_arms(settings_for("spirals"), (FEW, MANY), seed)
    figures = {
        "labels": count(FEW),
        "seeds": count(SEEDS),
        "pretrained": share(1 - outcomes.test("pretrained", FEW).mean()),
        "supervised_reaches": number(None if found.mean is None else FEW + found.mean),
        "worth": number(found.mean),
        "worth_low": number(found.low),
        "worth_high": number(found.high),
        "most_labels": count(MANY),
        "spirals_pretrained": share(1 - spirals.test("pretrained", FEW).mean()),
        "spirals_supervised": share(1 - spirals.test("supervised", MANY).mean()),
    }
    met = found.saves and found.high is not None
    return Finding(figures, met and worth(spirals, FEW).mean is None)


def _crossing(settings: Settings, seed: int, repetitions: int = SEEDS) -> float:
    """Return which share of walks ends in another class, over a seed's draws."""
    start = untrained(settings, seeds_of(seed, repetitions))
    begun = next(start.pretraining())
    pairs = zip(begun.walks, start.draws, strict=True)
    return float(np.mean([crossing_share(w.partners, one.pool.classes) for w, one in pairs]))


def large_crowd(seed: int) -> Steps[Finding]:
    """Count the pairs that join two classes in a large crowd."""
    yield None
    crossing = _crossing(settings_for("moons", unlabelled=LARGE), seed)
    figures = {
        "large_crowd": count(LARGE),
        "crossing_large": share(crossing),
        "seeds": count(SEEDS),
    }
    return Finding(figures, crossing < EVEN)


def small_crowd(seed: int) -> Steps[Finding]:
    """Thin the crowd alone: labels, test points and first weights stay."""
    figures: dict[str, Quantity] = {"seeds": count(SEEDS)}
    right: dict[str, dict[str, float]] = {}
    for name, crowd in (("large", LARGE), ("small", SMALL)):
        settings = settings_for("moons", unlabelled=crowd, labels_per_class=CROWD_LABELS, seed=seed)
        outcomes = yield from both_arms(settings, [CROWD_LABELS], seed)
        shown = yield from shown_run(settings, seed)
        right[name] = {a: 1 - outcomes.test(a, CROWD_LABELS).mean() for a in shown}
        figures |= {f"{arm}_{name}": share(mean) for arm, mean in right[name].items()}
        figures |= {f"{arm}_{name}_shown": share(value) for arm, value in shown.items()}
        figures |= {f"{name}_crowd": count(crowd)}
    figures["crossing_small"] = share(_crossing(settings, seed))
    same = right["small"]["supervised"] == right["large"]["supervised"]
    return Finding(figures, same and right["small"]["pretrained"] < right["large"]["pretrained"])


def growing_crowd(seed: int) -> Steps[Finding]:
    """Measure accuracy and crossings as the crowd grows."""
    right, crossed = [], []
    for crowd in CROWDS:
        settings = settings_for("moons", unlabelled=crowd)
        outcomes = yield from both_arms(settings, [CROWD_LABELS], seed, CROWD_SEEDS)
        right.append(1 - outcomes.test("pretrained", CROWD_LABELS).mean())
        crossed.append(_crossing(settings, seed, CROWD_SEEDS))
    figures = {
        "crowds": counts(CROWDS),
        "accuracies": shares(right),
        "crossings": shares(crossed),
        "seeds": count(CROWD_SEEDS),
    }
    gains = np.diff(right)
    return Finding(figures, bool(gains.sum() > 0 and gains[-1] < gains[:-1].max()))

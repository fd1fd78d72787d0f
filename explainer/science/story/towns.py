"""Chapter seven: what a prior learnt from other towns is worth, and where it misleads."""

from __future__ import annotations

from explainer.core.exhibits.town.choices import ASKED, LEVEL, PARETO, TownChoices
from explainer.core.exhibits.town.figure import gain_at, written_means
from explainer.core.exhibits.town.towns import NEW_TOWNS, TOLD, TownErrors, measured_towns
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval
from explainer.core.text.quantities import HELPS, HURTS, Finding, Quantity, count, width
from explainer.science.steps import Steps
from explainer.science.story.measures import gap

FEW, MANY, OTHERS = 3, 100, 200
"""People asked, and other towns; chosen for the page."""
WAYS = {"plain": "share", "fitted": "fit", "flat": "no_prior", "learnt": "prior"}
"""What a page calls each way to estimate."""


def _errors(found: TownErrors, asked: int, suffix: str = "") -> dict[str, Quantity]:
    """Return every way's mean error; without other towns there is no prior among them."""
    means = written_means(found, ASKED.index(asked))
    return {f"error_{WAYS[name]}{suffix}": width(mean) for name, mean in means.items()} | {
        "asked" + suffix: count(asked),
        "new_towns": count(NEW_TOWNS),
    }


def _compared(kind: str, seed: int, asked: int) -> tuple[TownErrors, Interval]:
    """Return all errors, and how much nearer the prior is than shapes that weigh alike."""
    found = measured_towns(TownChoices(kind, OTHERS, seed, asked))
    gain = gain_at(found, asked)
    if gain is None:
        raise ValueError("Nothing was learnt: there are no other towns.")
    return found, gain


def alone(seed: int) -> Steps[Finding]:
    """Measure how far off a few answers are by themselves, and with the shapes known."""
    yield None
    found = measured_towns(TownChoices(PARETO, 0, seed, FEW))
    few, many = (float(found.flat[:, ASKED.index(asked)].mean()) for asked in (FEW, MANY))
    return Finding(_errors(found, FEW), few > many)


def with_prior(seed: int) -> Steps[Finding]:
    """Compare the same answers with a prior and without."""
    yield None
    found, gain = _compared(PARETO, seed, FEW)
    towns = {"other_towns": count(OTHERS), "told": count(TOLD)}
    return Finding(_errors(found, FEW) | towns | gap(gain), effect(gain) == HELPS, effect(gain))


def many_asked(seed: int) -> Steps[Finding]:
    """Measure what is left of the prior's lead when many were asked."""
    yield None
    found, late = _compared(PARETO, seed, MANY)
    _, early = _compared(PARETO, seed, FEW)
    figures = _errors(found, FEW) | _errors(found, MANY, "_many")
    leads = {"difference_few": early.mean, "difference_many": late.mean}
    figures |= {name: Quantity("points", value) for name, value in leads.items()}
    return Finding(figures, late.mean < early.mean)


def unusual(seed: int) -> Steps[Finding]:
    """Measure the town for which the prior was not made."""
    yield None
    found, gain = _compared(LEVEL, seed, FEW)
    return Finding(_errors(found, FEW) | gap(gain), effect(gain) == HURTS, effect(gain))

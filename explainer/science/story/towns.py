"""Chapter seven: what a prior learnt from other towns is worth, and where it misleads."""

from __future__ import annotations

from explainer.core.efficiency import effect
from explainer.core.intervals import interval
from explainer.core.quantities import Finding, Quantity, count, width
from explainer.core.town_choices import ASKED, LEVEL, PARETO, TownChoices
from explainer.core.towns import NEW_TOWNS, measured_towns
from explainer.science.steps import Steps
from explainer.science.story.measures import gap

FEW, MANY = 3, 100


def _errors(kind: str, seed: int, asked: int) -> tuple[float, float]:
    found = measured_towns(TownChoices(kind, seed=seed))
    place = ASKED.index(asked)
    return float(found.plain[:, place].mean()), float(found.learnt[:, place].mean())


def alone(seed: int) -> Steps[Finding]:
    """Measure how far off a few answers are by themselves."""
    yield
    scratch, _ = _errors(PARETO, seed, FEW)
    figures = {"asked": count(FEW), "error_scratch": width(scratch), "towns": count(NEW_TOWNS)}
    return Finding(figures)


def with_prior(seed: int) -> Steps[Finding]:
    """Compare the same answers with a prior and without."""
    yield
    found = measured_towns(TownChoices(PARETO, seed=seed))
    place = ASKED.index(FEW)
    scratch, prior = found.plain[:, place], found.learnt[:, place]
    gain = interval(scratch - prior)
    figures = {
        "asked": count(FEW),
        "error_scratch": width(scratch.mean()),
        "error_prior": width(prior.mean()),
        **gap(gain),
    }
    return Finding(figures, effect(gain) == "helps", effect(gain))


def many_asked(seed: int) -> Steps[Finding]:
    """Measure what is left of the prior's lead when many were asked."""
    yield
    few, many = _errors(PARETO, seed, FEW), _errors(PARETO, seed, MANY)
    figures = {
        "asked_many": count(MANY),
        "error_scratch_many": width(many[0]),
        "error_prior_many": width(many[1]),
    }
    return Finding(figures, many[0] - many[1] < few[0] - few[1])


def unusual(seed: int) -> Steps[Finding]:
    """Measure the town for which the prior was not made."""
    yield
    scratch, prior = _errors(LEVEL, seed, FEW)
    figures: dict[str, Quantity] = {
        "asked": count(FEW),
        "error_scratch_unusual": width(scratch),
        "error_prior_unusual": width(prior),
    }
    return Finding(figures, prior > scratch)

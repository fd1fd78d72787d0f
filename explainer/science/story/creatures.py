"""Chapter four: a rule that is too crude, and one that clings to accidents of its sample."""

from __future__ import annotations

from explainer.core.catalogue import BIASED, FAIR
from explainer.core.efficiency import Outcomes
from explainer.core.quantities import Finding, Quantity, count, share, width, words
from explainer.core.settings import Settings, settings_for
from explainer.science.steps import Steps
from explainer.science.story.measures import arms, both_arms, labels_only, reference_error

LABELS, CRUDE_LABELS = 4, 8
SEEDS = 5
NONE = "undecided"


def crude(seed: int) -> Steps[Finding]:
    """Measure a network that is too small for the task."""
    settings = settings_for("creatures", labels_per_class=CRUDE_LABELS, width=2, decay=0.03)
    outcomes = yield from labels_only(settings, [CRUDE_LABELS], seed)
    found = yield from _verdict(settings, outcomes, CRUDE_LABELS)
    animals = [place for place, name in enumerate(settings.card.groups) if "people" not in name]
    taken = [1 - outcomes.group("supervised", CRUDE_LABELS, place).mean for place in animals]
    figures = _errors(outcomes, CRUDE_LABELS) | {
        "animals_as_humans": share(sum(taken) / len(taken)),
        "verdict": words(*found),
    }
    return Finding(figures, "underfits" in found)


def lopsided(seed: int) -> Steps[Finding]:
    """Measure the supervised arm on a biased handful."""
    settings = settings_for("creatures", handful=BIASED, labels_per_class=LABELS)
    outcomes = yield from labels_only(settings, [LABELS], seed)
    found = yield from _verdict(settings, outcomes, LABELS)
    people = [place for place, name in enumerate(settings.card.groups) if "people" in name]
    known = [outcomes.group("supervised", LABELS, place).mean for place in people]
    figures = _errors(outcomes, LABELS) | {
        "labels": count(LABELS),
        "verdict": words(*found),
        **{n: share(value) for n, value in zip(("light", "medium", "dark"), known, strict=True)},
    }
    return Finding(figures, "overfits" in found)


def groups(seed: int, handful: str = BIASED, suffix: str = "") -> Steps[Finding]:
    """Compare both arms group by group."""
    settings = settings_for("creatures", handful=handful, labels_per_class=LABELS)
    outcomes = yield from both_arms(settings, [LABELS], seed, SEEDS)
    gaps = {arm: _gap(settings, outcomes, arm) for arm in ("supervised", "pretrained")}
    figures: dict[str, Quantity] = arms(outcomes, LABELS, suffix)
    figures |= {f"gap_{arm}{suffix}": width(gap) for arm, gap in gaps.items()}
    figures |= {"labels": count(LABELS)} if suffix else {"seeds": count(SEEDS)}
    return Finding(figures)


def fair_groups(seed: int) -> Steps[Finding]:
    """Compare both arms group by group where the sample is fair."""
    return (yield from groups(seed, FAIR, "_fair"))


def _errors(outcomes: Outcomes, labels: int) -> dict[str, Quantity]:
    return {
        "train_error": share(outcomes.train("supervised", labels).mean()),
        "test_error": share(outcomes.test("supervised", labels).mean()),
    }


def _verdict(settings: Settings, outcomes: Outcomes, labels: int) -> Steps[tuple[str, ...]]:
    """Return what the rule calls the supervised arm."""
    reference = yield from reference_error(settings)
    return outcomes.diagnosis("supervised", labels, reference).found or (NONE,)


def _gap(settings: Settings, outcomes: Outcomes, arm: str) -> float:
    places = range(len(settings.card.groups))
    means = [outcomes.group(arm, LABELS, place).mean for place in places]
    return max(means) - min(means)

"""Chapter four: a rule that is too crude, and one that clings to accidents of its sample."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.core.measuring.efficiency import Outcomes
from explainer.core.settings.catalogue import BIASED, FAIR
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.quantities import Finding, Quantity, count, share, width, words
from explainer.science.steps import Steps
from explainer.science.story.measures import arms, both_arms, labels_only, reference_error
from explainer.science.training.seed_stack import trained, untrained

LABELS, CRUDE_LABELS = 4, 30
"""Chosen: few, and as many as the slider has."""
CRUDE_STEPS = 10
"""Measured: so short a training still errs on its own examples, and takes cats for people."""
SEEDS, CRUDE_SEEDS, BIASED_SEEDS = 5, 10, 10
"""Chosen: as many as nobody waits long for."""
MISTAKEN = 0.1
"""Which share a rule must get wrong for a page to speak of it: chosen."""
NONE, ARMS = "undecided", ("supervised", "pretrained")
PEOPLE, CATS = slice(0, 3), 3
"""Where the groups of the card are that the chapter speaks of; defined by the card."""
NAMES = ("light", "medium", "dark", "cats", "dogs", "rabbits")
"""What a page calls the groups of the card."""


def crude(seed: int) -> Steps[Finding]:
    """Measure a network whose training was cut short: a rule that is too crude."""
    settings = settings_for("creatures", labels_per_class=CRUDE_LABELS, steps=CRUDE_STEPS)
    outcomes = yield from labels_only(settings, [CRUDE_LABELS], seed, CRUDE_SEEDS)
    found = yield from _verdict(settings, outcomes, CRUDE_LABELS)
    shown = yield from _mistakes(settings, [seed])
    average = _mistaken(outcomes)
    figures = _errors(outcomes, CRUDE_LABELS) | {
        "cats_as_people": share(average[0]),
        "people_as_animals": share(average[1]),
        "cats_as_people_shown": share(shown[0]),
        "people_as_animals_shown": share(shown[1]),
        "steps": count(CRUDE_STEPS),
        "labels": count(CRUDE_LABELS),
        "seeds": count(CRUDE_SEEDS),
        "verdict": words(*found),
    }
    return Finding(figures, "underfits" in found and min(average[0], shown[0]) > MISTAKEN)


def _mistakes(settings: Settings, seeds: Sequence[int]) -> Steps[tuple[float, float]]:
    """Return which shares of cats and of people one run gets wrong."""
    stacked = untrained(settings, seeds)
    scores = yield from trained(stacked, stacked.arm("supervised"), [settings.labels_per_class])
    groups = scores.group_error[0].numpy()
    return float(groups[CATS].mean()), float(groups[PEOPLE].mean())


def _mistaken(outcomes: Outcomes) -> tuple[float, float]:
    """Return which shares of cats and of people the supervised arm gets wrong, on average."""
    wrong = [1 - outcomes.group("supervised", CRUDE_LABELS, group).mean for group in range(4)]
    return wrong[CATS], float(np.mean(wrong[PEOPLE]))


def lopsided(seed: int) -> Steps[Finding]:
    """Measure the supervised arm on a biased handful: whom it turns away, and whom it takes in."""
    settings = settings_for("creatures", label_sampling=BIASED, labels_per_class=LABELS)
    outcomes = yield from labels_only(settings, [LABELS], seed, BIASED_SEEDS)
    found = yield from _verdict(settings, outcomes, LABELS)
    right = [outcomes.group("supervised", LABELS, place).mean for place in range(len(NAMES))]
    figures = _errors(outcomes, LABELS) | {
        "labels": count(LABELS),
        "seeds": count(BIASED_SEEDS),
        "verdict": words(*found),
        **{name: share(value) for name, value in zip(NAMES, right, strict=True)},
    }
    turned_away, spread = 1 - min(right[PEOPLE]), max(right) - min(right)
    return Finding(figures, "overfits" in found and min(turned_away, spread) > MISTAKEN)


def groups(seed: int) -> Steps[Finding]:
    """Compare both arms group by group on a biased handful.

    The page claims that the pretrained one errs less often. Of the gaps it says that they go
    either way, as they do: with one of seeds 0 to 7 the pretrained one leaves the wider gap.
    """
    outcomes = yield from _of_sampling(BIASED, seed)
    counted = {"labels": count(LABELS), "seeds": count(SEEDS)}
    wrong = {arm: outcomes.test(arm, LABELS).mean() for arm in ARMS}
    found = bool(wrong["pretrained"] < wrong["supervised"])
    return Finding(_by_group(outcomes) | counted, found)


def fair_groups(seed: int) -> Steps[Finding]:
    """Compare a fair handful with a biased one: it is a remedy if it narrows the gap, in each arm.

    With some seeds the supervised arm is right less often in all: that is no claim of the page.
    """
    biased = yield from _of_sampling(BIASED, seed)
    fair = yield from _of_sampling(FAIR, seed)
    figures = _by_group(biased) | _by_group(fair, "_fair")
    figures |= {"labels": count(LABELS), "seeds": count(SEEDS)}
    return Finding(figures, all(_gap(fair, arm) < _gap(biased, arm) for arm in ARMS))


def _of_sampling(sampling: str, seed: int) -> Steps[Outcomes]:
    settings = settings_for("creatures", label_sampling=sampling, labels_per_class=LABELS)
    return (yield from both_arms(settings, [LABELS], seed, SEEDS))


def _by_group(outcomes: Outcomes, suffix: str = "") -> dict[str, Quantity]:
    """Return how often each arm is right, and how far apart its groups are."""
    gaps = {f"gap_{arm}{suffix}": width(_gap(outcomes, arm)) for arm in ARMS}
    return arms(outcomes, LABELS, suffix) | gaps


def _errors(outcomes: Outcomes, labels: int) -> dict[str, Quantity]:
    return {
        "train_error": share(outcomes.train("supervised", labels).mean()),
        "test_error": share(outcomes.test("supervised", labels).mean()),
    }


def _verdict(settings: Settings, outcomes: Outcomes, labels: int) -> Steps[tuple[str, ...]]:
    """Return what the rule calls the supervised arm."""
    reference = yield from reference_error(settings)
    return outcomes.diagnosis("supervised", labels, reference).found or (NONE,)


def _gap(outcomes: Outcomes, arm: str) -> float:
    places = range(len(settings_for("creatures").card.groups))
    means = [outcomes.group(arm, LABELS, place).mean for place in places]
    return max(means) - min(means)

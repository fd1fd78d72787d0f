"""Chapter two: what masked words teach, and what more unlabelled text is worth."""

from __future__ import annotations

import numpy as np

from explainer.core.language_words import FEELING, numbers_of, vocabulary
from explainer.core.quantities import Finding, count, number
from explainer.core.settings import settings_for
from explainer.science.companions import nearest_words
from explainer.science.draws import draw
from explainer.science.stack import Stack
from explainer.science.steps import Steps
from explainer.science.story.measures import accuracy, arms, both_arms, told_effect
from explainer.science.trial import trial

LABELS = 4
SMALL, LARGE = 500, 4_000
NEAREST = 10
SEEDS = 5


def neighbours(seed: int) -> Steps[Finding]:
    """Count how many of the words nearest to one of feeling share its feeling."""
    tried = yield from trial(settings_for("language"), [seed])
    before, after = _alike(tried.random), _alike(tried.pretrained)
    figures = {"neighbours_before": number(before), "neighbours_after": number(after)}
    return Finding(figures, after > before)


def _alike(encoder: Stack) -> float:
    """Return how many of the ten nearest words share the feeling, on average over all of it."""
    words, nearest = vocabulary(), nearest_words(encoder, NEAREST)
    kinds = np.array([word.kind == FEELING for word in words])
    groups = np.array([word.group for word in words])
    same = kinds[nearest] & (groups[nearest] == groups[:, None])
    return float(same.sum(axis=1)[kinds].mean())


def few_labels(seed: int) -> Steps[Finding]:
    """Compare both arms on a handful of labelled sentences."""
    settings = settings_for("language", labels_per_class=LABELS)
    outcomes = yield from both_arms(settings, [LABELS], seed, SEEDS)
    drawn = draw(settings.changed(seed=seed))
    feelings = sorted({*numbers_of(FEELING, 0), *numbers_of(FEELING, 1)})
    said = drawn.pool.columns[drawn.labelled(LABELS)][:, feelings]
    figures = {
        "touched": count(int((said > 0).any(axis=0).sum())),
        "feeling_words": count(len(feelings)),
        "labels": count(LABELS),
        "seeds": count(SEEDS),
        **arms(outcomes, LABELS),
    }
    return told_effect(figures, outcomes.difference(LABELS), "helps")


def more_text(seed: int) -> Steps[Finding]:
    """Compare a small crowd of sentences with a large one."""
    figures, means = {"labels": count(LABELS)}, []
    for name, crowd in (("small", SMALL), ("large", LARGE)):
        settings = settings_for("language", unlabelled=crowd)
        outcomes = yield from both_arms(settings, [LABELS], seed, SEEDS)
        figures[f"{name}_crowd"] = count(crowd)
        figures[f"pretrained_{name}"] = accuracy(outcomes, "pretrained", LABELS)
        means.append(outcomes.test("pretrained", LABELS).mean())
    return Finding(figures, bool(means[1] < means[0]))

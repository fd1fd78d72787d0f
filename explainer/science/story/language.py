"""Chapter two: what guessing words teaches, and what more unlabelled text is worth."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.measuring.efficiency import ARMS, effect
from explainer.core.measuring.intervals import interval
from explainer.core.settings.architectures import TRANSFORMER
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.quantities import (
    HELPS,
    Finding,
    Quantity,
    count,
    mean_count,
    share,
    tenths,
)
from explainer.core.worlds.language_words import FEELING, numbers_of, vocabulary
from explainer.science.comparison.nearest_words import nearest_words
from explainer.science.measuring.pretext import QUESTIONS, floor, held_out_losses, questions
from explainer.science.networks.stack import Stack
from explainer.science.random import stream
from explainer.science.steps import Steps, Stretches, last_of
from explainer.science.story.measures import answers, apart, both_arms, seeded
from explainer.science.training.draws import Draw
from explainer.science.training.pretrain import Pretrained
from explainer.science.training.seed_stack import seed_stack, untrained
from explainer.science.views.pairs import NextWordViews, sentences_of

ANSWERS = (0.25, 0.5, 0.95)
"""Which shares the answers mean: two or three of ten, about half, nearly all; defined by them."""
LABELS = 4
"""Chosen: four sentences of each feeling name few of its words."""
SMALL, LARGE = 100, 4_000
"""Sentences; chosen: the least the slider has, and the usual crowd."""
NEAREST = 10
"""Chosen: a quarter of a word's synonyms."""
SEEDS, TEXT_SEEDS = 5, 10
"""With five, two of eight seeds leave open whether more text helps (measured)."""


def neighbours(seed: int) -> Steps[Finding]:
    """Count how many of the words nearest to one of feeling share its feeling."""
    stacked = yield from seed_stack(settings_for("language"), [seed])
    before, after, luck = _alike(stacked.random), _alike(stacked.pretrained), _by_luck()
    figures = {
        "neighbours_before": mean_count(before),
        "neighbours_after": mean_count(after),
        "neighbours_by_luck": mean_count(luck),
        "nearest": count(NEAREST),
    }
    told = int(np.abs(np.subtract(ANSWERS, after / NEAREST)).argmin())
    return Finding(figures, after > 2 * luck > before, answer=told)


def _alike(encoder: Stack) -> float:
    """Return how many of the ten nearest words share the feeling, on average over all of it."""
    words, nearest = vocabulary(), nearest_words(encoder, NEAREST)
    kinds = np.array([word.kind == FEELING for word in words])
    groups = np.array([word.group for word in words])
    same = kinds[nearest] & (groups[nearest] == groups[:, None])
    return float(same.sum(axis=1)[kinds].mean())


def _by_luck() -> float:
    """Return how many of ten words drawn blindly would share a word's feeling."""
    return NEAREST * (len(numbers_of(FEELING, 0)) - 1) / (len(vocabulary()) - 1)


def few_labels(seed: int) -> Steps[Finding]:
    """Compare both arms on new sentences, and on those of which no word of feeling was labelled."""
    stacked = yield from seeded(settings_for("language", labels_per_class=LABELS), seed, SEEDS)
    unseen = np.stack([_untouched(drawn) for drawn in stacked.draws])
    figures: dict[str, Quantity] = {}
    right = {}
    for arm in ("supervised", "pretrained"):
        told = yield from answers(stacked, arm, LABELS)
        right[arm] = (told * unseen).sum(axis=1) / unseen.sum(axis=1)
        figures |= {arm: share(told.mean()), f"{arm}_unseen": share(right[arm].mean())}
    said = effect(interval(right["pretrained"] - right["supervised"]))
    figures |= {
        "touched": mean_count(float(np.mean([len(_touched(drawn)) for drawn in stacked.draws]))),
        "feeling_words": count(len(_feelings())),
        "labels": count(LABELS),
        "seeds": count(SEEDS),
    }
    return Finding(figures, said == HELPS, said)


def _feelings() -> list[int]:
    return sorted({*numbers_of(FEELING, 0), *numbers_of(FEELING, 1)})


def _touched(drawn: Draw) -> NDArray[np.int64]:
    """Return the words of feeling that a labelled sentence holds."""
    said = drawn.pool.columns[drawn.labelled(LABELS).ravel()].sum(axis=0)
    return np.array([word for word in _feelings() if said[word] > 0], np.int64)


def _untouched(drawn: Draw) -> NDArray[np.bool_]:
    """Say which test sentences [n] hold none of those words."""
    return np.asarray((drawn.test.columns[:, _touched(drawn)] == 0).all(axis=1))


def next_settings() -> Settings:
    """Return the choices of the second half: a causal Transformer that guesses the next word."""
    return settings_for(
        "language", objective="next", architecture=TRANSFORMER, labels_per_class=LABELS
    )


def next_word(seed: int) -> Steps[Finding]:
    """Measure how unsure a network is of the next word, before pretraining and after it."""
    settings = next_settings().changed(seed=seed)
    start = untrained(settings, [seed])
    (drawn,) = start.draws
    moments = start.pretraining()
    before = _surprise(next(moments), drawn)
    last = yield from last_of(moments)
    after, alike = _surprise(last, drawn), _alike(last.encoders)
    least = floor(questions(drawn, settings.objective, seed), settings.objective, settings.noise)
    figures = {
        "unsure_before": count(round(np.exp(before))),
        "unsure_after": count(round(np.exp(after))),
        "unsure_least": count(round(np.exp(least))),
        "words": count(len(vocabulary())),
        "neighbours_after": mean_count(alike),
        "nearest": count(NEAREST),
    }
    return Finding(figures, after < before and alike > 2 * _by_luck())


def _surprise(moment: Pretrained, drawn: Draw) -> float:
    """Return the mean loss in nats of guessing every next word of sentences never seen before."""
    assert moment.program is not None, "an encoder that is pretrained here comes with its program"
    points = drawn.test_inputs
    sentences = sentences_of(points, float(points[points > 0].min()))
    asked = NextWordViews(sentences, stream(0, "next words")).draw(QUESTIONS)
    return float(held_out_losses(moment.program, [asked])[0])


def more_text(seed: int) -> Steps[Finding]:
    """Compare a small crowd of sentences with a large one, on the same labels and tests."""
    figures: dict[str, Quantity] = {"labels": count(LABELS), "seeds": count(TEXT_SEEDS)}
    wrong, crowds = {}, (("small", SMALL), ("large", LARGE))
    yield Stretches(len(crowds) * (1 + len(ARMS)))
    for name, crowd in crowds:
        settings = next_settings().changed(unlabelled=crowd)
        outcomes = yield from both_arms(settings, [LABELS], seed, TEXT_SEEDS)
        figures[f"{name}_crowd"] = count(crowd)
        wrong[name] = outcomes.test("pretrained", LABELS)
    found = interval(wrong["small"] - wrong["large"])
    right = {f"pretrained_{name}": 1 - float(each.mean()) for name, each in wrong.items()}
    figures["supervised"] = tenths(1 - outcomes.test("supervised", LABELS).mean())
    figures |= apart(right, found)
    return Finding(figures, effect(found) == HELPS)

"""Next word: guess each word from those before it (Radford et al. 2018, section 3.1, eq. 1)."""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from explainer.science.objectives.objective import Networks
from explainer.science.objectives.words import WordObjective, once
from explainer.science.views.pairs import (
    FirstWordsViews,
    Floats,
    NextWordViews,
    Views,
    Whole,
    sentences_of,
)
from explainer.science.views.recipe import Recipe, SeedViews, split_views


def next_word_loss(scores: Tensor, words: Tensor) -> Tensor:
    """Return the mean cross-entropy [models] in nats of guessing the words that come next.

    `scores` [models, batch, places, words] come before the softmax, `words` [models, batch,
    places] are the numbers of the words that came. Guessing every word alike costs log(words),
    guessing each as often as it occurs the entropy of that: less cannot be had without reading.
    """
    chances = torch.log_softmax(scores, dim=3).gather(3, words[..., None])
    return -chances.mean(dim=(1, 2, 3))


class NextWord(WordObjective):
    """Each word is guessed from those before it: in order at every place, or from a first few."""

    def views(self, points: Floats, recipe: Recipe, seed: int) -> SeedViews:
        """Return sentences in order for those who read so, their first words for others."""
        sentences = sentences_of(points, once(points))

        def read(rows: Whole, random: np.random.Generator) -> Views:
            """Return the sentences of some rows, as this encoder reads them."""
            whole = NextWordViews(sentences[rows], random, recipe.strangers)
            return whole if recipe.in_order else _first_words(whole, points)

        return split_views(points, seed, read)

    def loss(self, networks: Networks, first: Tensor, second: Tensor, partner: Tensor) -> Tensor:
        """Return the loss [models] of guessing at each place that has a next word."""
        encoders = networks.encoders
        codes = encoders.word_by_word(first.long()) if encoders.layers else encoders(first)
        codes = codes.reshape(*first.shape[:2], -1, codes.shape[-1])[:, :, : second.shape[2]]
        scores = networks.decoded(codes.flatten(1, 2)).reshape(*codes.shape[:3], -1)
        return next_word_loss(scores, partner.long())

    def questions(self, points: Floats, random: np.random.Generator) -> FirstWordsViews:
        """Return the first few words of these sentences, and the one that comes next."""
        return _first_words(NextWordViews(sentences_of(points, once(points)), random), points)

    def asked(self, second: Floats) -> Whole:
        """Return the numbers [n] of the words that come next."""
        return second[:, 0].astype(np.int64)


def _first_words(sentences: NextWordViews, points: Floats) -> FirstWordsViews:
    return FirstWordsViews(sentences, once(points), points.shape[1])


OBJECTIVES = {"next": NextWord()}

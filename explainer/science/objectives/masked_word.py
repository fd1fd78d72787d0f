"""Masked word: guess a word from the others of its sentence (Devlin et al. 2019, section 3.1)."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import torch
from torch import Tensor

from explainer.science.objectives.objective import Networks
from explainer.science.objectives.words import WordObjective, once
from explainer.science.views.pairs import HIDDEN_SHARE, Floats, MaskedWordViews, Whole
from explainer.science.views.recipe import Recipe, SeedViews, split_views


def masked_word_loss(scores: Tensor, word: Tensor) -> Tensor:
    """Return the mean cross-entropy [models] in nats of guessing the word that was taken out.

    `scores` [models, batch, words] come before the softmax, `word` is 1 at the word that was
    taken out and 0 at all others. Guessing every word alike costs log(words).
    """
    return -(torch.log_softmax(scores, dim=2) * word).sum(dim=2).mean(dim=1)


class MaskedWord(WordObjective):
    """One word is taken out of a sentence, some others are left out, and it is guessed."""

    hidden: ClassVar[float] = HIDDEN_SHARE

    def views(self, points: Floats, recipe: Recipe, seed: int) -> SeedViews:
        """Return what is left of sentences, and the words that were taken out."""

        def without_words(rows: Whole, random: np.random.Generator) -> MaskedWordViews:
            """Return the sentences of some rows, with the words that go."""
            return MaskedWordViews(points[rows], once(points), random, recipe.strangers)

        return split_views(points, seed, without_words)

    def loss(self, networks: Networks, first: Tensor, second: Tensor, partner: Tensor) -> Tensor:
        """Return the loss [models] of guessing from the codes of what is left."""
        return masked_word_loss(networks.restored(first), partner)

    def questions(self, points: Floats, random: np.random.Generator) -> MaskedWordViews:
        """Return the views of training, of these sentences."""
        return MaskedWordViews(points, once(points), random)

    def asked(self, second: Floats) -> Whole:
        """Return the numbers [n] of the words that were taken out, each 1 in `second`."""
        return np.asarray(second.argmax(axis=1))


OBJECTIVES = {"word": MaskedWord()}

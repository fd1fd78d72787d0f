"""Masked word: guess a word from the others of its sentence (Devlin et al. 2019, section 3.1)."""

import torch
from torch import Tensor


def masked_word_loss(scores: Tensor, word: Tensor) -> Tensor:
    """Return the mean cross-entropy [models] in nats of guessing the word that was taken out.

    `scores` [models, batch, words] come before the softmax, `word` is 1 at the word that was
    taken out and 0 at all others. Guessing every word alike costs log(words).
    """
    return -(torch.log_softmax(scores, dim=2) * word).sum(dim=2).mean(dim=1)

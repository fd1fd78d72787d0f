"""Next word: guess each word from those before it (Radford et al. 2018, section 3.1, eq. 1)."""

import torch
from torch import Tensor


def next_word_loss(scores: Tensor, words: Tensor) -> Tensor:
    """Return the mean cross-entropy [models] in nats of guessing the words that come next.

    `scores` [models, batch, places, words] come before the softmax, `words` [models, batch,
    places] are the numbers of the words that came. Guessing every word alike costs log(words),
    guessing each as often as it occurs the entropy of that: less cannot be had without reading.
    """
    chances = torch.log_softmax(scores, dim=3).gather(3, words[..., None])
    return -chances.mean(dim=(1, 2, 3))

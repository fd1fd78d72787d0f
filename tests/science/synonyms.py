"""How many words an encoder takes for alike that are."""

import numpy as np

from explainer.core.worlds.language_words import synonyms
from explainer.science.comparison.nearest_words import nearest_words


def synonym_share(encoder):
    """Return how many words have one of their own group as their nearest word."""
    nearest = nearest_words(encoder, 1)[:, 0]
    return float(np.mean([synonyms(word, int(other)) for word, other in enumerate(nearest)]))


def chance_share(words):
    """Return what `synonym_share` is for a random choice of the nearest word."""
    alike = [[synonyms(one, other) for other in range(words)] for one in range(words)]
    return float((np.sum(alike) - words) / (words * (words - 1)))

"""A tiny language: sentences of invented words, of which some say how the speaker feels.

Whoever writes a sentence draws each of its words by itself: two in five say the feeling,
about one in three names something of the topic, the rest is grammar. Words of one feeling
are alike because they keep the same company (Harris 1954; Firth 1957), each other's too. The
order of words says nothing.
"""

from __future__ import annotations

from math import comb

import numpy as np

from explainer.core.worlds.language_words import (
    FEELING,
    FEELINGS,
    FUNCTION,
    LENGTH,
    TOPIC,
    TOPICS,
    numbers_of,
    vocabulary,
)
from explainer.science.random import stream
from explainer.science.scenes.scene import Floats, GeneratedScene, Sample, Sites, balanced_classes

FEELING_SHARE, TOPIC_SHARE = 0.4, 0.35
"""Shares of a sentence's words; chosen: a few labels name few words of feeling."""
MIXTURE = 0.08
"""How far the share of words of the other feeling strays from one sentence to the next; chosen."""
TOPIC_SPREAD, TOPIC_REACH = 0.05, 0.55
"""How far a sentence strays from its topic, and how far a topic's words reach, in topics;
chosen."""
LATTICE, SENTENCES = 16, 20
"""Chosen: sixteen places a side, between which predictions are interpolated; 20 sentences each."""
EDGE = 0.04
"""Chosen: room around the plane."""
WHOLE = 33
"""Measured: ten times as many change no accuracy by more than 1e-5."""


class Language(GeneratedScene):
    """The class is the feeling; in the plane a sentence lies by the mixtures it was drawn from."""

    def sample(self, count: int, noise: float, random: np.random.Generator) -> Sample:
        """Return so many sentences; `noise` is the mean share of the other feeling's words."""
        classes = balanced_classes(count, FEELINGS, random)
        stray = np.maximum(noise + MIXTURE * random.uniform(-1, 1, count), 0)
        feeling = np.where(classes == 1, 1 - stray, stray)
        topics = random.integers(TOPICS, size=count)
        topic = (topics + 0.5) / TOPICS + TOPIC_SPREAD * random.standard_normal(count)
        plane = np.stack([feeling, topic], axis=1)
        return Sample(counts(plane, random), plane, classes)

    def sites(self, grid: Floats) -> Sites:
        """Return sentences for a lattice over the plane: several for each of its places."""
        return Sites(_lattice_counts(), samples=SENTENCES, lattice=(LATTICE, LATTICE))

    def extent(self, noise: float) -> tuple[float, float, float, float]:
        """Return the unit square with a little room around it."""
        return (-EDGE, -EDGE, 1 + EDGE, 1 + EDGE)

    def best_possible(self, noise: float) -> float:
        """Return the Bayes accuracy: that of counting which feeling has more words."""
        strays = noise + MIXTURE * (2 * (np.arange(WHOLE) + 0.5) / WHOLE - 1)
        return float(np.mean([_right(max(stray, 0.0)) for stray in strays]))


def counts(plane: Floats, random: np.random.Generator) -> Floats:
    """Return how often each word occurs [n, words] in sentences drawn at places [n, 2].

    The first coordinate is the share of the second feeling among the words of feeling, the
    second one leads from the first topic (0) to the last (1).
    """
    chances = chances_at(plane)
    rows = np.arange(len(plane))[:, None]
    limits = np.cumsum(chances, axis=1)
    drawn = random.random((len(plane), LENGTH))
    words = (drawn[:, :, None] > limits[:, None, :]).sum(axis=2).clip(max=chances.shape[1] - 1)
    found = np.zeros(chances.shape)
    np.add.at(found, (np.broadcast_to(rows, words.shape), words), 1)
    return found


def chances_at(plane: Floats) -> Floats:
    """Return the probability of each word [n, words] of sentences at places [n, 2] of the plane."""
    feeling, topic = plane.T
    away = np.abs(topic[:, None] * TOPICS - 0.5 - np.arange(TOPICS)) / TOPIC_REACH
    nearness = np.exp(-(away**2)) + 1e-12
    shares = {
        (FEELING, 0): FEELING_SHARE * (1 - feeling),
        (FEELING, 1): FEELING_SHARE * feeling,
        (FUNCTION, 0): np.full(len(plane), 1 - FEELING_SHARE - TOPIC_SHARE),
    }
    mixture = TOPIC_SHARE * nearness / nearness.sum(axis=1, keepdims=True)
    shares |= {(TOPIC, number): mixture[:, number] for number in range(TOPICS)}
    chances = np.zeros((len(plane), len(vocabulary())))
    for group, share in shares.items():
        members = np.array(numbers_of(*group))
        chances[:, members] = share[:, None] / len(members)
    return chances


def _lattice_counts() -> Floats:
    """Return sentences [places * SENTENCES, words], those of one place one after the other."""
    share = np.linspace(0, 1, LATTICE) * (1 + 2 * EDGE) - EDGE
    places = np.stack(np.meshgrid(share, share), axis=-1).reshape(-1, 2).clip(0, 1)
    return counts(np.repeat(places, SENTENCES, axis=0), stream(0, "lattice"))


def _right(stray: float) -> float:
    """Return how often a majority of feeling words is right, ties counted half."""
    return sum(
        _binomial(said, LENGTH, FEELING_SHARE)
        * sum(
            _binomial(own, said, 1 - stray) * (1.0 if 2 * own > said else 0.5)
            for own in range(said + 1)
            if 2 * own >= said
        )
        for said in range(LENGTH + 1)
    )


def _binomial(hits: int, tries: int, chance: float) -> float:
    return comb(tries, hits) * chance**hits * (1 - chance) ** (tries - hits)


SCENES = {"language": Language()}

"""What a perfect reader makes of a sentence of the tiny language: Bayes' rule with its generator.

A word is drawn from the mixtures of its sentence alone. So whoever knows the generator weighs
all mixtures by how well they explain the words that are seen, and guesses from what is left:
no model has a lower expected cross-entropy on the same question. Its mean over questions
estimates the conditional entropy, the floor of the pretext loss.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import factorial

import numpy as np
from numpy.typing import NDArray

from explainer.core.worlds.language_words import FEELINGS, LENGTH, TOPIC, TOPICS, Word, vocabulary
from explainer.science.scenes.language import MIXTURE, TOPIC_SPREAD, chances_at
from explainer.science.scenes.scene import Floats

Whole = NDArray[np.int64]

STRAY_NODES = 6
"""Gauss-Legendre, chosen: exact for polynomials of up to 11th degree; eight words make one of
8th."""
TOPIC_NODES = 9
"""Gauss-Hermite: more of them change the mean loss by less than 1e-5 nats (measured)."""
ROWS = 200
"""How many rows are worked out at once; chosen: they fit into a few megabytes."""


@dataclass(frozen=True)
class Mixtures:
    """A fine sample of all mixtures that sentences are drawn from: `weights` [f, t] add up to 1.

    `chances` [f, t, groups] are those of one word of each group: the words of a group are alike,
    and `sizes` [groups] counts them. `groups` [words] says which one each word is in. Along f
    the share of a feeling changes, along t the topic: no chance depends on both, and `by_topic`
    [groups] says on which.
    """

    weights: Floats
    chances: Floats
    sizes: Whole
    groups: Whole
    by_topic: NDArray[np.bool_]


@cache
def mixtures(noise: float) -> Mixtures:
    """Return the mixtures of the language at a mean share of `noise` of the other feeling."""
    strays, stray_weights = _strays(noise)
    shifts, shift_weights = np.polynomial.hermite_e.hermegauss(TOPIC_NODES)
    feelings = np.concatenate([strays, 1 - strays])
    middles = (np.arange(TOPICS) + 0.5) / TOPICS
    topics = (middles[:, None] + TOPIC_SPREAD * shifts).ravel()
    feeling_weights = np.tile(stray_weights, FEELINGS) / FEELINGS
    topic_weights = np.tile(shift_weights / shift_weights.sum(), TOPICS) / TOPICS
    plane = np.stack(np.meshgrid(feelings, topics, indexing="ij"), axis=-1)
    kinds = sorted({_kind(word) for word in vocabulary()})
    groups = np.array([kinds.index(_kind(word)) for word in vocabulary()])
    _, first, sizes = np.unique(groups, return_index=True, return_counts=True)
    chances = chances_at(plane.reshape(-1, 2))[:, first].reshape(*plane.shape[:2], -1)
    by_topic = np.array([kind == TOPIC for kind, _ in kinds])
    return Mixtures(np.outer(feeling_weights, topic_weights), chances, sizes, groups, by_topic)


def least_losses(read: Whole, asked: Whole, noise: float, hidden: float = 0.0) -> Floats:
    """Return the perfect reader's loss [n] in nats of guessing the words `asked` [n].

    `read` [n, words] counts the words that are seen. Of the other words of a sentence each kind
    was hidden with a chance of `hidden`, all its occurrences together: how many are missing
    tells something about the words that are not there. With 0 nothing is known of the rest.
    """
    known = mixtures(noise)
    seen = np.stack([_by_group(read, known), _by_group(read > 0, known)], axis=1)
    rows, places = np.unique(seen.reshape(len(read), -1), axis=0, return_inverse=True)
    groups = len(known.sizes)
    found = np.empty((len(rows), groups))
    for start in range(0, len(rows), ROWS):
        part = rows[start : start + ROWS]
        found[start : start + ROWS] = _guesses(part[:, :groups], part[:, groups:], known, hidden)
    return -np.log(found[places.ravel(), known.groups[asked]])


def entropy_of_words(noise: float) -> float:
    """Return the mean loss in nats of guessing each word as often as it occurs, without reading."""
    known = mixtures(noise)
    chances = np.tensordot(known.weights, known.chances, axes=2)
    return -float((known.sizes * chances * np.log(chances)).sum())


def _strays(noise: float) -> tuple[Floats, Floats]:
    """Return shares of the other feeling with their weights; those below 0 are drawn as 0."""
    low, high = max(noise - MIXTURE, 0.0), noise + MIXTURE
    nodes, weights = np.polynomial.legendre.leggauss(STRAY_NODES)
    places = low + (high - low) * (nodes + 1) / 2
    if noise >= MIXTURE:
        return places, weights / 2
    inside = high / (2 * MIXTURE)
    return np.append(places, 0.0), np.append(inside * weights / 2, 1 - inside)


def _kind(word: Word) -> tuple[str, int]:
    return word.kind, word.group


def _by_group(counts: Whole | NDArray[np.bool_], known: Mixtures) -> Whole:
    """Return how many of `counts` [n, words] fall on each group [n, groups]."""
    member = np.eye(len(known.sizes), dtype=np.int64)[known.groups]
    return np.asarray(counts.astype(np.int64) @ member)


def _guesses(times: Whole, kinds: Whole, known: Mixtures, hidden: float) -> Floats:
    """Return the chance of one word of each group [n, groups] after reading.

    Words of each group were seen so many `times` [n, groups], in so many `kinds`.
    """
    logarithms = np.log(np.maximum(known.chances, np.finfo(float).tiny))
    evidence = np.tensordot(times, logarithms, axes=(1, 2))
    evidence = known.weights * np.exp(evidence - evidence.max(axis=(1, 2), keepdims=True))
    if hidden:
        evidence *= _missing(times, kinds, known, hidden)
    weighed = np.tensordot(evidence, known.chances, axes=2)
    return np.asarray(weighed / evidence.sum(axis=(1, 2))[:, None])


def _missing(times: Whole, kinds: Whole, known: Mixtures, hidden: float) -> Floats:
    """Return how likely it is [n, f, t] that just so many of the other words are missing.

    They are of kinds that are not seen, and each of these kinds was hidden as a whole: so it is
    the coefficient of s^missing in the product over these kinds of 1 + hidden (exp(chance s) - 1).
    Factors that depend on the feeling are multiplied first, and those that depend on the topic.
    """
    missing = LENGTH - 1 - times.sum(axis=1)
    unseen = known.sizes - kinds
    felt = _product(unseen * ~known.by_topic, known.chances[:, 0], hidden)
    meant = _product(unseen * known.by_topic, known.chances[0], hidden)
    powers = missing[:, None] - np.arange(LENGTH)
    partners = np.take_along_axis(meant, powers.clip(min=0)[:, None, :], axis=2)
    partners = np.where(powers[:, None, :] < 0, 0.0, partners)
    return np.asarray(felt @ partners.swapaxes(1, 2))


def _product(unseen: Whole, chances: Floats, hidden: float) -> Floats:
    """Return the product's power series [n, m, LENGTH] at mixtures with `chances` [m, groups].

    `unseen` [n, groups] says how many kinds of words of each group take part.
    """
    one_kind = np.stack([hidden * chances**k / factorial(k) for k in range(LENGTH)], axis=2)
    one_kind[:, :, 0] = 1.0
    return _exponential(np.einsum("ng,mgk->nmk", unseen, _logarithm(one_kind)))


def _logarithm(series: Floats) -> Floats:
    """Return the logarithm of a power series [..., k] that begins with 1."""
    found = np.zeros_like(series)
    for k in range(1, series.shape[-1]):
        earlier = sum(j * found[..., j] * series[..., k - j] for j in range(1, k))
        found[..., k] = series[..., k] - earlier / k
    return found


def _exponential(series: Floats) -> Floats:
    """Return the exponential of a power series [..., k] that begins with 0."""
    found = np.zeros_like(series)
    found[..., 0] = 1.0
    for k in range(1, series.shape[-1]):
        found[..., k] = sum(j * series[..., j] * found[..., k - j] for j in range(1, k + 1)) / k
    return found

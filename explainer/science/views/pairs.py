"""Views: pairs of pictures of the same point, made from unlabelled points alone.

What a view keeps and what it destroys is prior knowledge; the choice matters more than
the loss.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from explainer.core.arms.fight import held_out

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

CORRUPTION = 0.3
"""Chosen: the deviation of added noise, in deviations of a column."""
MASKED_SHARE = 0.3
"""Chosen, as in the authors' code of VIME (Yoon et al. 2020)."""
HIDDEN_SHARE = 0.3
"""Chosen: without it sentences of a small crowd can be learnt by heart."""
SWAPPED_SHARE = 0.6
"""The corruption rate of SCARF (Bahri et al. 2022, section 4)."""


@dataclass(frozen=True, slots=True)
class PartnerViews:
    """One of the `anchors` [a] and one of its partners [a, m], each with a little jitter.

    Both are rows of `points` [n, columns].
    """

    points: Floats
    anchors: Whole
    partners: Whole
    jitter: float
    random: np.random.Generator

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return two views [batch, columns] of the same batch."""
        rows = self.random.integers(len(self.anchors), size=batch)
        chosen = self.random.integers(self.partners.shape[1], size=batch)
        return self._shown(self.anchors[rows]), self._shown(self.partners[rows, chosen])

    def _shown(self, which: Whole) -> Floats:
        shown = self.points[which]
        return shown + self.jitter * self.random.standard_normal(shown.shape)


@dataclass(frozen=True, slots=True)
class NoisyViews:
    """A point with added noise of deviation `noise`, and the point itself."""

    points: Floats
    noise: float
    random: np.random.Generator

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return noisy and clean points [batch, columns]."""
        clean = self.points[self.random.integers(len(self.points), size=batch)]
        return clean + self.noise * self.random.standard_normal(clean.shape), clean


@dataclass(frozen=True, slots=True)
class SwappedViews:
    """A point in which a `share` of the columns was swapped with other points', and itself.

    Each column is drawn from its own marginal, as in VIME (Yoon et al. 2020) and SCARF
    (Bahri et al. 2022).
    """

    points: Floats
    share: float
    random: np.random.Generator

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return corrupted and clean points [batch, columns]."""
        clean = self.points[self.random.integers(len(self.points), size=batch)]
        rows = self.random.integers(len(self.points), size=clean.shape)
        others = self.points[rows, np.arange(clean.shape[1])]
        hidden = self.random.random(clean.shape) < self.share
        return np.where(hidden, others, clean), clean


@dataclass(frozen=True, slots=True)
class MaskedWordViews:
    """A sentence without one of its words, and that word.

    Of the others `HIDDEN_SHARE` are left out too, other ones each time: a small crowd of
    sentences could be learnt by heart otherwise.

    `points` [n, words] say how often each word occurs, on a scale on which one occurrence
    counts `once`. Of a stranger the word comes from another sentence: nothing can be learnt
    from that.
    """

    points: Floats
    once: float
    random: np.random.Generator
    stranger: bool = False

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return what is left of sentences, and the words alone, both [batch, words]."""
        rows = self.random.integers(len(self.points), size=batch)
        whole = self.points[rows]
        limits = np.cumsum(whole, axis=1)
        chance = self.random.random((batch, 1)) * limits[:, -1:]
        taken = np.eye(whole.shape[1])[(chance >= limits).sum(axis=1).clip(max=whole.shape[1] - 1)]
        left = self.random.random(whole.shape) >= HIDDEN_SHARE
        rest = (whole - self.once * taken) * left
        return rest, np.roll(taken, 1, axis=0) if self.stranger else taken


@dataclass(frozen=True, slots=True)
class NextWordViews:
    """Sentences word by word, and the words that come next.

    `sentences` [n, length] are the numbers of their words. Words are drawn one by one, so that
    any order of them is as likely as any other: a new one is drawn each time. Of a stranger the
    next words come from another sentence: nothing can be learnt from that.
    """

    sentences: Whole
    random: np.random.Generator
    stranger: bool = False

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return words in order [batch, length], and from the second on [batch, length - 1]."""
        rows = self.random.integers(len(self.sentences), size=batch)
        words = self.random.permuted(self.sentences[rows], axis=1).astype(np.float64)
        coming = words[:, 1:]
        return words, np.roll(coming, 1, axis=0) if self.stranger else coming


@dataclass(frozen=True, slots=True)
class FirstWordsViews:
    """The first few words of sentences without their order, and the word that comes next.

    What was read counts `once` for each time that it occurs, in one of `words` columns.
    """

    sentences: NextWordViews
    once: float
    words: int

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return what was read [batch, words], and the number of the next word [batch, 1]."""
        words, coming = self.sentences.draw(batch)
        read = self.sentences.random.integers(1, words.shape[1], size=(batch, 1))
        seen = np.arange(words.shape[1]) < read
        bags = np.zeros((batch, self.words))
        np.add.at(bags, (np.arange(batch)[:, None], words.astype(np.int64)), self.once * seen)
        return bags, np.take_along_axis(coming, read - 1, axis=1)


class Views(Protocol):
    """Pairs of pictures of the same point."""

    def draw(self, batch: int) -> tuple[Floats, Floats]:
        """Return two views [batch, columns] of the same batch."""
        ...


def held_out_rows(count: int, random: np.random.Generator) -> tuple[Whole, Whole]:
    """Return which of `count` points are trained on, and which are held out to ask about."""
    held = held_out(count)
    order = random.permutation(count)
    return np.sort(order[held:]), np.sort(order[:held])


def partners_among(partners: Whole, anchors: Whole, allowed: Whole) -> Whole:
    """Return partners [a, m] of `anchors` [a] without those that are not `allowed`.

    In their places stand the others, in turn; who has none left is its own partner.
    """
    stays = np.isin(partners, allowed)
    first = np.take_along_axis(partners, np.argsort(~stays, axis=1, kind="stable"), axis=1)
    left = stays.sum(axis=1)[:, None]
    turns = np.arange(partners.shape[1]) % np.maximum(left, 1)
    return np.where(left > 0, np.take_along_axis(first, turns, axis=1), anchors[:, None])


def random_partners(count: int, partners: int, random: np.random.Generator) -> Whole:
    """Return partners [count, partners] that have nothing to do with their points."""
    return random.integers(count, size=(count, partners))


def sentences_of(points: Floats, once: float) -> Whole:
    """Return the numbers of the words of sentences [n, length] that are given as counts."""
    times = np.rint(points / once).astype(np.int64)
    numbers = np.broadcast_to(np.arange(points.shape[1]), points.shape)
    return np.repeat(numbers.ravel(), times.ravel()).reshape(len(points), -1)

"""Pretraining: unlabelled points in, an encoder out. Nothing here has a place for labels."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explainer.core.settings.cards import PRETRAINING_STEPS
from explainer.core.settings.catalogue import PICTURES
from explainer.core.training.cost import BATCH
from explainer.science.networks.optimiser import ScheduledAdamW
from explainer.science.networks.stack import Stack, as_tensor, joined, random_network
from explainer.science.objectives.autoencoder import reconstruction_loss
from explainer.science.objectives.collapse import collapse_loss
from explainer.science.objectives.denoising import denoising_loss
from explainer.science.objectives.infonce import infonce_loss
from explainer.science.objectives.masked import masked_column_loss
from explainer.science.objectives.masked_word import masked_word_loss
from explainer.science.objectives.next_word import next_word_loss
from explainer.science.objectives.spectral import spectral_loss
from explainer.science.objectives.vicreg import vicreg_loss
from explainer.science.random import stream
from explainer.science.views.pairs import (
    FirstWordsViews,
    MaskedWordViews,
    NextWordViews,
    PartnerViews,
    Views,
    held_out_rows,
    partners_among,
    random_partners,
    restored_views,
    sentences_of,
    single_point_views,
)
from explainer.science.views.picture_views import PictureViews
from explainer.science.views.walk import PARTNERS, Walk, terrain_for, walk_partners

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Loss = Callable[[Tensor, Tensor], Tensor]

RATE, DECAY = 2e-2, 1e-6
HELD_OUT_BATCHES, SURE = 24, 5.0
PAIRED: dict[str, Loss] = {
    "vicreg": vicreg_loss,
    "infonce": infonce_loss,
    "spectral": spectral_loss,
    "collapse": collapse_loss,
}
RESTORING = ("autoencoder", "denoising", "masked")
WORD, NEXT = "word", "next"
STRANGERS = "random"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to pretrain: which objective, for how many groups, with how much jitter.

    The shortest walks tell the first number of `groups` apart, the longest the second.
    `views` are those of objectives that compare pairs: `walk`, `jitter`, `columns`, or
    `random`, partners drawn at random, which makes it the placebo; or `pictures`, which are
    `picture` (side, channels) large and are changed by `changes`. Who reads `in_order` guesses
    the next word at every place of a sentence at once.
    """

    objective: str
    groups: tuple[float, float]
    jitter: float
    views: str = "walk"
    picture: tuple[int, int] = (0, 0)
    changes: tuple[str, ...] = ()
    steps: int = PRETRAINING_STEPS
    in_order: bool = False

    @property
    def example_of_failure(self) -> bool:
        """Whether it is there to be seen failing: what comes out is kept whatever it is."""
        return self.objective == "collapse" or self.views == STRANGERS


@dataclass(frozen=True, slots=True)
class Pretrained:
    """The encoders after `step` of `steps`, the loss [models] of that step's batch.

    `walks` [models] are the walks that pairs come from, empty without walks. At the last step
    `learnt` [models] says which encoders have learnt something, `kept` which were kept; before,
    all are. `program` is what was trained: it still has the weights of encoders that were not
    kept.
    """

    step: int
    steps: int
    encoders: Stack
    loss: Floats
    walks: tuple[Walk, ...]
    learnt: tuple[bool, ...]
    kept: tuple[bool, ...]
    program: Program | None = None


def pretrain(
    pools: Sequence[Floats], encoders: Stack, recipe: Recipe, seeds: Sequence[int]
) -> Iterator[Pretrained]:
    """Train one encoder for each pool [n, columns] as one stack; yield before every step.

    The last yield comes after the last step. Random draws come from `seeds`, one a model.
    An encoder that has learnt nothing about points it has not seen goes back to its first
    weights: training on nonsense would leave it worse than it was. Only the collapse and the
    placebo are kept whatever they have learnt: they are there to be seen, and a placebo that
    was dropped would be the supervised network itself, which no placebo can fail to equal.
    """
    views, held_out, walks = _views(pools, recipe, seeds)
    trained = encoders.copy()
    program = Program(
        recipe.objective, trained, _decoders(recipe.objective, trained, seeds, pools[0].shape[1])
    )
    optimiser = ScheduledAdamW(program.parameters(), RATE, DECAY, recipe.steps)
    all_kept = (True,) * trained.models
    for step in range(recipe.steps):
        loss = program.loss(*_batch(views))
        facts = (_plain(loss), walks, all_kept, all_kept, program)
        yield Pretrained(step, recipe.steps, trained, *facts)
        optimiser.step(loss.sum())
    with torch.no_grad():
        loss, learnt = program.loss(*_batch(views)), program.learnt(held_out)
    kept = torch.ones_like(learnt) if recipe.example_of_failure else learnt
    facts = (_plain(loss), walks, _flags(learnt), _flags(kept), program)
    yield Pretrained(recipe.steps, recipe.steps, trained.where(kept, encoders), *facts)


@dataclass(frozen=True, slots=True)
class Program:
    """What is trained: encoders, with decoders where points are to be given back."""

    objective: str
    encoders: Stack
    decoders: Stack | None

    def parameters(self) -> list[Tensor]:
        """Return all tensors that are trained."""
        decoders = self.decoders.parameters() if self.decoders else []
        return self.encoders.parameters() + decoders

    def loss(self, first: Tensor, second: Tensor, *, mismatched: bool = False) -> Tensor:
        """Return the loss [models] of pairs [models, batch, columns].

        `mismatched` compares each point with its neighbour's partner instead of its own.
        """
        partner = second.roll(1, dims=1) if mismatched else second
        if self.objective == NEXT:
            return next_word_loss(self._guesses(first, second.shape[2]), partner.long())
        if self.decoders is not None:
            restored = self.decoders(self.encoders(first))
            if self.objective == WORD:
                return masked_word_loss(restored, partner)
            if self.objective == "masked":
                return masked_column_loss(restored, partner, (first != second).float())
            plain = reconstruction_loss if self.objective == "autoencoder" else denoising_loss
            return plain(restored, partner)
        codes = self.encoders(torch.cat([first, partner], dim=1))
        return PAIRED[self.objective](codes[:, :BATCH], codes[:, BATCH:])

    def _guesses(self, read: Tensor, places: int) -> Tensor:
        """Return scores [models, batch, places, words] of the words that come next."""
        assert self.decoders is not None
        in_order = bool(self.encoders.layers)
        codes = self.encoders.word_by_word(read.long()) if in_order else self.encoders(read)
        codes = codes.reshape(*read.shape[:2], -1, codes.shape[-1])[:, :, :places]
        return self.decoders(codes.flatten(1, 2)).reshape(*codes.shape[:3], -1)

    def learnt(self, held_out: Sequence[Views]) -> Tensor:
        """Say which models [models] tell unseen points' partners from strangers, beyond chance."""
        gaps = []
        for _ in range(HELD_OUT_BATCHES):
            pairs = _batch(held_out)
            gaps.append(self.loss(*pairs, mismatched=True) - self.loss(*pairs))
        gap = torch.stack(gaps)
        return gap.mean(dim=0) > SURE * gap.std(dim=0) / math.sqrt(HELD_OUT_BATCHES)


def _views(
    pools: Sequence[Floats], recipe: Recipe, seeds: Sequence[int]
) -> tuple[list[Views], list[Views], tuple[Walk, ...]]:
    """Return the views to train on, those of points held out, and the walks behind them."""
    make = _maker(recipe)
    each = [make(points, recipe, seed) for points, seed in zip(pools, seeds, strict=True)]
    walks = tuple(walk for *_, walk in each if walk is not None)
    return [train for train, *_ in each], [unseen for _, unseen, _ in each], walks


def _maker(recipe: Recipe) -> Callable[[Floats, Recipe, int], tuple[Views, Views, Walk | None]]:
    if recipe.objective in (WORD, NEXT):
        return _word_views if recipe.objective == WORD else _next_views
    makers = {"walk": _walk_views, STRANGERS: _stranger_views, PICTURES: _picture_views}
    return makers.get(recipe.views, _own_views) if recipe.objective in PAIRED else _own_views


def _word_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, Views, None]:
    once, stranger = float(points[points > 0].min()), recipe.views == STRANGERS
    train, unseen = (
        MaskedWordViews(points[rows], once, random, stranger)
        for rows, random in _parts(points, seed)
    )
    return train, unseen, None


def _next_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, Views, None]:
    once, stranger = float(points[points > 0].min()), recipe.views == STRANGERS
    sentences = sentences_of(points, once)
    train, unseen = (
        NextWordViews(sentences[rows], random, stranger) for rows, random in _parts(points, seed)
    )
    if recipe.in_order:
        return train, unseen, None
    words = points.shape[1]
    return FirstWordsViews(train, once, words), FirstWordsViews(unseen, once, words), None


def _own_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, Views, None]:
    """Views of one point at a time."""
    restoring = recipe.objective in RESTORING
    make, kind = (
        (restored_views, recipe.objective) if restoring else (single_point_views, recipe.views)
    )
    train, unseen = (make(kind, points[rows], random) for rows, random in _parts(points, seed))
    return train, unseen, None


def _picture_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, Views, None]:
    """Pictures, each changed twice."""
    train, unseen = (
        PictureViews(points[rows], *recipe.picture, recipe.changes, random)
        for rows, random in _parts(points, seed)
    )
    return train, unseen, None


def _walk_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, Views, Walk]:
    random = stream(seed, "partners")
    walk = walk_partners(points, recipe.groups, random, terrain_for(recipe.groups))
    train, unseen = _partner_views(points, walk.partners, recipe.jitter, seed)
    return train, unseen, walk


def _stranger_views(points: Floats, recipe: Recipe, seed: int) -> tuple[Views, Views, None]:
    partners = random_partners(len(points), PARTNERS, stream(seed, "partners"))
    train, unseen = _partner_views(points, partners, recipe.jitter, seed)
    return train, unseen, None


def _partner_views(
    points: Floats, partners: Whole, jitter: float, seed: int
) -> tuple[Views, Views]:
    """Return views of pairs: no point that is held out is in any pair to train on."""
    (rows, random), (held, asking) = _parts(points, seed)
    among = partners_among(partners[rows], rows, rows)
    return (
        PartnerViews(points, rows, among, jitter, random),
        PartnerViews(points, held, partners[held], jitter, asking),
    )


def _parts(points: Floats, seed: int) -> list[tuple[Whole, np.random.Generator]]:
    """Return the rows to train on and those held out, each with a stream of random numbers."""
    rows = held_out_rows(len(points), stream(seed, "held-out points"))
    return list(zip(rows, (stream(seed, "train"), stream(seed, "held out")), strict=True))


def _decoders(objective: str, encoders: Stack, seeds: Sequence[int], columns: int) -> Stack | None:
    """Return networks that mirror the encoders, or none.

    To guess words, and behind encoders that no dense network mirrors, it is one layer alone.
    """
    sizes = [encoders.weights[-1].shape[2], *(w.shape[1] for w in reversed(encoders.weights))]
    if encoders.layers or objective in (WORD, NEXT):
        sizes = [sizes[0], columns]
    if objective not in (*RESTORING, WORD, NEXT):
        return None
    return joined([random_network(sizes, stream(seed, "decoder")) for seed in seeds]).copy()


def _batch(views: Sequence[Views]) -> tuple[Tensor, Tensor]:
    pairs = [view.draw(BATCH) for view in views]
    first, second = (as_tensor(np.stack(part)) for part in zip(*pairs, strict=True))
    return first, second


def _plain(loss: Tensor) -> Floats:
    return loss.detach().numpy().astype(np.float64)


def _flags(models: Tensor) -> tuple[bool, ...]:
    return tuple(models.tolist())

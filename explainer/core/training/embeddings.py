"""The ways to look at an embedding: principal components, the code's own numbers, t-SNE."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explainer.core.training.frames import Floats, Frame, frozen

PRINCIPAL, CODE, NEIGHBOURS, WORDS = "principal", "code", "neighbours", "words"
WAYS = (PRINCIPAL, CODE, NEIGHBOURS, WORDS)
"""What they are called; the third one is t-SNE (van der Maaten & Hinton 2008)."""
NOWHERE = 1e6
"""A place that no plane reaches, where words are shown and no point is; chosen."""


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """Both arms at the end `of` a run, as t-SNE lays them out: each [n, 2], reaching to 1."""

    of: Frame
    supervised: Floats
    pretrained: Floats


@dataclass(frozen=True, slots=True)
class Projection:
    """How embeddings are looked at. What a frame does not have is shown as components."""

    way: str = PRINCIPAL
    neighbours: Neighbours | None = None

    def shown(self, frame: Frame) -> str:
        """Return the way in which this frame can be shown."""
        if self.way == CODE and frame.pretrained.code is not None:
            return CODE
        if self.way == WORDS and frame.pretrained.lexicon is not None:
            return WORDS
        laid_out = self.neighbours is not None and self.neighbours.of is frame
        return NEIGHBOURS if laid_out and self.way == NEIGHBOURS else PRINCIPAL

    def places(self, frame: Frame, role: str) -> Floats:
        """Return where the pool's points lie, [n, 2]."""
        way, moment = self.shown(frame), frame.arm(role)
        if way == WORDS:
            return frozen(np.full(moment.embedding.shape, NOWHERE))
        if way == NEIGHBOURS:
            places: Floats = getattr(self.neighbours, role)
            return places
        return _as_code(moment.embedding, moment.code) if way == CODE else moment.embedding

    def grid(self, frame: Frame, role: str) -> Floats | None:
        """Return where the grid's lines lie, [lines, m, 2]; t-SNE can place no line."""
        way, moment = self.shown(frame), frame.arm(role)
        if way in (NEIGHBOURS, WORDS) or moment.grid is None:
            return None
        return _as_code(moment.grid, moment.code) if way == CODE else moment.grid

    def boundary(self, frame: Frame, role: str) -> tuple[Floats, ...] | None:
        """Return where the decision boundary's lines lie, each [m, 2]; None if that is unknown."""
        decision, code = frame.arm(role).decision, frame.arm(role).code
        if self.shown(frame) in (NEIGHBOURS, WORDS) or decision is None:
            return None
        lines = decision.embedded
        if lines is None or self.shown(frame) != CODE:
            return lines
        return tuple(_as_code(line, code) for line in lines)


COMPONENTS = Projection()


def _as_code(places: Floats, code: Floats | None) -> Floats:
    assert code is not None
    return frozen(places @ code[:2] + code[2]) if len(places) else places

"""Large planes: what both arms' main planes show, besides how far they are bent."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LargePlanes:
    """Whether they are embeddings; where they are bent, near which angles each of them turns."""

    embedding: bool = False
    angles: tuple[float, float] = (0.0, 0.0)


DECISIONS = LargePlanes()
"""Decision planes, as a window shows them first."""

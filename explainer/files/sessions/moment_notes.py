"""The notes on a timeline, and the bounds within which they may be.

Bounds are generous: beside most of them stands the most that the program itself has written.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from explainer.core.settings.choice_table import MOST_LABELS

MOST_MOMENTS, MOST_GROUNDS = 1_000, 50
"""The longest run of this program has 280 moments, each with settings of its own at most."""
MOST_PIECES, MOST_CORNERS, MOST_LINES = 2_000, 20_000, 50_000
"""Lines of one boundary (21), their corners (1,000), and lines of all boundaries (1,000)."""
MOST_POINTS, MOST_CELLS, MOST_PARTNERS, MOST_NEAREST = 10_000, 600, 100, 50
"""Points that are shown (2,200), cells of a map each way (96), of a point (12), a word (5)."""
MOST_CHECKED = 400_000_000
"""Bytes that are looked through: an array that many moments name in many ways takes long."""
THINNEST, FLATTEST, FARTHEST, REACH = 1e-3, 100.0, 1e5, 100.0
"""Of a plane: how narrow it may be; how much wider one way than the other; how many times its
width it may lie away from zero, and its points from its middle."""

Index = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Place = Annotated[float, msgspec.Meta(ge=-1e4, le=1e4)]
Positive = Annotated[float, msgspec.Meta(ge=0, le=1e12)]
Loss = Annotated[float, msgspec.Meta(ge=-1e6, le=1e6)]
Rank = Annotated[float, msgspec.Meta(ge=0, le=1e4)]
Signed = Annotated[float, msgspec.Meta(ge=-1, le=1)]
Labels = Annotated[int, msgspec.Meta(ge=1, le=MOST_LABELS)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


class DistancesNote(msgspec.Struct, frozen=True):
    """Distances from the boundary in the space of codes: its normal, the points', the grid's."""

    normal: Index
    points: Index
    grid: Index


class DecisionNote(msgspec.Struct, frozen=True):
    """A probability map: which arrays, and how long each line of the boundary is.

    Older files know neither where the encoder puts these lines nor any distances from them.
    """

    winner: Index
    margin: Index
    boundary: Index
    pieces: Annotated[list[Index], msgspec.Meta(max_length=MOST_PIECES)]
    embedded: Index | None = None
    distances: DistancesNote | None = None


class GuessesNote(msgspec.Struct, frozen=True):
    """What a model says of the pool."""

    winner: Index
    chance: Index


class ArmNote(msgspec.Struct, frozen=True):
    """One arm at one moment; older files know no guesses."""

    embedding: Index
    decision: DecisionNote | None = None
    standings: Index | None = None
    rank: Rank | None = None
    calibration_error: Signed | None = None
    guesses: GuessesNote | None = None
    grid: Index | None = None
    code: Index | None = None
    groups: Index | None = None
    lexicon: tuple[Index, Index] | None = None


class WalksNote(msgspec.Struct, frozen=True):
    """The walks that pretraining pairs points by.

    `length` and `groups` are those of the longest walks. Older files know no others.
    """

    length: Positive
    groups: Positive
    partners: Index
    crossing: Share
    shortest: Positive | None = None
    most_groups: Positive | None = None


class GroundNote(msgspec.Struct, frozen=True):
    """What a run stands on."""

    points: Index
    classes: Index
    order: Index
    extent: tuple[Place, Place, Place, Place]
    walks: WalksNote | None
    learnt: bool
    words: Index | None = None
    pictures: Index | None = None


class FrameNote(msgspec.Struct, frozen=True):
    """One moment of a comparison; settings and ground by their place in the lists."""

    settings: Index
    stage: Annotated[int, msgspec.Meta(ge=1, le=2)]
    step: Index
    steps: Index
    ground: Index
    supervised: ArmNote
    pretrained: ArmNote
    loss: Loss | None
    dispute: tuple[Share, Share, Share] | None = None


class TimelineNote(msgspec.Struct, frozen=True):
    """All moments once, the order in which they came, and the ends by labels per class."""

    settings: Annotated[list[str], msgspec.Meta(max_length=MOST_MOMENTS)]
    grounds: Annotated[list[GroundNote], msgspec.Meta(max_length=MOST_GROUNDS)]
    moments: Annotated[list[FrameNote], msgspec.Meta(max_length=MOST_MOMENTS)]
    frames: Annotated[list[Index], msgspec.Meta(max_length=MOST_MOMENTS)]
    ends: Annotated[dict[Labels, Index], msgspec.Meta(max_length=MOST_LABELS)]
    labels: Labels | None

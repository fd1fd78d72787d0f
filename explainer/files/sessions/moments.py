"""A timeline as notes and arrays, and back: each array is stored once, however often shown."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.cards import SceneCard
from explainer.core.settings.choice import Stage
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.settings import Settings
from explainer.core.settings.settings_text import as_text, from_text
from explainer.core.training.frames import (
    FOREIGN,
    ArmMoment,
    BoundaryDistances,
    DecisionMap,
    Disagreement,
    Frame,
    Ground,
    Guesses,
    Lexicon,
    Walks,
)
from explainer.core.training.grid import LINES, POINTS
from explainer.core.training.timeline import Timeline
from explainer.core.worlds.language_words import LENGTH, vocabulary
from explainer.files.reading import Array, Damaged, checked
from explainer.files.sessions.moment_notes import (
    FARTHEST,
    FLATTEST,
    MOST_CELLS,
    MOST_CHECKED,
    MOST_CORNERS,
    MOST_LINES,
    MOST_NEAREST,
    MOST_PARTNERS,
    MOST_POINTS,
    REACH,
    THINNEST,
    ArmNote,
    DecisionNote,
    DistancesNote,
    FrameNote,
    GroundNote,
    GuessesNote,
    TimelineNote,
    WalksNote,
)

GRID = (2 * LINES, POINTS, 2)
CODE = (3, 2)
UNIT = 1.001
"""Defined: the length of a normal, with room for rounding."""
SHARE = {"low": 0, "high": 1}
NEAR = {"low": -1_000, "high": 1_000}
FAR = {"low": -1e30, "high": 1e30}
"""How far codes and losses of an encoder reach that has the largest weights there may be."""


class Writer:
    """Takes a timeline apart."""

    def __init__(self) -> None:
        self.arrays: dict[str, Array] = {}
        self._places: dict[tuple[object, ...], int] = {}
        self._lines: dict[str, int] = {}
        self._grounds: list[GroundNote] = []

    def timeline(self, timeline: Timeline) -> TimelineNote:
        """Return the notes on a timeline; its arrays are in `arrays` then."""
        moments = {id(frame): frame for frame in (*timeline.frames, *timeline.ends.values())}
        places = {key: place for place, key in enumerate(moments)}
        notes = [self._frame(frame) for frame in moments.values()]
        return TimelineNote(
            settings=list(self._lines),
            grounds=self._grounds,
            moments=notes,
            frames=[places[id(frame)] for frame in timeline.frames],
            ends={labels: places[id(frame)] for labels, frame in timeline.ends.items()},
            labels=timeline.labels,
        )

    def _frame(self, frame: Frame) -> FrameNote:
        line = self._lines.setdefault(as_text(frame.settings), len(self._lines))
        return FrameNote(
            settings=line,
            stage=frame.stage,
            step=frame.step,
            steps=frame.steps,
            ground=self._ground(frame.ground),
            supervised=self._arm(frame.supervised),
            pretrained=self._arm(frame.pretrained),
            loss=frame.pretraining_loss,
            dispute=frame.disagreement,
        )

    def _ground(self, ground: Ground) -> int:
        walks = ground.walks
        note = GroundNote(
            points=self._array(ground.points),
            classes=self._array(ground.classes),
            order=self._array(ground.order),
            extent=ground.extent,
            walks=None if walks is None else self._walks(walks),
            learnt=ground.learnt,
            words=None if ground.words is None else self._array(ground.words),
            pictures=None if ground.pictures is None else self._array(ground.pictures),
        )
        if note not in self._grounds:
            self._grounds.append(note)
        return self._grounds.index(note)

    def _walks(self, walks: Walks) -> WalksNote:
        partners = self._array(walks.partners)
        (shortest, longest), (most, fewest) = walks.lengths, walks.groups
        return WalksNote(longest, fewest, partners, walks.crossing, shortest, most)

    def _arm(self, moment: ArmMoment) -> ArmNote:
        decision = moment.decision
        return ArmNote(
            embedding=self._array(moment.embedding),
            decision=None if decision is None else self._decision(decision),
            standings=None if moment.standings is None else self._array(moment.standings),
            rank=moment.rank,
            calibration_error=moment.calibration_error,
            guesses=None if moment.guesses is None else self._guesses(moment.guesses),
            grid=None if moment.grid is None else self._array(moment.grid),
            code=None if moment.code is None else self._array(moment.code),
            groups=None if moment.groups is None else self._array(moment.groups),
            lexicon=None if moment.lexicon is None else self._lexicon(moment.lexicon),
        )

    def _lexicon(self, lexicon: Lexicon) -> tuple[int, int]:
        return self._array(lexicon.places), self._array(lexicon.nearest)

    def _guesses(self, guesses: Guesses) -> GuessesNote:
        return GuessesNote(self._array(guesses.winner), self._array(guesses.chance))

    def _decision(self, decision: DecisionMap) -> DecisionNote:
        bent = decision.embedded
        return DecisionNote(
            winner=self._array(decision.winner),
            margin=self._array(decision.margin),
            boundary=self._array(_joined(decision.boundary)),
            pieces=[len(line) for line in decision.boundary],
            embedded=None if bent is None else self._array(_joined(bent)),
            distances=None if decision.distances is None else self._distances(decision.distances),
        )

    def _distances(self, distances: BoundaryDistances) -> DistancesNote:
        normal, points, grid = distances.normal, distances.points, distances.grid
        return DistancesNote(self._array(normal), self._array(points), self._array(grid))

    def _array(self, array: Array) -> int:
        key = (array.dtype.str, array.shape, array.tobytes())
        place = self._places.setdefault(key, len(self._places))
        self.arrays[str(place)] = array
        return place


class Reader:
    """Puts a timeline together again; `Damaged` where a part does not fit the others."""

    def __init__(
        self,
        note: TimelineNote,
        arrays: dict[str, Array],
        encoder: Encoder | None,
        data: Dataset | None = None,
    ) -> None:
        self._note, self._arrays = note, arrays
        self._settings = [from_text(line, encoder, data) for line in note.settings]
        self._grounds: dict[tuple[int, str], Ground] = {}
        self._views: dict[tuple[object, ...], Array] = {}
        self._checked = self._lines = 0

    def timeline(self) -> Timeline:
        """Return the timeline."""
        note = self._note
        moments = [self._frame(each) for each in note.moments]
        ends = {labels: moments[place] for labels, place in note.ends.items()}
        if any(not end.finished or end.labels != labels for labels, end in ends.items()):
            raise Damaged("end")
        frames = tuple(moments[place] for place in note.frames)
        if any(not _follows(first, second) for first, second in pairwise(frames)):
            raise Damaged("order")
        if len({moment.settings.key(Stage.PRETRAINING) for moment in moments}) > 1:
            raise Damaged("runs")
        return Timeline(frames, ends, note.labels)

    def _frame(self, note: FrameNote) -> Frame:
        settings = self._settings[note.settings]
        ground = self._ground(note.ground, settings)
        supervised, pretrained = (
            self._arm(arm, len(ground.points), settings.card)
            for arm in (note.supervised, note.pretrained)
        )
        if note.step > note.steps:
            raise Damaged("step")
        return Frame(
            settings=settings,
            stage=Stage(note.stage),
            step=note.step,
            steps=note.steps,
            ground=ground,
            supervised=supervised,
            pretrained=pretrained,
            pretraining_loss=note.loss,
            disagreement=None if note.dispute is None else Disagreement(*note.dispute),
        )

    def _ground(self, place: int, settings: Settings) -> Ground:
        key = (place, settings.scene)
        if key not in self._grounds:
            self._grounds[key] = self._stood(self._note.grounds[place], settings)
        return self._grounds[key]

    def _stood(self, note: GroundNote, settings: Settings) -> Ground:
        classes = len(settings.card.classes)
        points = self._array(note.points, "<f4", None, 2)
        count = len(points)
        if not 1 <= count <= MOST_POINTS or not _lies_well(points, note.extent):
            raise Damaged("ground")
        named = self._array(note.classes, "|u1", count, low=0, high=FOREIGN)
        if not ((named < classes) | (named == FOREIGN)).all():
            raise Damaged("class")
        order = self._array(note.order, "<i8", classes, None, low=0, high=count - 1)
        own = named[order] == np.arange(classes)[:, None]
        if not 1 <= order.shape[1] <= MOST_LABELS or not own.all():
            raise Damaged("labels")
        walks = self._walks(note.walks, count)
        words = self._words(note.words, count)
        pictures = self._pictures(note.pictures, count, settings)
        return Ground(points, named, order, note.extent, walks, note.learnt, words, pictures)

    def _pictures(self, place: int | None, count: int, settings: Settings) -> Array | None:
        picture = settings.card.picture
        if place is None or picture is None:
            return None
        side, channels = picture
        return self._array(place, "|u1", count, side, side, channels)

    def _words(self, place: int | None, count: int) -> NDArray[np.int16] | None:
        if place is None:
            return None
        return self._array(place, "<i2", count, LENGTH, low=0, high=len(vocabulary()) - 1)

    def _walks(self, note: WalksNote | None, count: int) -> Walks | None:
        if note is None:
            return None
        partners = self._array(note.partners, "<i2", count, None, low=-1, high=count - 1)
        if partners.shape[1] > MOST_PARTNERS:
            raise Damaged("partners")
        lengths = (note.shortest or note.length, note.length)
        groups = (note.most_groups or note.groups, note.groups)
        return Walks(lengths, groups, partners, note.crossing)

    def _arm(self, note: ArmNote, count: int, card: SceneCard) -> ArmMoment:
        classes, groups = len(card.classes), len(card.groups)
        embedding = self._array(note.embedding, "<f4", None, 2, **NEAR)
        if len(embedding) not in (0, count):
            raise Damaged("embedding")
        return ArmMoment(
            embedding=embedding,
            decision=None
            if note.decision is None
            else self._decision(note.decision, count, classes),
            standings=None if note.standings is None else self._standings(note.standings),
            rank=note.rank,
            calibration_error=note.calibration_error,
            guesses=None if note.guesses is None else self._guesses(note.guesses, count, classes),
            grid=None if note.grid is None else self._array(note.grid, "<f4", *GRID),
            code=None if note.code is None else self._array(note.code, "<f4", *CODE, **FAR),
            groups=None if note.groups is None else self._groups(note.groups, groups),
            lexicon=None if note.lexicon is None else self._lexicon(*note.lexicon),
        )

    def _lexicon(self, places: int, nearest: int) -> Lexicon:
        words = len(vocabulary())
        plane = self._array(places, "<f4", words, 2)
        others = self._array(nearest, "|u1", words, None, low=0, high=words - 1)
        if not 1 <= others.shape[1] <= MOST_NEAREST:
            raise Damaged("lexicon")
        return Lexicon(plane, others)

    def _groups(self, place: int, groups: int) -> Array:
        return self._array(place, "<f4", groups, **SHARE)

    def _guesses(self, note: GuessesNote, count: int, classes: int) -> Guesses:
        winner = self._array(note.winner, "|u1", count, low=0, high=classes - 1)
        return Guesses(winner, self._array(note.chance, "<f4", count, low=0, high=1))

    def _decision(self, note: DecisionNote, count: int, classes: int) -> DecisionMap:
        winner = self._array(note.winner, "|u1", None, None, low=0, high=classes - 1)
        lines = self._array(note.boundary, "<f4", None, 2)
        if not 2 <= min(winner.shape) <= max(winner.shape) <= MOST_CELLS:
            raise Damaged("decision")
        self._lines += len(note.pieces)
        whole = min(note.pieces, default=1) > 0 and sum(note.pieces) == len(lines)
        if not whole or len(lines) > MOST_CORNERS or self._lines > MOST_LINES:
            raise Damaged("boundary")
        margin = self._array(note.margin, "|u1", *winner.shape, low=0, high=255)
        bent, distances = note.embedded, note.distances
        return DecisionMap(
            winner,
            margin,
            tuple(_pieces(lines, note.pieces)),
            None if bent is None else self._embedded(bent, note.pieces),
            None if distances is None else self._distances(distances, count),
        )

    def _distances(self, note: DistancesNote, count: int) -> BoundaryDistances:
        normal = self._array(note.normal, "<f4", 2, low=-UNIT, high=UNIT)
        points = self._array(note.points, "<f4", count, **NEAR)
        return BoundaryDistances(normal, points, self._array(note.grid, "<f4", *GRID[:2]))

    def _embedded(self, place: int, pieces: Sequence[int]) -> tuple[Array, ...]:
        lines = self._array(place, "<f4", sum(pieces), 2)
        return tuple(_pieces(lines, pieces))

    def _standings(self, place: int) -> Array:
        table = self._array(place, "<f4", None, 4, low=0, high=FAR["high"], gaps=True)
        if len(table) > MOST_LABELS or (table[:, 2:] > 1).any():
            raise Damaged("standings")
        return table

    def _array(self, place: int, kind: str, *sides: int | None, **bounds: Any) -> Array:
        key = (place, kind, sides, *sorted(bounds.items()))
        if key not in self._views:
            array = self._arrays[str(place)]
            self._checked += array.nbytes
            if self._checked > MOST_CHECKED:
                raise Damaged("work")
            self._views[key] = checked(array, kind, *sides, **bounds)
        return self._views[key]


def _follows(first: Frame, second: Frame) -> bool:
    return (first.stage, first.step) < (second.stage, second.step)


def _lies_well(points: Array, extent: tuple[float, float, float, float]) -> bool:
    """Tell whether a plane can be drawn: neither a hair's breadth, nor far from its points."""
    left, bottom, right, top = extent
    short, long = sorted((right - left, top - bottom))
    if not max(THINNEST, np.abs(extent).max() / FARTHEST) <= short <= long <= FLATTEST * short:
        return False
    middle = np.array([left + right, bottom + top]) / 2
    return bool((np.abs(points - middle) <= REACH * long).all())


def _joined(lines: Sequence[Array]) -> Array:
    return np.concatenate([np.empty((0, 2), np.float32), *lines])


def _pieces(lines: Array, lengths: Sequence[int]) -> list[Array]:
    return np.split(lines, np.cumsum(lengths)[:-1]) if lengths else []

"""Plane morph: the figure of a plane anywhere between an arm's input and its embedding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from explainer.core.comparison.composition import embedding_plot, pool_dots
from explainer.core.figures.figure import Axis, Dots, Line, Plot, Tint
from explainer.core.morph.alignment import Doubles, Path, aligned
from explainer.core.morph.carried import carried
from explainer.core.text.say import Say
from explainer.core.training.embeddings import COMPONENTS, WORDS, Projection
from explainer.core.training.frames import Floats, Frame, frozen
from explainer.core.training.grid import straight_grid

FADED = 0.4
"""Chosen: at this share of the way nothing is left of the probability map, which stays behind."""
AXES = ("x", "y")
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class MovedPlane:
    """A plane on its way: what it shows, and where in it the pool's points lie [n, 2]."""

    plot: Plot
    places: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """What a plot shows of its plane: its middle [2], and half its width and height [2]."""

    middle: Doubles
    half: Doubles

    @classmethod
    def of(cls, plot: Plot) -> Window:
        """Return what a plot shows."""
        low, high = np.array([[axis.low, axis.high] for axis in (plot.x, plot.y)]).T
        return cls((low + high) / 2, (high - low) / 2)

    @property
    def unit(self) -> float:
        """How long the longer half is: one unit is as long on y as on x."""
        return float(self.half.max())

    @property
    def axes(self) -> tuple[Axis, Axis]:
        """Both axes, without names or numbers."""
        low, high = (self.middle - self.half).tolist(), (self.middle + self.half).tolist()
        x, y = (Axis("", low[way], high[way], scale=False) for way in (0, 1))
        return x, y

    def between(self, other: Window, share: float) -> Window:
        """Return a window on the way from this one to another one."""
        return Window(
            self.middle + share * (other.middle - self.middle),
            self.half + share * (other.half - self.half),
        )


@dataclass(frozen=True, slots=True, eq=False)
class PlaneMorph:
    """Everything that is needed to draw a plane at any share of its way.

    `path` holds the pool's `count` points and then the corners of all `lines`, whose `pieces` say
    where in the path each of them is. `dots` are those of the embedding, and `rows` which points
    each of them holds. Places of the path are in halves of the picture.
    """

    decision: Plot
    embedding: Plot
    path: Path
    count: int
    dots: tuple[Dots, ...]
    rows: tuple[Rows, ...]
    lines: tuple[Line, ...] = ()
    pieces: tuple[slice, ...] = ()

    @property
    def angle(self) -> float:
        """By how much the whole plane turns on its way."""
        return self.path.alignment.angle

    def at(self, share: float) -> MovedPlane:
        """Return the plane at a share of its way: at 0 the decision plane, at 1 the embedding.

        What was bent on the way stays in sight at its end.
        """
        if share <= 0.0:
            return MovedPlane(self.decision, self._placed(0.0)[: self.count])
        places = self._placed(share)
        points = places[: self.count]
        if share >= 1.0:
            own = [line for line in self.embedding.lines if line.role != "track"]
            plot = replace(self.embedding, lines=(*self._lines_at(places), *own))
            return MovedPlane(plot, points)
        dots = tuple(
            replace(each, points=points[rows])
            for each, rows in zip(self.dots, self.rows, strict=True)
        )
        lines = self._lines_at(places)
        return MovedPlane(self._between(share, dots, lines), points)

    def _between(self, share: float, dots: tuple[Dots, ...], lines: tuple[Line, ...]) -> Plot:
        window = Window.of(self.decision).between(Window.of(self.embedding), share)
        x, y = window.axes
        tint = faded(self.decision.tint, share)
        return replace(self.decision, x=x, y=y, tint=tint, lines=lines, dots=dots, caption="")

    def _placed(self, share: float) -> Floats:
        """Return all places of the path as the plot at that share numbers its axes."""
        window = Window.of(self.decision).between(Window.of(self.embedding), share)
        unit = (1 - share) * Window.of(self.decision).unit + share * Window.of(self.embedding).unit
        return frozen(window.middle + unit * self.path.at(share))

    def _lines_at(self, places: Floats) -> tuple[Line, ...]:
        pieces = zip(self.lines, self.pieces, strict=True)
        return tuple(replace(line, points=places[piece]) for line, piece in pieces)


def faded(tint: Tint | None, share: float) -> Tint | None:
    """Return what is left of a probability map at a share of the way, None if it is nothing."""
    left = 1 - share / FADED
    if tint is None or left <= 0:
        return None
    return replace(tint, margin=frozen(np.rint(left * tint.margin), np.uint8))


def plane_morph(
    frame: Frame,
    role: str,
    planes: tuple[Plot, Plot],
    say: Say,
    *,
    projection: Projection = COMPONENTS,
    near: float = 0.0,
) -> PlaneMorph | None:
    """Return the way from an arm's decision plane to its embedding; None without points.

    Words have no plane of the pool: instead of them the components are where points fly to.
    `near` is the angle of a moment before this one.
    """
    if projection.shown(frame) == WORDS:
        projection = COMPONENTS
        planes = (planes[0], embedding_plot(frame, role, say))
    points, places = frame.ground.points, projection.places(frame, role)
    if not len(places):
        return None
    lines, starts, ends = _lines(frame, role, say, projection)
    before = _in_halves(np.concatenate([points, *starts]), planes[0])
    after = _in_halves(np.concatenate([places, *ends]), planes[1])
    count = len(points)
    alignment = aligned(before[:count], after[:count], near)
    numbered = np.repeat(np.arange(count, dtype=np.float32)[:, None], 2, axis=1)
    dots = pool_dots(frame, numbered, say)
    return PlaneMorph(
        *planes,
        path=Path.between(before, after, alignment),
        count=count,
        dots=dots,
        rows=tuple(each.points[:, 0].astype(np.int64) for each in dots),
        lines=lines,
        pieces=pieces_of(count, starts),
    )


def pieces_of(count: int, lines: Sequence[Floats]) -> tuple[slice, ...]:
    """Return where each of some lines is, if they follow one another after `count` points."""
    ends = np.cumsum([count, *map(len, lines)]).tolist()
    return tuple(slice(*each) for each in pairwise(ends))


def _in_halves(places: Floats, plot: Plot) -> Doubles:
    window = Window.of(plot)
    return np.asarray((places - window.middle) / window.unit)


Lines = tuple[tuple[Line, ...], Sequence[Floats], Sequence[Floats]]


def _lines(frame: Frame, role: str, say: Say, projection: Projection) -> Lines:
    """Return what is carried along, and where it is at both ends: the grid, then the boundary.

    Points alone fly where they have more columns than the plane shows.
    """
    grid, decision = projection.grid(frame, role), frame.arm(role).decision
    if grid is None or frame.settings.card.columns != len(AXES):
        return (), (), ()
    straight = straight_grid(frame.ground.extent)
    boundary = decision.boundary if decision else ()
    bent = projection.boundary(frame, role)
    if bent is None:
        bent = tuple(carried(line, frame.ground.extent, grid) for line in boundary)
    lines = [Line(line, "track", thin=True, series=say("grid")) for line in straight]
    lines += [Line(line, "text", series=say("boundary")) for line in boundary]
    return tuple(lines), (*straight, *boundary), (*grid, *bent)

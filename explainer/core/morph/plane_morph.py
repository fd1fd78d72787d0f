"""Plane morph: the figure of a plane anywhere between an arm's input and its embedding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from explainer.core.comparison.arm_figures import embedding_plot, pool_dots
from explainer.core.figures.figure import Axis, Dots, Line, Plot, Tint
from explainer.core.morph.alignment import Doubles, Path, aligned
from explainer.core.morph.carried import carried
from explainer.core.morph.edge_on import EdgeOn
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
class Carried:
    """What flies: the pool's `count` points, and lines behind them.

    `dots` are those of the embedding, and `rows` which points each of them holds; `pieces` say
    which places each line has, and `named` what they are, `brief` the same in fewer words.
    """

    count: int
    dots: tuple[Dots, ...]
    rows: tuple[Rows, ...]
    lines: tuple[Line, ...] = ()
    pieces: tuple[slice, ...] = ()
    named: str = ""
    brief: str = ""

    def dots_at(self, places: Floats) -> tuple[Dots, ...]:
        """Return the points of each group where they are."""
        groups = zip(self.dots, self.rows, strict=True)
        return tuple(replace(each, points=places[rows]) for each, rows in groups)

    def lines_at(self, places: Floats) -> tuple[Line, ...]:
        """Return the lines where they are."""
        pieces = zip(self.lines, self.pieces, strict=True)
        return tuple(replace(line, points=places[piece]) for line, piece in pieces)


@dataclass(frozen=True, slots=True, eq=False)
class Leg:
    """One piece of the way: what the plot shows at both ends, and the path in its halves."""

    start: Window
    end: Window
    path: Path

    @classmethod
    def between(cls, ends: tuple[End, End], count: int, near: float = 0.0) -> Leg:
        """Return the way between two ends, turned and stretched as the first `count` places say."""
        before, after = ((places - window.middle) / window.unit for window, places in ends)
        alignment = aligned(before[:count], after[:count], near)
        return cls(ends[0][0], ends[1][0], Path.between(before, after, alignment))

    def at(self, share: float) -> tuple[Window, Floats]:
        """Return what the plot shows at a share of the leg, and all places as it numbers them."""
        window = self.start.between(self.end, share)
        unit = (1 - share) * self.start.unit + share * self.end.unit
        return window, frozen(window.middle + unit * self.path.at(share))


@dataclass(frozen=True, slots=True, eq=False)
class PlaneMorph:
    """Everything that is needed to draw a plane at any share of its way, leg by leg.

    On its way it is `named` differently: it is neither of both. `brief` is what it is, there and
    at its end, in fewer words.
    """

    decision: Plot
    embedding: Plot
    carried: Carried
    legs: tuple[Leg, ...]
    named: str
    brief: tuple[str, str] = ("", "")

    @property
    def angle(self) -> float:
        """By how much the plane turns on its first leg."""
        return self.legs[0].path.alignment.angle

    def leg_at(self, share: float) -> int:
        """Return the number of the leg at a share of the way."""
        return min(int(share * len(self.legs)), len(self.legs) - 1)

    def at(self, share: float) -> MovedPlane:
        """Return the plane at a share of its way: at 0 the decision plane, at 1 the embedding.

        What was bent on the way stays in sight at its end.
        """
        number = self.leg_at(share)
        within = share * len(self.legs) - number
        window, places = self.legs[number].at(within if len(self.legs) == 1 else rested(within))
        points = places[: self.carried.count]
        if share <= 0.0:
            return MovedPlane(self.decision, points)
        lines = self.carried.lines_at(places)
        if share >= 1.0:
            own = [line for line in self.embedding.lines if line.role != "track"]
            named = self.embedding.instead or self.carried.named
            end = replace(self.embedding, lines=(*lines, *own), instead=named)
            return MovedPlane(replace(end, brief=(self.brief[1], self.carried.brief)), points)
        x, y = window.axes
        tint = faded(self.decision.tint, share * len(self.legs))
        dots = self.carried.dots_at(places)
        plot = replace(self.decision, x=x, y=y, tint=tint, lines=lines, dots=dots, caption="")
        plot = replace(plot, title=self.named, description=self.named)
        brief = (self.brief[0], self.carried.brief)
        return MovedPlane(replace(plot, instead=self.carried.named, brief=brief), points)


End = tuple[Window, Doubles]
"""What a plot shows, and where in it all places are."""


def rested(share: float) -> float:
    """Return a share that begins and ends slowly, so that each of several legs is seen apart."""
    return share * share * (3 - 2 * share)


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

    Words have no plane of the pool: instead of them the components are where points fly to,
    turned until a boundary that is carried along is seen edge on.
    `near` is the angle of a moment before this one.
    """
    if projection.shown(frame) == WORDS:
        projection = COMPONENTS
        planes = (planes[0], embedding_plot(frame, role, say))
    places = projection.places(frame, role)
    if not len(places):
        return None
    lines, starts, ends = lines_of(frame, role, say, projection)
    edge_on = EdgeOn.of(frame, role, projection) if lines else None
    start = np.concatenate([frame.ground.points, *starts]).astype(np.float64)
    end = np.concatenate([places, *ends]).astype(np.float64)
    if edge_on is not None:
        end = edge_on.places(end).astype(np.float64)
        planes = (planes[0], edge_on.plot(planes[1], frame, frozen(end[: len(places)]), say))
    both = (Window.of(planes[0]), start), (Window.of(planes[1]), end)
    return PlaneMorph(
        *planes,
        carried=carried_of(frame, lines, starts, say),
        legs=(Leg.between(both, len(places), near),),
        named=say("From the input to the embedding")
        if frame.arm(role).decision is not None
        else say("To the embedding; no boundary yet"),
        brief=brief_names(say),
    )


def brief_names(say: Say) -> tuple[str, str]:
    """Return what a plane is on its way and at its end, in few words."""
    return say("On the way"), say("Embedding")


def carried_of(
    frame: Frame, lines: tuple[Line, ...], places: Sequence[Floats], say: Say
) -> Carried:
    """Return what flies of a frame: its points, and lines that have so many places each."""
    count = len(frame.ground.points)
    numbered = np.repeat(np.arange(count, dtype=np.float32)[:, None], 2, axis=1)
    dots = pool_dots(frame, numbered, say)
    rows = tuple(each.points[:, 0].astype(np.int64) for each in dots)
    ends = np.cumsum([count, *map(len, places)]).tolist()
    pieces = tuple(slice(*each) for each in pairwise(ends))
    named = lines_words(lines, say), lines_words(lines, say, brief=True)
    return Carried(count, dots, rows, lines, pieces, *named)


def lines_words(lines: Sequence[Line], say: Say, *, brief: bool = False) -> str:
    """Return what the lines are that fly with the points, by how they are drawn."""
    thin, thick = (any(line.thin == way for line in lines) for way in (True, False))
    if brief and thin:
        return say("thin: grid · thick: boundary") if thick else say("lines: grid")
    if thin and thick:
        return say("thin: the input's grid · thick: the boundary")
    return say("lines: the input's grid") if thin else ""


Lines = tuple[tuple[Line, ...], Sequence[Floats], Sequence[Floats]]


def lines_of(frame: Frame, role: str, say: Say, projection: Projection) -> Lines:
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

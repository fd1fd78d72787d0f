"""What a figure shows: points, maps, lines and words, but no colours, pens or pixels.

Colours are named by role: `class 0` to `class 9`, `crowd` (unlabelled points),
`supervised`, `pretrained`, `control`, `text` and `muted`. The window and every exported
file draw the same values.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.frames import Bytes, Floats


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its name with unit, its ends, and whether its scale is drawn."""

    name: str
    low: float
    high: float
    scale: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Dots:
    """Points [n, 2] of one role; `marker` numbers the shape (a class has its own).

    `prominent` dots are large and outlined: the labelled ones. `name` is for the legend.
    """

    points: Floats
    role: str
    marker: int = 0
    prominent: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line [m, 2] of one role; train is dashed, test solid. `name` is for the legend."""

    points: Floats
    role: str
    dashed: bool = False
    thin: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Tint:
    """A map over the whole plot: the colour of class `winner` [h, w], row 0 at the bottom.

    It fades to the ground where `margin` [h, w] is 0.
    """

    winner: Bytes
    margin: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Plot:
    """One plot. `square` plots keep one unit as long on y as on x; `note` stands in its
    middle while there is nothing to draw; `caption` is one line below it, `description`
    says in words what it shows.
    """

    title: str
    caption: str
    x: Axis
    y: Axis
    tint: Tint | None = None
    lines: tuple[Line, ...] = ()
    dots: tuple[Dots, ...] = ()
    square: bool = False
    note: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class ArmFigure:
    """One arm: its name, accuracies in large figures, and its two planes."""

    name: str
    role: str
    headline: str
    headline_name: str
    details: str
    decision: Plot
    embedding: Plot


@dataclass(frozen=True, slots=True, eq=False)
class LegendEntry:
    """A name in the legend and the dots that it names; None where it introduces a group."""

    name: str
    dots: Dots | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Both arms side by side, the curves below, and the words that make it a fair fight.

    `labelled_name` introduces the classes in the legend; empty while no label was used.
    """

    title: str
    arms: tuple[ArmFigure, ArmFigure]
    curves: tuple[Plot, ...]
    labelled_name: str
    fairness: str
    settings_line: str
    description: str

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """What the dots of the planes are, each name once.

        What is not labelled comes first, so that it keeps its place when labels arrive.
        """
        planes = (plane for arm in self.arms for plane in (arm.decision, arm.embedding))
        named: dict[str, Dots] = {}
        for dots in (dots for plane in planes for dots in plane.dots if dots.name):
            named.setdefault(dots.name, dots)
        entries = [LegendEntry(name, dots) for name, dots in named.items()]
        plain = [entry for entry in entries if entry.dots and not entry.dots.prominent]
        marked = [entry for entry in entries if entry.dots and entry.dots.prominent]
        lead = [LegendEntry(self.labelled_name)] if marked and self.labelled_name else []
        return (*plain, *lead, *marked)

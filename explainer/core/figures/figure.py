"""What a figure shows: points, maps, lines and words, but no colours, pens or pixels.

Colours are named by role: `class 0` to `class 9`, `ramp 0` to `ramp 4` (from little to much),
`crowd` (unlabelled points), `supervised`, `pretrained`, `control`, `text` and `muted`. The
window and every exported file draw the same values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from explainer.core.figures.named_dots import hidden_samples, named_dots
from explainer.core.figures.theme import stroke_of
from explainer.core.training.frames import Bytes, Floats, frozen


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its name with unit, its ends, and whether its scale is drawn.

    `ticks` are the places of the scale with what is written there; without them the scale
    is chosen by whoever draws. A `logarithmic` axis has logarithms (base 10) for places. An axis
    of `percent` has shares between 0 and 1 for places; its numbers are percentages.
    """

    name: str
    low: float
    high: float
    scale: bool = True
    ticks: tuple[tuple[float, str], ...] = ()
    logarithmic: bool = False
    percent: bool = False

    @classmethod
    def of_rows(cls, names: Sequence[str]) -> Axis:
        """Return the axis of rows with these names, the first one on top."""
        ticks = tuple((float(len(names) - 1 - row), name) for row, name in enumerate(names))
        return cls("", -0.6, len(names) - 0.4, ticks=ticks)

    @classmethod
    def of_decades(cls, name: str, numbers: Sequence[int], before: float, behind: float) -> Axis:
        """Return a logarithmic axis that shows these numbers, with room in decades beside them."""
        ticks = tuple((float(np.log10(number)), f"{number:,}") for number in numbers)
        low, high = ticks[0][0] - before, ticks[-1][0] + behind
        return cls(name, low, high, ticks=ticks, logarithmic=True)


@dataclass(frozen=True, slots=True, eq=False)
class Dots:
    """Points [n, 2] of one role; `marker` numbers the shape (a class has its own).

    `prominent` dots are large and outlined: the labelled ones. `name` is for the legend,
    `series` what a table of the numbers calls them where that has no name for them. A `ring` stands
    around prominent dots that lie in the same places.
    """

    points: Floats
    role: str
    marker: int = 0
    prominent: bool = False
    name: str = ""
    series: str = ""
    ring: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line [m, 2] of one role; train is thin, test wide. `name` is for legend and tables.

    `stroke` is a name in `theme.STROKES`, that of the role unless given: arms are told apart
    by it. The legend leaves out what is not `in_legend`: other words on the plot say what it is.
    An `ended` line is named where it ends on the right, by its `short` name if it has one, as
    long as there is room for that, else in the legend. `series` is what a table of the numbers
    calls it where the legend has no name for it. The legend shows the `marker` of the dots on it.
    """

    points: Floats
    role: str
    stroke: str = ""
    thin: bool = False
    name: str = ""
    in_legend: bool = True
    ended: bool = False
    series: str = ""
    short: str = ""
    marker: int | None = None

    def __post_init__(self) -> None:
        """Take the role's stroke where none is given."""
        object.__setattr__(self, "stroke", self.stroke or stroke_of(self.role))

    @classmethod
    def sample(cls, name: str, role: str = "text", stroke: str = "", **look: Any) -> Line:
        """Return a line that is in the legend alone, and says there what such lines mean."""
        return cls(frozen(np.empty((0, 2))), role, stroke, name=name, **look)

    @property
    def end_name(self) -> str:
        """What the line is called where it ends."""
        return self.short or self.name

    def in_the_legend(self) -> Line:
        """Return the line, named in the legend and not where it ends."""
        return replace(self, name=self.end_name, ended=False, in_legend=True)


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """The ground between two lines of one role: [m, 3] holds x, low and high.

    `name` is for tables.
    """

    points: Floats
    role: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class EndName:
    """What a line is called, in its colour, to the right of its end at `x` and `y`.

    Names that would touch each other are moved apart upright.
    """

    x: float
    y: float
    text: str
    role: str


@dataclass(frozen=True, slots=True, eq=False)
class Tint:
    """A map over the whole plot: the colour of class `winner` [h, w], row 0 at the bottom.

    It fades to the ground where `margin` [h, w], in 255ths, is 0. `names` are those of the
    classes, for tables.
    """

    winner: Bytes
    margin: Bytes
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Plot:
    """One plot. `square` plots keep one unit as long on y as on x; `note` stands in its
    middle while there is nothing to draw; `caption` is one line below it, `description`
    says in words what it shows. `instead` is said where axes that mean nothing have no names;
    `brief` is the title and that again, for a line without room for both.
    """

    title: str
    x: Axis
    y: Axis
    caption: str = ""
    tint: Tint | None = None
    bands: tuple[Band, ...] = ()
    lines: tuple[Line, ...] = ()
    dots: tuple[Dots, ...] = ()
    end_names: tuple[EndName, ...] = ()
    square: bool = False
    note: str = ""
    description: str = ""
    instead: str = ""
    brief: tuple[str, str] = ("", "")

    @property
    def footings(self) -> tuple[tuple[str, str], ...]:
        """What a plot with other words than names of axes is, and these: the longest first."""
        title, lines = self.brief
        pairs = ((self.title, self.instead), (self.title, lines), (title, self.instead), self.brief)
        said, told = bool(self.instead or title), bool(self.instead)
        return tuple(pair for pair in pairs if said and pair[0] and bool(pair[1]) is told)

    @property
    def growing(self) -> tuple[str, ...]:
        """What both axes are, each with the way in which it grows; nothing without names."""
        if self.note or not (self.x.name or self.y.name):
            return ()
        return f"{self.x.name} \N{RIGHTWARDS ARROW}", f"{self.y.name} \N{UPWARDS ARROW}"


@dataclass(frozen=True, slots=True, eq=False)
class ArmFigure:
    """One arm: its name, accuracies in large figures, its verdict, and its two planes.

    `headline_short` names the accuracy where `headline_name` has no room, and `headline_least`
    where that has none either. `verdict` is one or two words, empty while nothing was measured;
    `badges` are further ones; `rule` says in full how all of them came about, `without` what the
    verdict leaves out, `by_hand` in a word or two what in its numbers was done by hand.
    """

    name: str
    role: str
    headline: str
    headline_name: str
    headline_short: str
    headline_least: str
    details: str
    decision: Plot
    embedding: Plot
    verdict: str = ""
    badges: tuple[str, ...] = ()
    rule: str = ""
    without: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Worth:
    """What the unlabelled data were worth: a curve, and beside it in words.

    `headline` is the paired difference in large figures, `headline_name` what the rule
    calls it and over how many seeds, `means` the accuracies that it lies between, in brief, `facts`
    are short sentences below. A headline is drawn muted where the rule finds no evidence, and where
    it is `apart` from the run on the screen: measured without what was done by hand.
    """

    plot: Plot
    headline: str
    headline_name: str
    facts: tuple[str, ...]
    evident: bool = True
    means: str = ""
    apart: bool = False

    @property
    def muted(self) -> bool:
        """Whether the headline is drawn muted."""
        return self.apart or not self.evident

    @property
    def tone(self) -> str:
        """The role of the theme in which the headline is drawn where it is not plain text."""
        return "muted" if self.muted else "pretrained"


@dataclass(frozen=True, slots=True, eq=False)
class LegendEntry:
    """A name in the legend and the dots that it names; None where it introduces a group.

    `alike` are further dots of that name, with other markers; it is called `short` where one line
    has no room for its name.
    """

    name: str
    dots: Dots | None = None
    alike: tuple[Dots, ...] = ()
    short: str = ""

    @property
    def samples(self) -> tuple[Dots, ...]:
        """One dot of each marker that has this name."""
        return (self.dots, *self.alike) if self.dots else ()

    @property
    def grey(self) -> bool:
        """Whether it names points of which no class is shown."""
        return self.dots is not None and self.dots.role == "crowd"


@dataclass(frozen=True, slots=True, eq=False)
class ComparisonFigure:
    """Both arms side by side, the curves below, and the words that make it a fair fight.

    `labelled_name` introduces the classes in the legend; empty while no label was used.
    `hidden_names`, long and short, are those of points in the colour of a hidden class, and
    `embedded_name` where embeddings alone have it.
    `assumption` says what pretraining takes for granted of the crowd.
    """

    title: str
    arms: tuple[ArmFigure, ArmFigure]
    curves: tuple[Plot, ...]
    worth: Worth
    labelled_name: str
    fairness: str
    assumption: str
    settings_line: str
    description: str
    hidden_names: tuple[str, str] = ("", "")
    embedded_name: str = ""

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        """What the dots of the planes are, each name once with every marker that it has.

        What is not labelled comes first, so that it keeps its place when labels arrive.
        """
        planes = (plane.dots for arm in self.arms for plane in (arm.decision, arm.embedding))
        named = named_dots(dots for plane in planes for dots in plane)
        entries = [LegendEntry(name, dots[0], dots[1:]) for name, dots in named]
        plain = [entry for entry in entries if entry.dots and not entry.dots.prominent]
        marked = [entry for entry in entries if entry.dots and entry.dots.prominent]
        lead = [LegendEntry(self.labelled_name)] if marked and self.labelled_name else []
        return (*plain, *lead, *marked)

    @property
    def embedded_legend(self) -> tuple[LegendEntry, ...]:
        """The legend, last of it what small embeddings show in colours without saying so."""
        hidden = hidden_samples(dots for arm in self.arms for dots in arm.embedding.dots)
        more = [LegendEntry(self.embedded_name, dots, hidden[1:]) for dots in hidden[:1]]
        return (*self.legend, *more)

    def legend_for(self, mains: Iterable[Plot]) -> tuple[LegendEntry, ...]:
        """Return the legend where `mains` are large: what they show in colours is not grey."""
        every = [dots for plane in mains for dots in plane.dots]
        if not (hidden := hidden_samples(every)):
            return self.legend
        grey = any(dots.role == "crowd" for dots in every)
        entry = LegendEntry(self.hidden_names[0], hidden[0], hidden[1:], self.hidden_names[1])
        return (entry, *(each for each in self.legend if grey or not each.grey))


@dataclass(frozen=True, slots=True, eq=False)
class SheetFigure:
    """A page of its own for one panel or a row of curves.

    `headline` is a result in large figures, `headline_name` what it is, `facts` are short
    sentences beside the plots; all three may be empty. `legend` names the dots. Plots that are
    `wide` keep the whole width of a page: words stand above them. They stand in so many `rows`, or
    in `groups` of equal size, each under its name.
    A result that is not `evident` is drawn muted.
    """

    title: str
    plots: tuple[Plot, ...]
    settings_line: str
    description: str
    role: str = "text"
    headline: str = ""
    headline_name: str = ""
    facts: tuple[str, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    wide: bool = False
    rows: int = 1
    groups: tuple[str, ...] = ()
    evident: bool = True

    @property
    def result_role(self) -> str:
        """The role of the theme in which the headline is drawn."""
        return self.role if self.evident else "muted"


@dataclass(frozen=True, slots=True, eq=False)
class Poster:
    """Everything at once; what was not measured yet says so in its plot's note."""

    comparison: ComparisonFigure
    capacity: Worth

    @property
    def title(self) -> str:
        """The question that everything on the page answers."""
        return self.comparison.title

    @property
    def settings_line(self) -> str:
        """The line that names the experiment."""
        return self.comparison.settings_line

    @property
    def description(self) -> str:
        """Alt text for the whole page."""
        parts = (self.comparison, self.comparison.worth.plot, self.capacity.plot)
        return " ".join(part.description for part in parts)


@dataclass(frozen=True, slots=True, eq=False)
class SlideFigure:
    """Both arms with one large plane each, as they are shown: what a talk needs of a comparison.

    `short` are the arms' names where those of the comparison are too long, `line` says in one
    line why it is a fair fight.
    """

    title: str
    comparison: ComparisonFigure
    planes: tuple[Plot, Plot]
    short: tuple[str, str]
    line: str

    @property
    def settings_line(self) -> str:
        """The line that names the experiment."""
        return self.comparison.settings_line

    @property
    def description(self) -> str:
        """Alt text for the whole slide."""
        return self.comparison.description


Figure = ComparisonFigure | SheetFigure | Poster | SlideFigure

"""Scale as a figure: test error and pretext loss against the crowd, a line for each width."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from explainer.core.exhibits.scale.scale import (
    Cell,
    Cells,
    column,
    supervised_errors,
)
from explainer.core.exhibits.scale.scale_choices import ABOVE, CROWDS, WIDTHS, ScaleChoices
from explainer.core.exhibits.scale.scale_words import (
    description,
    headline,
    headline_name,
    settings_words,
    slope_words,
    steps_words,
    width_words,
)
from explainer.core.figures.figure import Axis, Band, Dots, EndName, Line, Plot, SheetFigure
from explainer.core.figures.theme import stroke_of
from explainer.core.measuring.efficiency import Errors
from explainer.core.measuring.intervals import Interval, interval, of_shares
from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.text.numerus import labels_words
from explainer.core.text.say import Say
from explainer.core.training.frames import frozen

LOSS_NAMES = {
    "loss": "As it is, with its floor",
    "above": "From its floor on",
}
LEFT, RIGHT = 0.05, 0.31
"""Room at both ends of the crowds, in decades: names of lines stand in that on the right."""
ERRORS = (0.05, 0.1, 0.2, 0.3, 0.5)
LOSSES = (4.5, 5.0, 5.5, 6.0, 7.0)
ABOVES = (0.03, 0.1, 0.3, 1.0, 3.0)
ERROR_ENDS, LOSS_ENDS, ABOVE_ENDS = (0.05, 0.6), (4.35, 7.5), (0.03, 3.5)
"""What the axes show at least: both objectives at all label counts fit into it (measured)."""
FAINTEST = 1e-3
"""Below it a band of a logarithmic axis is cut: an interval may reach below 0."""

Reading = Callable[[Cell], Errors]
Curve = tuple[Line, Band]


def scale_figure(
    choices: ScaleChoices, cells: Cells, say: Say, *, asked: bool = True
) -> SheetFigure:
    """Return both plots with their words; `asked` says whether more cells are to come."""
    return SheetFigure(
        title=say("What are a larger crowd and a wider network worth?"),
        plots=(_error_plot(choices, cells, say, asked), _loss_plot(choices, cells, say, asked)),
        settings_line=settings_words(choices, say),
        description=description(choices, cells, say),
        headline=headline(choices, cells),
        headline_name=headline_name(choices, cells, say),
        facts=(
            slope_words(cells, say),
            width_words(choices, cells, say),
            steps_words(say),
        ),
        wide=True,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Marks:
    """What stands in a plot: lines of the pretrained arm, those of the other, levels for both."""

    curves: tuple[Curve, ...]
    references: tuple[Curve, ...] = ()
    levels: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines, those of the pretrained arm first."""
        return tuple(line for line, _ in (*self.curves, *self.references)) + self.levels

    @property
    def bands(self) -> tuple[Band, ...]:
        """All bands, those of the pretrained arm on top."""
        return tuple(band for _, band in (*self.references, *self.curves))


def _error_plot(choices: ScaleChoices, cells: Cells, say: Say, asked: bool) -> Plot:
    """Return test errors of both arms, each with the dashes that it has everywhere."""

    def error(cell: Cell) -> Errors:
        """Return the pretrained arm's test errors in a cell [seeds]."""
        return cell.outcomes.test("pretrained", choices.labels)

    marks = _Marks(
        tuple(_curves(cells, error, say)),
        tuple(_references(choices, cells, say)),
        _best(cells, say),
    )
    title = say("Test error with {labels}").format(labels=labels_words(choices.labels, say))
    axis = _axis(say("error"), ERRORS, ERROR_ENDS, marks, percent=True)
    return _plot(title, axis, marks, _note(cells, say, asked), say)


def _loss_plot(choices: ScaleChoices, cells: Cells, say: Say, asked: bool) -> Plot:
    """Return the pretext loss on held-out sentences, as it is or from its floor on."""
    if choices.loss == ABOVE:
        title = say("Pretext loss above its floor")
        marks = _Marks(tuple(_curves(cells, lambda cell: cell.above, say)))
        axis = _axis(say("nats above the floor"), ABOVES, ABOVE_ENDS, marks)
    else:
        title = say("Pretext loss, held-out sentences")
        curves = tuple(_curves(cells, lambda cell: cell.loss, say))
        marks = _Marks(curves, levels=_levels(cells, say))
        axis = _axis(say("nats"), LOSSES, LOSS_ENDS, marks)
    return _plot(title, axis, marks, _note(cells, say, asked), say)


def _note(cells: Cells, say: Say, asked: bool) -> str:
    if cells:
        return ""
    return say("Being measured, cell by cell.") if asked else say("Nothing is measured yet.")


def _plot(title: str, y: Axis, marks: _Marks, note: str, say: Say) -> Plot:
    return Plot(
        title=title,
        x=Axis.of_decades(say("unlabelled sentences"), CROWDS, LEFT, RIGHT),
        y=y,
        bands=marks.bands,
        lines=marks.lines,
        # A line that has just begun is a point: nobody would see it otherwise.
        dots=tuple(
            Dots(line.points, line.role, name=line.name)
            for line, _ in marks.curves
            if len(line.points) == 1
        ),
        end_names=tuple(_end_name(line) for line, _ in marks.curves),
        note=note,
        description=title,
    )


def _end_name(line: Line) -> EndName:
    """Return how wide a line's network is; the first name says what the numbers are."""
    (x, y), width = line.points[-1], WIDTHS[int(line.role.removeprefix("ramp "))]
    return EndName(float(x), float(y), line.name if width == WIDTHS[0] else str(width), line.role)


def _axis(
    name: str,
    numbers: tuple[float, ...],
    ends: tuple[float, float],
    marks: _Marks,
    *,
    percent: bool = False,
) -> Axis:
    """Return a logarithmic axis that keeps its ends unless a line leaves them."""
    heights = [float(end) for line in marks.lines for end in line.points[:, 1]]
    low = min(float(np.log10(ends[0])), *heights, np.inf)
    high = max(float(np.log10(ends[1])), *heights, -np.inf)
    written = (f"{100 * number:g} %" if percent else f"{number:g}" for number in numbers)
    ticks = tuple(zip(np.log10(numbers).tolist(), written, strict=True))
    return Axis(name, low, high, ticks=ticks, logarithmic=True)


def _role(width: int) -> str:
    return f"ramp {WIDTHS.index(width)}"


def _curves(cells: Cells, reading: Reading, say: Say) -> Iterator[Curve]:
    """Yield a line with its band for each width of which a cell is measured."""
    for width in WIDTHS:
        found = [(crowd, interval(reading(cell))) for crowd, cell in column(cells, width)]
        if found:
            name = say("{width} units").format(width=width)
            line = _line(found, _role(width), name)
            yield line, _band(found, _role(width), name)


def _references(choices: ScaleChoices, cells: Cells, say: Say) -> Iterator[Curve]:
    """Yield the supervised arm of each width: the same at every crowd, which it never sees."""
    for width in WIDTHS:
        if not column(cells, width):
            continue
        errors = of_shares(supervised_errors(cells, width, choices.labels))
        found = [(crowd, errors) for crowd in (CROWDS[0], CROWDS[-1])]
        name = say("{width} units, supervised only").format(width=width)
        role = _role(width)
        yield _line(found, role, name, stroke=stroke_of("supervised")), _band(found, role, name)


def _line(
    found: list[tuple[int, Interval]],
    role: str,
    name: str,
    *,
    stroke: str = "solid",
) -> Line:
    """Return a line that its end names, not the legend."""
    points = np.log10([(crowd, max(each.mean, FAINTEST)) for crowd, each in found])
    thin = stroke != "solid"
    return Line(frozen(points), role, stroke, thin=thin, name=name, in_legend=False)


def _band(found: list[tuple[int, Interval]], role: str, name: str) -> Band:
    rows = [(crowd, *(max(end, FAINTEST) for end in each.ends)) for crowd, each in found]
    return Band(frozen(np.log10(rows)), role, name)


def _best(cells: Cells, say: Say) -> tuple[Line, ...]:
    """Return the line of the least possible error, and what the dashes stand for."""
    if not cells:
        return ()
    best = next(iter(cells.values())).best
    arms = (Line.sample(say(name), "text", stroke_of(arm)) for arm, name in ARM_SHORT.items())
    return (*arms, _level(1 - best, "long-dashed", say("best possible")))


def _levels(cells: Cells, say: Say) -> tuple[Line, ...]:
    """Return the floor of the loss, and what it is without reading."""
    if not cells:
        return ()
    floor = float(np.mean([cell.floor.mean() for cell in cells.values()]))
    unread = next(iter(cells.values())).unread
    return (
        _level(unread, "dash-dot", say("no reading")),
        _level(floor, "dotted", say("perfect reader")),
    )


def _level(height: float, stroke: str, name: str) -> Line:
    points = np.log10([(CROWDS[0], height), (CROWDS[-1], height)])
    return Line(frozen(points), "text", stroke, thin=True, name=name)

"""Scale as a figure: test error and pretext loss against the crowd, a line for each width."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from explainer.core.exhibits.scale.scale import (
    LOOKS,
    STEPS,
    Cell,
    Cells,
    column,
    slope,
    supervised_errors,
)
from explainer.core.exhibits.scale.scale_choices import ABOVE, CROWDS, WIDTHS, ScaleChoices, places
from explainer.core.figures.figure import Axis, Band, Dots, EndName, Line, Plot, SheetFigure
from explainer.core.figures.wording import listed, percent
from explainer.core.measuring.efficiency import Errors, effect
from explainer.core.measuring.intervals import Interval, interval, of_shares
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.text.decimals import decimals
from explainer.core.text.numerus import labels_words, seeds_words
from explainer.core.text.quantities import HELPS, HURTS
from explainer.core.text.say import Say
from explainer.core.training.cost import BATCH
from explainer.core.training.frames import frozen

LOSS_NAMES = {
    "loss": "As it is, with its floor",
    "above": "From its floor on",
}
SPOKEN_WIDTH = 64
"""The width of which the words speak: the scene's own."""
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
        description=_description(choices, cells, say),
        headline=_headline(choices, cells),
        headline_name=_headline_name(choices, cells, say),
        facts=(
            _slope_words(cells, say),
            _width_words(choices, cells, say),
            _steps_words(say),
        ),
        wide=True,
    )


def settings_words(choices: ScaleChoices, say: Say) -> str:
    """Return the line that names the experiment."""
    return say(
        "a tiny language · {objective} · {labels} · {narrow} to {wide} units · "
        "{steps} steps everywhere · seeds {first} to {last}"
    ).format(
        narrow=WIDTHS[0],
        wide=WIDTHS[-1],
        objective=say(OBJECTIVES[choices.objective].title),
        labels=labels_words(choices.labels, say),
        steps=STEPS,
        first=choices.draws[0],
        last=choices.draws[-1],
    )


def _headline(choices: ScaleChoices, cells: Cells) -> str:
    ends = column(cells, SPOKEN_WIDTH)
    if len(ends) < len(CROWDS):
        return "…"
    first, last = (
        percent(1 - float(cell.outcomes.test("pretrained", choices.labels).mean()))
        for _, cell in (ends[0], ends[-1])
    )
    return f"{first} → {last}"


def _headline_name(choices: ScaleChoices, cells: Cells, say: Say) -> str:
    if len(column(cells, SPOKEN_WIDTH)) < len(CROWDS):
        words = say("{done} of {count} cells are measured")
        return words.format(done=len(cells), count=len(places()))
    return say("accuracy with {labels}, {width} units: {first} → {last} sentences, {seeds}").format(
        labels=labels_words(choices.labels, say),
        width=SPOKEN_WIDTH,
        seeds=seeds_words(choices.seeds, say),
        **_range_words(),
    )


def _range_words() -> dict[str, str]:
    return {"first": f"{CROWDS[0]:,}", "last": f"{CROWDS[-1]:,}"}


def _slope_words(cells: Cells, say: Say) -> str:
    """Return what ten times the crowd does, and whether that could be a power law."""
    found = slope(cells, SPOKEN_WIDTH)
    if found is None or found.factor.low is None:
        return ""
    words = (
        say(
            "{width} units: ten times the sentences divide the loss above its floor by {factor} "
            "({low} to {high}). The line is not straight (off by a factor of up to {off}): "
            "no power law."
        )
        if found.bent
        else say(
            "{width} units: ten times the sentences divide the loss above its floor by {factor} "
            "({low} to {high}). No bend of the line is seen from {first} to {last}."
        )
    )
    ends = {name: _short(getattr(found.factor, name)) for name in ("low", "high")}
    factor = _short(found.factor.mean)
    off = f"{found.off:.1f}"
    return words.format(width=SPOKEN_WIDTH, factor=factor, off=off, **ends, **_range_words())


def _width_words(choices: ScaleChoices, cells: Cells, say: Say) -> str:
    """Return what the widest network does to the loss, and where pretraining helps."""
    corners = [(crowd, width) for crowd in (CROWDS[0], CROWDS[-1]) for width in WIDTHS[::-4]]
    if any(corner not in cells for corner in corners):
        return ""
    wide, narrow, widest, narrowest = (cells[corner].loss for corner in corners)
    few, many = (interval(more - less) for more, less in ((wide, narrow), (widest, narrowest)))
    return say(
        "{wide} units, not {narrow}: loss {few} nats with {first} sentences, {many} with {last}. "
        "{effects}"
    ).format(
        wide=WIDTHS[-1],
        narrow=WIDTHS[0],
        few=_change(few),
        many=_change(many),
        effects=_effect_words(choices, cells, say),
        **_range_words(),
    )


def _effect_words(choices: ScaleChoices, cells: Cells, say: Say) -> str:
    """Return in how many cells the paired difference of both arms says something."""
    found = [
        effect(cell.outcomes.difference_at_once(choices.labels, LOOKS)) for cell in cells.values()
    ]
    return say(
        "Pretraining helps in {helps} of {count} cells and hurts in {hurts}, by intervals that "
        "allow for {looks} looks at once."
    ).format(looks=LOOKS, helps=found.count(HELPS), hurts=found.count(HURTS), count=len(found))


def _steps_words(say: Say) -> str:
    often, seldom = (round(STEPS * BATCH / crowd) for crowd in (CROWDS[0], CROWDS[-1]))
    return say(
        "{steps} steps everywhere: each of {first} sentences is seen about {often} times, each of "
        "{last} about {seldom} times."
    ).format(
        steps=STEPS,
        often=f"{often:,}",
        seldom=f"{seldom:,}",
        **_range_words(),
    )


def _short(number: float | None) -> str:
    return "–" if number is None else f"{number:.1f}"


def _change(change: Interval) -> str:
    """Return a change with its sign and its interval, if it has one."""
    numbers = (change.mean, change.low, change.high)
    mean, *rest = (
        decimals(number, 2, signed=True).replace("-", "−")
        for number in numbers
        if number is not None
    )
    return f"{mean} ({rest[0]}…{rest[1]})" if rest else mean


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
    """Return test errors of both arms: solid the pretrained one, dashed the supervised one."""

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
        caption="",
        x=_crowd_axis(say),
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


def _crowd_axis(say: Say) -> Axis:
    ticks = tuple((float(np.log10(crowd)), f"{crowd:,}") for crowd in CROWDS)
    low, high = ticks[0][0] - LEFT, ticks[-1][0] + RIGHT
    return Axis(say("unlabelled sentences"), low, high, ticks=ticks, logarithmic=True)


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
        yield _line(found, role, name, stroke="dashed"), _band(found, role, name)


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
    rows = [
        (
            crowd,
            *(max(each.mean if end is None else end, FAINTEST) for end in (each.low, each.high)),
        )
        for crowd, each in found
    ]
    return Band(frozen(np.log10(rows)), role, name)


def _best(cells: Cells, say: Say) -> tuple[Line, ...]:
    """Return the line of the least possible error, and what the dashes stand for."""
    if not cells:
        return ()
    best = next(iter(cells.values())).best
    dashes = Line(frozen(np.empty((0, 2))), "text", "dashed", thin=True, name=say("supervised"))
    return (dashes, _level(1 - best, "long-dashed", say("best possible")))


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


def _description(choices: ScaleChoices, cells: Cells, say: Say) -> str:
    if not cells:
        return say("Test error and pretext loss against the number of sentences, not known yet.")
    parts = [
        say("{width} units: accuracy {few} to {many}, loss {more} to {less} nats").format(
            width=width, **_ends(column(cells, width), choices.labels)
        )
        for width in WIDTHS
        if column(cells, width)
    ]
    return say("From the smallest crowd that was measured to the largest. {parts}.").format(
        parts=listed(parts, say)
    )


def _ends(found: list[tuple[int, Cell]], labels: int) -> dict[str, str]:
    (_, first), (_, last) = found[0], found[-1]
    accuracies = [
        percent(1 - float(cell.outcomes.test("pretrained", labels).mean()))
        for cell in (first, last)
    ]
    losses = [f"{cell.loss.mean():.2f}" for cell in (first, last)]
    return dict(zip(("few", "many", "more", "less"), (*accuracies, *losses), strict=True))

"""Scale in words: what the cells say of crowds and widths, and of which experiment."""

from __future__ import annotations

from explainer.core.exhibits.scale.scale import (
    LOOKS,
    STEPS,
    Cell,
    Cells,
    column,
    slope,
)
from explainer.core.exhibits.scale.scale_choices import CROWDS, WIDTHS, ScaleChoices, places
from explainer.core.figures.wording import listed, percent
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval, interval
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.text.decimals import decimals
from explainer.core.text.numerus import labels_words, seeds_words
from explainer.core.text.quantities import HELPS, HURTS
from explainer.core.text.say import Say
from explainer.core.training.cost import BATCH

SPOKEN_WIDTH = 64
"""The width of which the words speak: the scene's own."""


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


def headline(choices: ScaleChoices, cells: Cells) -> str:
    """Return the accuracies at the smallest and the largest crowd."""
    ends = column(cells, SPOKEN_WIDTH)
    if len(ends) < len(CROWDS):
        return "…"
    first, last = (
        percent(1 - float(cell.outcomes.test("pretrained", choices.labels).mean()))
        for _, cell in (ends[0], ends[-1])
    )
    return f"{first} → {last}"


def headline_name(choices: ScaleChoices, cells: Cells, say: Say) -> str:
    """Return what the headline's accuracies are of, or how many cells are measured."""
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


def slope_words(cells: Cells, say: Say) -> str:
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


def width_words(choices: ScaleChoices, cells: Cells, say: Say) -> str:
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


def steps_words(say: Say) -> str:
    """Return how often a sentence is seen in steps that are everywhere the same."""
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


def description(choices: ScaleChoices, cells: Cells, say: Say) -> str:
    """Return what both plots show, for those who cannot see them."""
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

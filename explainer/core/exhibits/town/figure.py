"""Told about 80/20: how far off an estimate is, with a prior from other towns and without."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explainer.core.exhibits.town.choices import ASKED, LEVEL, LOGNORMAL, PARETO, TownChoices
from explainer.core.exhibits.town.towns import (
    MOST_ASKED,
    NEW_TOWNS,
    TOLD,
    Floats,
    TownErrors,
    measured_towns,
)
from explainer.core.figures.figure import Axis, Band, Line, Plot, SheetFigure
from explainer.core.figures.wording import signed
from explainer.core.measuring.efficiency import effect
from explainer.core.measuring.intervals import Interval, clipped, interval
from explainer.core.measuring.simultaneous import at_once
from explainer.core.settings.cards import ChoiceCard, by_name
from explainer.core.text.agreeing import agreeing
from explainer.core.text.decimals import rounded
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.core.text.say import Say
from explainer.core.training.frames import frozen

KINDS = by_name(
    ChoiceCard(PARETO, "Pareto town", "A few earn most: about 80 % goes to a fifth."),
    ChoiceCard(LOGNORMAL, "Log-normal town", "As unequal, but the richest are less extreme."),
    ChoiceCard(LEVEL, "Level town", "All earn about alike, unlike in all towns seen."),
)
MARGIN = 0.06
TENTH = 3
"""Digits of a share behind its point: a tenth of a percentage point."""
NAMES = {
    "plain": "Share among those asked",
    "fitted": "Best-fitting shape",
    "flat": "All shapes equally likely",
    "learnt": "Prior from other towns",
}
"""The ways to estimate, by the names that the errors have."""
DRAWN = {
    "plain": ("muted", "far-dotted", True),
    "fitted": ("control", "dotted", True),
    "flat": ("supervised", "broken", False),
    "learnt": ("pretrained", "solid", False),
}
"""Each way with its role, stroke and whether it is thin; no town was seen by any but the last.

What knows the shapes and weighs them alike is the baseline of the prior: the same calculation with
nothing learnt, and in unequal towns with few people asked nearer the truth than the other two.
"""


def town_figure(choices: TownChoices, say: Say) -> SheetFigure:
    """Return both plots of the exhibit with their words; without other towns nothing is learnt."""
    found = measured_towns(choices)
    gain = gain_at(found, choices.asked)
    plots = (_error_plot(_errors(found), say), _story_plot(found, say))
    return SheetFigure(
        title=say("What does the richest fifth earn?"),
        plots=tuple(_marked(plot, choices, say) for plot in plots),
        settings_line=settings_words(choices, say),
        description=_description(found, say),
        headline=say("{points} points").format(points=signed(gain.mean)) if gain else "",
        headline_name=_verdict(gain, choices, say),
        facts=_facts(found, choices, say),
    )


def gain_at(found: TownErrors, asked: int) -> Interval | None:
    """Return how much nearer the truth the prior is than its baseline, paired by town.

    Its interval allows for all numbers of people at once, and is told to a tenth of a point: a
    smaller difference is none that anybody would notice. None where nothing was learnt.
    """
    if found.learnt is None:
        return None
    place = ASKED.index(asked)
    gain = at_once(found.flat[:, place] - found.learnt[:, place], len(ASKED))
    low, high = (None if end is None else rounded(end, TENTH) for end in (gain.low, gain.high))
    return Interval(rounded(gain.mean, TENTH), low, high)


def mean_error(errors: Floats, place: int) -> Interval:
    """Return the mean of errors [towns, asked] in points at one number of people."""
    return clipped(interval(100 * errors[:, place]), 0.0, 100.0)


def settings_words(choices: TownChoices, say: Say) -> str:
    """Return the line that names the experiment."""
    kind = say(KINDS[choices.kind].title)
    if not choices.towns:
        return say("{kind} · no other towns seen · seed {seed}").format(
            kind=kind, seed=choices.seed
        )
    return say(
        "{kind} · other towns seen: {towns}, people told in each: {told} · seed {seed}"
    ).format(kind=kind, towns=choices.towns, told=TOLD, seed=choices.seed)


def _errors(found: TownErrors) -> dict[str, Floats]:
    """Return the errors of each way that is drawn: of a prior only where one was learnt."""
    every = {name: getattr(found, name) for name in DRAWN}
    return {name: errors for name, errors in every.items() if errors is not None}


def _verdict(gain: Interval | None, choices: TownChoices, say: Say) -> str:
    """Say by the interval whether the prior helps or misleads."""
    if gain is None:
        return say("No other towns: no prior was learnt, there is nothing to compare.")
    words = {HELPS: say("helps"), HURTS: say("misleads"), NO_EVIDENCE: say("no evidence")}
    return say("with {asked} asked: {verdict} (plus: the prior is nearer the truth)").format(
        asked=choices.asked, verdict=words[effect(gain)]
    )


def _facts(found: TownErrors, choices: TownChoices, say: Say) -> tuple[str, ...]:
    """Return the mean errors, what a prior is worth in people, and what it was learnt from."""
    place = ASKED.index(choices.asked)
    numbers = {"count": NEW_TOWNS, "asked": choices.asked, **_means(found, place)}
    if found.learnt is None:
        alone = say(
            "Mean error over {count} new towns with {asked} asked: shapes known, all equally "
            "likely {flat} points; best-fitting shape {fitted}; share among the people asked "
            "{plain}."
        )
        return (alone.format(**numbers), "", _one_town(say))
    said = say(
        "Mean error over {count} new towns with {asked} asked: {learnt} points with the prior, "
        "{flat} without (shapes known, all equally likely); best-fitting shape {fitted}; share "
        "among the people asked {plain}."
    )
    learnt = (
        say("The prior knows unequal towns alone: it is wrong until enough people speak.")
        if choices.kind == LEVEL
        else say("No town ever told its share: the prior is learnt from incomes alone.")
    )
    last = say("{first} {second}").format(first=learnt, second=_one_town(say))
    return (said.format(**numbers), _worth_words(found, choices, say), last)


def _one_town(say: Say) -> str:
    return say("The right plot is one town, with the luck of its people; the left one is the mean.")


def _worth_words(found: TownErrors, choices: TownChoices, say: Say) -> str:
    """Say how many people the worse way has to ask to come as near as the better one."""
    gain = gain_at(found, choices.asked)
    said = NO_EVIDENCE if gain is None or found.learnt is None else effect(gain)
    if said == NO_EVIDENCE or found.learnt is None:
        return say("With so many asked, no difference is shown between prior and no prior.")
    better, worse = found.learnt, found.flat
    if said == HURTS:
        better, worse = worse, better
    near = float(better[:, ASKED.index(choices.asked)].mean())
    behind = np.flatnonzero(worse.mean(axis=0) > near)
    place = int(behind[-1]) + 1
    return _needed(said, place, choices, say)


def _needed(said: str, place: int, choices: TownChoices, say: Say) -> str:
    """Say between which numbers asked it becomes enough; beyond the last one none is.

    In between nobody was asked: how many are just enough is not known more exactly.
    """
    if place == len(ASKED):
        words = (
            say("Without the prior, {people} answers are not enough to come as near.")
            if said == HELPS
            else say("With the prior, {people} answers are not enough to come as near.")
        )
        return words.format(people=MOST_ASKED)
    words = (
        say("Without the prior, asking {fewer} is not enough to come as near, {people} is.")
        if said == HELPS
        else say("With the prior, asking {fewer} is not enough to come as near, {people} is.")
    )
    return words.format(fewer=ASKED[place - 1], people=ASKED[place])


def _marked(plot: Plot, choices: TownChoices, say: Say) -> Plot:
    """Return the plot with an upright line at the number of people that the words speak of."""
    place = float(np.log10(choices.asked))
    marker = Line(
        frozen([(place, plot.y.low), (place, plot.y.high)]),
        "muted",
        "dash-dot",
        thin=True,
        name=say("{asked} asked").format(asked=choices.asked),
    )
    return replace(plot, lines=(*plot.lines, marker))


def _means(found: TownErrors, place: int) -> dict[str, str]:
    """Return the mean error of each way in points at one number of people, as it is written."""
    return {name: f"{100 * mean:.1f}" for name, mean in written_means(found, place).items()}


def written_means(found: TownErrors, place: int) -> dict[str, float]:
    """Return mean errors at one number of people; those with a prior and without agree.

    What the prior is worth is what lies between these two as they are written.
    """
    means = {name: float(errors[:, place].mean()) for name, errors in _errors(found).items()}
    if "learnt" not in means:
        return means
    learnt, flat = agreeing((means["learnt"], means["flat"]))
    return means | {"learnt": learnt, "flat": flat}


def _error_plot(errors: dict[str, Floats], say: Say) -> Plot:
    logs = np.log10(ASKED)
    tables = {name: _table(each) for name, each in errors.items()}
    highest = max(float(table[:, 2].max()) for table in tables.values())
    return Plot(
        title=say("Mean error over new towns"),
        x=_people_axis(say),
        y=Axis(say("error of the share (points)"), 0.0, float(np.ceil(highest / 10) * 10)),
        bands=tuple(
            Band(frozen(np.column_stack([logs, table[:, 1:]])), DRAWN[name][0], say(NAMES[name]))
            for name, table in tables.items()
            if not DRAWN[name][-1]
        ),
        lines=tuple(
            Line(frozen(np.column_stack([logs, table[:, 0]])), *DRAWN[name], name=say(NAMES[name]))
            for name, table in tables.items()
        ),
    )


def _people_axis(say: Say) -> Axis:
    return Axis.of_decades(say("people asked"), (1, 3, 10, 30, 100), MARGIN, MARGIN)


def _table(errors: Floats) -> Floats:
    """Return mean, low and high [asked, 3] in points over towns."""
    rows = [mean_error(errors, place) for place in range(errors.shape[1])]
    return np.array([(row.mean, row.low, row.high) for row in rows])


def _story_plot(found: TownErrors, say: Say) -> Plot:
    """Return what each way says of one town after each person."""
    people = np.log10(np.arange(1, MOST_ASKED + 1))
    ends = [(people[0], 100 * found.truth), (people[-1], 100 * found.truth)]
    told = {name: 100 * values for name, values in found.estimates.items()}
    return Plot(
        title=say("One new town, person by person"),
        x=_people_axis(say),
        y=Axis(say("share of the richest fifth (%)"), 0.0, 100.0),
        lines=(
            Line(frozen(ends), "text", "dash-dot-dot", thin=True, name=say("the truth")),
            *(
                Line(frozen(np.column_stack([people, told[name]])), *drawn, series=say(NAMES[name]))
                for name, drawn in DRAWN.items()
                if name in told
            ),
        ),
    )


def _description(found: TownErrors, say: Say) -> str:
    words = (
        say("{asked} asked: {flat} without a prior")
        if found.learnt is None
        else say("{asked} asked: {flat} without a prior, {learnt} with it")
    )
    parts = [words.format(asked=asked, **_means(found, place)) for place, asked in enumerate(ASKED)]
    return say("Mean error of the richest fifth's share, in points. {parts}.").format(
        parts="; ".join(parts)
    )

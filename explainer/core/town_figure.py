"""Told about 80/20: how far off an estimate is, with a prior from other towns and without."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from explainer.core.cards import ChoiceCard
from explainer.core.efficiency import effect
from explainer.core.figures import Axis, Band, Dots, Line, Plot, Sheet
from explainer.core.frames import frozen
from explainer.core.intervals import Interval, interval
from explainer.core.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.core.simultaneous import at_once
from explainer.core.town_choices import ASKED, LEVEL, LOGNORMAL, PARETO, TownChoices
from explainer.core.towns import (
    MOST_ASKED,
    NEW_TOWNS,
    TOLD,
    Floats,
    TownErrors,
    measured_towns,
)
from explainer.core.wording import Say, percent

KINDS: dict[str, ChoiceCard] = {
    card.name: card
    for card in (
        ChoiceCard(PARETO, "Pareto town", "A few own most: about 80 % belongs to a fifth."),
        ChoiceCard(LOGNORMAL, "Log-normal town", "As unequal, but the richest are less extreme."),
        ChoiceCard(LEVEL, "Level town", "All earn about alike, unlike in all towns seen."),
    )
}
MARGIN = 0.06
ABOUT_AS_GOOD = 0.01
NAMES = {
    "supervised": "Only the people asked",
    "control": "Kinds of towns known",
    "pretrained": "Prior from other towns",
}
"""The three ways, by the role whose colour each has."""


@dataclass(frozen=True, slots=True)
class _Way:
    role: str
    errors: Floats
    stroke: str = "solid"
    thin: bool = False


def town_figure(choices: TownChoices, say: Say) -> Sheet:
    """Return both plots of the exhibit with their words."""
    found = measured_towns(choices)
    gain = at_once(_at(found.plain, choices) - _at(found.learnt, choices), len(ASKED))
    plots = (_error_plot(_ways(found), say), _story_plot(found, say))
    return Sheet(
        title=say("What does the richest fifth own?"),
        plots=tuple(_marked(plot, choices, say) for plot in plots),
        settings_line=settings_words(choices, say),
        description=_description(found, say),
        headline=say("{points} points").format(points=_signed(-100 * gain.mean)),
        headline_name=_verdict(gain, choices, say),
        facts=_facts(found, choices, say),
    )


def settings_words(choices: TownChoices, say: Say) -> str:
    """Return the line that names the experiment."""
    return say("{kind} · prior from {towns} towns, {told} people each · seed {seed}").format(
        kind=say(KINDS[choices.kind].title), towns=choices.towns, told=TOLD, seed=choices.seed
    )


def town_text(choices: TownChoices) -> str:
    """Return the command that makes the figure again: files carry it inside."""
    return (
        f"explainer render town --town {choices.kind} --towns {choices.towns} "
        f"--asked {choices.asked} --seed {choices.seed}"
    )


def _ways(found: TownErrors) -> tuple[_Way, ...]:
    return (
        _Way("control", found.flat, "dashed", thin=True),
        _Way("supervised", found.plain),
        _Way("pretrained", found.learnt),
    )


def _at(errors: Floats, choices: TownChoices) -> Floats:
    return np.asarray(errors[:, ASKED.index(choices.asked)])


def _signed(points: float) -> str:
    return f"{points:+.1f}".replace("-", "−")


def _verdict(gain: Interval, choices: TownChoices, say: Say) -> str:
    """Say by the interval whether the prior helps or misleads."""
    words = {HELPS: say("helps"), HURTS: say("misleads"), NO_EVIDENCE: say("no evidence")}
    return say("error with {asked} asked: {verdict}").format(
        asked=choices.asked, verdict=words[effect(gain)]
    )


def _facts(found: TownErrors, choices: TownChoices, say: Say) -> tuple[str, ...]:
    plain, learnt = (100 * float(_at(each, choices).mean()) for each in (found.plain, found.learnt))
    said = say(
        "Mean error over {count} new towns with {asked} asked: {plain} points from them alone, "
        "{learnt} with the prior."
    )
    numbers = {"plain": f"{plain:.1f}", "learnt": f"{learnt:.1f}"}
    return (
        said.format(count=NEW_TOWNS, asked=choices.asked, **numbers),
        _level_words(found, say),
        say("The prior knows unequal towns alone: it is wrong until enough people speak.")
        if choices.kind == LEVEL
        else say("No town ever told its share: the prior is learnt from incomes alone."),
    )


def _level_words(found: TownErrors, say: Say) -> str:
    """Say from how many people on the worse way is about as good as the other one.

    The worse way is the one that is further behind where the two are furthest apart.
    """
    plain, learnt = (each.mean(axis=0) for each in (found.plain, found.learnt))
    gain = plain - learnt
    misled = bool(gain[np.argmax(np.abs(gain))] < 0)
    behind = np.flatnonzero((-gain if misled else gain) > ABOUT_AS_GOOD)
    last = int(behind[-1]) if len(behind) else -1
    if last + 1 == len(ASKED):
        words = (
            say("The prior still misleads when {people} people have spoken.")
            if misled
            else say("Even {people} people alone do not tell as much.")
        )
        return words.format(people=MOST_ASKED)
    words = (
        say("With the prior as good once about {people} have spoken.")
        if misled
        else say("Without the prior as good once about {people} have spoken.")
    )
    return words.format(people=ASKED[last + 1])


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


def _error_plot(ways: tuple[_Way, ...], say: Say) -> Plot:
    logs = np.log10(ASKED)
    tables = {way.role: _table(way.errors) for way in ways}
    highest = max(float(table[:, 2].max()) for table in tables.values())
    return Plot(
        title=say("Mean error over new towns"),
        caption="",
        x=Axis(
            say("people asked"),
            float(logs[0]) - MARGIN,
            float(logs[-1]) + MARGIN,
            ticks=tuple((float(np.log10(n)), str(n)) for n in (1, 3, 10, 30, 100)),
            logarithmic=True,
        ),
        y=Axis(say("error of the share (points)"), 0.0, float(np.ceil(highest / 10) * 10)),
        bands=tuple(
            Band(frozen(np.column_stack([logs, table[:, 1:]])), role)
            for role, table in tables.items()
            if role != "control"
        ),
        lines=tuple(
            Line(
                frozen(np.column_stack([logs, tables[way.role][:, 0]])),
                way.role,
                stroke=way.stroke,
                thin=way.thin,
                name=say(NAMES[way.role]),
            )
            for way in ways
        ),
    )


def _table(errors: Floats) -> Floats:
    """Return mean, low and high [asked, 3] in points over towns."""
    rows = [interval(100 * errors[:, place]) for place in range(errors.shape[1])]
    return np.array([(row.mean, row.low or 0.0, row.high or row.mean) for row in rows])


def _story_plot(found: TownErrors, say: Say) -> Plot:
    """Return what each way says of one town after each person."""
    people = np.log10(np.arange(1, MOST_ASKED + 1))
    ends = [(people[0], 100 * found.truth), (people[-1], 100 * found.truth)]
    plain, flat, learnt = 100 * found.estimates
    rows = (
        ("control", flat, "dashed"),
        ("supervised", plain, "solid"),
        ("pretrained", learnt, "solid"),
    )
    return Plot(
        title=say("One town, person by person"),
        caption="",
        x=Axis(
            say("people asked"),
            -MARGIN,
            2 + MARGIN,
            ticks=tuple((float(np.log10(n)), str(n)) for n in (1, 3, 10, 30, 100)),
            logarithmic=True,
        ),
        y=Axis(say("share of the richest fifth (%)"), 0.0, 100.0),
        lines=(
            Line(frozen(ends), "text", "dash-dot", thin=True, name=say("the truth")),
            *(
                Line(
                    frozen(np.column_stack([people, values])), role, stroke, thin=role == "control"
                )
                for role, values, stroke in rows
            ),
        ),
        dots=(Dots(frozen([(people[0], plain[0])]), "supervised"),),
    )


def _description(found: TownErrors, say: Say) -> str:
    parts = [
        say("{asked} asked: {plain} alone, {learnt} with the prior").format(
            asked=asked,
            plain=percent(float(found.plain[:, place].mean())),
            learnt=percent(float(found.learnt[:, place].mean())),
        )
        for place, asked in enumerate(ASKED)
    ]
    return say("Mean error of the richest fifth's share. {parts}.").format(parts="; ".join(parts))

"""How well each model does on each group of fresh points: whom a biased handful fails."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from explainer.core.figures.figure import Axis, Dots, Line, Plot, Worth
from explainer.core.figures.wording import percent
from explainer.core.measuring.efficiency import Outcomes
from explainer.core.measuring.intervals import Interval
from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT, BIASED
from explainer.core.text.agreeing import alone
from explainer.core.text.numerus import counted, seeds_words
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame, frozen

APART = 0.17
"""How far the two models' marks of one group stand apart, in rows."""
MARKERS = {"supervised": 1, "pretrained": 0}
WHOLE = "solid"
"""The stroke of every stick: dashes would hide its end, and markers tell the arms apart."""


def group_figure(frame: Frame, outcomes: Outcomes | None, say: Say) -> Worth:
    """Return each group's accuracy, over seeds where that was measured, and the widest gap.

    Without a measurement at the labels that are shown the figure is that of one run.
    """
    measured = outcomes if _measured(outcomes, frame.labels) else None
    found = {arm: _accuracies(frame, measured, arm) for arm in ARM_NAMES}
    if not all(found.values()):
        return Worth(_plot(frame, {}, say), "", "", ())
    gaps = {arm: _gap(each) for arm, each in found.items()}
    whose = max(gaps, key=gaps.__getitem__)
    return Worth(
        _plot(frame, found, say),
        headline=_points(f"{100 * gaps[whose]:.0f}", say),
        headline_name=_seeds(whose, measured, say),
        facts=(
            *(_ends(frame, arm, each, say) for arm, each in found.items()),
            _sampling_words(frame, say),
        ),
    )


def _measured(outcomes: Outcomes | None, labels: int) -> bool:
    return outcomes is not None and outcomes.group_error is not None and labels in outcomes.counts


def _accuracies(frame: Frame, outcomes: Outcomes | None, arm: str) -> list[Interval]:
    names = frame.settings.card.groups
    if outcomes is not None:
        return [outcomes.group(arm, frame.labels, number) for number in range(len(names))]
    shown = frame.arm(arm).groups
    return [] if shown is None else [Interval(float(share), None, None) for share in shown]


def _gap(found: Sequence[Interval]) -> float:
    """Return what lies between the ends as they are written beside it."""
    means = [alone(each.mean) for each in found]
    return max(means) - min(means)


def _points(points: str, say: Say) -> str:
    return counted(points, say("1 point"), say("{points} points")).format(points=points)


def _seeds(whose: str, outcomes: Outcomes | None, say: Say) -> str:
    """Return whose gap it is, and whether of seeds or of the run that is shown."""
    arm = say(ARM_SHORT[whose])
    if outcomes is None:
        return say("widest gap: {arm} · this run").format(arm=arm)
    words = say("widest gap: {arm} · {seeds}")
    return words.format(arm=arm, seeds=seeds_words(len(outcomes.seeds), say))


def _ends(frame: Frame, arm: str, found: Sequence[Interval], say: Say) -> str:
    """Return which groups a model knows least and best."""
    names = [say(name) for name in frame.settings.card.groups]
    means = [each.mean for each in found]
    worst, best = int(np.argmin(means)), int(np.argmax(means))
    return say("{arm}: {low} ({worst}) to {high} ({best}).").format(
        arm=say(ARM_SHORT[arm]),
        low=percent(means[worst]),
        worst=names[worst],
        high=percent(means[best]),
        best=names[best],
    )


def _sampling_words(frame: Frame, say: Say) -> str:
    if frame.settings.label_sampling == BIASED:
        return say("All labelled people share one skin colour, all labelled animals have dark fur.")
    return say("The labelled have all colours.")


def _plot(frame: Frame, found: dict[str, list[Interval]], say: Say) -> Plot:
    names = frame.settings.card.groups
    rows = {arm: _rows(len(names), arm) for arm in ARM_NAMES}
    return Plot(
        title=say("Groups"),
        x=Axis(say("test accuracy"), 0.0, 1.03, percent=True),
        y=Axis.of_rows([say(name) for name in names]),
        lines=tuple(line for arm, each in found.items() for line in _lines(arm, each, rows, say)),
        dots=tuple(
            Dots(
                frozen([(e.mean, y) for e, y in zip(each, rows[arm], strict=True)]),
                arm,
                marker=MARKERS[arm],
                series=say(ARM_NAMES[arm]),
            )
            for arm, each in found.items()
        ),
        note="" if found else _note(frame, say),
        description=_description(frame, found, say),
    )


def _note(frame: Frame, say: Say) -> str:
    if not frame.settings.card.groups:
        return say("The points of this scene are in no groups.")
    return say("Known when both models are trained.")


def _rows(count: int, arm: str) -> list[float]:
    """Return where on the y axis each group stands, the first one on top."""
    shift = APART if arm == "supervised" else -APART
    return [count - 1 - number + shift for number in range(count)]


def _lines(
    arm: str, found: Sequence[Interval], rows: dict[str, list[float]], say: Say
) -> list[Line]:
    """Return a stick for each group and, where seeds were measured, its interval."""
    name = say(ARM_NAMES[arm])
    sticks = [
        Line(frozen([(0.0, y), (each.mean, y)]), arm, WHOLE, thin=True, series=name)
        for each, y in zip(found, rows[arm], strict=True)
    ]
    spans = [
        Line(frozen([(max(each.low, 0.0), y), (min(each.high, 1.0), y)]), arm, WHOLE, series=name)
        for each, y in zip(found, rows[arm], strict=True)
        if each.low is not None and each.high is not None
    ]
    named = Line.sample(name, arm, WHOLE, marker=MARKERS[arm])
    return [named, *sticks, *spans]


def _description(frame: Frame, found: dict[str, list[Interval]], say: Say) -> str:
    if not found:
        return say("Accuracy on each group, not known yet.")
    parts = [
        say("{group}: supervised {supervised}, pretrained {pretrained}").format(
            group=say(name), **{arm: percent(found[arm][number].mean) for arm in ARM_NAMES}
        )
        for number, name in enumerate(frame.settings.card.groups)
    ]
    return say("Test accuracy on each group. {parts}.").format(parts="; ".join(parts))

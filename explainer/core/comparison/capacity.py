"""Train and test error of networks of every width: where an arm underfits and overfits."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from explainer.core.comparison.training_curves import PARTS, part_line, part_samples
from explainer.core.figures.figure import Axis, Band, Line, Plot, Worth
from explainer.core.measuring.efficiency import Outcomes
from explainer.core.measuring.intervals import Interval, of_shares
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.settings import Settings
from explainer.core.text.numerus import seeds_words
from explainer.core.text.say import Say
from explainer.core.training.frames import Floats, frozen

TICKS = (2, 4, 8, 16, 32, 64, 128)
"""Widths from one end of the slider to the other."""
MARGIN = 0.03
STEP = 0.1
MARK = "dash-dot"
"""The stroke of the upright line, which would else look like train error in the legend."""


def capacity_figure(measured: Mapping[int, Outcomes], settings: Settings, say: Say) -> Worth:
    """Return the curve with a word on what was measured."""
    seeds = max((len(outcomes.seeds) for outcomes in measured.values()), default=0)
    facts = (
        say(
            "Labels per class: {labels}. Means of up to {seeds}; bands: 95 % of each test mean."
        ).format(labels=settings.labels_per_class, seeds=seeds_words(seeds, say)),
        say("Both errors high: a sign of underfitting. Train low, test high: of overfitting."),
    )
    return Worth(capacity_plot(measured, settings, say), "", "", facts if measured else ())


def capacity_plot(measured: Mapping[int, Outcomes], settings: Settings, say: Say) -> Plot:
    """Return the errors of both arms against width at the slider's label count.

    Train error is thin, test error wide with its band over seeds; the vertical line is
    the width on the screen.
    """
    labels, arms = settings.labels_per_class, tuple(ARM_NAMES) if measured else ()
    lines = [_curve(measured, arm, part, labels, say) for arm in arms for part in PARTS]
    here = float(np.log10(settings.width))
    ceiling = _ceiling(lines)
    upright = frozen([(here, 0.0), (here, ceiling)])
    slider = Line(upright, "text", MARK, thin=True, name=say("width"))
    return Plot(
        title=say("Capacity"),
        x=Axis.of_decades(say("units in a layer"), TICKS, MARGIN, MARGIN),
        y=Axis(say("error"), 0.0, ceiling, percent=True),
        bands=tuple(_band(measured, arm, labels, say) for arm in arms),
        lines=(slider, *lines, *part_samples(say)) if measured else (),
        note="" if measured else say("Press Measure: networks of 2 to 128 units, 10 seeds each."),
        description=_description(measured, labels, say),
    )


def _curve(measured: Mapping[int, Outcomes], arm: str, part: str, labels: int, say: Say) -> Line:
    means = [_error(outcomes, arm, part, labels).mean for outcomes in measured.values()]
    return part_line(_points(measured, means), arm, part, say)


def _band(measured: Mapping[int, Outcomes], arm: str, labels: int, say: Say) -> Band:
    errors = [_error(outcomes, arm, "test", labels) for outcomes in measured.values()]
    places = np.log10(list(measured))
    points = [(x, *error.ends) for x, error in zip(places, errors, strict=True)]
    return Band(frozen(points), arm, f"{say(ARM_NAMES[arm])}, {say('test')}")


def _error(outcomes: Outcomes, arm: str, part: str, labels: int) -> Interval:
    errors = outcomes.train(arm, labels) if part == "train" else outcomes.test(arm, labels)
    return of_shares(errors)


def _points(measured: Mapping[int, Outcomes], means: list[float]) -> Floats:
    return frozen(np.stack([np.log10(list(measured)), means], axis=1))


def _ceiling(lines: list[Line]) -> float:
    highest = max((float(line.points[:, 1].max()) for line in lines), default=0.5)
    return float(np.ceil(highest / STEP + 0.2) * STEP)


def _description(measured: Mapping[int, Outcomes], labels: int, say: Say) -> str:
    if not measured:
        return say("Error against the width of the network, not measured yet.")
    parts = [
        say("{width} units: supervised {supervised}, pretrained {pretrained}").format(
            width=width,
            **{arm: f"{_error(o, arm, 'test', labels).mean:.3f}" for arm in ARM_NAMES},
        )
        for width, o in measured.items()
    ]
    return say("Test error against width. {parts}.").format(parts="; ".join(parts))

"""The label-efficiency curve, and in words what the unlabelled data were worth."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from explainer.core.editing.hand_picked import Picked, by_hand
from explainer.core.figures.difference_words import arms_sentence, difference_sentence
from explainer.core.figures.figure import Axis, Band, Dots, Line, Plot, Worth
from explainer.core.figures.markers import MARKERS
from explainer.core.figures.theme import LEVEL
from explainer.core.figures.told_means import ToldMeans, told_means
from explainer.core.figures.wording import percent
from explainer.core.measuring.curve_counts import difference_looked_at, looked_at
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes, effect
from explainer.core.measuring.label_worth import LabelWorth, worth
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.settings.catalogue import (
    ARM_NAMES,
    ARM_SHORT,
    BASELINES,
    LARGEST,
    NAIVE_BAYES,
    WALK_SPREADING,
    WORD_VECTORS,
)
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.settings import Settings
from explainer.core.text.numerus import counted, labels_words, seeds_words
from explainer.core.text.quantities import NO_EVIDENCE
from explainer.core.text.say import Say
from explainer.core.training.cost import Cost, label_cost
from explainer.core.training.frames import Floats, frozen

TICKS = (1, 2, 3, 5, 10, 20, 30)
GRID = 20.0
BASELINE_STROKES = {
    "logistic": "long-dashed",
    "machine": "dash-dot",
    "spreading": "dashed",
    WALK_SPREADING: "dashed",
    "self-training": "far-dotted",
    WORD_VECTORS: "dash-dot",
    NAIVE_BAYES: "far-dotted",
    LARGEST: "far-dashed",
}
"""How each baseline is drawn. One neighbour is not: it runs along with the support vectors, and a
plot with more lines tells less. Of two that spread labels the one on the walks' graph is drawn, and
where words are counted the methods made for them instead of a support vector machine."""
INSTEAD = {WALK_SPREADING: ("spreading",), WORD_VECTORS: ("machine",)}
"""Which methods are not drawn where one is there that leaves them behind."""
BY_HAND_MARKS = {
    "supervised": MARKERS.index("triangle down"),
    "pretrained": MARKERS.index("diamond"),
}
"""What marks a run with points or labels by hand, for those who see no colours."""
MARGIN = 0.03
"""How far the axis goes beyond the curves, in decades."""


def label_efficiency_figure(
    measured: Measured,
    settings: Settings,
    cost: Cost,
    say: Say,
    picked: Picked | None = None,
    *,
    edited: bool = False,
) -> Worth:
    """Return the curve, and beside it the paired difference at the slider in words.

    Labels that were `picked` by hand have marks of their own, one for each arm: they belong to
    one draw, and what is measured over many says that it is without them, or without what is
    being `edited`.
    """
    labels, outcomes = settings.labels_per_class, measured.outcomes
    plot = efficiency_plot(measured, settings, say)
    if picked is not None and outcomes is not None:
        plot = _with_picked(plot, picked, say)
    if outcomes is None or not measured.knows(labels):
        not_yet = _not_yet(outcomes, labels, say)
        return Worth(plot, "", "", (*not_yet, cost_sentence(settings, cost, say)))
    difference, looks = difference_looked_at(measured, settings), looked_at(measured, settings)
    told = _means_at(outcomes, labels)
    found, apart = effect(difference), edited or by_hand(settings)
    facts = (
        without_edits(say) if apart else "",
        means_sentence(told, len(outcomes.seeds), say),
        difference_sentence(outcomes, difference, looks, say),
        label_efficiency_sentence(outcomes, labels, say) if found != NO_EVIDENCE else "",
        cost_sentence(settings, cost, say),
        arms_sentence(outcomes, labels, say),
    )
    return Worth(
        plot,
        headline=say("{points} points on average").format(points=told.points),
        headline_name=_effect_words(found, len(outcomes.seeds), say),
        facts=tuple(fact for fact in facts if fact),
        evident=found != NO_EVIDENCE,
        means=_brief_means(told, say, apart=apart),
        apart=apart,
    )


def without_hand(settings: Settings, say: Say) -> str:
    """Return that seeds know nothing of what was done by hand, where anything was."""
    return without_edits(say) if by_hand(settings) else ""


def without_edits(say: Say) -> str:
    """Return that what is measured over seeds is without what was done by hand."""
    return say("Measured without your edits.")


def means_sentence(told: ToldMeans, seeds: int, say: Say) -> str:
    """Return both arms' test accuracies on average: the headline is what lies between them."""
    words = (
        say("{supervised} → {pretrained} on average of {seeds}, rounded to differ by {points}")
        if told.moved
        else say("{supervised} → {pretrained} on average of {seeds}")
    )
    return words.format(**told.means, seeds=seeds_words(seeds, say), points=told.points)


def _brief_means(told: ToldMeans, say: Say, *, apart: bool) -> str:
    """Return the same for a slide, whose headline tells already that it is an average."""
    words = (
        say("without your edits: {supervised} → {pretrained}")
        if apart
        else say("means: {supervised} → {pretrained}")
    )
    return words.format(**told.means)


def _means_at(outcomes: Outcomes, labels: int) -> ToldMeans:
    """Return both arms' means at a label count, written so that their difference agrees."""
    at = outcomes.counts.index(labels)
    return told_means({arm: float(outcomes.band(arm)[at, 0]) for arm in ARM_NAMES})


def _effect_words(found: str, seeds: int, say: Say) -> str:
    if found == NO_EVIDENCE:
        one, many = say("no evidence at 1 seed"), say("no evidence at {seeds} seeds")
        return counted(seeds, one, many).format(seeds=seeds)
    return say("{effect} · {seeds}").format(effect=say(found), seeds=seeds_words(seeds, say))


def _not_yet(outcomes: Outcomes | None, labels: int, say: Say) -> tuple[str, ...]:
    """Return why nothing is said of the difference where the curve leaves out a count."""
    if outcomes is None or labels in outcomes.counts:
        return ()
    words = say("Not measured at {labels} yet: it follows the curve.")
    return (words.format(labels=labels_words(labels, say)),)


def efficiency_plot(measured: Measured, settings: Settings, say: Say) -> Plot:
    """Return test accuracy against labels per class, with bands over seeds."""
    outcomes = measured.outcomes
    methods = ARMS if outcomes else ()
    curves = [_curve(outcomes, method, say) for method in methods if outcomes]
    arms = [curve for curve in curves if curve.role in ARM_NAMES]
    control = [curve for curve in curves if curve.role not in ARM_NAMES]
    baselines = measured.baselines
    others = [
        _baseline(baselines, name, say) for name in drawn_baselines(measured, settings) if baselines
    ]
    return Plot(
        title=say("Label efficiency"),
        caption=say("Bands: 95 % intervals of the means, each count by itself.")
        if outcomes
        else "",
        x=Axis(
            say("labels per class"),
            -MARGIN,
            _place(settings.most_labels) + MARGIN,
            ticks=_ticks(settings),
            logarithmic=True,
        ),
        y=Axis(say("test accuracy"), _floor(measured, settings), 1.01, percent=True),
        bands=tuple(_band(outcomes, each.role, each.name) for each in curves if outcomes),
        lines=(*_marks(measured, settings, say), *control, *others, *arms),
        note=""
        if outcomes
        else say("Measured over {seeds} after the first comparison.").format(
            seeds=seeds_words(USUAL_SEEDS, say)
        ),
        description=_description(outcomes, settings, say),
    )


def _with_picked(plot: Plot, picked: Picked, say: Say) -> Plot:
    """Return a curve with where either arm stands, at labels per class on average.

    Both are marks in the colour of their arm, with the stroke of its curve in the legend.
    """
    place = float(np.log10(max(picked.labels_per_class, 1.0)))
    reached = {"supervised": picked.supervised, "pretrained": picked.pretrained}
    names = {arm: say("{arm}, by hand").format(arm=say(ARM_SHORT[arm])) for arm in reached}
    points = {arm: frozen([(place, right)]) for arm, right in reached.items()}
    lines = (Line(points[arm], arm, name=names[arm], marker=BY_HAND_MARKS[arm]) for arm in reached)
    dots = (Dots(points[arm], arm, BY_HAND_MARKS[arm], series=names[arm]) for arm in reached)
    told = ", ".join(f"{names[arm]} {percent(right)}" for arm, right in reached.items())
    words = say("{curve} This run: {told}.").format(curve=plot.description, told=told)
    return replace(plot, lines=(*plot.lines, *lines), dots=(*plot.dots, *dots), description=words)


def label_efficiency_sentence(outcomes: Outcomes, labels: int, say: Say) -> str:
    """Return how many labels per class pretraining saves or costs, with the interval.

    Nothing is said where the interval leaves open which of both it is.
    """
    found = worth(outcomes, labels)
    if found.holds_zero:
        return ""
    if found.beyond:
        words = say("Without pretraining, even {largest} labels per class reach less.")
        return words.format(largest=found.largest) if found.largest > 1 else ""
    words, ends = (
        (
            say("Worth in labels per class: {mean} (95 % interval {low} to {high})."),
            (found.mean, found.low, found.high),
        )
        if found.saves
        else (
            say("Costs in labels per class: {mean} (95 % interval {low} to {high})."),
            _costs(found),
        )
    )
    beyond = say("more than {most}").format(most=found.largest - labels)
    mean, low, high = (beyond if end is None else str(end) for end in ends)
    if found.rounded:
        bound = say("at most {count}") if found.saves else say("at least {count}")
        mean = bound.format(count=mean)
    return words.format(mean=mean, low=low, high=high)


def _costs(found: LabelWorth) -> tuple[int, int, int]:
    """Return the mean and the interval of what is lost, as numbers above 0."""
    assert found.mean is not None and found.low is not None and found.high is not None
    return -found.mean, -found.high, -found.low


def cost_sentence(settings: Settings, cost: Cost, say: Say) -> str:
    """Return what pretraining costs, beside what the labels cost."""
    times = cost.operations / label_cost(settings).operations
    seconds = (
        ""
        if cost.seconds is None
        else say(", {seconds}\u00a0s").format(seconds=f"{cost.seconds:.1f}")
    )
    return say(
        "Pretraining: {steps} steps{seconds}; {times} times the computing of training on the "
        "labels."
    ).format(
        steps=cost.steps,
        seconds=seconds,
        times=f"{times:,.0f}" if times >= 10 else f"{times:.1f}",
    )


def _curve(outcomes: Outcomes, method: str, say: Say) -> Line:
    points = _means(outcomes, method)
    if method == "control":
        return Line(points, method, thin=True, name=say("random encoder"), ended=True)
    short = say(ARM_SHORT[method])
    return Line(points, method, name=say(ARM_NAMES[method]), ended=True, short=short)


def drawn_baselines(measured: Measured, settings: Settings) -> tuple[str, ...]:
    """Return the baselines that are drawn.

    In a scene classes are equally frequent: the share of the largest is no news there.
    """
    methods = measured.baselines.methods if measured.baselines else ()
    weaker = {name for better, names in INSTEAD.items() if better in methods for name in names}
    drawn = (name for name in methods if name in BASELINE_STROKES and name not in weaker)
    return tuple(name for name in drawn if name != LARGEST or settings.data is not None)


def _baseline(baselines: Outcomes, name: str, say: Say) -> Line:
    points, short = _means(baselines, name), say(BASELINES[name].short)
    return Line(points, "muted", BASELINE_STROKES[name], thin=True, name=short, ended=True)


@lru_cache(maxsize=8)
def _band(outcomes: Outcomes, method: str, name: str) -> Band:
    ends = outcomes.band(method)[:, 1:]
    return Band(frozen(np.column_stack([np.log10(outcomes.counts), ends])), method, name)


@lru_cache(maxsize=16)
def _means(outcomes: Outcomes, method: str) -> Floats:
    means = outcomes.band(method)[:, 0]
    return frozen(np.column_stack([np.log10(outcomes.counts), means]))


def _marks(measured: Measured, settings: Settings, say: Say) -> tuple[Line, ...]:
    """Return the slider's position and the best possible accuracy."""
    if measured.outcomes is None:
        return ()
    here, last = _place(settings.labels_per_class), _place(settings.most_labels)
    slider = Line(frozen([(here, 0.0), (here, 1.01)]), "text", thin=True, name=say("now"))
    if measured.best is None:
        return (slider,)
    best = frozen([(-MARGIN, measured.best), (last + MARGIN, measured.best)])
    return (Line(best, "track", LEVEL, name=say("best possible")), slider)


def _place(labels: int) -> float:
    return float(np.log10(labels))


def _ticks(settings: Settings) -> tuple[tuple[float, str], ...]:
    """Return the usual counts and the last one: where there is room for one of both, that stays."""
    last = min(settings.most_labels, MOST_LABELS)
    return tuple((_place(k), str(k)) for k in sorted({*(k for k in TICKS if k < last), last}))


def _floor(measured: Measured, settings: Settings) -> float:
    """Return a round accuracy below all curves, so that the room goes to what differs."""
    outcomes, baselines = measured.outcomes, measured.baselines
    if outcomes is None:
        return 0.0
    highest = [float(outcomes.test_error.mean(axis=2).max())]
    if baselines is not None:
        drawn = drawn_baselines(measured, settings)
        highest += [1.0 - float(baselines.band(name)[:, 0].min()) for name in drawn]
    lowest = 1.0 - max(highest)
    return max(float(np.floor(lowest * GRID) / GRID) - 0.05, 0.0)


def _description(outcomes: Outcomes | None, settings: Settings, say: Say) -> str:
    labels = settings.labels_per_class
    if outcomes is None or labels not in outcomes.counts:
        return say("Test accuracy against labels per class, not measured yet.")
    control = outcomes.band("control")[outcomes.counts.index(labels), 0]
    return say(
        "Mean test accuracy over {seeds} at {labels}: supervised only {supervised}, pretrained "
        "{pretrained}, random encoder {control}."
    ).format(
        seeds=seeds_words(len(outcomes.seeds), say),
        labels=labels_words(labels, say),
        control=percent(float(control)),
        **_means_at(outcomes, labels).means,
    )

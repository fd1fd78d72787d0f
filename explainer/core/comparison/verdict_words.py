"""The verdict on an arm in words, with the rule and its numbers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explainer.core.comparison.label_efficiency import without_hand
from explainer.core.editing.hand_picked import by_hand
from explainer.core.figures.figure import ArmFigure
from explainer.core.figures.wording import signed
from explainer.core.measuring.efficiency import Measured
from explainer.core.measuring.intervals import Interval
from explainer.core.measuring.no_spread import no_spread, no_spread_words
from explainer.core.measuring.reference_words import source_words
from explainer.core.measuring.verdict import (
    MISCALIBRATED,
    OVERCONFIDENT,
    OVERFITS,
    OVERTRAINED,
    OVERTRAINED_NATS,
    OVERTRAINED_SHARE,
    TOLERANCE,
    Diagnosis,
    Reference,
    overconfident,
    overtrained,
)
from explainer.core.settings.choice import Stage
from explainer.core.text.decimals import misses_zero
from explainer.core.text.numerus import seeds_words
from explainer.core.text.say import Say
from explainer.core.text.sentence import sentence
from explainer.core.training.course import course
from explainer.core.training.frames import Frame, Metrics
from explainer.core.training.timeline import Timeline

TEST_LOSS = Metrics._fields.index("test_loss")
COLLAPSED = sentence("collapsed")
"""Of an arm in whose code no direction is left that is wide enough to be seen."""


def judged(figure: ArmFigure, timeline: Timeline, measured: Measured, say: Say) -> ArmFigure:
    """Return an arm's figure with its verdict over seeds and the badges of the shown run."""
    frame = timeline.shown
    if frame is None or not frame.finished:
        return figure
    losses, whole = test_losses(timeline, frame, figure.role)
    calibration = frame.arm(figure.role).calibration_error
    collapsed = frame.arm(figure.role).rank == 0
    badges = {OVERTRAINED: overtrained(losses), OVERCONFIDENT: overconfident(calibration)}
    badges[COLLAPSED] = collapsed
    rules = [badge_rule(losses, calibration, say), *([collapse_rule(say)] if collapsed else [])]
    words, without, reference = "", "", measured.reference
    if measured.knows(frame.labels) and measured.outcomes and reference is not None:
        found = measured.outcomes.diagnosis(figure.role, frame.labels, reference)
        told = (
            say("{verdict} ({seeds}, without your edits)")
            if by_hand(frame.settings)
            else say("{verdict} ({seeds})")
        )
        words = told.format(
            verdict=verdict_words(found, say), seeds=seeds_words(len(measured.outcomes.seeds), say)
        )
        ruled = verdict_rule(found, len(measured.outcomes.seeds), reference, say)
        rules = [ruled, *([no_spread_words(say)] if _unspread(found) else []), *rules]
        without = without_hand(frame.settings, say)
        rules = [without, *rules] if without else rules
    # Until every moment is measured nobody can tell all of them: badges come at once, and stay.
    shown = run_words([say(badge) for badge, holds in badges.items() if holds and whole], say)
    rule = "\n\n".join(rules)
    return replace(figure, verdict=words, badges=shown, rule=rule, without=without)


def run_words(badges: list[str], say: Say) -> tuple[str, ...]:
    """Return badges of the shown run as they stand on the screen, beside a verdict over seeds."""
    if not badges:
        return ()
    return (say("run: {badges}").format(badges=say(", ").join(badges)),)


def test_losses(timeline: Timeline, frame: Frame, role: str) -> tuple[list[float], bool]:
    """Return the test losses of the shown model, and whether they are those of all its moments.

    While some of its moments are still measured, only the last one can be told.
    """
    moments = timeline.of(Stage.FINETUNING)
    _, metrics = course(moments, role, frame.labels)
    known: list[float] = metrics[~np.isnan(metrics[:, 0]), TEST_LOSS].tolist()
    last = frame.arm(role).standing(frame.labels)
    whole = len(known) == len(moments) and last is not None
    known += [last.test_loss] if last else []
    return (known, True) if whole else (known[-1:], False)


def verdict_words(found: Diagnosis, say: Say) -> str:
    """Return the verdict as it stands on the screen."""
    if found.learnable:
        return say(", ").join(say(word) for word in found.found)
    nothing = say("nothing to learn")
    overfits = [say(word) for word in found.found if word == OVERFITS]
    return say(", ").join([*overfits, nothing])


def _unspread(found: Diagnosis) -> bool:
    """Whether a difference that a verdict rests on is the same with all seeds."""
    rested = found.train_above_reference, found.test_above_train, found.test_above_reference
    return any(each.no_spread for each in rested)


def verdict_rule(found: Diagnosis, seeds: int, reference: Reference, say: Say) -> str:
    """Return the rule of the verdict with the numbers that were measured."""
    rule = (
        say(
            "It underfits if the first lies wholly above {tolerance}; it overfits if the second "
            "and the third do; it fits if the third lies wholly at or below {tolerance}, it does "
            "not underfit, and it is surely better than always naming the largest class "
            "({largest} points); otherwise it is undecided."
        )
        if found.learnable
        else say(
            "No method that was tried is surely better here than always naming the largest class "
            "({largest} points): in these columns nothing was found that can be learnt, so "
            "nothing fits or underfits. It overfits if the first lies wholly below "
            "−{tolerance} and the second wholly above {tolerance}."
        )
    )
    return measured_words(found, seeds, reference, say) + rule.format(
        tolerance=f"{100 * TOLERANCE:g}", largest=f"{100 * reference.largest:.1f}"
    )


def measured_words(found: Diagnosis, seeds: int, reference: Reference, say: Say) -> str:
    """Return what the verdict rests on: the reference and three differences."""
    return say(
        "Verdict over {seeds}, in points of error with 95 % intervals, which carry the "
        "error of the reference. The reference, {reference} points (standard error {deviation}): "
        "{source}. Train above reference: {underfit}. Test above train: {gap}. Test above "
        "reference: {overfit}. "
    ).format(
        seeds=seeds_words(seeds, say),
        reference=f"{100 * reference.error:.1f}",
        deviation=f"{100 * reference.deviation:.1f}",
        source=source_words(reference.method, say),
        underfit=points(found.train_above_reference, say),
        gap=points(found.test_above_train, say),
        overfit=points(found.test_above_reference, say),
    )


def badge_rule(losses: list[float], calibration: float | None, say: Say) -> str:
    """Return the rules of the badges with the shown run's numbers."""
    return say(
        "This run: test loss {last}, lowest {least}. It is overtrained if the last is more than "
        "{share} % and {nats} nats above the lowest. Calibration error with a sign {calibration}: "
        "over-confident above {limit}, below 0 it is too little sure."
    ).format(
        last=f"{losses[-1]:.2f}",
        least=f"{min(losses):.2f}" if len(losses) > 1 else "–",
        share=f"{100 * OVERTRAINED_SHARE:g}",
        nats=f"{OVERTRAINED_NATS:g}",
        calibration="–" if calibration is None else f"{calibration:.2f}".replace("-", "−"),
        limit=f"{MISCALIBRATED:.2f}",
    )


def collapse_rule(say: Say) -> str:
    """Return what a collapse is, and why an arm may still draw more than chance would."""
    return say(
        "Collapsed: the code has hardly any spread left, its effective rank is 0. The head reads "
        "what little is left of it, which may still tell the classes apart, or not."
    )


def points(interval: Interval, say: Say) -> str:
    """Return an interval of shares in percentage points."""
    if interval.low is None or interval.high is None:
        return signed(interval.mean)
    if interval.no_spread:
        return say("{mean} ({spread})").format(mean=signed(interval.mean), spread=no_spread(say))
    return say("{mean} ({low} to {high})").format(
        mean=signed(interval.mean, end=misses_zero(interval.low, interval.high)),
        low=signed(interval.low, end=True),
        high=signed(interval.high, end=True),
    )

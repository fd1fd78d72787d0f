"""Which measurement belongs to which step of which chapter."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.core.text.quantities import Finding
from explainer.science.steps import Steps
from explainer.science.stopwatch import Clock
from explainer.science.story import beginnings, creatures, curve, digits, language, limits, towns

Measure = Callable[[int], Steps[Finding]]
TimedMeasure = Callable[[int, Clock], Steps[Finding]]

MEASURES: Mapping[str, Mapping[int, Measure]] = {
    "two-starts": {
        2: beginnings.loss_falls,
        3: beginnings.first_names,
        4: beginnings.one_run,
    },
    "tiny-language": {
        1: language.neighbours,
        2: language.few_labels,
        3: language.next_word,
        4: language.more_text,
    },
    "nudge": {
        0: beginnings.only_the_head,
        1: beginnings.how_much_may_move,
        2: beginnings.gently,
        3: beginnings.many_labels,
        4: beginnings.shifted_test,
    },
    "what-is-human": {
        1: creatures.crude,
        2: creatures.lopsided,
        3: creatures.groups,
        4: creatures.fair_groups,
    },
    "labels-are-dear": {
        0: curve.one_label,
        1: curve.more_labels,
        2: curve.more_seeds,
        3: curve.worth_labels,
    },
    "unlabelled-crowd": {0: curve.large_crowd, 1: curve.small_crowd, 2: curve.growing_crowd},
    "eighty-twenty": {
        0: towns.alone,
        1: towns.with_prior,
        2: towns.many_asked,
        3: towns.unusual,
    },
    "nine-years": {1: digits.general_schooling, 2: digits.one_subject, 3: digits.more_lessons},
    "real-handwriting": {
        0: digits.one_digit_each,
        1: digits.pretrained_reader,
        2: digits.architectures,
        3: digits.more_pictures,
    },
    "already-done": {1: digits.as_a_file},
    "when-not": {
        0: limits.across,
        1: limits.lost_and_formless,
        2: limits.elsewhere,
        3: limits.placebo,
        4: limits.many_labels,
    },
}
TIMED: Mapping[str, Mapping[int, TimedMeasure]] = {
    "already-done": {
        0: digits.cost,
        2: digits.reuse,
        3: digits.paying_task,
        4: digits.losing_task,
    },
}
"""Measurements that tell seconds: whoever runs them brings a clock."""


def measured(chapter: str, step: int, seed: int, clock: Clock) -> Steps[Finding]:
    """Measure what a step of a chapter says, on the draws of a seed."""
    timed = TIMED.get(chapter, {}).get(step)
    if timed is not None:
        return (yield from timed(seed, clock))
    return (yield from MEASURES[chapter][step](seed))

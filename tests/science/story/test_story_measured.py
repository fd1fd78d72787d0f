"""What the story says was measured: with the default seed, and with three others."""

from itertools import count

import numpy as np
import pytest
import torch

from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import PLACEHOLDERS, chapters, filled, tally
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE, Finding, told
from explainer.science.networks.stack import Stack
from explainer.science.steps import finished
from explainer.science.story import beginnings, digits, limits
from explainer.science.story.chapters import MEASURES, TIMED, measured
from explainer.science.story.measures import both_arms, labels_only, seeds_of
from tests.science.conftest import few_steps
from tests.science.endings import end_of

SEEDS = (0, 1, 2, 3)
QUICK = (
    *(("two-starts", 2), ("two-starts", 4), ("tiny-language", 1)),
    ("unlabelled-crowd", 0),
    *(("eighty-twenty", step) for step in range(4)),
)
"""Steps that take a second or two each, of several chapters."""
ALL = [(chapter, step) for chapter in MEASURES for step in MEASURES[chapter]]
ALL += [(chapter, step) for chapter in TIMED for step in TIMED[chapter]]


def clock():
    """A clock that shows one second more whenever it is looked at."""
    ticks = count()
    return lambda: float(next(ticks))


def found(chapter, step, seed):
    return finished(measured(chapter, step, seed, clock()))


def text_of(chapter, step):
    by_name = {each.name: each for each in chapters()}
    return by_name[chapter].steps[step].measured


def check(chapter, step, seed):
    finding = found(chapter, step, seed)
    text = text_of(chapter, step)
    for language in ("en", "zh"):
        assert set(PLACEHOLDERS.findall(text[language])) <= set(finding.figures)
        assert "…" not in filled(text[language], finding, str)
    assert finding.holds is not False, (chapter, step, seed, finding)
    check_answer(chapter, step, finding)


def check_answer(chapter, step, finding):
    """A question has an answer that was measured, unless the rule leaves it open."""
    ask = {each.name: each for each in chapters()}[chapter].steps[step].ask
    if ask is None:
        assert finding.answer is None
        return
    told = ask.measured(finding)
    assert told is not None or NO_EVIDENCE in (finding.effect, *said_by_rule(finding))
    assert told is None or 0 <= told < len(ask.answers)
    assert ask.right is None or finding.answer is None  # One of both tells it.


def said_by_rule(finding):
    return [
        word for each in finding.figures.values() if each.kind == "words" for word in each.value
    ]


@pytest.mark.parametrize(
    ("found", "own", "told"),
    [(HELPS, HELPS, 2), (NO_EVIDENCE, HELPS, 2), (HELPS, NO_EVIDENCE, None), (HURTS, HURTS, 1)],
)
def test_a_placebo_is_no_better_unless_it_beats_random_weights(found, own, told):
    assert limits._placebo_answer(found, own) == told


@pytest.mark.parametrize(
    ("early", "late", "told"), [(10, 11, 0), (5, 20, 1), (40, 20, 2), (None, 20, 3), (5, None, 3)]
)
def test_as_long_less_longer_or_never(early, late, told):
    assert digits._sooner(early, late) == told


@pytest.mark.parametrize(("means", "told"), [((5, 4, 9), 0), ((5, 6, 9), 1), ((5, 10, 9), 2)])
def test_a_specialist_is_below_between_or_above(means, told):
    assert digits._place(*means) == told


@pytest.mark.parametrize(("chapter", "step"), QUICK)
def test_what_a_step_says_was_measured_with_the_default_seed(chapter, step):
    check(chapter, step, 0)


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("chapter", "step"), ALL)
def test_what_a_step_says_was_measured_with_every_seed(chapter, step, seed):
    check(chapter, step, seed)


def test_draws_of_two_seeds_never_meet():
    assert set(seeds_of(0)).isdisjoint(seeds_of(1))
    assert list(seeds_of(0, 3)) == [0, 1, 2]


def test_the_window_shows_the_run_that_the_first_chapter_tells_of():
    with few_steps():
        finding = found("two-starts", 4, 1)
        settings = settings_for("spirals", labels_per_class=beginnings.LABELS, seed=1)
        shown = end_of(settings)
    assert finding.figures["labels"].value == beginnings.LABELS
    for arm in ("supervised", "pretrained"):
        assert finding.figures[arm].value == pytest.approx(shown.standing(arm).test_accuracy)


def test_the_supervised_arm_alone_is_the_one_of_all_arms():
    settings = settings_for("moons", unlabelled=60, steps=20)
    with few_steps():
        alone = finished(labels_only(settings, [2], 0, 2))
        both = finished(both_arms(settings, [2], 0, 2))
    np.testing.assert_array_equal(alone.test("supervised", 2), both.test("supervised", 2))


def test_the_last_page_counts_chapters_once_for_each_word():
    said = {(2, 2): Finding({}, True, "helps"), (2, 3): Finding({}, True, "helps")}
    assert tally(said).figures["helped"].value == (2,)
    assert told(tally({}).figures["hurt"], str) == "none"


def test_how_far_a_layer_moved_is_a_share_of_its_length():
    before = Stack((torch.ones(1, 2, 2),), (torch.zeros(1, 1, 2),))
    after = Stack((torch.ones(1, 2, 2) * 1.5,), (torch.zeros(1, 1, 2),))
    assert beginnings._moved(before, after) == [pytest.approx(0.5)]

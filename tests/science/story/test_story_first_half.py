"""Chapters one to six and nine: every claim is borne out by its rule, with eight seeds."""

import numpy as np
import pytest

from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import chapters
from explainer.science.steps import finished
from explainer.science.story import creatures, curve, language
from explainer.science.story.chapters import MEASURES, measured
from explainer.science.story.measures import answers, seeded, shown_run
from tests.science.conftest import few_steps
from tests.science.endings import end_of

TOLD = (
    *("two-starts", "tiny-language", "nudge", "what-is-human"),
    *("labels-are-dear", "unlabelled-crowd", "real-handwriting"),
)
SEEDS = range(8)
STEPS = [(chapter, step) for chapter in TOLD for step in MEASURES[chapter]]
WHOSE = {"en": ("this run", "{seeds} repetitions", "{seeds_before} repetitions"), "zh": ()}
WHOSE["zh"] = ("这次训练", "重复 {seeds} 次", "重复 {seeds_before} 次")


def pages():
    """Every text of these chapters that tells figures."""
    told = (chapter for chapter in chapters() if chapter.name in TOLD)
    return [
        pytest.param(step.measured, id=f"{chapter.name}-{place}")
        for chapter in told
        for place, step in enumerate(chapter.steps)
        if step.measured
    ]


@pytest.mark.parametrize("text", pages())
def test_every_page_says_whose_its_figures_are(text):
    for language_name, words in WHOSE.items():
        assert any(each in text[language_name] for each in words), text[language_name]


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("chapter", "step"), STEPS)
def test_every_claim_is_borne_out(chapter, step, seed):
    finding = finished(measured(chapter, step, seed, lambda: 0.0))
    assert finding.holds is True, (chapter, step, seed, finding)


def crude_settings(seed):
    """What the window shows while the crude rule is told of."""
    return settings_for(
        "creatures",
        labels_per_class=creatures.CRUDE_LABELS,
        steps=creatures.CRUDE_STEPS,
        seed=seed,
    )


@pytest.mark.parametrize("seed", SEEDS[:3])
def test_the_crude_rule_is_alive_and_takes_cats_for_people(seed):
    cats, people = finished(creatures._mistakes(crude_settings(seed), [seed]))
    assert cats > creatures.MISTAKEN
    assert people < 0.5, "a rule that calls nobody human is not crude but dead"


def test_the_page_about_the_crude_rule_tells_of_the_run_in_the_window():
    settings = crude_settings(0)
    with few_steps():
        groups = end_of(settings).supervised.groups
    cats, people = finished(creatures._mistakes(settings, [0]))
    assert groups[creatures.CATS] == pytest.approx(1 - cats, abs=1e-3)
    assert np.mean(groups[creatures.PEOPLE]) == pytest.approx(1 - people, abs=1e-3)


def test_the_label_count_that_does_as_well_is_read_off_no_grid():
    """No label count is left out below the one that is told as the first."""
    assert tuple(range(curve.FEW, curve.MANY + 1)) == curve.COUNTS


def test_a_page_about_a_biased_handful_tells_of_every_group():
    """Most that goes wrong there are animals taken for people: to leave them out would mislead."""
    assert len(creatures.NAMES) == len(settings_for("creatures").card.groups)
    text = {each.name: each for each in chapters()}["what-is-human"].steps[2].measured
    assert all(f"{{{name}}}" in text["en"] for name in creatures.NAMES)


@pytest.mark.long
def test_a_biased_handful_takes_more_animals_for_people_than_people_for_animals():
    figures = finished(creatures.lopsided(0)).figures
    told = [1 - figures[name].value for name in creatures.NAMES]
    assert np.mean(told[3:]) > np.mean(told[:3]) > 0
    assert np.mean(told) == pytest.approx(figures["test_error"].value, abs=0.05)


def test_the_thinned_crowd_tells_of_the_run_in_the_window():
    settings = settings_for("moons", unlabelled=curve.SMALL, labels_per_class=2, steps=50, seed=1)
    with few_steps():
        told = finished(shown_run(settings, 1))
        shown = end_of(settings)
    for arm, right in told.items():
        assert shown.standing(arm).test_accuracy == pytest.approx(right)


def test_sentences_without_a_labelled_word_are_asked_apart():
    with few_steps():
        stacked = finished(seeded(settings_for("language", steps=10, unlabelled=200), 0, 2))
    for drawn in stacked.draws:
        touched, left = language._touched(drawn), language._untouched(drawn)
        labelled = drawn.pool.columns[drawn.labelled(language.LABELS).ravel()]
        assert set(touched) == {word for word in language._feelings() if labelled[:, word].any()}
        assert 0 < left.sum() < len(left)
        assert not drawn.test.columns[left][:, touched].any()


def outcomes_at(crowd, seed):
    settings = language.next_settings().changed(unlabelled=crowd)
    outcomes = finished(curve.both_arms(settings, [language.LABELS], seed, language.TEXT_SEEDS))
    return 1 - outcomes.test("pretrained", language.LABELS).mean()


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", [0, 5])
def test_the_first_few_hundred_sentences_bring_most_of_the_gain(seed):
    few, some, many = (outcomes_at(n, seed) for n in (language.SMALL, 500, language.LARGE))
    assert some - few > many - some > 0


@pytest.mark.long
@pytest.mark.timeout(1200)
def test_the_gap_between_groups_may_narrow_or_widen():
    """That is why the page promises neither."""
    found = [finished(creatures.groups(seed)).figures for seed in SEEDS]
    wider = [each["gap_pretrained"].value > each["gap_supervised"].value for each in found]
    assert 0 < sum(wider) < len(wider) / 2


def test_what_pages_say_of_architectures_and_groups_is_what_their_rules_ask():
    """A rule that says less than its page would bear out what nobody has measured."""
    texts = {each.name: [step.measured for step in each.steps] for each in chapters()}
    spread, groups = texts["real-handwriting"][2], texts["what-is-human"][4]
    for written in (spread["en"], spread["zh"]):
        assert "{apart_supervised}" in written and "{apart_pretrained}" in written
    for written in (groups["en"], groups["zh"]):
        assert "{gap_supervised}" in written and "{gap_supervised_fair}" in written


def test_answers_are_those_that_the_marks_count():
    with few_steps():
        stacked = finished(seeded(settings_for("moons", steps=20, unlabelled=60), 0, 3))
        right = finished(answers(stacked, "supervised", 2))
        outcomes = finished(curve.both_arms(stacked.settings, [2], 0, 3))
    np.testing.assert_allclose(1 - right.mean(axis=1), outcomes.test("supervised", 2), atol=1e-6)

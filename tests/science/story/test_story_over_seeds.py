"""Towns, school, reuse, limits, and the last page: with seeds 0 to 7 each page is borne out."""

import time

import pytest

from explainer.core.measuring.seeds import first_draw
from explainer.core.settings.choices import RANGES
from explainer.core.story.chapters import PLACEHOLDERS, chapters, filled, tallied, tally
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE
from explainer.science.steps import finished
from explainer.science.story.chapters import MEASURES, TIMED, measured
from explainer.science.story.measures import seeds_of
from explainer.tools.tuning import MANY_SEEDS
from explainer.tools.tuning import SEEDS as SEEDS_OF_TUNING

SEEDS = range(8)
CHAPTERS = ("eighty-twenty", "nine-years", "already-done", "when-not")
STEPS = [
    (name, step) for name in CHAPTERS for step in sorted({*MEASURES[name], *TIMED.get(name, {})})
]
NO_MEASUREMENT = {("already-done", 1)}
NOTHING_CLAIMED = {*NO_MEASUREMENT, ("when-not", 2)}
"""Steps that only count something, or say that it may go either way."""
BY_NAME = {each.name: each for each in chapters()}


def found(chapter, step, seed):
    return finished(measured(chapter, step, seed, time.process_time))


def bears_out(chapter, step, seed):
    """Tell whether a page's claim holds; its text has a place for every figure that it names."""
    finding, text = found(chapter, step, seed), BY_NAME[chapter].steps[step].measured
    for language in ("en", "zh"):
        assert set(PLACEHOLDERS.findall(text[language])) <= set(finding.figures)
        assert "…" not in filled(text[language], finding, str)
    assert (finding.holds is None) is ((chapter, step) in NOTHING_CLAIMED)
    return finding.holds is not False


@pytest.mark.parametrize("step", MEASURES["eighty-twenty"])
@pytest.mark.parametrize("seed", SEEDS)
def test_each_page_about_towns_is_borne_out_with_every_seed(step, seed):
    assert bears_out("eighty-twenty", step, seed)


@pytest.mark.parametrize("seed", [0, 1, 49, 50, 97, 98, 1_234, 99_999])
def test_every_seed_of_the_window_has_draws_that_nothing_was_tuned_on(seed):
    draws = seeds_of(seed)
    assert draws[0] >= 0 and draws[-1] <= RANGES["seed"][1]
    assert set(draws).isdisjoint(MANY_SEEDS) and set(draws).isdisjoint(SEEDS_OF_TUNING)


def test_the_first_seeds_have_draws_of_their_own():
    firsts = [first_draw(seed) for seed in range(98)]
    assert len(set(firsts)) == 98 and firsts[:3] == [0, 1_000, 2_000]


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize(("chapter", "step"), STEPS)
def test_each_page_is_borne_out_with_every_seed(chapter, step):
    assert [seed for seed in SEEDS if not bears_out(chapter, step, seed)] == []


@pytest.mark.parametrize(("chapter", "step"), STEPS)
def test_a_page_says_whether_its_numbers_are_means_and_of_how_many(chapter, step):
    """Sums, counts and what is no repetition are none."""
    text = BY_NAME[chapter].steps[step].measured["en"].lower()
    assert ("mean" in text) is ((chapter, step) not in NO_MEASUREMENT)
    named = {"seeds", "new_towns"} & set(PLACEHOLDERS.findall(text))
    assert bool(named) is ((chapter, step) not in NO_MEASUREMENT)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_word_of_the_rule_is_never_typed_where_it_is_measured(chapter):
    for step in BY_NAME[chapter].steps:
        if step.measured:
            for name in PLACEHOLDERS.findall(step.measured["en"]):
                assert name not in (HELPS, HURTS)
            typed = PLACEHOLDERS.sub("", step.measured["en"])
            assert not {f"it {HELPS}", f"it {HURTS}"} & {typed.lower()}


def test_the_last_page_says_how_many_of_the_comparisons_are_known():
    (page,) = (step for step in chapters()[-1].steps if step.measured)
    nothing = filled(page.measured["en"], tally({}), str)
    assert f"0 of {len(tallied())}" in nothing and nothing.count("none") == 3
    said = {
        (chapter.number, place): type(tally({}))({}, True, word)
        for (chapter, place), word in zip(tallied(), (HELPS, HURTS, NO_EVIDENCE) * 9, strict=False)
    }
    assert tally(said).figures["known"].value == tally(said).figures["all"].value == len(tallied())

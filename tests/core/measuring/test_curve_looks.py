"""Many looks along a curve: with no effect at all, hardly any survey says that there is one."""

import numpy as np
import pytest

from explainer.core.comparison.label_efficiency import label_efficiency_figure
from explainer.core.measuring.curve_counts import curve_looks
from explainer.core.measuring.efficiency import ARMS, Measured, Outcomes, effect
from explainer.core.measuring.seeds import USUAL_SEEDS
from explainer.core.settings.settings import settings_for
from explainer.core.text.quantities import HELPS, NO_EVIDENCE
from explainer.core.training.cost import pretraining_cost

SETTINGS = settings_for("moons")
COST = pretraining_cost(SETTINGS)
COUNTS = tuple(range(1, SETTINGS.most_labels + 1))
LOOKS = curve_looks(SETTINGS)
ARRIVALS = (5, 10, 15, 20)
SURVEYS = 200
SPREAD = 0.03 + 0.07 / np.sqrt(COUNTS)
"""Of paired differences by label count: as on moons and circles with much noise (measured)."""


def gains(random, seeds):
    """Return differences [counts, seeds] with no effect, correlated as nested labels make them."""
    logs = np.log(COUNTS)
    correlation = np.exp(-1.2 * np.abs(logs[:, None] - logs))
    root = np.linalg.cholesky(correlation + 1e-9 * np.eye(len(COUNTS)))
    return SPREAD[:, None] * (root @ random.standard_normal((len(COUNTS), seeds)))


def survey(found, seeds):
    """Return the outcomes of the first seeds, with these differences."""
    level = np.full_like(found, 0.4)
    test = np.stack([level, level - found, level])[:, :, :seeds]
    return Outcomes(ARMS, COUNTS, tuple(range(seeds)), np.zeros_like(test), test)


def words(found, seeds=USUAL_SEEDS, looks=LOOKS):
    """Tell what is said at each label count, as far as anybody listens."""
    outcomes = survey(found, seeds)
    each = (outcomes.difference_at_once(count, looks, USUAL_SEEDS) for count in COUNTS)
    return (effect(difference) for difference in each)


def said_something(found, **how):
    return any(word != NO_EVIDENCE for word in words(found, **how))


def test_with_no_effect_at_most_one_survey_in_twenty_says_anything_at_any_time():
    random = np.random.default_rng(5)
    tables = [gains(random, USUAL_SEEDS) for _ in range(SURVEYS)]
    ever = [any(said_something(table, seeds=seeds) for seeds in ARRIVALS) for table in tables]
    # One look at each count by itself finds an effect in every third survey and more.
    alone = [said_something(table, looks=1) for table in tables]
    assert np.mean(ever) <= 0.05 and np.mean(alone) > 0.33


def test_more_seeds_are_further_looks_and_find_no_more_of_nothing():
    random = np.random.default_rng(6)
    tables = [gains(random, 100) for _ in range(SURVEYS // 2)]
    ever = [any(said_something(t, seeds=n) for n in range(5, 101, 5)) for t in tables]
    assert np.mean(ever) <= 0.05


def test_an_effect_of_ten_points_is_found():
    random = np.random.default_rng(7)
    found = np.array([[w == HELPS for w in words(gains(random, 20) + 0.1)] for _ in range(100)])
    assert found.any(axis=1).mean() == 1.0
    assert found[:, COUNTS.index(4)].mean() >= 0.9


@pytest.mark.parametrize(("seeds", "least"), [(5, 0.1), (10, 0.9), (15, 1.0)])
def test_some_seeds_find_it_at_some_count_already(seeds, least):
    random = np.random.default_rng(8)
    found = [HELPS in words(gains(random, 20) + 0.1, seeds=seeds) for _ in range(100)]
    assert np.mean(found) >= least


def test_the_window_says_what_allows_for_all_looks():
    """A difference that one look alone would call an effect, and all looks together do not."""
    found = gains(np.random.default_rng(9), 20)
    found -= found.mean(axis=1, keepdims=True)
    found += 2.5 * SPREAD[:, None] / np.sqrt(20)
    outcomes = survey(found, 20)
    assert effect(outcomes.difference(4)) == HELPS
    settings = SETTINGS.changed(labels_per_class=4)
    shown = label_efficiency_figure(Measured(outcomes), settings, pretraining_cost(settings), str)
    assert shown.headline_name == "no evidence at 20 seeds"
    (said,) = (fact for fact in shown.facts if fact.startswith("95 % interval"))
    assert said.endswith(", for all label counts together (120 looks).")
    apart = outcomes.difference(4)
    assert f"{100 * apart.low:+.1f} to" not in said
    # What is not known to save labels is not said to.
    assert not any("labels per class" in fact for fact in shown.facts)


def test_a_figure_of_few_counts_says_what_their_table_says():
    """Measured at once, at three counts: no slider, no arrivals."""
    found = gains(np.random.default_rng(9), 20)
    found -= found.mean(axis=1, keepdims=True)
    found += 3.3 * SPREAD[:, None] / np.sqrt(20)
    outcomes, settings = survey(found, 20), SETTINGS.changed(labels_per_class=4)
    told = [
        label_efficiency_figure(Measured(outcomes, looks=n), settings, COST, str)
        for n in (None, 3, 1)
    ]
    names = [each.headline_name for each in told]
    assert names == ["no evidence at 20 seeds", "helps · 20 seeds", "helps · 20 seeds"]
    said = [next(fact for fact in each.facts if "95 % interval" in fact) for each in told]
    for sentence, looks in zip(said, (120, 3, 1), strict=True):
        difference = outcomes.difference_at_once(4, looks, 20)
        low, high = f"{100 * difference.low:+.1f}", f"{100 * difference.high:+.1f}"
        told = f", for all label counts together ({looks} looks)" if looks > 1 else ""
        assert sentence == f"95 % interval {low} to {high}{told}.".replace("-", "−")


def test_looks_are_every_count_of_the_slider_at_every_arrival():
    assert 30 * len(ARRIVALS) == LOOKS
    # A curve that leaves counts out is filled in where the slider goes: these count too.
    deep = settings_for("digits", architecture="convolutional")
    assert curve_looks(deep) == deep.most_labels * len(ARRIVALS)
    assert curve_looks(settings_for("moons", unlabelled=20)) == 10 * len(ARRIVALS)

"""Labels that mean nothing: no survey of them should find that pretraining helps or hurts."""

from dataclasses import replace

import numpy as np
import pytest

from explainer.core.measuring.curve_counts import curve_looks
from explainer.core.measuring.efficiency import Outcomes, effect, joined
from explainer.core.measuring.seeds import USUAL_SEEDS, shares
from explainer.core.settings.settings import settings_for
from explainer.core.text.quantities import NO_EVIDENCE
from explainer.science.measuring.measurement import outcomes_of
from explainer.science.steps import finished
from explainer.science.training.seed_stack import all_arms, seed_stack
from tests.science.conftest import few_steps

SHUFFLES, SURVEYS = 10, 200


def shuffled(drawn, random):
    """Return a draw whose classes are dealt out anew, in the pool and in the test set."""
    pool, test = (
        replace(part, classes=random.permutation(part.classes)) for part in (drawn.pool, drawn.test)
    )
    kinds = range(len(np.unique(pool.classes)))
    members = [random.permutation(np.flatnonzero(pool.classes == kind)) for kind in kinds]
    shortest = min(map(len, members))
    order = np.stack([each[:shortest] for each in members])
    return replace(drawn, pool=pool, test=test, order=order)


def without_meaning(settings, counts, seeds, shuffles):
    """Return outcomes of so many shufflings for every seed, each with a seed of its own."""
    parts = []
    for share in shares(seeds):
        stacked = finished(seed_stack(settings, share))
        for number in range(shuffles):
            random = np.random.default_rng([share[0], number])
            draws = tuple(shuffled(one, random) for one in stacked.draws)
            scores = finished(all_arms(replace(stacked, draws=draws), counts))
            named = [number * len(seeds) + seed for seed in share]
            parts.append(outcomes_of(scores, counts, named))
    return joined(parts)


def chosen(outcomes, places):
    """Return the outcomes of some seeds alone."""
    train, test = (
        np.ascontiguousarray(table[:, :, places])
        for table in (outcomes.train_error, outcomes.test_error)
    )
    return Outcomes(outcomes.methods, outcomes.counts, tuple(range(len(places))), train, test)


def says_something(outcomes, looks, most_seeds=None):
    each = (outcomes.difference_at_once(k, looks, most_seeds) for k in outcomes.counts)
    return any(effect(difference) != NO_EVIDENCE for difference in each)


@pytest.mark.long
def test_of_200_surveys_with_shuffled_labels_hardly_any_says_anything():
    settings = settings_for("moons")
    counts = range(1, settings.most_labels + 1)
    whole = without_meaning(settings, counts, range(USUAL_SEEDS), SHUFFLES)
    random = np.random.default_rng(0)
    found = {"at once": 0, "at any time": 0, "each alone": 0}
    for _ in range(SURVEYS):
        places = random.permutation(len(whole.seeds))[:USUAL_SEEDS]
        looks = curve_looks(settings)
        parts = [chosen(whole, places[:seeds]) for seeds in (5, 10, 15, 20)]
        said = [says_something(part, looks, USUAL_SEEDS) for part in parts]
        found["at once"] += said[-1]
        found["at any time"] += any(said)
        found["each alone"] += says_something(parts[-1], 1)
    print({name: count / SURVEYS for name, count in found.items()})
    assert found["at any time"] <= 0.05 * SURVEYS
    assert found["each alone"] >= 0.3 * SURVEYS


def test_shuffled_labels_teach_neither_arm_anything():
    with few_steps():
        found = without_meaning(settings_for("moons", unlabelled=100), [2, 8], range(5), 2)
    assert found.test_error.mean() == pytest.approx(0.5, abs=0.02)
    assert not says_something(found, looks=2)

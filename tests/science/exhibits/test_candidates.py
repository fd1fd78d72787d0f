"""A candidate is measured as `measure` would, baselines on the same draws, by whomever."""

import numpy as np
import pytest

from explainer.core.exhibits.suitability.suitability import PRETRAINED, SUPERVISED, candidates
from explainer.core.settings.settings import settings_for
from explainer.lab.measuring.suitability import baselines, candidate, suitability
from explainer.science.exhibits.suitability import measuring_candidate
from explainer.science.measuring.baselines import measuring_baselines
from explainer.science.measuring.measurement import outcomes
from explainer.science.steps import finished

COUNTS, SEEDS = (1, 2), tuple(range(6))
SETTINGS = settings_for("moons", unlabelled=30, width=8, depth=1, steps=20)
PAIR = ("masked", "walk")
pytestmark = pytest.mark.usefixtures("shortly_pretrained", "briefly_tested")


def test_a_candidate_is_measured_as_measure_measures_it():
    settings = candidates(SETTINGS)[PAIR]
    found, usual = candidate(settings, COUNTS, SEEDS), None
    assert found.methods == (SUPERVISED, PRETRAINED)
    assert (found.counts, found.seeds) == (COUNTS, SEEDS)
    for part in (SEEDS[:5], SEEDS[5:]):
        usual = outcomes(settings, COUNTS, part)
        rows = [found.seeds.index(seed) for seed in part]
        for method in (SUPERVISED, PRETRAINED):
            for count in COUNTS:
                np.testing.assert_array_equal(
                    found.test(method, count)[rows], usual.test(method, count)
                )


def test_it_is_measured_step_by_step():
    settings = candidates(SETTINGS)[PAIR]
    assert sum(1 for _ in measuring_candidate(settings, (1,), (0,))) > settings.card.steps / 2


def test_baselines_are_those_of_the_curve():
    found, usual = (
        baselines(SETTINGS, COUNTS, (0, 1)),
        finished(measuring_baselines(SETTINGS, COUNTS, (0, 1))),
    )
    np.testing.assert_array_equal(found.test_error, usual.test_error)


def test_a_pool_measures_every_candidate_and_says_how_far_it_is(monkeypatch):
    few = dict(list(candidates(SETTINGS).items())[-2:])
    monkeypatch.setattr("explainer.lab.measuring.suitability.candidates", lambda _: few)
    monkeypatch.setattr("explainer.core.exhibits.suitability.suitability.candidates", lambda _: few)
    told = []
    found = suitability(
        SETTINGS, COUNTS, SEEDS, lambda done, total: told.append((done, total)), workers=1
    )
    assert tuple(found.pretrained) == tuple(few) and found.complete
    assert told[-1] == (3 * len(SEEDS), 3 * len(SEEDS))
    for pair, settings in few.items():
        np.testing.assert_array_equal(
            found.pretrained[pair].test_error, candidate(settings, COUNTS, SEEDS).test_error
        )

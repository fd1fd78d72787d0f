"""What a question about scale or suitability asks for, and how far its work is told to reach."""

import numpy as np

from explainer.core.exhibits.scale.scale import Cell
from explainer.core.exhibits.suitability.exhibit import BASELINES, CANDIDATE
from explainer.core.settings.settings import settings_for
from explainer.science.exhibits import scale, suitability
from explainer.science.steps import Stretches, finished
from tests.factories import outcomes
from tests.studies import first_seeds


def clock():
    return 0.0


def cell(seeds):
    part = first_seeds(outcomes(seeds=20), len(seeds))
    part = type(part)(part.methods, part.counts, tuple(seeds), part.train_error, part.test_error)
    return Cell(part, np.array(seeds, float), np.zeros(len(seeds)), 3.0, 0.9)


def test_a_cell_is_asked_for_by_its_first_seed_and_told_in_stretches(monkeypatch):
    asked = []

    def measured(settings, seeds):
        asked.append((settings, tuple(seeds)))
        yield None
        return cell(seeds)

    monkeypatch.setattr(scale, "_measured", measured)
    steps = scale.answering("scale", "next", 200, 16, 12, 40, clock=clock)
    assert next(steps) == Stretches(3 * 4)
    found = finished(steps)
    assert [seeds for _, seeds in asked] == [
        (40, 41, 42, 43, 44),
        (45, 46, 47, 48, 49),
        (50, 51),
    ]
    assert found.loss.tolist() == list(range(40, 52)) == list(found.outcomes.seeds)
    settings = asked[0][0]
    assert (settings.scene, settings.objective) == ("language", "next")
    assert (settings.unlabelled, settings.width) == (200, 16)


def test_each_kind_of_question_has_its_own_measurement(monkeypatch):
    assert suitability.MEASURES[BASELINES] is suitability.measuring_baselines
    assert suitability.MEASURES[CANDIDATE] is suitability.measuring_candidate
    steps = suitability.answering(CANDIDATE, settings_for("moons"), (1,), range(7), clock=clock)
    assert next(steps) == Stretches(2 * 3)
    steps.close()

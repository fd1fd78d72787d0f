"""Differences that are the same with all seeds: no bar tells how sure that is."""

import numpy as np
import pytest

from explainer.core.exhibits.suitability.suitability import Suitability, candidates
from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
from explainer.core.exhibits.suitability.suitability_figure import suitability_figure
from explainer.core.exhibits.suitability.suitability_table import suitability_table
from explainer.core.exhibits.suitability.suitability_words import spread_words
from explainer.core.measuring.efficiency import Outcomes
from explainer.core.measuring.no_spread import no_spread_words
from explainer.core.settings.settings import settings_for

SETTINGS = settings_for("moons", unlabelled=40)
SUPERVISED = np.array([[0.3, 0.31, 0.32, 0.29, 0.3]])


def found_with(gain, *, learnt=True):
    errors = np.stack([SUPERVISED, SUPERVISED - gain])
    arms, seeds = ("supervised", "pretrained"), tuple(range(5))
    each = Outcomes(arms, (1,), seeds, errors, errors, learnt=(learnt,) * 5)
    return Suitability(SETTINGS, (1,), seeds, dict.fromkeys(candidates(SETTINGS), each))


@pytest.mark.parametrize("gain", [0.0, 0.1])
def test_the_table_and_the_picture_say_what_the_measurement_says(gain):
    found = found_with(gain)
    table = suitability_table(found)
    assert f"{100 * gain:.1f} (no spread)" in table
    assert no_spread_words(str) in " ".join(table.split())
    figure = suitability_figure(SuitabilityChoices(found, 1), str)
    assert no_spread_words(str) in figure.facts[-1]


def test_of_arms_that_are_one_and_of_gains_with_a_spread_nothing_is_doubted():
    assert spread_words(found_with(0.0, learnt=False), (1,), str) == ""
    assert spread_words(found_with(0.01 * np.arange(5)), (1,), str) == ""

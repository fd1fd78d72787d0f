"""How far the dear measurements of exhibits are is told in as many stretches as are announced."""

import time
from dataclasses import replace
from functools import partial

import pytest

from explainer.core.settings.settings import settings_for
from explainer.science.exhibits import scale
from explainer.science.exhibits.scale import measuring_cell
from explainer.science.exhibits.school import equal_cost, forgetting, reuse, starts
from explainer.science.exhibits.suitability import measuring_candidate
from explainer.science.steps import Stretch, Stretches
from tests.science.conftest import CARDS, with_cards

STEPS, STEPS_FOR_WORDS = 2, 100
"""Of what is not kept, arms are not trained: words take longer to teach anything."""
SMALL = settings_for("moons", unlabelled=20, width=4, depth=1, steps=10)
MEASURES = {
    # Every part of the school keeps the encoders of its seeds: each has seeds of its own.
    "starts": partial(starts.schooled, "loops", 1, (91,)),
    "forgetting": partial(forgetting.forgetting, "loops", 1, (92,)),
    "equal cost": partial(equal_cost.equal_cost, "loops", "parity", (93,)),
    "reuse": partial(reuse.reusing, "loops", 1, (94,), time.process_time),
    "scale": partial(measuring_cell, "word", 100, 4, (0,)),
    "suitability": partial(measuring_candidate, SMALL, (1,), (0,)),
}


@pytest.fixture(scope="module", autouse=True)
def hardly_trained():
    """What is announced does not depend on how much is learnt."""
    steps = {"digits": STEPS, "moons": STEPS, "language": STEPS_FOR_WORDS}
    with (
        with_cards({name: replace(CARDS[name], steps=few) for name, few in steps.items()}),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(starts, "LESSONS", STEPS)
        patch.setattr(equal_cost, "BUDGETS", (20, 40))
        patch.setattr(scale, "SCALE_LABELS", (1, 2))
        yield


@pytest.mark.usefixtures("briefly_tested")
@pytest.mark.parametrize("name", MEASURES)
def test_exhibits_announce_as_many_stretches_as_they_go(name):
    told, *signs = (sign for sign in MEASURES[name]() if sign is not None)
    assert isinstance(told, Stretches)
    assert sum(isinstance(sign, Stretch) for sign in signs) == told.count

"""What a study of which pretraining suits may have found, without training anything."""

from dataclasses import replace

import numpy as np

from explainer.core.exhibits.suitability.suitability import (
    PRETRAINED,
    SUPERVISED,
    Suitability,
    baselines_settings,
)
from explainer.core.measuring.efficiency import Outcomes
from explainer.core.settings.catalogue import LARGEST, ON_SPHERE, baselines_of
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import settings_for_data
from tests.tables import data

OTHERS = baselines_of(SCENES["moons"])
"""The other methods of a scene that has no words."""

COUNTS, SEEDS = (1, 5), tuple(range(20))
SUPERVISED_ERROR = 0.3


def settings():
    return settings_for_data(data())


def made(means, seed, spread=0.02):
    """Return errors [methods, counts, seeds] around their means."""
    random = np.random.default_rng(seed)
    shape = (len(means), len(COUNTS), len(SEEDS))
    errors = np.array(means)[:, None, None] + spread * random.standard_normal(shape)
    return errors.clip(0, 1)


def candidate(error, number, sphere=False):
    """One candidate with a mean error; its network's supervised arm is that of its kind."""
    both = np.concatenate([made([SUPERVISED_ERROR + 0.02 * sphere], 1), made([error], number)])
    return Outcomes((SUPERVISED, PRETRAINED), COUNTS, SEEDS, both, both)


def baselines(error=0.3):
    errors = made([error] * len(OTHERS), 5)
    errors[OTHERS.index(LARGEST)] = 0.5
    return Outcomes(OTHERS, COUNTS, SEEDS, errors, errors)


def study(errors=None, others=0.3, scene=None):
    """A complete study; `errors` are means by candidate, all others do as the supervised arm."""
    errors = errors or {}
    empty = Suitability(baselines_settings(scene or settings()), COUNTS, SEEDS)
    found = {
        pair: candidate(errors.get(pair, SUPERVISED_ERROR), 10 + at, pair[0] in ON_SPHERE)
        for at, pair in enumerate(empty.candidates)
    }
    return replace(empty, pretrained=found, baselines=baselines(others))


def first_seeds(found, count):
    """Outcomes of the first seeds alone."""
    return replace(
        found,
        seeds=found.seeds[:count],
        train_error=found.train_error[:, :, :count],
        test_error=found.test_error[:, :, :count],
        learnt=found.learnt[:count],
    )


def first_seed(found):
    """Outcomes of the first seed alone."""
    return first_seeds(found, 1)

"""Other tasks on the same pictures: the classes are others, pictures and pretraining are not."""

import numpy as np
import pytest

from explainer.core.settings.choice import Stage
from explainer.core.settings.scene_cards import SUBJECTS
from explainer.core.settings.settings import settings_for
from explainer.science.comparison.comparison import Comparison
from explainer.science.comparison.kept import Kept
from explainer.science.scenes import SCENES
from explainer.science.scenes.digits import pictures
from tests.science.endings import until_an_end

NAMES = [name for name, *_ in SUBJECTS]
WANTED = {
    "parity": lambda digit: digit % 2,
    "halves": lambda digit: int(digit >= 5),
    "loops": lambda digit: int(digit in (0, 6, 8, 9)),
}


@pytest.mark.parametrize("name", NAMES)
def test_each_digit_has_the_class_that_the_task_says(name):
    pool, _ = SCENES[name].draw(400, 10, 0.0, np.random.default_rng(0))
    ink, digits = pictures()
    rows = [int(np.flatnonzero((ink == picture).all(axis=1))[0]) for picture in pool.columns[:60]]
    assert pool.classes[:60].tolist() == [WANTED[name](digits[row]) for row in rows]


@pytest.fixture(scope="module")
def encoder(shortly_pretrained, briefly_tested):
    """An encoder that has seen the pictures alone."""
    home = Comparison(settings_for("digits", unlabelled=200, width=8, steps=10), Kept())
    next(frame for frame in home.frames(Stage.DATA) if frame.finished)
    return home.trained().encoder


@pytest.mark.parametrize("name", NAMES)
def test_an_encoder_that_never_saw_a_label_serves_another_task(name, encoder):
    settings = settings_for(name, unlabelled=200, steps=10).adopting(encoder)
    frames = list(until_an_end(settings))
    assert frames[-1].finished and settings.encoder.scene == "digits"
    assert sum(frame.stage is Stage.PRETRAINING for frame in frames) == 1

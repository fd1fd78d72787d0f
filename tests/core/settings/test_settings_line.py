"""The line that names an experiment says what is unusual about it, and nothing usual."""

import pytest

from explainer.core.figures.wording import settings_line
from explainer.core.settings.settings import settings_for
from tests.factories import timeline


def line(**choices):
    return settings_line(timeline(settings_for(**choices), 1).latest, str)


@pytest.mark.parametrize(
    ("choices", "words"),
    [
        ({"scene": "creatures", "label_sampling": "biased"}, "Biased handful"),
        ({"scene": "creatures", "augmentations": ("shift", "flip")}, "(Shift, Mirror)"),
        ({"scene": "digits", "architecture": "convolutional"}, "ConvNet"),
        ({"scene": "moons", "initialisation": "huge"}, "Too large"),
    ],
)
def test_what_is_unusual_is_named(choices, words):
    assert words in line(**choices)
    usual = {"scene": choices["scene"]}
    assert words not in line(**usual)

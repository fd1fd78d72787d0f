"""The window of which an exhibit takes the place; tests of words use `spoken` besides it."""

import pytest

from explainer.core.figures.theme import DARK
from explainer.core.settings.settings import settings_for


@pytest.fixture
def settings():
    return settings_for("moons")


@pytest.fixture
def window(kept, settings):
    return kept.filled(settings=settings, theme=DARK)

"""The window of which an exhibit takes the place, in every language."""

import pytest

from explainer.core.figures.theme import DARK
from explainer.core.settings.settings import settings_for
from tests.windows import filled_window


@pytest.fixture
def settings():
    return settings_for("moons")


@pytest.fixture
def window(qtbot, spoken, settings):
    return filled_window(qtbot, settings=settings, theme=DARK)

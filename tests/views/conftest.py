"""The window that most tests look at, and the languages that windows speak."""

import pytest

from explainer.core.figures.theme import LIGHT
from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.views.style.speech import Speech
from tests.windows import filled_window


@pytest.fixture
def window(qtbot):
    return filled_window(qtbot, theme=LIGHT)


@pytest.fixture
def speech(qapp):
    """Speak any language: whatever befalls a test, it ends in English."""
    made = Speech(qapp)
    yield made
    made.speak(ENGLISH)


@pytest.fixture(params=LANGUAGES)
def spoken(request, speech):
    """What is made from now on speaks each language in turn."""
    speech.speak(request.param)
    return request.param

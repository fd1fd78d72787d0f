"""The languages that windows speak: whatever befalls a test, it ends in English."""

import pytest

from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.views.style.speech import Speech


@pytest.fixture
def speech(qapp):
    made = Speech(qapp)
    yield made
    made.speak(ENGLISH)


@pytest.fixture(params=LANGUAGES)
def spoken(request, speech):
    """What is made from now on speaks each language in turn."""
    speech.speak(request.param)
    return request.param

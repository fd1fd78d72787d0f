"""The window that most tests look at, and the languages that windows speak."""

import pytest
from pytestqt.qtbot import QtBot

from explainer.core.figures.theme import LIGHT
from explainer.core.text.language import ENGLISH, LANGUAGES
from explainer.views.style.speech import Speech
from tests.kept_window import KeptWindows


@pytest.fixture(scope="module")
def kept_windows(request, qapp):
    made = KeptWindows(QtBot(request))
    yield made
    made.close()


@pytest.fixture(scope="module")
def undressed():
    """Windows without borders and grounds, for what is not about how they look.

    The style sheet is most of what it takes to dress a window.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("explainer.views.style.theme.style_sheet", lambda look: "")
        yield


@pytest.fixture
def kept(request, kept_windows):
    """Gives windows that stay for the next test; `spoken` comes before it, if there is one."""
    yield kept_windows
    if request.node.is_last:
        kept_windows.close()
    else:
        kept_windows.take_back()


@pytest.fixture
def window(kept):
    return kept.filled(theme=LIGHT)


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

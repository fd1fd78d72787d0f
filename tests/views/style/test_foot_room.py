"""The line at the bottom has room for all that is said of the fight, whatever is chosen."""

import itertools

import pytest
from PySide6.QtWidgets import QLabel

from explainer.core.comparison.fairness import fairness
from explainer.core.figures.theme import LIGHT
from explainer.core.settings.catalogue import FINETUNINGS
from explainer.core.settings.settings import settings_for
from explainer.core.text.language import LANGUAGES
from explainer.views.playback.footer import Footer
from explainer.views.style.speech import Speech, say
from explainer.views.style.theme import look_for
from tests.factories import encoder
from tests.tables import data

SIZES = [(1000, 620), (1024, 640), (1280, 720), (1366, 768), (1920, 1080), (2560, 1440)]
BESIDE = 24
"""Pixels of the window's width that are its edges."""
WORDIEST = (
    {"architecture": "convolutional", "labels_per_class": 30, "decay": 0.0003},
    {"objective": "placebo", "decay": 0.0003},
)
ENCODER = {"objective": "vicreg", "views": "walk", "depth": 2, "width": 4}


@pytest.fixture
def foot(qtbot, qapp):
    speech = Speech(qapp)
    made = Footer()
    qtbot.addWidget(made)

    def opened(size, language):
        speech.speak(language)
        made.apply_look(look_for(LIGHT, *size))
        made.resize(size[0] - BESIDE, made.height())
        made.show()
        return made.findChild(QLabel, "fairness")

    yield opened
    speech.speak("en")


def chosen():
    for mode, choices in itertools.product(FINETUNINGS, WORDIEST):
        yield settings_for("creatures", finetuning=mode, **choices)
        yield settings_for("moons", data=data(), unlabelled=40, finetuning=mode, decay=0.0003)
    yield settings_for("moons", encoder=encoder(), **ENCODER, decay=0.0003)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_whatever_is_said_of_the_fight_has_room(foot, size, language):
    words = foot(size, language)
    for settings in chosen():
        said = fairness(settings, say)
        assert words.height_for(said, words.width()) <= words.height(), said
    dropped = fairness(settings_for("moons", labels_per_class=30), say, learnt=False)
    assert words.height_for(dropped, words.width()) <= words.height()

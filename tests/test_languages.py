"""Every word of the program in both of its languages."""

import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import figure
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.scene_cards import SCENES
from explainer.core.text.language import CHINESE, ENGLISH, LANGUAGES
from explainer.export.drawing.speech import say_in
from tests.export.figures_factory import showing

ROOT = Path(__file__).parents[1]
MESSAGES = [
    (message.findtext("source"), message.findtext("translation"))
    for message in ElementTree.parse(assets_folder() / "i18n/zh.ts").iter("message")
]


def fields(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)


def test_every_word_is_translated_and_the_translation_is_compiled():
    command = [sys.executable, str(ROOT / ".ci/translations.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_translations_have_the_same_numbers_in_them():
    assert [pair for pair in MESSAGES if fields(pair[0]) != fields(pair[1])] == []
    assert [s for s, target in MESSAGES if s.strip() != s and not target.strip()] == []
    assert len(MESSAGES) > 1_000


@pytest.mark.parametrize("scene", SCENES)
def test_figures_ask_for_no_word_that_is_not_translated(qapp, scene):
    known, asked = showing(scene, 3), set()

    def say(text):
        asked.add(text)
        return text

    for name in FIGURES:
        figure(name, known, say)
    assert asked - {source for source, _ in MESSAGES if source} <= {str(k) for k in range(10)}
    assert len(asked) > 30


def test_each_language_says_something_else():
    said = {language: say_in(language)("Decision boundary") for language in LANGUAGES}
    assert said == {ENGLISH: "Decision boundary", CHINESE: "决策边界"}
    assert say_in(CHINESE)("a word that nobody has translated") == (
        "a word that nobody has translated"
    )
    with pytest.raises(FileNotFoundError, match="install"):
        say_in("la")

"""What the window says, in the language that is installed."""

import pickle

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QPushButton

from explainer.core.text.language import CHINESE, ENGLISH, LANGUAGES
from explainer.core.text.sentence import Sentence, SentenceError, sentence
from explainer.views.appearance.languages import add_languages
from explainer.views.grouped_menu import GroupedMenuBar
from explainer.views.playback.transport import Transport
from explainer.views.style.speech import Speech, say, spoken, system_language

PLAIN = "Cannot open {name} ({reason})."


@pytest.fixture
def speech(qapp):
    made = Speech(qapp)
    yield made
    made.speak(ENGLISH)


def test_english_needs_nothing_and_comes_back(speech):
    assert say("Decision boundary") == "Decision boundary"
    speech.speak(CHINESE)
    assert (speech.language, spoken()) == (CHINESE, CHINESE)
    assert say("Decision boundary") == "决策边界"
    speech.speak(ENGLISH)
    assert spoken() == ENGLISH
    assert say("Decision boundary") == "Decision boundary"


def test_widgets_speak_the_language_in_which_they_are_made(speech, qtbot):
    speech.speak(CHINESE)
    transport = Transport()
    qtbot.addWidget(transport)
    jump = transport.findChild(QPushButton, "jump_button")
    assert jump.text() == "跳到"
    speech.speak(ENGLISH)
    assert jump.text() == "跳到"


def test_qts_own_dialogs_speak_it_too(speech):
    speech.speak(CHINESE)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_sentence_is_said_with_its_facts_in_any_language_after_it_was_made(speech):
    made = sentence(PLAIN, name="mine.png", reason="no such file")
    assert (say(made), made) == ("Cannot open mine.png (no such file).",) * 2
    speech.speak(CHINESE)
    assert say(made) == "无法打开 mine.png（no such file）。"
    assert say(pickle.loads(pickle.dumps(made))) == say(made)


def test_facts_that_are_words_or_sentences_are_said_too(speech):
    speech.speak(CHINESE)
    inner = sentence("The line of settings is damaged: copy it again.")
    assert say(sentence("{name}: {error}", name="a.txt", error=inner)) == (
        "a.txt：那行设置已损坏：请重新复制。"
    )
    whole = sentence(
        "{what} must be a whole number from {low} to {high}.",
        what="Labels per class",
        low=1,
        high=9,
    )
    assert say(whole) == "每类标签数须为 1 到 9 的整数。"


def test_an_error_keeps_its_sentence():
    error = SentenceError(PLAIN, name="a", reason="b")
    assert isinstance(error.sentence, Sentence) and str(error) == "Cannot open a (b)."
    assert SentenceError(error.sentence).sentence is error.sentence


@pytest.mark.parametrize(
    ("locale", "language"), [("zh_CN", CHINESE), ("en_GB", ENGLISH), ("de_DE", ENGLISH)]
)
def test_the_system_says_which_language_is_usual(monkeypatch, locale, language):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(locale))
    assert system_language() == language


def test_each_language_stands_in_the_menu_under_its_own_name(speech, qtbot):
    chosen, menu = [], GroupedMenuBar()
    qtbot.addWidget(menu)
    add_languages(menu, chosen.append)
    assert [path for path, _ in menu.entries()] == [("&View", "Language")] * len(LANGUAGES)
    assert [each.text() for _, each in menu.entries()] == list(LANGUAGES.values())
    for _, each in menu.entries():
        each.trigger()
    assert chosen == [each for each in LANGUAGES if each != ENGLISH]  # That is spoken already.
    speech.speak(CHINESE)
    other = GroupedMenuBar()
    qtbot.addWidget(other)
    add_languages(other, chosen.append)
    assert other.entries()[0][0][1] == "语言 (Language)"

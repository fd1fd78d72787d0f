"""The words of figures in any of the program's languages, whatever the window speaks."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTranslator

from explainer.core.platform.assets import assets_folder
from explainer.core.text.as_written import AsWritten
from explainer.core.text.language import ENGLISH, TRANSLATIONS
from explainer.core.text.say import Say
from explainer.core.text.sentence import Sentence

CONTEXT, SENTENCES = "Figure", "Sentence"


@cache
def say_in(language: str) -> Say:
    """Return what says a figure's text in a language; a text without translation stays English.

    `FileNotFoundError` if the language is not shipped.
    """
    if language == ENGLISH:
        return str
    translator = QTranslator()
    file = assets_folder() / TRANSLATIONS / f"{language}.qm"
    if not translator.load(str(file)):
        raise FileNotFoundError("The program's translations are missing: install it again.")

    def say(text: str) -> str:
        """Return the text in the language, a sentence with all that fills it."""
        if isinstance(text, AsWritten):
            return text
        if not isinstance(text, Sentence):
            return translator.translate(CONTEXT, text) or text
        template = translator.translate(SENTENCES, text.template) or text.template
        facts = {
            name: say(fact) if isinstance(fact, str) else fact for name, fact in text.facts.items()
        }
        return template.format(**facts)

    return say

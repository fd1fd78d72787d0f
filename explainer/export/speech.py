"""The words of figures in any of the program's languages, whatever the window speaks."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QTranslator

from explainer.core.assets import assets_folder
from explainer.core.language import ENGLISH, TRANSLATIONS
from explainer.core.wording import Say

CONTEXT = "Figure"


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
        """Return the text in the language."""
        return translator.translate(CONTEXT, text) or text

    return say

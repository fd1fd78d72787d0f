"""The words of figures, cards and notices in the language that is installed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from explainer.core.platform.assets import assets_folder
from explainer.core.text.as_written import AsWritten
from explainer.core.text.language import CHINESE, ENGLISH, TRANSLATIONS
from explainer.core.text.sentence import Sentence

QT_WORDS = {CHINESE: "qtbase_zh_CN"}
"""Qt's own translations, for what its file dialogs say."""


def say(text: str) -> str:
    """Return a figure's text, or a sentence with all that fills it, in that language."""
    if isinstance(text, AsWritten):
        return text
    if isinstance(text, Sentence):
        template = QCoreApplication.translate("Sentence", text.template)
        facts = {name: _said(fact) for name, fact in text.facts.items()}
        return template.format(**facts)
    return QCoreApplication.translate("Figure", text)


def spoken() -> str:
    """Return the code of the language that is installed."""
    return QCoreApplication.translate("Languages", "en")


def system_language() -> str:
    """Return the language of the user's system, English if the program does not speak it."""
    chinese = QLocale.system().language() is QLocale.Language.Chinese
    return CHINESE if chinese else ENGLISH


class Speech(QObject):
    """Installs a language for whatever is made from now on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.language = ENGLISH
        self._translators: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Speak another language; words that are on the screen stay as they are."""
        while self._translators:
            translator = self._translators.pop()
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self.language = language
        if language == ENGLISH:
            return
        own = str(assets_folder() / TRANSLATIONS / f"{language}.qm")
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for file in (f"{qt}/{QT_WORDS[language]}.qm", own):
            translator = QTranslator(self)
            if translator.load(file):
                QCoreApplication.installTranslator(translator)
                self._translators.append(translator)


def _said(fact: object) -> object:
    return say(fact) if isinstance(fact, str) else fact

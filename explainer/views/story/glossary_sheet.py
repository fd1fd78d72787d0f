"""The words of the field, in both languages, each with what it means."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from explainer.core.story.chapters import glossary
from explainer.core.text.language import LANGUAGES
from explainer.views.style.speech import spoken
from explainer.views.style.theme import Look, apply_theme
from explainer.views.widgets.words import WordsLabel

WIDTH, HEIGHT = 560, 620


class GlossarySheet(QDialog):
    """A list that is read from top to bottom, or searched by eye."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("What the words mean"))
        self.resize(WIDTH, HEIGHT)
        own = spoken()
        others = [language for language in LANGUAGES if language != own]
        self._words: list[WordsLabel] = []
        body = QWidget()
        body.setObjectName("cards")
        self._text = QVBoxLayout(body)
        for entry in glossary():
            foreign = " · ".join(entry.term[language] for language in others)
            self._add(WordsLabel(f"{entry.term[own]}   {foreign}", bold=True, wrap=True))
            self._add(WordsLabel(entry.meaning[own], tone="muted", wrap=True))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        self._column = QVBoxLayout(self)
        self._column.addWidget(scroll)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        apply_theme(self, look)
        for words in self._words:
            words.apply_look(look)
        self._text.setSpacing(look.length("tight"))

    def _add(self, words: WordsLabel) -> None:
        self._words.append(words)
        self._text.addWidget(words)

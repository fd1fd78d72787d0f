"""The words of the field, in both languages, each with what it means."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from explainer.core.help.glossary import glossary
from explainer.views.style.layouts import dress
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
        self._words: list[WordsLabel] = []
        body = QWidget()
        body.setObjectName("cards")
        self._text = QVBoxLayout(body)
        for term in glossary(spoken()):
            self._add(WordsLabel(f"{term.title}   {term.elsewhere}", bold=True, wrap=True))
            self._add(WordsLabel(term.meaning, tone="muted", wrap=True))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        self._column = QVBoxLayout(self)
        self._column.addWidget(scroll)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        apply_theme(self, look)
        dress(look, *self._words)
        self._text.setSpacing(look.length("tight"))

    def _add(self, words: WordsLabel) -> None:
        self._words.append(words)
        self._text.addWidget(words)

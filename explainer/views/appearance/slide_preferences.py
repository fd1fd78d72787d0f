"""What slides look like and where they go: rows of the preferences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QSizePolicy, QWidget

from explainer.core.figures.theme import THEMES
from explainer.core.text.language import LANGUAGES
from explainer.session.folders import usual_folder
from explainer.session.memory import EXPORT, SLIDE_THEME, Memory
from explainer.views.style.layouts import column, dress, row, space
from explainer.views.style.speech import spoken
from explainer.views.style.theme import Look
from explainer.views.style.theme_names import theme_names
from explainer.views.widgets.button import Button
from explainer.views.widgets.fitted_words import FittedWords
from explainer.views.widgets.rows import ChoiceRow
from explainer.views.widgets.words import WordsLabel

WINDOW = "window"
"""Stands for the theme of the window."""
ChooseFolder = Callable[[QWidget, str], str]


def ask_for_folder(parent: QWidget, before: str) -> str:
    """Let the user choose a folder; empty if they would rather not."""
    return QFileDialog.getExistingDirectory(parent, "", before)


class SlidePreferences(QWidget):
    """The theme, the language and the folder of what is exported; each choice is kept at once."""

    def __init__(self, memory: Memory, choose_folder: ChooseFolder = ask_for_folder) -> None:
        super().__init__()
        self._memory, self.choose_folder = memory, choose_folder
        self._title = WordsLabel(self.tr("Slides"), bold=True)
        self._theme = ChoiceRow(
            self.tr("Theme of slides"),
            self.tr("The colours of a slide that is made of what is on the screen."),
            "slide_theme_choice",
        )
        names = {WINDOW: self.tr("As the window"), **theme_names()}
        self._theme.choice.offer((name, title, "") for name, title in names.items())
        self._language = ChoiceRow(
            self.tr("Language of slides"),
            self.tr("In which language the words of slides and figures are."),
            "slide_language_choice",
        )
        self._language.choice.offer((code, name, "") for code, name in LANGUAGES.items())
        self._folder_name = WordsLabel(self.tr("Folder"))
        self._folder = FittedWords()
        self._folder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        tip = self.tr("Choose in which folder slides and figures are saved at first.")
        self._choose = Button(self.tr("Choose\u2026"), "folder_button", "", tip, small=True)
        self._folder_name.setBuddy(self._choose)
        below = row(self._folder_name, (self._folder, 1), self._choose)
        self._column = column(self._title, self._theme, self._language, below, of=self)
        self._theme.name_chosen.connect(self._on_theme_chosen)
        self._language.name_chosen.connect(self._on_language_chosen)
        self._choose.clicked.connect(self._on_choose_clicked)

    def show_kept(self) -> None:
        """Show what is kept by now, without telling anyone."""
        choice = self._memory.choice
        self._theme.show_choice(choice(EXPORT, SLIDE_THEME, THEMES, WINDOW))
        self._language.show_choice(choice(EXPORT, "language", LANGUAGES, spoken()))
        self._folder.show_texts(self._kept_folder, Path(self._kept_folder).name)
        self._folder.setToolTip(self._kept_folder)
        words = self.tr("Choose another folder than {folder}").format(folder=self._kept_folder)
        self._choose.setAccessibleName(words)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._title, self._theme, self._language, self._folder_name, self._folder)
        dress(look, self._choose)
        space(self._column, look, "gap")

    @property
    def _kept_folder(self) -> str:
        return str(usual_folder(self._memory))

    def _keep(self, **choices: str) -> None:
        self._memory.keep(EXPORT, {**self._memory.recall(EXPORT), **choices})
        self.show_kept()

    def _on_theme_chosen(self, name: object) -> None:
        self._keep(**{SLIDE_THEME: str(name)})

    def _on_language_chosen(self, code: object) -> None:
        self._keep(language=str(code))

    def _on_choose_clicked(self) -> None:
        chosen = self.choose_folder(self, self._kept_folder)
        if chosen:
            self._keep(folder=chosen)

"""Everything about the window that is remembered from one start to the next, on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from explainer.core.text.language import LANGUAGES
from explainer.session.memory import Memory
from explainer.views.appearance.looks import SYSTEM, Looks
from explainer.views.appearance.slide_preferences import SlidePreferences
from explainer.views.style.layouts import column, dress, space
from explainer.views.style.speech import spoken
from explainer.views.style.theme import Look, apply_theme
from explainer.views.style.theme_names import theme_names
from explainer.views.widgets.rows import ChoiceRow
from explainer.views.widgets.words import WordsLabel


class PreferencesSheet(QDialog):
    """Each choice holds at once, and the next time too."""

    language_chosen = Signal(str)

    def __init__(self, looks: Looks, memory: Memory, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Preferences"))
        self._looks = looks
        self._language = ChoiceRow(
            self.tr("Language"), self.tr("In which language the window speaks."), "language_choice"
        )
        self._language.choice.offer((code, name, "") for code, name in LANGUAGES.items())
        self._theme = ChoiceRow(
            self.tr("Theme"), self.tr("The colours of the window."), "window_theme_choice"
        )
        names = {SYSTEM: self.tr("As the system"), **theme_names()}
        self._theme.choice.offer((name, title, "") for name, title in names.items())
        self._motion = QCheckBox(self.tr("Motion"))
        self._motion.setObjectName("motion_box")
        self._motion.setToolTip(self.tr("Without it a picture changes at most twice a second."))
        self._hint = WordsLabel(
            self.tr("The window's place and size and recent files are kept too."),
            tone="muted",
            wrap=True,
        )
        self.slides = SlidePreferences(memory)
        parts = (self._language, self._theme, self._motion, self.slides, self._hint)
        self._column = column(*parts, of=self)
        self._language.name_chosen.connect(self._on_language_chosen)
        self._theme.name_chosen.connect(looks.fix_named)
        self._motion.toggled.connect(looks.set_moves)
        looks.theme_wanted.connect(self._show)
        looks.motion_wanted.connect(self._show)

    def open(self) -> None:
        """Come up with what is chosen now."""
        self._show()
        self.show()
        self.raise_()
        self.activateWindow()

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        apply_theme(self, look)
        dress(look, self._language, self._theme, self.slides, self._hint)
        self._motion.setFont(look.font())
        space(self._column, look, "gap", "pad")
        self._hint.setFixedHeight(self._hint.lines_height(2))
        self.setFixedWidth(look.length("popup"))

    def _show(self) -> None:
        """Show what is chosen, without telling anyone."""
        self._language.show_choice(spoken())
        self._theme.show_choice(self._looks.chosen)
        with QSignalBlocker(self._motion):
            self._motion.setChecked(self._looks.moves)
        self.slides.show_kept()

    def _on_language_chosen(self, code: object) -> None:
        self.close()
        self.language_chosen.emit(str(code))

"""What somebody sees who starts the program for the first time: three things to try."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel

SPACES = (("gap", "pad"), ("small", "small"), ("tight", "small"))
"""What is left between lines and around them: as much as there is room for."""


class WelcomePanel(QFrame):
    """Says in half a minute what is on the screen, and offers the story or other data."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("welcome_panel")
        self.setProperty("panel", True)
        self._look = Look()
        self._title = WordsLabel(self.tr("Welcome"), size="title", bold=True)
        self._lines = tuple(WordsLabel(line, wrap=True) for line in self._said())
        self.tell = Button(
            self.tr("Tell me the story"),
            "tell_story_button",
            "",
            self.tr("The story, chapter by chapter, beside the live models."),
        )
        self.choose = Button(
            self.tr("Choose the data"),
            "choose_data_button",
            "",
            self.tr("Close this, and see all scenes by their pictures. (Ctrl+Shift+G)"),
        )
        self.look_around = Button(
            self.tr("I look around first"),
            "look_around_button",
            "",
            self.tr("Close this; it does not come back by itself."),
        )
        self.tell.setAutoDefault(True)  # The Enter key begins.
        self._answers = (self.tell, self.choose, self.look_around)
        self._others = row(self.choose, self.look_around)
        parts = (self._title, *self._lines, STRETCH, self.tell, self._others)
        self._column = column(*parts, of=self)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._title, *self._lines, *self._answers)
        self._others.setSpacing(look.length("small"))
        self._look = look
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out another room."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        """Leave less between lines where they would be cut otherwise."""
        for lengths in SPACES:
            space(self._column, self._look, *lengths)
            if self._column.totalHeightForWidth(self.width()) <= self.height():
                return

    def _said(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Two copies of one network learn from the same few labels. The right one has "
                "looked at the grey points before, without a single label."
            ),
            self.tr("1  Drag Labels per class, above. Watch both large numbers."),
            self.tr("2  Press Play, or drag the timeline below: see how they learnt."),
            self.tr(
                "3  Open the Story, at the top: why large models are pretrained without labels, "
                "measured on your own computer."
            ),
        )

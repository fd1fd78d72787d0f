"""The offer, after the program has ended unexpectedly, to go on where it was."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import dress, row
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel


class RecoveryOffer(QWidget):
    """One sentence and two answers."""

    restore_clicked = Signal()
    discard_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recovery")
        self._words = WordsLabel(wrap=True)
        self._restore = Button(
            self.tr("Restore"),
            "restore_button",
            "",
            self.tr("Go on with the settings, results and weights as they were then."),
        )
        self._discard = Button(
            self.tr("Discard"), "discard_button", "", self.tr("Delete what was there.")
        )
        self._restore.clicked.connect(self.restore_clicked)
        self._discard.clicked.connect(self.discard_clicked)
        centre = Qt.AlignmentFlag.AlignVCenter
        buttons = ((self._restore, 0, centre), (self._discard, 0, centre))
        self._row = row((self._words, 1), *buttons, of=self)

    def show_offer(self, when: datetime | None, count: int) -> None:
        """Say when the state was kept last, and how many times there are to go back to."""
        moment = f"{when:%Y-%m-%d %H:%M}" if when else "?"
        sentence = (
            self.tr("The program ended unexpectedly; last kept: {when}.")
            if count == 1
            else self.tr("The program ended unexpectedly {count} times; last kept: {when}.")
        )
        self._words.show_text(sentence.format(when=moment, count=count))

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._words, self._restore, self._discard)
        self._row.setSpacing(look.length("small"))

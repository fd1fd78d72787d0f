"""The offer, after the program has ended unexpectedly, to go on where it was."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import dress, row
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.fitted_words import FittedWords


class RecoveryOffer(QWidget):
    """What can be restored, in as many words as fit, and two answers."""

    restore_clicked = Signal()
    discard_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recovery")
        self._words = FittedWords(wrap=True)
        self._words.setObjectName("recovery_words")
        self._least = self.tr("Unsaved work")
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
        """Say of when the work is that can be restored, and how often the program has ended so.

        Where the line has no room for all of it, it says what it is, and the tooltip the rest.
        """
        moment = f"{when:%Y-%m-%d %H:%M}" if when else "?"
        whole = (
            self.tr("The program ended unexpectedly. Your work as of {when} is kept.")
            if count == 1
            else self.tr(
                "The program ended unexpectedly {count} times. Your latest work, as of {when}, is "
                "kept."
            )
        )
        dated = self.tr("Unsaved work as of {when}")
        texts = (words.format(when=moment, count=count) for words in (whole, dated, self._least))
        self._words.show_texts(*texts)
        self._words.setToolTip(self._words.accessibleName())

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._words, self._restore, self._discard)
        self._words.setMinimumWidth(self._words.fontMetrics().horizontalAdvance(self._least) + 1)
        self._row.setSpacing(look.length("small"))

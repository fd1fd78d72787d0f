"""The number from which everything random is drawn, and a button for another one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from explainer.core.settings.choice import Choice
from explainer.core.settings.choices import RANGES
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.views.style import layouts
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel


class SeedControl(QWidget):
    """A name, a box and a button in one row."""

    waits = True
    chosen = Signal(int)
    new_seed_clicked = Signal()

    def __init__(self, row: Choice, say: Say) -> None:
        super().__init__()
        self.setObjectName("seed_row")
        self._name = WordsLabel(say(row.title))
        self._box = QSpinBox()
        self._box.setObjectName("seed_box")
        self._box.setRange(*RANGES[row.field])
        self._box.setKeyboardTracking(False)
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.setAccessibleName(say(row.title))
        self._box.setToolTip(say(row.tip))
        self._name.setBuddy(self._box)
        self._new = Button(
            self.tr("New seed"),
            "new_seed_button",
            "dice",
            self.tr("Draw new points, new labels and new first weights."),
        )
        self._row = layouts.row(self._name, (self._box, 1), self._new, of=self)
        self._box.valueChanged.connect(self.chosen)
        self._new.clicked.connect(self.new_seed_clicked)

    def show_settings(self, settings: Settings) -> None:
        """Show the seed, without telling anyone."""
        with QSignalBlocker(self._box):
            self._box.setValue(settings.seed)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        layouts.dress(look, self._name, self._new)
        self._row.setSpacing(look.length("small"))
        self._box.setFont(look.font())
        self._box.lineEdit().setFont(look.font())
        self._box.lineEdit().setTextMargins(look.length("small"), 0, 0, 0)

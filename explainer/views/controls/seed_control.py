"""The number from which everything random is drawn, and a button for another one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from explainer.core.settings.choices import RANGES
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel


class SeedControl(QWidget):
    """A name, a box and a button in one row."""

    seed_chosen = Signal(int)
    new_seed_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("seed_row")
        self._name = WordsLabel(self.tr("Seed"))
        self._box = QSpinBox()
        self._box.setObjectName("seed_box")
        self._box.setRange(*RANGES["seed"])
        self._box.setKeyboardTracking(False)
        self._box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._box.setAccessibleName(self.tr("Seed"))
        self._box.setToolTip(
            self.tr("The number from which points, labels and first weights are drawn.")
        )
        self._new = Button(
            self.tr("New seed"),
            "new_seed_button",
            "dice",
            self.tr("Draw new points, new labels and new first weights."),
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._name)
        self._row.addWidget(self._box, 1)
        self._row.addWidget(self._new)
        self._box.valueChanged.connect(self.seed_chosen)
        self._new.clicked.connect(self.new_seed_clicked)

    def show_seed(self, seed: int) -> None:
        """Show a seed, without telling anyone."""
        blocked = self._box.blockSignals(True)
        self._box.setValue(seed)
        self._box.blockSignals(blocked)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._name.apply_look(look)
        self._new.apply_look(look)
        self._row.setSpacing(look.length("small"))
        self._box.setFont(look.font())
        self._box.lineEdit().setFont(look.font())
        self._box.lineEdit().setTextMargins(look.length("small"), 0, 0, 0)

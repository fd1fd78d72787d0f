"""The hero of the window: how many points of each class have a label."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from explainer.core.settings import Settings
from explainer.views.inputs import Slider
from explainer.views.theme import Look
from explainer.views.words import Words


class LabelsControl(QWidget):
    """The largest number and the largest slider of the window."""

    labels_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("labels_row")
        self._name = Words(self.tr("Labels per class"), size="title", bold=True)
        self._number = Words("1", size="figure", bold=True)
        self._number.setObjectName("labels_number")
        self._line = Words(tone="muted")
        self._line.setObjectName("labels_line")
        self.slider = Slider(hero=True)
        self.slider.setObjectName("labels_slider")
        self.slider.setPageStep(5)
        self.slider.setAccessibleName(self.tr("Labels per class"))
        self.slider.setToolTip(
            self.tr("How many points of each class have a label. Both models get the same ones.")
        )
        self._arrange()
        self.slider.valueChanged.connect(self._on_value_changed)

    def show_settings(self, settings: Settings) -> None:
        """Show the choices, without telling anyone."""
        blocked = self.slider.blockSignals(True)
        self.slider.setRange(1, settings.most_labels)
        self.slider.setValue(settings.labels_per_class)
        self.slider.blockSignals(blocked)
        self._number.show_text(str(settings.labels_per_class))
        labelled = settings.labels_per_class * len(settings.card.classes)
        self._line.show_text(
            self.tr("{labelled} labelled, {rest} unlabelled").format(
                labelled=labelled, rest=f"{settings.unlabelled - labelled:,}"
            )
        )

    def dress(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        for part in (self._name, self._number, self._line, self.slider):
            part.dress(look)
        self._column.setSpacing(look.length("tight"))
        self._line.setFixedHeight(self._line.lines_height(1))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._number)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self.slider)
        self._column.addWidget(self._line)

    def _on_value_changed(self, value: int) -> None:
        self._number.show_text(str(value))
        self.labels_chosen.emit(value)

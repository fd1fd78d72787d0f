"""The line below the planes: from the input to the embedding, by hand or played."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import Slider
from explainer.views.widgets.words import WordsLabel

STEPS = 1_000
"""Of the slider: its handle moves by less than a pixel."""


class MorphBar(QWidget):
    """A slider between two names, and a button that plays it."""

    moved = Signal(float)
    """A share of the way was chosen by hand."""
    play_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("morph_bar")
        self._play = Button(
            "",
            "morph_button",
            "play",
            self.tr("Bend both planes from the input to the embedding, or back. (G)"),
            small=True,
        )
        self._play.setAccessibleName(self.tr("Bend the planes"))
        self.slider = Slider()
        self.slider.setObjectName("morph_slider")
        self.slider.setAccessibleName(self.tr("From the input to the embedding"))
        self.slider.setToolTip(
            self.tr("Drag: every point on its way to where its encoder puts it.")
        )
        self.slider.setPageStep(STEPS // 10)
        self.slider.setSingleStep(STEPS // 40)
        self.slider.place(0, STEPS, 0)
        self._ends = (WordsLabel(self.tr("input")), WordsLabel(self.tr("embedding")))
        self._row = row(self._play, self._ends[0], (self.slider, 1), self._ends[1], of=self)
        self._play.clicked.connect(self.play_clicked)
        self.slider.valueChanged.connect(lambda value: self.moved.emit(value / STEPS))

    def show_share(self, share: float) -> None:
        """Stand at a share of the way, without telling anyone."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(share * STEPS))

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._play, self.slider, *self._ends)
        space(self._row, look, "small", "pad", "")
        self.setFixedHeight(look.length("button") - look.length("tight"))

"""The line below the planes: from the input to the embedding, by hand or played."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from explainer.views.style.layouts import dress, row, space
from explainer.views.style.theme import Look, for_audience
from explainer.views.widgets.button import Button
from explainer.views.widgets.fitted_words import FittedWords
from explainer.views.widgets.inputs import Slider
from explainer.views.widgets.words import WordsLabel

STEPS = 1_000
"""Of the slider: its handle moves by less than a pixel."""
WAY, SAID = 2, 1
"""How the slider and the words of a step share what buttons leave (tuned: most steps are read)."""


class StepWords(FittedWords):
    """Has the room that a layout gives it, whatever it says: nothing beside it moves.

    Where none of its texts fits there is an ellipsis; the tooltip says all of it.
    """

    def sizeHint(self) -> QSize:
        """Ask for no width: the share of the line is that of no words."""
        return QSize(0, super().sizeHint().height())

    def _fit(self) -> None:
        super()._fit()
        elide = Qt.TextElideMode.ElideRight
        self.show_text(self.fontMetrics().elidedText(self.text(), elide, self.width()))


class MorphBar(QFrame):
    """A slider between two names, a button that plays it, and one for every single layer.

    What comes and goes has its room all the time: play and slider stay where they are.
    Before an audience it is `plain`: the slider alone, in larger type on a ground of its own.
    """

    moved = Signal(float)
    """A share of the way was chosen by hand."""
    play_clicked = Signal()
    layers_toggled = Signal(bool)
    stop_chosen = Signal(float)
    """The share of the way at which a layer ends was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("morph_bar")
        self._plain, self._look = False, Look()
        self._make_buttons()
        self.slider = Slider()
        self.slider.setObjectName("morph_slider")
        self.slider.setAccessibleName(self.tr("From the input to the embedding"))
        self.slider.setToolTip(
            self.tr("Drag: every point on its way to where its encoder puts it.")
        )
        self.slider.setSingleStep(STEPS // 40)
        self.slider.place(0, STEPS, 0)
        self.show_legs(1)
        self._ends = (WordsLabel(self.tr("input")), WordsLabel(self.tr("embedding")))
        self.words = StepWords()
        self.words.setObjectName("morph_words")
        self.words.setProperty("tone", "muted")
        way = (self._ends[0], (self.slider, WAY), self._ends[1])
        self._row = row(self._play, *way, self.layers, self.stop, (self.words, SAID), of=self)
        self._show_buttons()
        self.slider.valueChanged.connect(lambda value: self.moved.emit(value / STEPS))

    def show_share(self, share: float) -> None:
        """Stand at a share of the way, without telling anyone."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(share * STEPS))

    def show_legs(self, legs: int) -> None:
        """Let the keys for a page go from leg to leg, or by tenths of a single one."""
        self.slider.setPageStep(STEPS // (legs if legs > 1 else 10))

    def show_step(self, words: str) -> None:
        """Say which step of which layer is under way."""
        self.words.show_texts(words, words.partition(", ")[0])
        self.words.setToolTip(words)

    def set_plain(self, plain: bool) -> None:
        """Show the slider between its names alone, or everything."""
        if plain == self._plain:
            return
        self._plain = plain
        self._show_buttons()
        self.setProperty("popup", plain)
        self.style().unpolish(self)
        self.style().polish(self)
        self.apply_look(self._look)

    def offer_stops(self, shares: tuple[float, ...]) -> None:
        """Offer the input and the end of each layer; the last one is the code."""
        self.stops.clear()
        after = (self.tr("after layer {layer}").format(layer=k) for k in range(1, len(shares)))
        names = (self.tr("input"), *after, self.tr("code")) if shares else ()
        for name, share in zip(names, (0.0, *shares), strict=False):
            self.stops.addAction(name).triggered.connect(partial(self._choose_stop, share))

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        look = for_audience(look) if self._plain else look
        self.slider.setMinimumWidth(look.length("least slider"))
        dress(self._look, self.slider)  # A larger one would be cut by the line below planes.
        dress(look, self._play, *self._ends, self.layers, self.stop, self.words)
        self.stops.setFont(look.font())
        space(self._row, look, "small", "pad", "")
        line = self._ends[0].lines_height(1) + look.length("edge")
        self.setFixedHeight(line if self._plain else look.length("button") - look.length("tight"))

    def _make_buttons(self) -> None:
        self._play = Button(
            "",
            "morph_button",
            "play",
            self.tr("Bend both planes from the input to the embedding, or back. (G)"),
            small=True,
        )
        self._play.setAccessibleName(self.tr("Bend the planes"))
        self.layers = Button(
            self.tr("Layer by layer"),
            "unfold_button",
            "",
            self.tr("Go through every layer: rotation, stretch, rotation, shift, bend. (Shift+G)"),
            small=True,
        )
        self.layers.setCheckable(True)
        self.stop = Button(
            self.tr("Go to"),
            "layer_button",
            "",
            self.tr("Show the planes as they are after a layer."),
            small=True,
        )
        self.stops = QMenu(self)
        self.stop.setMenu(self.stops)
        self._play.clicked.connect(self.play_clicked)
        self.layers.toggled.connect(self._on_layers_toggled)

    def _choose_stop(self, share: float, _checked: bool = False) -> None:
        self.stop_chosen.emit(share)

    def _on_layers_toggled(self, on: bool) -> None:
        self._show_buttons()
        self.layers_toggled.emit(on)

    def _show_buttons(self) -> None:
        """Show what belongs to how the planes bend; an audience sees where they are alone."""
        for part in (self.words, self.stop):
            _keep_room(part, kept=not self._plain)
            part.setVisible(self.layers.isChecked() and not self._plain)
        for part in (self._play, self.layers):
            part.setVisible(not self._plain)


def _keep_room(part: QWidget, *, kept: bool) -> None:
    """Have a part's room stay empty while it is hidden, or be used."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(kept)
    part.setSizePolicy(policy)

"""What a model is built of, and how much it can learn: layers, width, decay, label steps."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from explainer.core.settings.architectures import architectures_of
from explainer.core.settings.catalogue import ARCHITECTURES, INITIALISATIONS
from explainer.core.settings.choices import RANGES
from explainer.core.settings.settings import Settings
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look
from explainer.views.widgets.inputs import ChoiceList, entries_of
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import DECAYS, LABEL_STEPS, width_steps

TUNED = "tuned"


class CapacityControl(QWidget):
    """Two rows of two. Lists ask at once, the slider only once it has rested."""

    choice_made = Signal(object)
    choice_moved = Signal(object)

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._architecture = self._list(
            "architecture_choice",
            self.tr("Architecture"),
            self.tr("What the encoder of both models is built of."),
        )
        self._start = self._list(
            "initialisation_choice",
            self.tr("First weights"),
            self.tr("How the first random weights of both models are drawn."),
        )
        self._make_rows()
        self._offer()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._architecture, 0, 0)
        self._grid.addWidget(self._start, 0, 1)
        for number, row in enumerate(self._rows):
            self._grid.addWidget(row, 1 + number // 2, number % 2)
            self._grid.setColumnStretch(number % 2, 1)
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show the choices, without telling anyone."""
        decay, steps = settings.decay, settings.steps
        names = architectures_of(settings.card)
        offered = entries_of((ARCHITECTURES[name] for name in names), self._say)
        self._architecture.offer_anew(offered)
        self._architecture.choose(settings.architecture)
        self._start.choose(settings.initialisation)
        self._depth.show_choice(settings.depth)
        self._width.show_value(settings.width, width_steps())
        if decay is None:
            self._decay.show_choice(TUNED)
        else:
            self._decay.show_choice(decay, title=f"{decay:g}")
        self._steps.show_choice(steps, title=f"{steps:,}")

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        for part in (self._architecture, self._start, *self._rows):
            part.apply_look(look)
        # Beside a list of choices the slider stands as high as the list.
        self._width.slider.setFixedHeight(self._depth.choice.height())
        self._grid.setHorizontalSpacing(look.length("pad"))
        self._grid.setVerticalSpacing(look.length("tight") + look.length("edge"))

    @staticmethod
    def _list(object_name: str, name: str, tip: str) -> ChoiceList:
        """Return a list without a name above it: what is chosen says what it is."""
        made = ChoiceList()
        made.setObjectName(object_name)
        made.setAccessibleName(name)
        made.setToolTip(tip)
        return made

    def _make_rows(self) -> None:
        self._depth = ChoiceRow(
            self.tr("Layers"), self.tr("Hidden layers of the encoder."), "depth_choice"
        )
        self._width = SliderRow(
            self.tr("Width"), self.tr("Units in each hidden layer."), "width_slider", _whole
        )
        self._decay = ChoiceRow(
            self.tr("Weight decay"),
            self.tr(
                "How strongly both models' weights are pulled to zero while they learn from "
                "labels. As tuned: each at what was best on the scene it was tuned on; a table of "
                "your own borrows that of the digits."
            ),
            "decay_choice",
        )
        self._steps = ChoiceRow(
            self.tr("Label steps"),
            self.tr("How many steps both models learn from their labels."),
            "steps_choice",
        )
        self._rows = (self._depth, self._width, self._decay, self._steps)

    def _offer(self) -> None:
        self._start.offer(entries_of(INITIALISATIONS.values(), self._say))
        low, high = RANGES["depth"]
        self._depth.choice.offer((depth, str(depth), "") for depth in range(low, high + 1))
        self._decay.choice.offer([(TUNED, self.tr("as tuned"), "")])
        self._decay.choice.offer((decay, f"{decay:g}", "") for decay in DECAYS)
        self._steps.choice.offer((steps, f"{steps:,}", "") for steps in LABEL_STEPS)

    def _connect(self) -> None:
        self._architecture.currentIndexChanged.connect(self._on_architecture_chosen)
        self._start.currentIndexChanged.connect(self._on_start_chosen)
        self._depth.name_chosen.connect(self._on_depth_chosen)
        self._width.value_chosen.connect(self._on_width_chosen)
        self._decay.name_chosen.connect(self._on_decay_chosen)
        self._steps.name_chosen.connect(self._on_steps_chosen)

    def _on_architecture_chosen(self, index: int) -> None:
        self.choice_made.emit({"architecture": self._architecture.itemData(index)})

    def _on_start_chosen(self, index: int) -> None:
        self.choice_made.emit({"initialisation": self._start.itemData(index)})

    def _on_depth_chosen(self, depth: int) -> None:
        self.choice_made.emit({"depth": depth})

    def _on_width_chosen(self, width: float) -> None:
        self.choice_moved.emit({"width": int(width)})

    def _on_decay_chosen(self, decay: object) -> None:
        self.choice_made.emit({"decay": None if decay == TUNED else decay})

    def _on_steps_chosen(self, steps: int) -> None:
        self.choice_made.emit({"steps": steps})


def _whole(value: float) -> str:
    return f"{value:,.0f}"

"""The column on the left: every choice a user can make."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from explainer.core.catalogue import FINETUNINGS, OBJECTIVES, SCENES
from explainer.core.settings import RANGES, Settings
from explainer.views.button import Button
from explainer.views.inputs import entries_of
from explainer.views.labels_control import LabelsControl
from explainer.views.rows import ChoiceRow, SliderRow
from explainer.views.speech import Say
from explainer.views.steps import crowd_steps, noise_steps, width_steps
from explainer.views.theme import Look
from explainer.views.words import Words

REST_MS = 120


class Controls(QFrame):
    """Shows settings and asks for others.

    Labels are asked for at once. What spoils pretraining waits until the slider has
    rested, so that dragging it does not start a hundred runs.
    """

    choices_made = Signal(object)
    new_seed_clicked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._look = Look()
        self._waiting: dict[str, Any] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self.setProperty("panel", True)
        self._make_rows()
        self._make_seed_row()
        self._arrange()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show the choices, without telling anyone."""
        card = settings.card
        self.labels.show_settings(settings)
        self._scene.show_choice(settings.scene, self._say(card.line))
        self._crowd.show_value(settings.unlabelled, crowd_steps(card.unlabelled))
        self._noise.show_value(settings.noise, noise_steps(card.noise))
        self._objective.show_choice(settings.objective)
        self._finetuning.show_choice(settings.finetuning)
        self._depth.show_choice(settings.depth)
        self._width.show_value(settings.width, width_steps())
        blocked = self._seed.blockSignals(True)
        self._seed.setValue(settings.seed)
        self._seed.blockSignals(blocked)

    def dress(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        pad = look.length("pad")
        self.setFixedWidth(look.length("column"))
        self._column.setContentsMargins(pad, look.length("small"), pad, pad)
        self._size_row.setSpacing(look.length("pad"))
        self._seed_row.setSpacing(look.length("small"))
        for row in (*self._rows, self._seed_name, self._new_seed):
            row.dress(look)
        self._depth.setFixedWidth(look.length("short field"))
        # Beside a list of choices the slider stands as high as the list.
        self._width.slider.setFixedHeight(self._depth.choice.height())
        self._seed.setFont(look.font())
        self._seed.lineEdit().setFont(look.font())
        self._seed.lineEdit().setTextMargins(look.length("small"), 0, 0, 0)
        self._keep_together()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rows together in a high window."""
        super().resizeEvent(event)
        self._keep_together()

    def _keep_together(self) -> None:
        """Spread the rows over a comfortable height and leave the rest free below them."""
        rest = max(0, self.height() - self._look.length("column height"))
        if rest != self._rest_below.sizeHint().height():
            policy = QSizePolicy.Policy
            self._rest_below.changeSize(0, rest, policy.Minimum, policy.Maximum)
            self._column.invalidate()

    def _make_rows(self) -> None:
        self.labels = LabelsControl()
        self._scene = ChoiceRow(
            self.tr("Scene"),
            self.tr("Where the points come from."),
            "scene_choice",
            line=True,
        )
        self._crowd = SliderRow(
            self.tr("Unlabelled points"),
            self.tr("How many points pretraining may look at. None of them has a label."),
            "unlabelled_slider",
            _whole,
        )
        self._noise = SliderRow(
            self.tr("Noise"),
            self.tr("How far points stray from the shape they belong to."),
            "noise_slider",
            _short,
        )
        self._objective = ChoiceRow(
            self.tr("Pretraining"),
            self.tr("What the encoder learns from unlabelled points."),
            "objective_choice",
        )
        self._finetuning = ChoiceRow(
            self.tr("Fine-tuning"),
            self.tr("Which weights the labelled points may move. The same for both models."),
            "finetuning_choice",
        )
        self._depth = ChoiceRow(
            self.tr("Layers"), self.tr("Hidden layers of the encoder."), "depth_choice"
        )
        self._width = SliderRow(
            self.tr("Width"), self.tr("Units in each hidden layer."), "width_slider", _whole
        )
        self._scene.choice.offer(entries_of(SCENES.values(), self._say))
        self._objective.choice.offer(entries_of(OBJECTIVES.values(), self._say))
        self._finetuning.choice.offer(entries_of(FINETUNINGS.values(), self._say))
        for depth in range(RANGES["depth"][0], RANGES["depth"][1] + 1):
            self._depth.choice.addItem(str(depth), depth)
        choices = (self._scene, self._objective, self._finetuning, self._depth)
        self._rows = (self.labels, *choices, self._crowd, self._noise, self._width)

    def _make_seed_row(self) -> None:
        self._seed_name = Words(self.tr("Seed"))
        self._seed = QSpinBox()
        self._seed.setObjectName("seed_box")
        self._seed.setRange(*RANGES["seed"])
        self._seed.setKeyboardTracking(False)
        self._seed.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._seed.setAccessibleName(self.tr("Seed"))
        self._seed.setToolTip(
            self.tr("The number from which points, labels and first weights are drawn.")
        )
        self._new_seed = Button(
            self.tr("New seed"),
            "new_seed_button",
            "dice",
            self.tr("Draw new points, new labels and new first weights."),
        )

    def _arrange(self) -> None:
        self._size_row = QHBoxLayout()
        top = Qt.AlignmentFlag.AlignTop
        self._size_row.addWidget(self._depth, 0, top)
        self._size_row.addWidget(self._width, 1, top)
        self._seed_row = QHBoxLayout()
        self._seed_row.addWidget(self._seed_name)
        self._seed_row.addWidget(self._seed, 1)
        self._seed_row.addWidget(self._new_seed)
        self._column = QVBoxLayout(self)
        for row in (self.labels, self._scene, self._crowd, self._noise):
            self._column.addWidget(row)
            self._column.addStretch(1)
        for row in (self._objective, self._finetuning):
            self._column.addWidget(row)
            self._column.addStretch(1)
        self._column.addLayout(self._size_row)
        self._column.addStretch(1)
        self._column.addLayout(self._seed_row)
        self._rest_below = QSpacerItem(0, 0)
        self._column.addItem(self._rest_below)

    def _connect(self) -> None:
        self.labels.labels_chosen.connect(self._on_labels_chosen)
        self._scene.name_chosen.connect(self._on_scene_chosen)
        self._objective.name_chosen.connect(self._on_objective_chosen)
        self._finetuning.name_chosen.connect(self._on_finetuning_chosen)
        self._depth.name_chosen.connect(self._on_depth_chosen)
        self._crowd.value_chosen.connect(self._on_crowd_chosen)
        self._noise.value_chosen.connect(self._on_noise_chosen)
        self._width.value_chosen.connect(self._on_width_chosen)
        self._seed.valueChanged.connect(self._on_seed_chosen)
        self._new_seed.clicked.connect(self.new_seed_clicked)
        self._rest.timeout.connect(self._on_rested)

    def _ask(self, **choices: Any) -> None:
        """Ask at once, together with whatever waits."""
        self._rest.stop()
        asked, self._waiting = self._waiting | choices, {}
        self.choices_made.emit(asked)

    def _ask_later(self, **choices: Any) -> None:
        """Ask when nothing has moved for a moment."""
        self._waiting |= choices
        self._rest.start()

    def _on_labels_chosen(self, count: int) -> None:
        self._ask(labels_per_class=count)

    def _on_scene_chosen(self, name: str) -> None:
        # A new scene brings its own noise and crowd: what waits belongs to the old one.
        self._waiting = {}
        self._ask(scene=name)

    def _on_objective_chosen(self, name: str) -> None:
        self._ask(objective=name)

    def _on_finetuning_chosen(self, name: str) -> None:
        self._ask(finetuning=name)

    def _on_depth_chosen(self, depth: int) -> None:
        self._ask(depth=depth)

    def _on_crowd_chosen(self, count: float) -> None:
        self._ask_later(unlabelled=int(count))

    def _on_noise_chosen(self, noise: float) -> None:
        self._ask_later(noise=noise)

    def _on_width_chosen(self, width: float) -> None:
        self._ask_later(width=int(width))

    def _on_seed_chosen(self, seed: int) -> None:
        self._ask_later(seed=seed)

    def _on_rested(self) -> None:
        self._ask()


def _whole(value: float) -> str:
    return f"{value:,.0f}"


def _short(value: float) -> str:
    return f"{value:g}"

"""The column on the left: every choice a user can make."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from explainer.core.arms.trainable_words import trainable_brief, trainable_tip, trainable_words
from explainer.core.settings.cards import OWN
from explainer.core.settings.catalogue import (
    BIASED,
    FAIR,
    FINETUNINGS,
    LABEL_SAMPLINGS,
    OBJECTIVES,
    VIEWS,
    objectives_of,
    views_of,
)
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.settings import Settings
from explainer.views.controls.capacity_control import CapacityControl
from explainer.views.controls.labels_control import LabelsControl
from explainer.views.controls.picture_changes import PictureChanges
from explainer.views.controls.seed_control import SeedControl
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import entries_of
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import crowd_steps, noise_steps

REST_MS = 120
FROM_FILE = "from a file"
ROWS = (
    *("labels", "scene", "unlabelled", "noise"),
    *("objective", "views", "finetuning", "capacity", "seed"),
)
"""The controls by the names that a story calls them by."""


class Controls(QFrame):
    """Shows settings and asks for others.

    Labels are asked for at once. What spoils pretraining waits until the slider has
    rested, so that dragging it does not start a hundred runs.
    """

    choices_made = Signal(object)
    new_seed_clicked = Signal()
    edit_clicked = Signal()
    suitability_clicked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._look = Look()
        self._alone = False
        self._own_data: Dataset | None = None
        self._waiting: dict[str, Any] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self.setObjectName("controls")
        self.setProperty("panel", True)
        self._make_rows()
        self._arrange()
        self._connect()

    def show_settings(self, settings: Settings, own_data: Dataset | None = None) -> None:
        """Show the choices, without telling anyone; a table of the user's own is one of them."""
        card = settings.card
        self.labels.show_settings(settings)
        self._show_scene(settings, own_data or settings.data)
        self._crowd.show_value(settings.unlabelled, crowd_steps(card.unlabelled))
        self._noise.show_value(settings.noise, noise_steps(card.noise))
        self._show_objective(settings)
        self._show_finetuning(settings)
        self._views.choice.offer_anew(entries_of((VIEWS[n] for n in views_of(card)), self._say))
        self._views.show_choice(settings.views)
        self._changes.show_settings(settings)
        self._views.allow(
            OBJECTIVES[settings.objective].paired,
            self.tr("This pretraining does not compare two views of a point."),
        )
        self._capacity.show_settings(settings)
        self._seed.show_seed(settings.seed)

    def _show_scene(self, settings: Settings, own_data: Dataset | None) -> None:
        """The user's own table stays in the list, under its name, when it is left."""
        if own_data != self._own_data:
            self._scene.choice.withdraw(OWN)
            self._own_data = own_data
        if own_data is not None:
            self._scene.show_choice(OWN, title=own_data.name)
        self._scene.show_choice(settings.scene, self._say(settings.card.line))
        self._edit.setVisible(not settings.card.groups)
        self._biased.setVisible(bool(settings.card.groups))
        self._biased.setChecked(settings.label_sampling == BIASED)
        refusal = settings.uneditable
        self._edit.setEnabled(refusal is None)
        self._edit.setToolTip(self._edit_tip if refusal is None else self._say(refusal))

    def _show_objective(self, settings: Settings) -> None:
        """An encoder from a file stands in the list as long as it is there."""
        offered = (OBJECTIVES[name] for name in objectives_of(settings.card))
        self._objective.choice.offer_anew(entries_of(offered, self._say))
        if settings.encoder:
            self._objective.show_choice(FROM_FILE, title=self.tr("Encoder from a file"))
        else:
            self._objective.show_choice(settings.objective)
            self._objective.choice.withdraw(FROM_FILE)

    def _show_finetuning(self, settings: Settings) -> None:
        """How many weights move stands beside the choice of which they are."""
        self._finetuning.show_choice(settings.finetuning)
        words, brief = (
            trainable_words(settings, self._say),
            trainable_brief(settings, self._say),
        )
        self._finetuning.show_facts(trainable_tip(settings, self._say), words, *brief)

    def show_rows(self, names: tuple[str, ...] | None) -> None:
        """Show some controls alone, across a wider column; None shows all of them."""
        self._alone = names is not None
        for name, row in self._named.items():
            row.setVisible(names is None or name in names)
        self.apply_look(self._look)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        pad = look.length("pad")
        self.setFixedWidth(look.length("story" if self._alone else "column"))
        self._column.setContentsMargins(pad, look.length("small"), pad, pad)
        self._column.setSpacing(look.length("edge"))
        for row in self._rows:
            row.apply_look(look)
        self._keep_together()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the rows together in a high window."""
        super().resizeEvent(event)
        self._keep_together()

    def _keep_together(self) -> None:
        """Spread the rows over a comfortable height and leave the rest free below them."""
        rest = 0 if self._alone else max(0, self.height() - self._look.length("column height"))
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
        self._edit_tip = self.tr("Paint new points, erase or move some. (Ctrl+B)")
        self._edit = Button(self.tr("Edit"), "edit_button", "", self._edit_tip, small=True)
        self._edit.setAccessibleName(self.tr("Edit points"))
        self._scene.offer(self._edit)
        biased = LABEL_SAMPLINGS[BIASED]
        line = self._say(biased.line)
        self._biased = Button(self._say(biased.title), "handful_button", "", line, small=True)
        self._biased.setCheckable(True)
        self._scene.offer(self._biased)
        self._crowd = SliderRow(
            self.tr("Unlabelled points"),
            self.tr(
                "How many points pretraining may look at. It is told no labels; a few get one "
                "afterwards."
            ),
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
            self.tr("Which weights of the pretrained model the labelled points may move."),
            "finetuning_choice",
        )
        self._views = ChoiceRow(
            self.tr("Views"),
            self.tr("Which two versions of a point pretraining is to give the same code."),
            "views_choice",
        )
        self._changes = PictureChanges(self._say)
        self._views.offer_beside(self._changes)
        self._capacity = CapacityControl(self._say)
        self._seed = SeedControl()
        learning = (self._objective, self._views, self._finetuning, self._capacity)
        data = (self.labels, self._scene, self._crowd, self._noise)
        self._rows = (*data, *learning, self._seed)
        self._named = dict(zip(ROWS, self._rows, strict=True))
        self._offer()

    def _offer(self) -> None:
        self._scene.choice.offer(entries_of(SCENES.values(), self._say))
        self._finetuning.choice.offer(entries_of(FINETUNINGS.values(), self._say))
        self._suits = Button(
            self.tr("Which suits?"),
            "suits_button",
            "",
            self.tr("Measure every way to pretrain on these data, beside other methods. (Ctrl+6)"),
            small=True,
        )
        self._objective.offer(self._suits)

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        for number, row in enumerate(self._rows):
            if number:
                self._column.addStretch(1)
            self._column.addWidget(row)
        self._rest_below = QSpacerItem(0, 0)
        self._column.addItem(self._rest_below)

    def _connect(self) -> None:
        self.labels.labels_chosen.connect(self._on_labels_chosen)
        self.labels.return_clicked.connect(self._on_return_clicked)
        self._edit.clicked.connect(self.edit_clicked)
        self._biased.clicked.connect(self._on_biased_clicked)
        self._suits.clicked.connect(self.suitability_clicked)
        self._changes.changes_chosen.connect(self._on_changes_chosen)
        self._scene.name_chosen.connect(self._on_scene_chosen)
        self._objective.name_chosen.connect(self._on_objective_chosen)
        self._finetuning.name_chosen.connect(self._on_finetuning_chosen)
        self._views.name_chosen.connect(self._on_views_chosen)
        self._crowd.value_chosen.connect(self._on_crowd_chosen)
        self._noise.value_chosen.connect(self._on_noise_chosen)
        self._capacity.choice_made.connect(self._on_capacity_chosen)
        self._capacity.choice_moved.connect(self._on_capacity_moved)
        self._seed.seed_chosen.connect(self._on_seed_chosen)
        self._seed.new_seed_clicked.connect(self.new_seed_clicked)
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

    def _on_return_clicked(self) -> None:
        self._ask(bought=(), returned=())

    def _on_scene_chosen(self, name: str) -> None:
        # A new scene brings its own noise and crowd: what waits belongs to the old one.
        self._waiting = {}
        self._ask(scene=name, **({"data": self._own_data} if name == OWN else {}))

    def _on_objective_chosen(self, name: str) -> None:
        self._ask(objective=name, encoder=None)

    def _on_finetuning_chosen(self, name: str) -> None:
        self._ask(finetuning=name)

    def _on_views_chosen(self, name: str) -> None:
        self._ask(views=name)

    def _on_changes_chosen(self, changes: tuple[str, ...]) -> None:
        self._ask(augmentations=changes)

    def _on_biased_clicked(self, biased: bool) -> None:
        self._ask(label_sampling=BIASED if biased else FAIR)

    def _on_capacity_chosen(self, choices: dict[str, Any]) -> None:
        self._ask(**choices)

    def _on_capacity_moved(self, choices: dict[str, Any]) -> None:
        self._ask_later(**choices)

    def _on_crowd_chosen(self, count: float) -> None:
        self._ask_later(unlabelled=int(count))

    def _on_noise_chosen(self, noise: float) -> None:
        self._ask_later(noise=noise)

    def _on_seed_chosen(self, seed: int) -> None:
        self._ask_later(seed=seed)

    def _on_rested(self) -> None:
        self._ask()


def _whole(value: float) -> str:
    return f"{value:,.0f}"


def _short(value: float) -> str:
    return f"{value:g}"

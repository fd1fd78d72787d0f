"""The column on the left: every choice a user can make."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from explainer.core.arms.trainable_words import trainable_brief, trainable_tip, trainable_words
from explainer.core.settings.cards import OWN
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.choice import Place
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.views.controls.choice_controls import (
    ChoiceControl,
    ChoiceGrid,
    NamesRow,
    beside,
    controls_of_choices,
    named_at,
)
from explainer.views.controls.labels_control import LabelsControl
from explainer.views.controls.picture_changes import PictureChanges
from explainer.views.controls.seed_control import SeedControl
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button

REST_MS = 120
FROM_FILE = "from a file"
CAPACITY = "capacity"
NAMED = tuple(
    name
    for place in (Place.TOP, Place.COLUMN, Place.GRID, Place.BOTTOM)
    for name in ((CAPACITY,) if place is Place.GRID else named_at(place))
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
    fold_clicked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("controls")
        self._say = say
        self._look = Look()
        self._alone = False
        self._own_data: Dataset | None = None
        self._waiting: dict[str, Any] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.setProperty("panel", True)
        self._make_rows()
        self._arrange()
        self._connect()

    def show_settings(self, settings: Settings, own_data: Dataset | None = None) -> None:
        """Show the choices, without telling anyone; a table of the user's own is one of them."""
        self._own_data = own_data or settings.data
        for control in self._controls.values():
            control.show_settings(settings)
        self._show_scene(settings)
        if settings.encoder:
            # An encoder from a file stands in the list as long as it is there.
            self._objective.show_choice(FROM_FILE, title=self.tr("Encoder from a file"))
        self._show_finetuning(settings)
        self._views.allow(
            OBJECTIVES[settings.objective].paired,
            self.tr("This pretraining does not compare two views of a point."),
        )

    def _show_scene(self, settings: Settings) -> None:
        """The user's own table stays in the list, under its name, when it is left."""
        if self._own_data is not None:
            self._scene.show_choice(OWN, title=self._own_data.name)
            self._scene.show_choice(settings.scene, self._say(settings.card.line))
        self._edit.setVisible(not settings.card.groups)
        refusal = settings.uneditable
        self._edit.setEnabled(refusal is None)
        self._edit.setToolTip(self._edit_tip if refusal is None else self._say(refusal))

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
        for row in self._named.values():
            cast("ChoiceControl", row).apply_look(look)
        self._fold.apply_look(look)
        self._fold.setVisible(not self._alone)
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
        made = controls_of_choices(self._say)
        self._controls = {field: cast("ChoiceControl", each) for field, each in made.items()}
        self.labels = cast("LabelsControl", made["labels_per_class"])
        self._scene, self._objective = (cast("NamesRow", made[f]) for f in ("scene", "objective"))
        self._views, self._finetuning = (cast("NamesRow", made[f]) for f in ("views", "finetuning"))
        self._seed = cast("SeedControl", made["seed"])
        capacity = ChoiceGrid([made[field] for field in named_at(Place.GRID).values()])
        self._named: dict[str, QWidget] = {}
        for place in (Place.TOP, Place.COLUMN):
            self._named |= {name: made[field] for name, field in named_at(place).items()}
        self._named |= {CAPACITY: capacity}
        self._named |= {name: made[field] for name, field in named_at(Place.BOTTOM).items()}
        self._offer()
        for field in named_at(Place.BESIDE).values():
            self._put_beside(made[field], cast("NamesRow", made[beside(field)]))

    def _own_rows(self) -> list[QWidget]:
        """Return the rows of the column: the label slider stands in a place of its own."""
        return [row for row in self._named.values() if row is not self.labels]

    @staticmethod
    def _put_beside(button: QWidget, row: NamesRow) -> None:
        """Put a button that takes no height of its own beside the list, any other above it."""
        put = row.offer_beside if isinstance(button, PictureChanges) else row.offer
        put(cast("Button", button))

    def _offer(self) -> None:
        self._edit_tip = self.tr("Paint new points, erase or move some. (Ctrl+B)")
        self._edit = Button(self.tr("Edit"), "edit_button", "", self._edit_tip, small=True)
        self._edit.setAccessibleName(self.tr("Edit points"))
        self._scene.offer(self._edit)
        self._suits = Button(
            self.tr("Which suits?"),
            "suits_button",
            "",
            self.tr("Measure every way to pretrain on these data, beside other methods. (Ctrl+6)"),
            small=True,
        )
        self._objective.offer(self._suits)
        self._fold = Button(
            "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
            "fold_button",
            "",
            self.tr("Fold the controls: the planes take their room. (F9)"),
            small=True,
        )
        self._fold.setAccessibleName(self.tr("Fold the controls"))

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self.labels.setParent(self)  # Until it is put in its place.
        self._column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignRight)
        for number, row in enumerate(self._own_rows()):
            if number:
                self._column.addStretch(1)
            self._column.addWidget(row)
        self._rest_below = QSpacerItem(0, 0)
        self._column.addItem(self._rest_below)

    def _connect(self) -> None:
        for field, control in self._controls.items():
            control.chosen.connect(partial(self._on_chosen, field))
        self.labels.return_clicked.connect(self._on_return_clicked)
        self._edit.clicked.connect(self.edit_clicked)
        self._suits.clicked.connect(self.suitability_clicked)
        self._fold.clicked.connect(self.fold_clicked)
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

    def _on_chosen(self, field: str, value: object) -> None:
        if field == "scene":
            self._on_scene_chosen(str(value))
        elif self._controls[field].waits:
            self._ask_later(**{field: value})
        else:
            self._ask(**{field: value}, **({"encoder": None} if field == "objective" else {}))

    def _on_scene_chosen(self, name: str) -> None:
        # A new scene brings its own noise and crowd: what waits belongs to the old one.
        self._waiting = {}
        self._ask(scene=name, **({"data": self._own_data} if name == OWN else {}))

    def _on_return_clicked(self) -> None:
        self._ask(bought=(), returned=())

    def _on_rested(self) -> None:
        self._ask()

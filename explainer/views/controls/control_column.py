"""The column on the left: every choice a user can make, in sections."""

from __future__ import annotations

from functools import partial
from typing import Any, cast

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from explainer.core.arms.trainable_words import trainable_brief, trainable_tip, trainable_words
from explainer.core.settings.cards import OWN
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.choice import Place, Stage
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.views.controls.choice_controls import (
    ChoiceControl,
    NamesRow,
    beside,
    controls_of_choices,
    named_at,
)
from explainer.views.controls.labels_control import LabelsControl
from explainer.views.controls.picture_changes import PictureChanges
from explainer.views.controls.section_column import SectionColumn
from explainer.views.controls.seed_control import SeedControl
from explainer.views.style.layouts import row
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button

REST_MS = 120
FROM_FILE = "from a file"
DISPLAYED = tuple(row.field for row in ROWS if row.spoils is Stage.DISPLAY and row.control)
COMPUTED = tuple(row.field for row in ROWS if row.spoils is not Stage.DISPLAY)


class Controls(QFrame):
    """Shows settings and asks for others.

    Labels are asked for at once. What spoils pretraining waits until the slider has
    rested, so that dragging it does not start a hundred runs.
    """

    choices_made = Signal(object)
    new_seed_clicked = Signal()
    edit_clicked = Signal()
    scenes_clicked = Signal()
    suitability_clicked = Signal()
    fold_clicked = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("controls")
        self._say = say
        self._look = Look()
        self._alone = False
        self._own_data: Dataset | None = None
        self._shown: Settings | None = None
        self._waiting: dict[str, Any] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self.setProperty("panel", True)
        self._make_controls()
        self._connect()

    def show_settings(self, settings: Settings, own_data: Dataset | None = None) -> None:
        """Show the choices, without telling anyone; a table of the user's own is one of them."""
        shown, self._shown = self._shown, settings
        if shown is not None and shown.scene != settings.scene:
            self._waiting = {}  # Whoever has changed it: what waits belongs to the old one.
        if shown is not None and _differ_in_display(shown, settings):
            for field in DISPLAYED:
                self._controls[field].show_settings(settings)
            return
        self._own_data = own_data or settings.data
        for control in self._controls.values():
            control.show_settings(settings)
        self._show_scene(settings)
        # An encoder from a file stands in the list as long as it is there.
        encoder = self.tr("Encoder from a file") if settings.encoder else ""
        self._objective.choice.offer_also(FROM_FILE, encoder)
        self._objective.choice.choose(FROM_FILE if encoder else settings.objective)
        self._show_finetuning(settings)
        self._views.allow(
            OBJECTIVES[settings.objective].paired,
            self.tr("This pretraining does not compare two views of a point."),
        )
        self._sections.show_chosen()

    @property
    def sections(self) -> SectionColumn:
        """The sections, to open one of them, and what folds the column."""
        return self._sections

    def show_rows(self, names: tuple[str, ...] | None) -> None:
        """Show some controls alone, across a wider column; None shows all of them."""
        self._alone = names is not None
        self._sections.show_rows(names)
        self.apply_look(self._look)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        self._sections.apply_look(look)
        self.setFixedWidth(look.length("story" if self._alone else "column"))
        self._sections.fit(self.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for no more height than there is with one section open: others fold themselves."""
        wanted = super().minimumSizeHint()
        return wanted if self._alone else QSize(wanted.width(), self._sections.least_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Open as many sections as there is room for."""
        super().resizeEvent(event)
        self._sections.fit(self.height())

    def _show_scene(self, settings: Settings) -> None:
        """The user's own table stays in the list, under its name, when it is left."""
        own = self._own_data.name if self._own_data is not None else ""
        self._scene.choice.offer_also(OWN, own)
        self._scene.show_choice(settings.scene, self._say(settings.card.line))
        self._edit.setVisible(not settings.card.groups)
        refusal = settings.uneditable
        self._edit.setEnabled(refusal is None)
        self._edit.setToolTip(self._edit_tip if refusal is None else self._say(refusal))

    def _show_finetuning(self, settings: Settings) -> None:
        """How many weights move stands beside the choice of which they are."""
        words, brief = (
            trainable_words(settings, self._say),
            trainable_brief(settings, self._say),
        )
        self._finetuning.show_facts(trainable_tip(settings, self._say), words, *brief)

    def _make_controls(self) -> None:
        made = controls_of_choices(self._say)
        self._controls = {field: cast("ChoiceControl", each) for field, each in made.items()}
        self.labels = cast("LabelsControl", made["labels_per_class"])
        self._scene, self._objective = (cast("NamesRow", made[f]) for f in ("scene", "objective"))
        self._views, self._finetuning = (cast("NamesRow", made[f]) for f in ("views", "finetuning"))
        self._seed = cast("SeedControl", made["seed"])
        self._offer()
        for field in named_at(Place.BESIDE).values():
            self._put_beside(made[field], cast("NamesRow", made[beside(field)]))
        self._sections = SectionColumn(made)
        row(self._sections, of=self)

    @staticmethod
    def _put_beside(button: QWidget, names: NamesRow) -> None:
        """Put a button that takes no height of its own beside the list, any other above it."""
        put = names.offer_beside if isinstance(button, PictureChanges) else names.offer
        put(cast("Button", button))

    def _offer(self) -> None:
        self._edit_tip = self.tr("Paint new points, erase or move some. (Ctrl+B)")
        self._edit = Button(self.tr("Edit"), "edit_button", "", self._edit_tip, small=True)
        self._edit.setAccessibleName(self.tr("Edit points"))
        self._scenes = Button(
            "",
            "scenes_button",
            "pictures",
            self.tr("Choose a scene by its picture. (Ctrl+Shift+G)"),
            small=True,
        )
        self._scenes.setAccessibleName(self.tr("Scenes by their pictures"))
        self._scene.offer(self._scenes)
        self._scene.offer(self._edit)
        self._suits = Button(
            self.tr("Which suits?"),
            "suits_button",
            "",
            self.tr("Measure every way to pretrain on these data, beside other methods. (Ctrl+6)"),
            small=True,
        )
        self._objective.offer(self._suits)

    def _connect(self) -> None:
        for field, control in self._controls.items():
            control.chosen.connect(partial(self._on_chosen, field))
        self.labels.return_clicked.connect(self._on_return_clicked)
        self._edit.clicked.connect(self.edit_clicked)
        self._scenes.clicked.connect(self.scenes_clicked)
        self._suits.clicked.connect(self.suitability_clicked)
        self._seed.new_seed_clicked.connect(self.new_seed_clicked)
        self._sections.fold_clicked.connect(self.fold_clicked)
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


def _differ_in_display(shown: Settings, settings: Settings) -> bool:
    """Tell whether nothing but what is looked at differs, as where the label slider moves."""
    same = all(getattr(shown, field) == getattr(settings, field) for field in COMPUTED)
    return same and shown != settings

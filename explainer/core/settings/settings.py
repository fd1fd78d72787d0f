"""Every choice a user can make, as one frozen value.

Each field names the earliest stage that a change of it spoils; that stage and all later
ones are redone, nothing before it. Every label count is trained at once, so how many are
looked at is a matter of display.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from explainer.core.settings.architectures import MULTILAYER, Layer, encoder_layers
from explainer.core.settings.cards import OWN, SceneCard
from explainer.core.settings.catalogue import AUGMENTATIONS, FAIR, OBJECTIVES
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.edits import Edits
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.validation import SettingsError, check, check_name
from explainer.core.text.ranges import LABEL_STEPS, MOST_LABELS, PICKED, POOL, PRETRAINS

NO_EDITS = Edits()


class Stage(IntEnum):
    """The stages of a comparison, in the order in which they run."""

    DATA = 0
    PRETRAINING = 1
    FINETUNING = 2
    DISPLAY = 3


def _spoils(stage: Stage) -> Any:
    return dataclasses.field(metadata={"spoils": stage})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One experiment. Build it with `settings_for`, vary it with `changed`.

    `noise` is in the scene's own length unit, `unlabelled` counts points,
    `labels_per_class` labelled points of each class, `width` units of a hidden layer.
    `steps` counts the label steps of either arm; `decay` is the weight decay of both, None
    for each arm's own tuned one. An `encoder` from a file takes the place of pretraining;
    `data` are a user's own table, and there if and only if the scene is OWN. `bought` are
    the rows of shown points whose labels were bought by hand, `returned` those of the
    slider's own labels that were given back; both are in ascending order. `edits` say which
    points were painted, erased or moved by hand before anything is trained. `augmentations`
    are what views of pictures are changed by, `handful` says among which points labels are
    bought. `architecture` is what the encoder is built of, `initialisation` how its first
    weights are drawn.
    """

    scene: str = _spoils(Stage.DATA)
    noise: float = _spoils(Stage.DATA)
    unlabelled: int = _spoils(Stage.DATA)
    seed: int = _spoils(Stage.DATA)
    objective: str = _spoils(Stage.PRETRAINING)
    views: str = _spoils(Stage.PRETRAINING)
    depth: int = _spoils(Stage.PRETRAINING)
    width: int = _spoils(Stage.PRETRAINING)
    labels_per_class: int = _spoils(Stage.DISPLAY)
    finetuning: str = _spoils(Stage.FINETUNING)
    steps: int = _spoils(Stage.FINETUNING)
    decay: float | None = _spoils(Stage.FINETUNING)
    encoder: Encoder | None = _spoils(Stage.PRETRAINING)
    data: Dataset | None = _spoils(Stage.DATA)
    bought: tuple[int, ...] = _spoils(Stage.FINETUNING)
    returned: tuple[int, ...] = _spoils(Stage.FINETUNING)
    edits: Edits = _spoils(Stage.DATA)
    augmentations: tuple[str, ...] = _spoils(Stage.PRETRAINING)
    architecture: str = _spoils(Stage.PRETRAINING)
    initialisation: str = _spoils(Stage.PRETRAINING)
    handful: str = _spoils(Stage.FINETUNING)

    def __post_init__(self) -> None:
        """Refuse what cannot be run, in one sentence."""
        _card(self.scene, self.data)
        check(self)

    @property
    def card(self) -> SceneCard:
        """The facts of the chosen scene."""
        return SCENES[self.scene] if self.data is None else self.data.card

    @property
    def most_labels(self) -> int:
        """The largest number of labels per class that the unlabelled pool can give."""
        return most_labels(self.scene, self.unlabelled, self.data, self.edits)

    @property
    def points(self) -> int:
        """How many points pretraining looks at, those that came or went by hand included."""
        return self.unlabelled + self.edits.more

    @property
    def labelled(self) -> int:
        """How many points have a label, if each one picked by hand changes their number.

        `Frame.labelled` knows: one that was bought may be the slider's own at another count.
        """
        own = self.labels_per_class * len(self.card.classes)
        return max(own + len(self.bought) - len(self.returned), len(self.card.classes))

    @property
    def choices(self) -> dict[str, Any]:
        """Every choice by its name."""
        return {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}

    def key(self, stage: Stage) -> tuple[Any, ...]:
        """Every choice that decides the outcome of `stage`."""
        return tuple(
            getattr(self, field.name)
            for field in dataclasses.fields(self)
            if field.metadata["spoils"] <= stage
        )

    def changed(self, **choices: Any) -> Settings:
        """Return a copy with other choices.

        A new scene brings its own defaults, and so does another table; labels are capped at
        what the pool can give. An encoder from a file goes when another one is to be pretrained,
        and what was done by hand goes with its points.
        """
        scene, data = self._place(choices)
        if (scene, data) != (self.scene, self.data):
            own = {name: _DEFAULTS[name] for name in OF_SCENES} | _scene_defaults(scene, data)
            choices = own | choices | {"scene": scene, "data": data}
        merged = self.choices | choices
        if "encoder" not in choices and any(merged[n] != getattr(self, n) for n in PRETRAINS):
            merged["encoder"] = None
        if any(merged[name] != getattr(self, name) for name in POOL):
            merged |= {name: choices.get(name, _DEFAULTS[name]) for name in (*PICKED, "edits")}
        merged["labels_per_class"] = min(
            merged["labels_per_class"],
            max(most_labels(scene, merged["unlabelled"], data, merged["edits"]), 1),
        )
        return Settings(**merged)

    def _place(self, choices: dict[str, Any]) -> tuple[str, Dataset | None]:
        """Return which scene and which table are asked for: a table is a scene by itself."""
        data: Dataset | None = choices.get("data")
        if data is not None:
            return OWN, data
        scene = choices.get("scene", self.scene)
        return scene, self.data if scene == OWN else None

    def adopting(self, encoder: Encoder) -> Settings:
        """Return a copy with an encoder in place of pretraining; `SettingsError` if unfit."""
        return self.changed(
            encoder=encoder,
            objective=encoder.objective,
            views=encoder.views,
            depth=encoder.depth,
            width=encoder.width,
            architecture=encoder.architecture,
        )

    def spoiled_by(self, other: Settings) -> Stage:
        """Return the earliest stage whose outcome differs between the two."""
        return next(
            (stage for stage in Stage if self.key(stage) != other.key(stage)), Stage.DISPLAY
        )


def settings_for(scene: str = "spirals", **choices: Any) -> Settings:
    """Return the scene's defaults, varied by `choices`; `SettingsError` if they cannot be."""
    return Settings(**(_DEFAULTS | _scene_defaults(scene, choices.get("data")) | choices))


def settings_for_data(data: Dataset, **choices: Any) -> Settings:
    """Return the defaults of a user's own table, varied by `choices`."""
    return settings_for(OWN, data=data, **choices)


def layers_of(settings: Settings) -> tuple[Layer, ...]:
    """Return the layers of the encoder that these settings train."""
    card, depth, width = settings.card, settings.depth, settings.width
    causal = OBJECTIVES[settings.objective].causal
    return encoder_layers(settings.architecture, card, depth, width, causal=causal)


def most_labels(
    scene: str, unlabelled: int, data: Dataset | None = None, edits: Edits = NO_EDITS
) -> int:
    """Return how many labels per class a pool of `unlabelled` points can give.

    Whatever the classes of erased points were, so many of each class are left.
    """
    card = _card(scene, data)
    if data is not None:
        return min(MOST_LABELS, data.most_labels(unlabelled))
    return min(MOST_LABELS, card.own(unlabelled) // len(card.classes) - len(edits.erased))


OF_SCENES = ("augmentations", "handful", "architecture")
_DEFAULTS: dict[str, Any] = {
    "seed": 0,
    "depth": 2,
    "width": 64,
    "labels_per_class": 1,
    "steps": LABEL_STEPS,
    "decay": None,
    "encoder": None,
    "data": None,
    "bought": (),
    "returned": (),
    "edits": NO_EDITS,
    "augmentations": tuple(AUGMENTATIONS),
    "handful": FAIR,
    "architecture": MULTILAYER,
    "initialisation": "he",
}


def _card(scene: str, data: Dataset | None) -> SceneCard:
    if scene == OWN:
        if data is None:
            raise SettingsError(
                "The scene '{scene}' is somebody's own table: open that table first.", scene=OWN
            )
        return data.card
    check_name("scene", scene, SCENES)
    return SCENES[scene]


def _scene_defaults(scene: str, data: Dataset | None) -> dict[str, Any]:
    card = _card(scene, data)
    return {
        "scene": scene,
        "noise": card.noise.default,
        "unlabelled": int(card.unlabelled.default),
        "objective": card.objective,
        "views": card.views,
        "finetuning": card.finetuning,
    }

"""Every choice a user can make, as one frozen value; `choice_table` says all else of each field.

Each names the earliest stage that a change of it spoils; that stage and all later ones are
redone, nothing before it. Every label count is trained at once, so how many are looked at is
a matter of display.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any

from explainer.core.settings.architectures import Layer, encoder_layers
from explainer.core.settings.cards import OWN, SceneCard
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.choice import Stage
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.choices import BY_HAND, CHOICES, NETWORK, POOL, PRETRAINS
from explainer.core.settings.dataset import Dataset
from explainer.core.settings.edits import MOST_EDITS, MOST_POINTS, NO_EDITS, Edits, ascending
from explainer.core.settings.encoder import Encoder, check_encoder
from explainer.core.settings.scene_cards import SCENES
from explainer.core.settings.validation import SettingsError, check_name
from explainer.core.settings.values import MOST_PICKED
from explainer.core.text.numerus import counted
from explainer.core.text.sentence import Sentence, sentence


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
    are what views of pictures are changed by, `label_sampling` says among which points labels
    are bought. `architecture` is what the encoder is built of, `initialisation` how its first
    weights are drawn.
    """

    scene: str
    noise: float
    unlabelled: int
    seed: int
    objective: str
    views: str
    depth: int
    width: int
    labels_per_class: int
    finetuning: str
    steps: int
    decay: float | None
    encoder: Encoder | None
    bought: tuple[int, ...]
    returned: tuple[int, ...]
    augmentations: tuple[str, ...]
    architecture: str
    initialisation: str
    label_sampling: str
    edits: Edits
    data: Dataset | None

    def __post_init__(self) -> None:
        """Refuse what cannot be run, in one sentence."""
        card = _card(self.scene, self.data)
        for field, row in CHOICES.items():
            row.check(getattr(self, field), card)
        if self.edits:
            _check_edits(self)
        _check_enough_points(self)
        _check_picked(self)
        if self.encoder is not None:
            check_encoder(self.encoder, card)
            _check_network(self, self.encoder)

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
    def uneditable(self) -> Sentence | None:
        """Why the scene's points cannot be edited by hand; None if they can."""
        if self.data is not None:
            return sentence("A table of your own stays as it is: change it in its file.")
        if self.card.columns != 2:
            return sentence(
                "A point is no place in the plane here: choose a scene in two dimensions."
            )
        if self.unlabelled > MOST_POINTS:
            return sentence(
                "Points can be edited among {most} at most: ask for fewer unlabelled points.",
                most=f"{MOST_POINTS:,}",
            )
        return None

    @property
    def choices(self) -> dict[str, Any]:
        """Every choice by its name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def key(self, stage: Stage) -> tuple[Any, ...]:
        """Every choice that decides the outcome of `stage`."""
        return _deciding(stage)(self)

    def changed(self, **choices: Any) -> Settings:
        """Return a copy with other choices, the same settings where none is another.

        A new scene brings its own defaults, and so does another table; labels are capped at
        what the pool can give. An encoder from a file goes when another one is to be pretrained,
        and what was done by hand goes with its points.
        """
        scene, data = self._place(choices)
        if (scene, data) != (self.scene, self.data):
            own = _defaults(scene, data)
            own = {name: own[name] for name, row in CHOICES.items() if row.of_scene}
            choices = own | choices | {"scene": scene, "data": data}
        own = self.choices
        merged = own | choices
        if "encoder" not in choices and any(merged[n] != getattr(self, n) for n in PRETRAINS):
            merged["encoder"] = None
        if any(merged[name] != getattr(self, name) for name in POOL):
            merged |= {name: choices.get(name, nothing) for name, nothing in BY_HAND.items()}
        merged["labels_per_class"] = min(
            merged["labels_per_class"],
            max(most_labels(scene, merged["unlabelled"], data, merged["edits"]), 1),
        )
        return self if merged == own else Settings(**merged)

    def _place(self, choices: dict[str, Any]) -> tuple[str, Dataset | None]:
        """Return which scene and which table are asked for: a table is a scene by itself."""
        data: Dataset | None = choices.get("data")
        if data is not None:
            return OWN, data
        scene = choices.get("scene", self.scene)
        return scene, self.data if scene == OWN else None

    def adopting(self, encoder: Encoder) -> Settings:
        """Return a copy with an encoder in place of pretraining; `SettingsError` if unfit."""
        made = {name: getattr(encoder, name) for name in NETWORK}
        return self.changed(encoder=encoder, **made)

    def spoiled_by(self, other: Settings) -> Stage:
        """Return the earliest stage whose outcome differs between the two."""
        return next(
            (stage for stage in Stage if self.key(stage) != other.key(stage)), Stage.DISPLAY
        )


# Every frame of a run is asked at every move of the slider.
@cache
def _deciding(stage: Stage) -> Callable[[Settings], tuple[Any, ...]]:
    """Return what reads all choices that decide the outcome of `stage`."""
    return attrgetter(*(field for field, row in CHOICES.items() if row.spoils <= stage))


def settings_for(scene: str = "spirals", **choices: Any) -> Settings:
    """Return the scene's defaults, varied by `choices`; `SettingsError` if they cannot be."""
    return Settings(**(_defaults(scene, choices.get("data")) | choices))


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


def _card(scene: str, data: Dataset | None) -> SceneCard:
    if scene == OWN:
        if data is None:
            raise SettingsError(
                "The scene '{scene}' is somebody's own table: open that table first.", scene=OWN
            )
        return data.card
    check_name("scene", scene, SCENES)
    return SCENES[scene]


def _defaults(scene: str, data: Dataset | None) -> dict[str, Any]:
    card = _card(scene, data)
    return {field: row.default_in(card) for field, row in CHOICES.items()}


def _check_enough_points(settings: Settings) -> None:
    if settings.labels_per_class > settings.most_labels and settings.data:
        raise SettingsError(
            counted(
                settings.labels_per_class,
                "1 label per class is more than the rarest class of {name} can give: ask for at "
                "most {most_labels}.",
                "{labels_per_class} labels per class are more than the rarest class of {name} can "
                "give: ask for at most {most_labels}.",
            ),
            labels_per_class=settings.labels_per_class,
            name=settings.card.title,
            most_labels=settings.most_labels,
        )
    if settings.labels_per_class > settings.most_labels:
        raise SettingsError(
            counted(
                settings.labels_per_class,
                "1 label per class is more than {unlabelled} points of {classes} classes can "
                "give: ask for more unlabelled points.",
                "{labels_per_class} labels per class are more than {unlabelled} points of "
                "{classes} classes can give: ask for at most {most_labels}, or for more "
                "unlabelled points.",
            ),
            labels_per_class=settings.labels_per_class,
            unlabelled=settings.card.own(settings.unlabelled),
            classes=len(settings.card.classes),
            most_labels=settings.most_labels,
        )


def _check_edits(settings: Settings) -> None:
    if settings.uneditable is not None:
        raise SettingsError(settings.uneditable)
    if len(settings.edits) > MOST_EDITS:
        raise SettingsError(
            "At most {most} points can be edited by hand: undo some of them first.",
            most=MOST_EDITS,
        )
    if not settings.edits.fits(settings.unlabelled, len(settings.card.classes)):
        raise SettingsError("The edited points do not fit this scene: edit them anew.")
    if settings.most_labels < 1:
        raise SettingsError("Too many points would be erased: leave some of each class.")


def _check_picked(settings: Settings) -> None:
    both = (*settings.bought, *settings.returned)
    if max(len(settings.bought), len(settings.returned)) > MOST_PICKED:
        raise SettingsError(
            "At most {most} labels can be picked by hand: give one back first.", most=MOST_PICKED
        )
    ordered = ascending(settings.bought) and ascending(settings.returned)
    known = all(0 <= row < settings.points for row in both)
    if not (ordered and known and len(set(both)) == len(both)):
        raise SettingsError("The labels picked by hand do not fit these points: pick them anew.")


def _check_network(settings: Settings, encoder: Encoder) -> None:
    if any(getattr(settings, name) != getattr(encoder, name) for name in NETWORK):
        raise SettingsError(
            "This encoder is a network of {depth} × {width} pretrained with {objective}: "
            "the settings beside it are for another one.",
            depth=encoder.depth,
            width=encoder.width,
            objective=encoder.objective,
        )

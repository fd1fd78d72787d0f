"""Choices that cannot be run are refused, each in one sentence."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING

from explainer.core.settings.architectures import architectures_of
from explainer.core.settings.catalogue import (
    ARCHITECTURES,
    AUGMENTATIONS,
    FAIR,
    FINETUNINGS,
    HANDFULS,
    INITIALISATIONS,
    OBJECTIVES,
    PICTURES,
    VIEWS,
    objectives_of,
    views_of,
)
from explainer.core.settings.edits import MOST_EDITS, MOST_POINTS
from explainer.core.text.numerus import counted
from explainer.core.text.ranges import MOST_DECAY, MOST_PICKED, NETWORK, RANGES
from explainer.core.text.sentence import Sentence, SentenceError, sentence

if TYPE_CHECKING:
    from explainer.core.settings.encoder import Encoder
    from explainer.core.settings.settings import Settings


class SettingsError(SentenceError):
    """A choice that cannot be made; its text is one sentence for the user."""


def check(settings: Settings) -> None:
    """Refuse what cannot be run, in one sentence; its scene is known to exist."""
    if settings.objective not in OBJECTIVES:
        check_name("objective", settings.objective, objectives_of(settings.card))
    if settings.objective not in objectives_of(settings.card):
        raise SettingsError(
            "There are no words to guess in {scene}: choose the scene 'language' first.",
            scene=settings.scene,
        )
    if settings.views not in VIEWS:
        check_name("kind of views", settings.views, views_of(settings.card))
    _check_pictures(settings)
    _check_network(settings)
    check_name("fine-tuning", settings.finetuning, FINETUNINGS)
    for name, (low, high) in RANGES.items():
        _check_whole(name.replace("_", " "), getattr(settings, name), low, high)
    crowd, noise = settings.card.unlabelled, settings.card.noise
    _check_whole("unlabelled points", settings.unlabelled, int(crowd.low), int(crowd.high))
    if not noise.low <= settings.noise <= noise.high:
        raise SettingsError(
            "Noise {noise} is out of range: {scene} takes {low} to {high}.",
            noise=f"{settings.noise:g}",
            scene=settings.scene,
            low=f"{noise.low:g}",
            high=f"{noise.high:g}",
        )
    if settings.decay is not None and not 0 <= settings.decay <= MOST_DECAY:
        raise SettingsError(
            "Weight decay must be a number from 0 to {most_decay}.",
            most_decay=f"{MOST_DECAY:g}",
        )
    if settings.edits:
        _check_edits(settings)
    _check_enough_points(settings)
    _check_picked(settings)
    if settings.encoder is not None:
        _check_encoder(settings, settings.encoder)


def _check_pictures(settings: Settings) -> None:
    if settings.views == PICTURES and settings.card.picture is None:
        raise SettingsError(
            "The points of {scene} are no pictures: choose other views.", scene=settings.scene
        )
    for name in settings.augmentations:
        check_name("change of pictures", name, AUGMENTATIONS)
    if list(settings.augmentations) != [a for a in AUGMENTATIONS if a in settings.augmentations]:
        raise SettingsError(
            "Changes of pictures are named once each, in this order: {known}.",
            known=", ".join(AUGMENTATIONS),
        )
    if settings.handful not in HANDFULS:
        check_name("handful", settings.handful, HANDFULS if settings.card.groups else (FAIR,))
    if settings.handful != FAIR and not settings.card.groups:
        raise SettingsError(
            "Labels can be bought unfairly in the scene 'creatures' alone: choose it first."
        )


def _check_network(settings: Settings) -> None:
    if settings.architecture not in ARCHITECTURES:
        check_name("architecture", settings.architecture, architectures_of(settings.card))
    check_name("initialisation", settings.initialisation, INITIALISATIONS)
    if settings.architecture not in architectures_of(settings.card):
        raise SettingsError(
            "A {architecture} network cannot read the points of {scene}: choose {known}.",
            architecture=settings.architecture,
            scene=settings.scene,
            known=", ".join(architectures_of(settings.card)),
        )


def check_name(what: str, name: str, known: Collection[str]) -> None:
    """Refuse the name of something that there is not."""
    if name not in known:
        raise SettingsError(
            "There is no {what} '{name}': choose one of {known}.",
            what=what,
            name=name,
            known=", ".join(known),
        )


def _check_whole(what: str, value: int, low: int, high: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise SettingsError(
            "{what} must be a whole number from {low} to {high}.",
            what=what.capitalize(),
            low=low,
            high=high,
        )


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


def uneditable(settings: Settings) -> Sentence | None:
    """Return why the scene's points cannot be edited by hand; None if they can."""
    if settings.data is not None:
        return sentence("A table of your own stays as it is: change it in its file.")
    if settings.card.columns != 2:
        return sentence("A point is no place in the plane here: choose a scene in two dimensions.")
    if settings.unlabelled > MOST_POINTS:
        return sentence(
            "Points can be edited among {most} at most: ask for fewer unlabelled points.",
            most=f"{MOST_POINTS:,}",
        )
    return None


def _check_edits(settings: Settings) -> None:
    refusal = uneditable(settings)
    if refusal is not None:
        raise SettingsError(refusal)
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
    ascending = all(map(_ascending, (settings.bought, settings.returned)))
    known = all(0 <= row < settings.points for row in both)
    if not (ascending and known and len(set(both)) == len(both)):
        raise SettingsError("The labels picked by hand do not fit these points: pick them anew.")


def _ascending(rows: tuple[int, ...]) -> bool:
    return all(first < second for first, second in pairwise(rows))


def _check_encoder(settings: Settings, encoder: Encoder) -> None:
    card = settings.card
    if encoder.columns != card.columns:
        raise SettingsError(
            "This encoder takes {takes} numbers for each point, but {scene} has "
            "{has}: choose the scene '{home}' first.",
            takes=encoder.columns,
            scene=settings.scene,
            has=card.columns,
            home=encoder.scene,
        )
    if encoder.code != card.code and encoder.scene == card.name:
        raise SettingsError(
            "This encoder gives a code of {gives} numbers, as an earlier version of this program "
            "made them: pretrain {scene} again for one of {read}.",
            gives=encoder.code,
            scene=card.name,
            read=card.code,
        )
    if encoder.code != card.code:
        raise SettingsError(
            "This encoder gives a code of {gives} numbers, but heads on {scene} read "
            "{read}: choose the scene '{home}' first.",
            gives=encoder.code,
            scene=settings.scene,
            read=card.code,
            home=encoder.scene,
        )
    if any(getattr(settings, name) != getattr(encoder, name) for name in NETWORK):
        raise SettingsError(
            "This encoder is a network of {depth} x {width} pretrained with {objective}: "
            "the settings beside it are for another one.",
            depth=encoder.depth,
            width=encoder.width,
            objective=encoder.objective,
        )

"""The choices behind a measurement, in words and as plain values: those that it heeds.

The module loads without numpy.
"""

from __future__ import annotations

from typing import Any

from explainer.core.settings.catalogue import (
    ARCHITECTURES,
    AUGMENTATIONS,
    FINETUNINGS,
    INITIALISATIONS,
    LABEL_SAMPLINGS,
    OBJECTIVES,
    PICTURES,
    VIEWS,
)
from explainer.core.settings.choices import BY_HAND, CHOICES, USUAL
from explainer.core.settings.settings import Settings
from explainer.core.settings.settings_text import as_text
from explainer.core.text.say import Say

NOT_OF_A_MEASUREMENT = ("encoder", "data", "seed", "labels_per_class", *BY_HAND)
"""What is said in other words, varies while measuring, or belongs to one run in the window."""


def unusual_words(settings: Settings, say: Say, but: str = "") -> tuple[str, ...]:
    """Name whose labels are bought and what the encoder is built of, if it is not the usual.

    One field can be left out: all `but` that.
    """
    chosen = ((row, getattr(settings, row.field)) for row in USUAL if row.field != but)
    return tuple(say(row.values.words(name)) for row, name in chosen if name != row.default)


def data_words(settings: Settings, say: Say) -> tuple[str, ...]:
    """Name the scene, and what is unusual of its labels, pictures and first weights.

    The architecture is left out: it stands with the network's size.
    """
    unusual = unusual_words(settings, say, but="architecture")
    changed = changes_words(settings, say)
    pictures = (f"{say(VIEWS[PICTURES].title)}{changed}",) if changed else ()
    return (say(settings.card.title), *unusual, *pictures)


def changes_words(settings: Settings, say: Say) -> str:
    """Name how pictures are changed, in brackets, where they are and not in every way."""
    changes = settings.augmentations
    if settings.card.picture is None or len(changes) == len(AUGMENTATIONS):
        return ""
    named = (say(AUGMENTATIONS[name].title) for name in changes)
    return f" ({', '.join(named) or say('no change')})"


def pretraining_words(settings: Settings) -> str:
    """Return what an encoder is pretrained with, in English: its views, or the file it is from."""
    if settings.encoder is not None:
        return f"encoder {settings.encoder.digest} from a file"
    if not OBJECTIVES[settings.objective].paired:
        return OBJECTIVES[settings.objective].title
    changed = changes_words(settings, str) if settings.views == PICTURES else ""
    return f"{OBJECTIVES[settings.objective].title}, {VIEWS[settings.views].title}{changed}"


def choices_words(settings: Settings) -> str:
    """Return every choice that a measurement heeds but its scene and labels, in English."""
    # Only in scenes with groups are labels bought of some and not of others.
    sampling = (LABEL_SAMPLINGS[settings.label_sampling].title,) if settings.card.groups else ()
    return " · ".join(
        (
            pretraining_words(settings),
            f"{settings.unlabelled:,} unlabelled",
            f"noise {settings.noise:g}",
            *sampling,
            f"{ARCHITECTURES[settings.architecture].title} {settings.depth} × {settings.width}",
            f"first weights {INITIALISATIONS[settings.initialisation].title}",
            FINETUNINGS[settings.finetuning].title,
            f"first seed {settings.seed}",
        )
    )


def plain_choices(settings: Settings, *, every_objective: bool = False) -> dict[str, Any]:
    """Return the choices by name for a program that reads them; None is what nothing heeds.

    `line` opens the same experiment in the window. Where `every_objective` is measured, none
    is chosen, nor its views.
    """
    found = {
        CHOICES[field].key: value
        for field, value in settings.choices.items()
        if field not in NOT_OF_A_MEASUREMENT
    }
    paired = OBJECTIVES[settings.objective].paired and settings.encoder is None
    pictures = settings.card.picture is not None
    if every_objective:
        found |= {"objective": None, "views": None}
    elif not paired:
        found["views"], pictures = None, False
    else:
        pictures = settings.views == PICTURES
    found["augmentations"] = list(settings.augmentations) if pictures else None
    return found | {
        "encoder": settings.encoder.digest if settings.encoder else None,
        "data": settings.data.digest if settings.data else None,
        "first_seed": settings.seed,
        "line": as_text(settings),
    }

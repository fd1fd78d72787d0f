"""What follows from the rows of all choices: which belong together, and what files call them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from explainer.core.settings.choice import Stage
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.encoder import Encoder
from explainer.core.settings.values import Names, Whole

CHOICES = {row.field: row for row in ROWS}
FIELDS = {row.key: row.field for row in ROWS}
"""The field of each choice by what files and command lines call it."""
RANGES = {
    row.field: (row.values.low, row.values.high)
    for row in ROWS
    if isinstance(row.values, Whole) and row.values.span is None
}
"""The ends of every choice that is a whole number, whatever the scene."""
AMOUNTS = tuple(row.field for row in ROWS if row.values.amount)
USUAL = tuple(row for row in ROWS if isinstance(row.values, Names) and not callable(row.default))
"""Choices that are named where they are not the usual one: it is the same in all scenes."""
PICKED = ("bought", "returned")
BY_HAND = {row.field: row.default for row in ROWS if row.by_hand}
"""What is done by hand, with nothing done yet."""
POOL = tuple(row.field for row in ROWS if row.spoils is Stage.DATA and not row.by_hand)
"""Choices that say which points there are."""
NETWORK = tuple(
    row.field for row in ROWS if row.of_encoder and row.field in {f.name for f in fields(Encoder)}
)
"""Choices that an encoder from a file has made."""
PRETRAINS = (
    *("scene", "data"),
    *(row.field for row in ROWS if row.spoils is Stage.PRETRAINING and row.field != "encoder"),
)
"""Choices that say which encoder is to be pretrained."""


def by_field(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Return choices that a file names as the fields that they are."""
    return {FIELDS.get(name, name): value for name, value in choices.items()}

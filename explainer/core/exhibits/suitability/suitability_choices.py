"""What of a suitability is looked at: at how many labels, in which rows, which one picked."""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.exhibits.suitability.suitability import (
    PRETRAINED,
    Pair,
    Suitability,
    SuitabilityRow,
    chosen_settings,
)
from explainer.core.settings.settings_text import as_text


@dataclass(frozen=True, slots=True, eq=False)
class SuitabilityChoices:
    """What is looked at: everything that is known, at so many labels, with one row picked."""

    found: Suitability
    labels: int
    picked: Pair | None = None
    measuring: bool = False


def suitability_text(choices: SuitabilityChoices) -> str:
    """Return what a file carries inside: the settings, then over what all was measured."""
    found, seeds = choices.found, choices.found.seeds
    settings = chosen_settings(found).changed(labels_per_class=choices.labels)
    return (
        f"{as_text(settings)} measured with --objective all "
        f"--labels {','.join(map(str, found.counts))} "
        f"--first-seed {seeds[0]} --seeds {len(seeds)}"
    )


def picture_rows(found: Suitability, labels: int) -> tuple[SuitabilityRow | Pair, ...]:
    """Return what stands in each row, from the top: what is measured, then what is to come."""
    known = [row for row in found.rows(labels) if row.difference is not None]
    return (*known, *(pair for pair in found.candidates if pair not in found.pretrained))


def pair_at(found: Suitability, labels: int, place: float) -> Pair | None:
    """Return the pretraining whose row lies at a place of the y axis; None for other methods."""
    rows = picture_rows(found, labels)
    at = len(rows) - 1 - round(place)
    if not 0 <= at < len(rows):
        return None
    row = rows[at]
    if not isinstance(row, SuitabilityRow):
        return row
    return (row.name[0], row.name[1]) if row.kind == PRETRAINED else None

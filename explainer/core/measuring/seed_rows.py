"""A measurement as rows: one for each seed, label count and arm, and what wrote them."""

from __future__ import annotations

from typing import Any

from explainer import __version__

SCHEMA = 1
"""Defined: counts up when what is printed means something else; what is added is no change."""
PROGRAM = {
    "schema_version": SCHEMA,
    "program": "Pretraining Explainer",
    "program_version": __version__,
}


def seed_rows(measured: dict[str, Any]) -> list[dict[str, Any]]:
    """Return one row for each seed, label count and arm of a report; accuracies are shares."""
    seeds = measured["seed_list"]
    kept = measured["pretraining_kept"] or [None] * len(seeds)
    return [
        {
            "scene": measured["scene"],
            "objective": measured["objective"],
            "seed": seed,
            "labels_per_class": row["labels_per_class"],
            "arm": arm,
            **{name: found[place] for name, found in values.items()},
            "pretraining_kept": kept[place] if arm == "pretrained" else None,
        }
        for place, seed in enumerate(seeds)
        for row in measured["rows"]
        for arm, values in row["values"].items()
    ]

"""All that was found of one experiment over many seeds, in the parts it was measured in.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explainer.core.measuring.efficiency import Outcomes
    from explainer.core.measuring.verdict import Reference

Seeds = tuple[int, ...]


@dataclass(slots=True)
class Findings:
    """Outcomes by the seeds of each part; `capacity` by width and labels per class first.

    `between` holds those of all arms at label counts that the curve leaves out, by the count.

    `reference` is what verdicts are held against, `best` the scene's best
    possible accuracy; None while, or where, nobody knows it.
    """

    arms: dict[Seeds, Outcomes] = field(default_factory=dict)
    baselines: dict[Seeds, Outcomes] = field(default_factory=dict)
    capacity: dict[tuple[int, int], dict[Seeds, Outcomes]] = field(default_factory=dict)
    reference: Reference | None = None
    best: float | None = None
    between: dict[int, dict[Seeds, Outcomes]] = field(default_factory=dict)


def add_part(known: dict[Seeds, Outcomes], seeds: Seeds, found: Outcomes) -> None:
    """Add what was found; a file's findings of other methods or counts cannot stay beside it."""
    for part in list(known):
        if known[part].kind != found.kind or set(part) & set(seeds):
            del known[part]
    known[seeds] = found

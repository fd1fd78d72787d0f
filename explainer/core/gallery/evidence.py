"""What is stored of a scene: a few hundred of its points, and what was measured on it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from explainer.core.platform.assets import assets_folder

STORED = "scenes/gallery.json"
"""Written by `python -m explainer.tools.scene_gallery`."""
COUNTS = (1, 2, 4, 8, 16, 30)
"""Labels per class at which every scene is measured."""
NO_CLASS = -1
"""Stands for the class of a point that is from elsewhere."""
REACH = 255
"""Stored places are whole numbers from 0 to this, over the plane's width and height."""


@dataclass(frozen=True, slots=True)
class Found:
    """The paired difference at one label count in shares, and the word that its rule says."""

    labels: int
    mean: float
    low: float
    high: float
    effect: str


@dataclass(frozen=True, slots=True)
class SceneEvidence:
    """Points as (x, y, class), and what was found over seeds."""

    points: tuple[tuple[int, int, int], ...]
    seeds: int
    found: tuple[Found, ...]

    def counts(self, effect: str) -> tuple[int, ...]:
        """Return the label counts of which the rule says so."""
        return tuple(each.labels for each in self.found if each.effect == effect)

    def written(self) -> dict[str, Any]:
        """Return it as a file keeps it."""
        found = [[each.labels, each.mean, each.low, each.high, each.effect] for each in self.found]
        return {"seeds": self.seeds, "found": found, "points": [list(p) for p in self.points]}


@cache
def stored_evidence() -> dict[str, SceneEvidence]:
    """Return what is stored of every scene, by its name."""
    text = (assets_folder() / STORED).read_text(encoding="utf-8")
    return {name: _read(each) for name, each in json.loads(text).items()}


def _read(kept: dict[str, Any]) -> SceneEvidence:
    points = tuple((x, y, number) for x, y, number in kept["points"])
    return SceneEvidence(points, kept["seeds"], tuple(Found(*each) for each in kept["found"]))

"""Scenes by name: where points come from, what the plane is, what can be reached."""

from __future__ import annotations

from explainer.core.settings.settings import Settings
from explainer.science.scenes import (
    across,
    circles,
    creatures,
    destroyed,
    digits,
    elsewhere,
    hidden_moons,
    language,
    moons,
    overlapping,
    spirals,
    structureless,
)
from explainer.science.scenes.own import OwnData
from explainer.science.scenes.scene import Sample, Scene

SCENES: dict[str, Scene] = {
    "spirals": spirals.SCENE,
    "moons": moons.SCENE,
    "circles": circles.SCENE,
    "hidden-moons": hidden_moons.SCENE,
    "digits": digits.SCENE,
    "parity": digits.PARITY,
    "halves": digits.HALVES,
    "loops": digits.LOOPS,
    "language": language.SCENE,
    "creatures": creatures.SCENE,
    "across": across.SCENE,
    "destroyed": destroyed.SCENE,
    "structureless": structureless.SCENE,
    "overlapping": overlapping.SCENE,
    "elsewhere": elsewhere.SCENE,
}

__all__ = ["SCENES", "Sample", "Scene", "scene_of"]


def scene_of(settings: Settings) -> Scene:
    """Return where the points of these settings come from: a user's own table, or a scene."""
    return SCENES[settings.scene] if settings.data is None else OwnData(settings.data)

"""Scenes by name: where points come from, what the plane is, what can be reached."""

from __future__ import annotations

from explainer.core.settings.settings import Settings
from explainer.science.registry import registered
from explainer.science.scenes.own import OwnData
from explainer.science.scenes.scene import Scene

SCENES: dict[str, Scene] = registered(__name__, __path__, "SCENES")


def scene_of(settings: Settings) -> Scene:
    """Return where the points of these settings come from: a user's own table, or a scene."""
    return SCENES[settings.scene] if settings.data is None else OwnData(settings.data)

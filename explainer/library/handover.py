"""An experiment that came from another process: what the window of the library begins with."""

from __future__ import annotations

import io
import json

import numpy as np

from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import Settings, settings_for, settings_for_data

SHOWN = "shown"
"""What is said on standard output once the window is on the screen."""


def taken_over(content: bytes) -> Settings:
    """Return the settings in the bytes of an npz file."""
    with np.load(io.BytesIO(content), allow_pickle=False) as parts:
        facts = json.loads(str(parts["facts"]))
        values, labels = (parts[name].tobytes() for name in ("values", "labels"))
    choices = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in facts["choices"].items()
        if value is not None
    }
    if "scene" in facts:
        return settings_for(facts["scene"], **choices)
    name, columns, classes, one_unit = facts["table"]
    data = Dataset(name, tuple(columns), tuple(classes), values, labels, one_unit)
    return settings_for_data(data, **choices)

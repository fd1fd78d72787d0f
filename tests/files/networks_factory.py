"""Encoders of random weights."""

from dataclasses import replace

import numpy as np

from explainer.core.encoder import Encoder, parameter_count


def encoder(**changes) -> Encoder:
    """A network of random weights."""
    facts = {
        "scene": "moons",
        "objective": "vicreg",
        "views": "walk",
        "unlabelled": 20,
        "steps": 400,
        "columns": 2,
        "depth": 2,
        "width": 4,
        "code": 2,
        "sphere": False,
        "centre": (0.1, -0.2),
        "scale": (1.5, 0.7),
        "parameters": b"",
    } | changes
    made = Encoder(**facts)
    values = np.random.default_rng(0).standard_normal(parameter_count(made)).astype("<f4")
    return replace(made, parameters=values.tobytes())

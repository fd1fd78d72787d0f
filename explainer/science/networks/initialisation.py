"""First random weights: how large they are decides whether anything can be learnt at all."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Start = Callable[[int, int, float, np.random.Generator], Floats]

ALIKE = "alike"
FAR_TOO_SMALL, FAR_TOO_LARGE = 0.02, 5.0
"""Chosen: signals die, or swell, within a few layers."""


def he(fan_in: int, fan_out: int, gain: float, random: np.random.Generator) -> Floats:
    """Return weights [in, out] of variance gain / fan_in (He et al. 2015, eq. 10)."""
    return np.asarray(random.standard_normal((fan_in, fan_out)) * np.sqrt(gain / fan_in))


def glorot(fan_in: int, fan_out: int, gain: float, random: np.random.Generator) -> Floats:
    """Return uniform weights of variance 2 / (in + out) (Glorot & Bengio 2010, eq. 16)."""
    reach = np.sqrt(6 / (fan_in + fan_out))
    return random.uniform(-reach, reach, (fan_in, fan_out))


def orthogonal(fan_in: int, fan_out: int, gain: float, random: np.random.Generator) -> Floats:
    """Return weights whose rows or columns are at right angles (Saxe et al. 2014, section 4)."""
    long, short = max(fan_in, fan_out), min(fan_in, fan_out)
    rotation, triangle = np.linalg.qr(random.standard_normal((long, short)))
    rotation = rotation * np.sign(np.diag(triangle))
    weights = rotation if fan_in >= fan_out else rotation.T
    return np.asarray(weights * np.sqrt(gain * max(fan_out / fan_in, 1.0)))


def tiny(fan_in: int, fan_out: int, gain: float, random: np.random.Generator) -> Floats:
    """Return weights so small that a signal dies on its way through the layers."""
    return FAR_TOO_SMALL * he(fan_in, fan_out, gain, random)


def huge(fan_in: int, fan_out: int, gain: float, random: np.random.Generator) -> Floats:
    """Return weights so large that every layer makes a signal several times louder."""
    return FAR_TOO_LARGE * he(fan_in, fan_out, gain, random)


def alike(fan_in: int, fan_out: int, gain: float, random: np.random.Generator) -> Floats:
    """Return the same weights for all units: as long as nothing tells them apart, they stay so."""
    column = random.standard_normal((fan_in, 1)) * np.sqrt(gain / fan_in)
    return np.asarray(np.repeat(column, fan_out, axis=1))


STARTS: dict[str, Start] = {
    "he": he,
    "glorot": glorot,
    "orthogonal": orthogonal,
    "tiny": tiny,
    "huge": huge,
    ALIKE: alike,
}

"""Independent random streams, so that no draw depends on how many came before it."""

from __future__ import annotations

from zlib import crc32

import numpy as np


def stream(seed: int, *purpose: str) -> np.random.Generator:
    """Return the generator of one purpose, the same for the same seed and words."""
    return np.random.default_rng([seed, *(crc32(word.encode()) for word in purpose)])

"""The ends of every choice that is a number, and which choices belong together."""

from __future__ import annotations

MOST_LABELS = 30
LABEL_STEPS = 150
RANGES: dict[str, tuple[int, int]] = {
    "seed": (0, 99_999),
    "depth": (1, 4),
    "width": (2, 128),
    "labels_per_class": (1, MOST_LABELS),
    "steps": (10, 1_000),
}
MOST_DECAY = 0.3
NETWORK = ("objective", "views", "architecture", "depth", "width")
POOL = ("scene", "data", "seed", "unlabelled", "noise")
PICKED = ("bought", "returned")
MOST_PICKED = 60
PRETRAINS = ("scene", "data", "augmentations", "initialisation", *NETWORK)
"""Choices that say which encoder is to be pretrained."""

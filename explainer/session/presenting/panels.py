"""The parts of the window that an audience may be shown, by the names that files keep."""

from __future__ import annotations

BOUNDARIES, EMBEDDINGS, CURVES, EFFICIENCY = PANELS = (
    "boundaries",
    "embeddings",
    "curves",
    "efficiency",
)
"""Planes of both arms, and the panels below them."""
CONTROLS, FOOTER = "controls", "foot"
PLANES, BELOW = (BOUNDARIES, EMBEDDINGS), (CURVES, EFFICIENCY)
CHOICES = (*PANELS, CONTROLS, FOOTER)
USUAL = (BOUNDARIES, EMBEDDINGS, EFFICIENCY)

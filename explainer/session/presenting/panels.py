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
USUAL = (BOUNDARIES, EMBEDDINGS)
"""What an audience is shown unless somebody asks for a curve: one large plane for each arm."""

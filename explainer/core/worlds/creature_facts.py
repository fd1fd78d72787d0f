"""What is fixed about the little creatures; it loads without numpy, for the cards."""

from __future__ import annotations

SIDE, CHANNELS = 16, 3
GROUPS = (
    "people, light skin",
    "people, medium skin",
    "people, dark skin",
    "cats",
    "dogs",
    "rabbits",
)
SKINS = 3
"""How many of the groups are people, by the colour of their skin."""
PLANS = {"human": 0.16, "cat": 0.52, "dog": 0.7, "rabbit": 0.88}
"""Where each body stands on the axis of body plans, from 0 to 1."""
PLAN_SPREAD = 0.045
BETWEEN = 0.34
"""A body plan that is neither a person's nor an animal's."""

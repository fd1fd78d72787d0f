"""Pretraining objectives by name: each is one file, none has a place for labels."""

from __future__ import annotations

from explainer.science.objectives.objective import Objective
from explainer.science.registry import registered

OBJECTIVES: dict[str, Objective] = registered(__name__, __path__, "OBJECTIVES")

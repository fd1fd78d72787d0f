"""All questions, in the order in which they are told."""

from __future__ import annotations

from explainer.core.tour.about_data import AT_LARGE, DATA
from explainer.core.tour.about_models import COMPARING, LEARNING, LOOKING
from explainer.core.tour.about_results import HELP, KEEPING, SHOWING

GROUPS = (COMPARING, LOOKING, DATA, LEARNING, AT_LARGE, KEEPING, SHOWING, HELP)

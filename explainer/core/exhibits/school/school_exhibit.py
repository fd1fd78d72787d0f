"""The exhibit about school: the figure of the part that is looked at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explainer.core.exhibits.school.bill_figure import bill_figure
from explainer.core.exhibits.school.equal_cost_figure import equal_cost_figure
from explainer.core.exhibits.school.forgetting_figure import forgetting_figure
from explainer.core.exhibits.school.school_choices import BILL, COST, FORGETTING, SchoolChoices
from explainer.core.exhibits.school.school_figure import school_figure
from explainer.core.figures.figure import SheetFigure
from explainer.core.text.say import Say


def school_exhibit(choices: SchoolChoices, answers: Mapping[str, Any], say: Say) -> SheetFigure:
    """Return the figure of a part; `answers` are by the kind of question, None if not known."""
    if choices.part == BILL:
        return bill_figure(choices, answers.get("reuse"), say)
    if choices.part == COST:
        return equal_cost_figure(choices, answers.get(COST), say)
    if choices.part == FORGETTING:
        return forgetting_figure(choices, answers.get(FORGETTING), say)
    return school_figure(choices, answers.get("school"), answers.get("reuse"), say)

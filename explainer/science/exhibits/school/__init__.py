"""School: many tasks on one encoder, each of its questions measured."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from explainer.core.exhibits.school.school_choices import COST, FORGETTING
from explainer.science.exhibits.school import equal_cost, forgetting, reuse, starts
from explainer.science.steps import Steps

MEASURES: dict[str, Callable[..., Steps[Any]]] = {
    "school": starts.schooled,
    COST: equal_cost.equal_cost,
    FORGETTING: forgetting.forgetting,
}
"""How each kind of question is measured that needs no clock."""


def answering(kind: str, *parameters: Any, clock: Callable[[], float]) -> Steps[dict[str, Any]]:
    """Measure what a question asks for, as plain values."""
    measuring = partial(reuse.reusing, clock=clock) if kind == "reuse" else MEASURES[kind]
    report: dict[str, Any] = (yield from measuring(*parameters)).plain()
    return report

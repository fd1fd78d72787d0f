"""Answers to questions: each exhibit measures its own, in the module of its name."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from explainer.core.exhibits.exhibit import Question
from explainer.core.exhibits.registry import asker
from explainer.science.steps import Steps

Clock = Callable[[], float]
"""Returns seconds of computing: science looks at no clock of its own."""


def answering(question: Question, clock: Clock) -> Steps[Any]:
    """Measure what a question asks for; `KeyError` if no exhibit asks such a question."""
    kind, *parameters = question
    module = import_module(f"{__package__}.{asker(kind).name}")
    steps: Steps[Any] = module.answering(kind, *parameters, clock=clock)
    return steps

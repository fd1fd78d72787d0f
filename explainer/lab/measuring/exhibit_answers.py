"""Answers for an exhibit, without a window: measured in several processes where that is sooner."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from explainer.core.exhibits.exhibit import Exhibit, Question
from explainer.lab.measuring.seed_pool import Progress, each
from explainer.science.exhibits.answers import answering
from explainer.science.steps import finished
from explainer.science.threads import single_threaded


def answers(
    exhibit: Exhibit,
    questions: Sequence[Question],
    progress: Progress,
    workers: int | None = None,
) -> dict[Question, Any]:
    """Return the answers by question; the number of workers changes none of them.

    `progress` is told of questions that are measured apart.
    """
    single_threaded()
    if exhibit.apart:
        found = each(answer, questions, progress, workers)
    else:
        found = [answer(question) for question in questions]
    return dict(zip(questions, found, strict=True))


def answer(question: Question) -> Any:
    """Return the answer to one question."""
    return finished(answering(question, time.process_time))

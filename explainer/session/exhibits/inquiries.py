"""Exhibits that are measured when somebody asks for them, and remembered."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.exhibits.exhibit import Question
from explainer.core.settings.choice import Stage

MOST_KNOWN = 200


class Answerer(Protocol):
    """Whoever measures in the background."""

    def inquire(self, task: int, kind: str, parameters: tuple[Any, ...]) -> None:
        """Take this inquiry on."""

    def forget(self, tasks: Collection[int]) -> None:
        """Drop these inquiries; others go on."""


class Inquiries(QObject):
    """Asks each question once. A question is its kind, then what that needs to know."""

    answered = Signal(object)
    went_on = Signal(object)
    """More is done of a question."""
    missed = Signal(object, object)

    def __init__(self, answerer: Answerer, parent: QObject) -> None:
        super().__init__(parent)
        self._answerer = answerer
        self._numbers = count(-1, -1)
        self._asked: dict[int, Question] = {}
        self._known: dict[Question, Any] = {}
        self._shares: dict[Question, float] = {}

    def known(self, question: Question) -> Any | None:
        """Return the answer to a question, None while there is none."""
        return self._known.get(question)

    def share(self, question: Question) -> float:
        """Return how much is done of a question that is not answered yet, from 0 to 1."""
        return self._shares.get(question, 0.0)

    def ask(self, question: Question) -> None:
        """Have a question answered, unless it is already or soon will be."""
        if question in self._known or question in self._asked.values():
            return
        number = next(self._numbers)
        self._asked[number] = question
        kind, *parameters = question
        self._answerer.inquire(number, kind, tuple(parameters))

    def forget(self, *kinds: str) -> None:
        """Wait no longer for what is still unanswered of these kinds: others wait for the rest."""
        tasks = {task for task, (kind, *_) in self._asked.items() if kind in kinds}
        for task in tasks:
            self._end(task)
        if tasks:
            self._answerer.forget(tasks)

    @Slot(int, object, float)
    def go_on(self, task: int, stage: Stage, share: float) -> None:
        """Take note how much is done of a question."""
        question = self._asked.get(task)
        if question is not None:
            self._shares[question] = share
            self.went_on.emit(question)

    def _end(self, task: int) -> Question | None:
        """Wait no longer for a task; return its question if somebody still waits."""
        question = self._asked.pop(task, None)
        self._shares.pop(question or (), None)
        return question

    @Slot(int, object)
    def take(self, task: int, value: Any) -> None:
        """Keep an answer and say so; what nobody waits for is dropped."""
        question = self._end(task)
        if question is not None:
            self._known[question] = value
            while len(self._known) > MOST_KNOWN:
                self._known.pop(next(iter(self._known)))
            self.answered.emit(question)

    @Slot(int, object)
    def miss(self, task: int, sentence: str) -> None:
        """Say why a question stays without an answer."""
        question = self._end(task)
        if question is not None:
            self.missed.emit(question, sentence)

"""What a lab process measures while nobody asks it for frames."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from explainer.core.settings.choice import Stage
from explainer.core.story.chapters import CHAPTER
from explainer.core.text.sentence import sentence
from explainer.lab.protocol import (
    Forget,
    Hold,
    Inquiry,
    Lost,
    Release,
    SurveyFound,
    SurveyRequest,
    SurveyUnderWay,
)

if TYPE_CHECKING:
    from explainer.science.steps import Sign, Steps

TELL_SECONDS = 0.5
"""How often it is said how far the work is; chosen: time left is told in whole seconds."""


class Way:
    """Counts steps of a survey, and knows of how many as far as that has been said."""

    def __init__(self) -> None:
        self._stretches, self._begun, self._taken, self._steps = 0, 0, 0, 0
        self._stage: Stage | None = None
        self._told = time.monotonic()

    def take(self, sign: Sign) -> None:
        """Count a step, which may be the first of another stretch."""
        from explainer.science.steps import Stretch, Stretches

        if isinstance(sign, Stretches):
            self._stretches = sign.count
        elif isinstance(sign, Stretch):
            self._begun, self._taken = self._begun + 1, 0
            self._stage, self._steps = sign.stage, sign.steps
        else:
            self._taken += 1

    def told(self, task: int) -> SurveyUnderWay | None:
        """Return how far it is, if that is known and was not said just now."""
        now = time.monotonic()
        if self._stage is None or not self._stretches or now - self._told < TELL_SECONDS:
            return None
        self._told = now
        within = min(self._taken / max(self._steps, 1), 1.0)
        share = min((self._begun - 1 + within) / self._stretches, 1.0)
        return SurveyUnderWay(task, self._stage, share)


class Background:
    """One survey or inquiry, taken step by step, so that it can be set aside at any moment."""

    def __init__(self) -> None:
        self._steps: Steps[Any] | None = None
        self._task = 0
        self._way = Way()
        self._held = False

    @property
    def busy(self) -> bool:
        """Whether there is a step to take now."""
        return self._steps is not None and not self._held

    def obey(self, request: SurveyRequest | Inquiry | Hold | Release | Forget) -> None:
        """Begin, hold, release or forget a survey or an inquiry."""
        if isinstance(request, SurveyRequest | Inquiry):
            self._task, self._steps, self._way = request.task, _steps(request), Way()
        elif isinstance(request, Forget):
            self._steps = None
        else:
            self._held = isinstance(request, Hold)

    def advance(self) -> SurveyFound | Lost | None:
        """Take one step; return what the survey has found once it is at its end."""
        if self._steps is None or self._held:
            return None
        try:
            self._way.take(next(self._steps))
        except StopIteration as end:
            self._steps = None
            return SurveyFound(self._task, end.value)
        except Exception as error:
            self._steps = None
            return Lost(self._task, _sentence(error))
        return None

    def under_way(self) -> SurveyUnderWay | None:
        """Return how far the work at hand is, from time to time."""
        return self._way.told(self._task) if self.busy else None


def _steps(request: SurveyRequest | Inquiry) -> Steps[Any]:
    if isinstance(request, Inquiry):
        return _inquiry(request)
    from explainer.science.measuring.baselines import measuring_baselines
    from explainer.science.measuring.measurement import measuring, standard

    if request.kind == "reference":
        return standard(request.settings)
    measure = measuring if request.kind == "arms" else measuring_baselines
    return measure(request.settings, request.counts, request.seeds)


def _inquiry(request: Inquiry) -> Steps[Any]:
    if request.kind == CHAPTER:
        from explainer.science.story.chapters import measured

        name, step, seed = request.parameters
        return measured(name, step, seed, time.process_time)
    from explainer.science.exhibits.answers import answering

    return answering((request.kind, *request.parameters), time.process_time)


def _sentence(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return sentence(
            "There is not enough memory to measure this: choose fewer unlabelled points."
        )
    return sentence(
        "A measurement stopped ({name}: {error}): choose other settings.",
        name=type(error).__name__,
        error=str(error),
    )

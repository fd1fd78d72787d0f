"""What a lab process measures while nobody asks it for frames."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from explainer.core.exhibits.school.school_choices import COST, FORGETTING
from explainer.core.text.sentence import sentence
from explainer.lab.protocol import Forget, Hold, Inquiry, Lost, Release, SurveyFound, SurveyRequest

if TYPE_CHECKING:
    from explainer.core.measuring.efficiency import Outcomes
    from explainer.core.settings.settings import Settings
    from explainer.science.steps import Steps

    Counts = tuple[int, ...]


class Background:
    """One survey or inquiry, taken step by step, so that it can be set aside at any moment."""

    def __init__(self) -> None:
        self._steps: Steps[Any] | None = None
        self._task = 0
        self._held = False

    @property
    def busy(self) -> bool:
        """Whether there is a step to take now."""
        return self._steps is not None and not self._held

    def obey(self, request: SurveyRequest | Inquiry | Hold | Release | Forget) -> None:
        """Begin, hold, release or forget a survey or an inquiry."""
        if isinstance(request, SurveyRequest | Inquiry):
            self._task, self._steps = request.task, _steps(request)
        elif isinstance(request, Forget):
            self._steps = None
        else:
            self._held = isinstance(request, Hold)

    def advance(self) -> SurveyFound | Lost | None:
        """Take one step; return what the survey has found once it is at its end."""
        if self._steps is None or self._held:
            return None
        try:
            next(self._steps)
        except StopIteration as end:
            self._steps = None
            return SurveyFound(self._task, end.value)
        except Exception as error:
            self._steps = None
            return Lost(self._task, _sentence(error))
        return None


def _steps(request: SurveyRequest | Inquiry) -> Steps[Any]:
    if isinstance(request, Inquiry):
        return KINDS[request.kind](*request.parameters)
    from explainer.science.measuring.baselines import measuring_baselines
    from explainer.science.measuring.measurement import measuring, standard

    if request.kind == "reference":
        return standard(request.settings)
    measure = measuring if request.kind == "arms" else measuring_baselines
    return measure(request.settings, request.counts, request.seeds)


def _school(specialist: str, labels: int, seeds: range) -> Steps[dict[str, Any]]:
    from explainer.science.exhibits.school.starts import schooled

    return (yield from schooled(specialist, labels, seeds)).plain()


def _reuse(subject: str, labels: int, seeds: range) -> Steps[dict[str, Any]]:
    from explainer.science.exhibits.school.reuse import reusing

    clock = time.process_time
    return (yield from reusing(subject, labels, seeds, clock)).plain()


def _scale(objective: str, crowd: int, width: int, seeds: int, first_seed: int) -> Steps[Any]:
    from explainer.science.exhibits.scale import measuring_cell

    return measuring_cell(objective, crowd, width, range(first_seed, first_seed + seeds))


def _equal_cost(subject: str, other: str, seeds: range) -> Steps[dict[str, Any]]:
    from explainer.science.exhibits.school.equal_cost import equal_cost

    return (yield from equal_cost(subject, other, seeds)).plain()


def _forgetting(subject: str, labels: int, seeds: range) -> Steps[dict[str, Any]]:
    from explainer.science.exhibits.school.forgetting import forgetting

    return (yield from forgetting(subject, labels, seeds)).plain()


def _chapter(name: str, step: int, seed: int) -> Steps[Any]:
    from explainer.science.story.chapters import measured

    return measured(name, step, seed, time.process_time)


def _candidate(settings: Settings, counts: Counts, seeds: Counts) -> Steps[Outcomes]:
    from explainer.science.exhibits.suitability import measuring_candidate

    return measuring_candidate(settings, counts, seeds)


def _rivals(settings: Settings, counts: Counts, seeds: Counts) -> Steps[Outcomes]:
    from explainer.science.measuring.baselines import measuring_baselines

    return measuring_baselines(settings, counts, seeds)


KINDS: dict[str, Callable[..., Steps[Any]]] = {
    "school": _school,
    "reuse": _reuse,
    "scale": _scale,
    COST: _equal_cost,
    FORGETTING: _forgetting,
    "chapter": _chapter,
    "candidate": _candidate,
    "rivals": _rivals,
}
"""What can be inquired after, and how it is found."""


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

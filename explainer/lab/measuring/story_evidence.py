"""The story on paper: trains and measures what each chapter tells, without a window."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from explainer.core.exhibits.school.school_choices import BILL, COST, FORGETTING, SchoolChoices
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.export.figure_catalogue import Showing, ToldChapter
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.story.chapters import Chapter, chapters, first_draw, tallied, tally
from explainer.core.text.quantities import Finding
from explainer.core.training.timeline import Timeline
from explainer.science.comparison.comparison import finished_comparison
from explainer.science.exhibits.school.equal_cost import equal_cost
from explainer.science.exhibits.school.forgetting import forgetting
from explainer.science.exhibits.school.reuse import reusing
from explainer.science.exhibits.school.starts import schooled
from explainer.science.steps import finished
from explainer.science.story.chapters import measured
from explainer.science.threads import single_threaded

Progress = Callable[[int, int], None]
Findings = dict[tuple[int, int], Finding]


def story_shown(numbers: list[int], seed: int, progress: Progress) -> list[Showing]:
    """Return what each of these chapters shows and has measured, on the draws of a seed."""
    single_threaded()
    known: Findings = {}
    shown = []
    for done, number in enumerate(numbers, start=1):
        shown.append(_shown(chapters()[number - 1], seed, known))
        progress(done, len(numbers))
    return shown


def school_shown(choices: SchoolChoices) -> Showing:
    """Return the exhibit about school, measured over the seeds that are asked for."""
    single_threaded()
    return Showing(Timeline(), told=_school(0, {}, choices))


def _shown(chapter: Chapter, seed: int, known: Findings) -> Showing:
    findings = _findings(chapter, seed, known)
    step = chapter.steps[chapter.pictured]
    if step.town is not None:
        choices = TownChoices(**step.town, seed=seed)
        return Showing(Timeline(), told=ToldChapter(chapter.number, findings, town_choices=choices))
    if step.school is not None:
        return Showing(
            Timeline(),
            told=_school(
                chapter.number,
                findings,
                SchoolChoices(**step.school, first_seed=first_draw(seed)),
            ),
        )
    settings = _settings(chapter, seed)
    return Showing(finished_comparison(settings), told=ToldChapter(chapter.number, findings))


def _settings(chapter: Chapter, seed: int) -> Settings:
    """Return the choices of the step whose figure stands for the chapter."""
    return settings_for(**chapter.choices_before(chapter.pictured + 1), seed=seed)


def _school(
    chapter: int, findings: dict[int, Finding | None], choices: SchoolChoices
) -> ToldChapter:
    return ToldChapter(chapter, findings, school_choices=choices, answers=_answers(choices))


def _answers(choices: SchoolChoices) -> dict[str, Any]:
    """Return what the part of the exhibit that is looked at shows, by the kind of question."""
    labels, subject, draws = choices.labels, choices.subject, choices.draws
    if choices.part == COST:
        return {COST: finished(equal_cost(subject, choices.other, draws)).plain()}
    if choices.part == FORGETTING:
        return {FORGETTING: finished(forgetting(subject, labels, draws)).plain()}
    reuse = finished(reusing(subject, labels, draws, time.process_time)).plain()
    if choices.part == BILL:
        return {"reuse": reuse}
    school = finished(schooled(choices.specialist, labels, draws)).plain()
    return {"school": school, "reuse": reuse}


def _findings(chapter: Chapter, seed: int, known: Findings) -> dict[int, Finding | None]:
    """Return what each step has measured; what the last page counts may be known already."""
    found: dict[int, Finding | None] = {}
    for place, step in enumerate(chapter.steps):
        if step.measured is not None:
            found[place] = (
                _tally(seed, known) if step.chapters else _one(chapter, place, seed, known)
            )
    return found


def _one(chapter: Chapter, place: int, seed: int, known: Findings) -> Finding:
    key = chapter.number, place
    if key not in known:
        known[key] = finished(measured(chapter.name, place, seed, time.process_time))
    return known[key]


def _tally(seed: int, known: Findings) -> Finding:
    return tally({(c.number, place): _one(c, place, seed, known) for c, place in tallied()})

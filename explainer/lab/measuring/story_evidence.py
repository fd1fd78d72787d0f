"""The story on paper: trains and measures what each chapter tells, without a window."""

from __future__ import annotations

import time
from collections.abc import Callable

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibit
from explainer.core.export.figure_catalogue import Showing, ToldChapter
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.story.chapters import Chapter, StoryStep, chapters, tallied, tally
from explainer.core.text.quantities import Finding
from explainer.lab.measuring.exhibit_answers import answer
from explainer.science.comparison.comparison import finished_comparison
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


def _shown(chapter: Chapter, seed: int, known: Findings) -> Showing:
    findings = _findings(chapter, seed, known)
    step = chapter.steps[chapter.pictured]
    if step.exhibit:
        return Showing(told=ToldChapter(chapter.number, findings, _exhibit(step, seed)))
    settings = _settings(chapter, seed)
    return Showing(finished_comparison(settings), told=ToldChapter(chapter.number, findings))


def _exhibit(step: StoryStep, seed: int) -> ShownExhibit:
    """Return the exhibit that a step looks at, on the draws of a seed."""
    own = exhibit(step.exhibit)
    choices = own.choices(**step.exhibit_choices, **own.draws(seed))
    found = {question: answer(question) for question in own.questions(choices)}
    return ShownExhibit(step.exhibit, choices, found)


def _settings(chapter: Chapter, seed: int) -> Settings:
    """Return the choices of the step whose figure stands for the chapter."""
    return settings_for(**chapter.choices_before(chapter.pictured + 1), seed=seed)


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

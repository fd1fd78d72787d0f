"""Which steps of a chapter its figure on paper belongs to, in words."""

from __future__ import annotations

from explainer.core.exhibits.school.school_choices import SchoolChoices
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.export.figure_catalogue import Showing, ToldChapter
from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import Chapter, StoryStep
from explainer.core.text.say import Say


def figure_words(chapter: Chapter, showing: Showing, say: Say) -> str:
    """Say which steps the figure belongs to, for the others speak of other choices."""
    ran = showing.told is None or not _exhibited(showing.told)
    pictured = [n for n, step in enumerate(chapter.steps) if _pictures(chapter, n, step, showing)]
    words = _belongs(len(pictured), say, ran=ran)
    words = words.format(steps=", ".join(str(n + 1) for n in pictured))
    both = say("{first} {second}")
    if len(pictured) < len(chapter.steps):
        words = both.format(first=words, second=say("Other steps speak of other choices."))
    if ran:
        mean = say("What is called a mean is of more runs than this one.")
        words = both.format(first=words, second=mean)
    return words


def _belongs(steps: int, say: Say, *, ran: bool) -> str:
    """Say to how many steps a figure of a run, or of an exhibit, belongs."""
    if steps == 0:
        return say("The figure is an example of its own.")
    if ran and steps == 1:
        return say("The figure is one run, with the choices of step {steps}.")
    if ran:
        return say("The figure is one run, with the choices of steps {steps}.")
    if steps == 1:
        return say("The figure shows the choices of step {steps}.")
    return say("The figure shows the choices of steps {steps}.")


def _exhibited(told: ToldChapter) -> bool:
    """Tell whether an exhibit is shown in place of a run."""
    exhibits = (told.town_choices, told.school_choices, told.scale_choices, told.suitability)
    return any(each is not None for each in exhibits)


def _pictures(chapter: Chapter, place: int, step: StoryStep, showing: Showing) -> bool:
    """Tell whether the figure is made of the choices that a step has led to."""
    told = showing.told
    if step.chapters or told is None:
        return False
    if told.town_choices is not None:
        shown = told.town_choices
        return step.town is not None and shown == TownChoices(**step.town, seed=shown.seed)
    if told.school_choices is not None:
        pupils = told.school_choices
        own = SchoolChoices(**step.school or {}, first_seed=pupils.first_seed)
        return step.school is not None and pupils == own
    if _exhibited(told) or step.town is not None or step.school is not None:
        return False
    choices = chapter.choices_before(place + 1)
    run = showing.settings
    return bool(choices) and run == settings_for(**choices, seed=run.seed)

"""Which steps of a chapter its figure on paper belongs to, in words."""

from __future__ import annotations

from typing import Any

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibit
from explainer.core.export.figure_catalogue import Showing
from explainer.core.settings.settings import settings_for
from explainer.core.story.chapters import Chapter, StoryStep
from explainer.core.text.numerus import counted
from explainer.core.text.say import Say


def figure_words(chapter: Chapter, showing: Showing, say: Say) -> str:
    """Say which steps the figure belongs to, for the others speak of other choices."""
    ran = showing.told is None or showing.told.exhibit is None
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
    if ran:
        one = say("The figure is one run, with the choices of step {steps}.")
        return counted(steps, one, say("The figure is one run, with the choices of steps {steps}."))
    one = say("The figure shows the choices of step {steps}.")
    return counted(steps, one, say("The figure shows the choices of steps {steps}."))


def _pictures(chapter: Chapter, place: int, step: StoryStep, showing: Showing) -> bool:
    """Tell whether the figure is made of the choices that a step has led to."""
    told = showing.told
    if step.chapters or told is None:
        return False
    if told.exhibit is not None:
        return step.exhibit == told.exhibit.name and told.exhibit.choices == _chosen(
            step, told.exhibit
        )
    if step.exhibit:
        return False
    choices = chapter.choices_before(place + 1)
    run = showing.settings
    return bool(choices) and run == settings_for(**choices, seed=run.seed)


def _chosen(step: StoryStep, shown: ShownExhibit) -> Any:
    """Return what a step chooses of its exhibit, with the draws that are shown."""
    own = exhibit(step.exhibit)
    draws = {name: getattr(shown.choices, name) for name in own.draws(0)}
    return own.choices(**step.exhibit_choices, **draws)

"""A chapter of the story on one page, with its figure and what was measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from explainer.core.exhibits.registry import exhibit
from explainer.core.export.figure_catalogue import Showing, ToldChapter, figure
from explainer.core.figures.figure import ComparisonFigure, SheetFigure
from explainer.core.story.chapters import Chapter, StoryStep, chapters, filled
from explainer.core.story.handout_figure import figure_words
from explainer.core.text.quantities import Finding
from explainer.core.text.say import Say

A4 = (1240, 1754)
"""Pixels of a page in portrait, 150 for each inch."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One step of the chapter: what is said, and what was measured, often nothing."""

    said: str
    measured: str = ""


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """The words of one chapter in one language; `notes` are for whoever speaks.

    `figure` says which steps the figure belongs to: the words may speak of other runs as well.
    """

    number: str
    title: str
    claim: str
    figure: str
    paragraphs: tuple[Paragraph, ...]
    caution_name: str
    caution: str
    notes: str


@dataclass(frozen=True, slots=True, eq=False)
class Handout:
    """A page of words with the figure that they speak of."""

    page: HandoutPage
    figure: ComparisonFigure | SheetFigure

    @property
    def title(self) -> str:
        """The chapter's title."""
        return self.page.title

    @property
    def settings_line(self) -> str:
        """The line that names the experiment in the figure."""
        return self.figure.settings_line

    @property
    def description(self) -> str:
        """Alt text for the figure."""
        return self.figure.description


def handout(showing: Showing, language: str, say: Say) -> Handout:
    """Return the page of the chapter that was told, with the figure that it looks at."""
    told = showing.told
    if told is None:
        raise ValueError("A handout is of a chapter that was told.")
    chapter = chapters()[told.chapter - 1]
    page = page_of(chapter, told.findings, language, say, figure_words(chapter, showing, say))
    return Handout(page, _figure(told, showing, say))


def _figure(told: ToldChapter, showing: Showing, say: Say) -> ComparisonFigure | SheetFigure:
    if told.exhibit is not None:
        return _plots_alone(exhibit(told.exhibit.name).on_paper(told.exhibit, say))
    whole = figure("comparison", showing, say)
    assert isinstance(whole, ComparisonFigure), "that is what it is called"
    return whole


def _plots_alone(sheet: SheetFigure) -> SheetFigure:
    """Return a figure without its words: the page has its own."""
    return replace(sheet, headline="", headline_name="", facts=())


def page_of(
    chapter: Chapter,
    findings: Mapping[int, Finding | None],
    language: str,
    say: Say,
    figure_is: str = "",
) -> HandoutPage:
    """Return a chapter's words; what is not measured yet is an ellipsis."""
    return HandoutPage(
        number=say("Chapter {number}").format(number=chapter.number),
        title=chapter.title[language],
        claim=chapter.claim[language],
        figure=figure_is,
        paragraphs=tuple(
            Paragraph(step.say[language], _measured(step, findings.get(number), language, say))
            for number, step in enumerate(chapter.steps)
        ),
        caution_name=say("To bear in mind"),
        caution=chapter.caution[language],
        notes=chapter.notes[language],
    )


def _measured(step: StoryStep, finding: Finding | None, language: str, say: Say) -> str:
    """Return what a step tells, and that its claim is not borne out where it is not."""
    if step.measured is None:
        return ""
    told = filled(step.measured[language], finding, say)
    if finding is None or finding.holds is not False:
        return told
    doubt = say("With these draws the claim is not borne out. Believe the measurement.")
    return say("{first} {second}").format(first=told, second=doubt)

"""A chapter of the story on one page, with its figure and what was measured."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from explainer.core.exhibits.scale.scale_figure import scale_figure
from explainer.core.exhibits.school.school_exhibit import school_exhibit
from explainer.core.exhibits.suitability.suitability_figure import suitability_figure
from explainer.core.exhibits.town.figure import town_figure
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
    if told.town_choices is not None:
        return _plots_alone(town_figure(told.town_choices, say))
    if told.school_choices is not None:
        return _plots_alone(school_of(showing, say))
    if told.scale_choices is not None:
        return _plots_alone(scale_of(showing, say))
    if told.suitability is not None:
        return _plots_alone(suitability_of(showing, say))
    whole = figure("comparison", showing, say)
    assert isinstance(whole, ComparisonFigure), "that is what it is called"
    return whole


def school_of(showing: Showing, say: Say) -> SheetFigure:
    """Return the exhibit about school with what was measured for it."""
    told = showing.told
    if told is None or told.school_choices is None:
        raise ValueError("The school's figure needs what was measured for it.")
    return _on_paper(school_exhibit(told.school_choices, told.answers, say))


def _on_paper(sheet: SheetFigure) -> SheetFigure:
    """Return an exhibit for a page: where its markers are named, its lines need no names."""
    if not sheet.legend:
        return sheet
    plots = (
        replace(plot, lines=tuple(replace(line, in_legend=False) for line in plot.lines))
        for plot in sheet.plots
    )
    # What the plots show themselves leaves them its room: all facts are told in the window.
    return replace(sheet, plots=tuple(plots), facts=sheet.facts[::2])


def scale_of(showing: Showing, say: Say) -> SheetFigure:
    """Return the exhibit about scale with the cells that were measured for it."""
    told = showing.told
    if told is None or told.scale_choices is None:
        raise ValueError("The figure of scale needs what was measured for it.")
    sheet = scale_figure(told.scale_choices, told.scale, say, asked=False)
    # The plots need a page's room more than further facts do: all are told in the window.
    return replace(sheet, facts=sheet.facts[:1])


def suitability_of(showing: Showing, say: Say) -> SheetFigure:
    """Return which pretraining suits the data, as far as that was measured."""
    told = showing.told
    if told is None or told.suitability is None:
        raise ValueError("Which pretraining suits needs what was measured for it.")
    return suitability_figure(told.suitability, say, alone=True)


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

"""Every exhibit on pages of every shape: each name of a legend and each word lies on the page."""

import pytest

from explainer.core.exhibits.scale.scale_choices import ABOVE, ScaleChoices
from explainer.core.exhibits.school.school_choices import (
    BILL,
    PARTS,
    SchoolChoices,
)
from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
from explainer.core.exhibits.town.choices import TownChoices
from explainer.export.drawing.speech import say_in
from explainer.export.formats.pages import PageFormat, page_bytes
from tests import studies
from tests.export.written_words import faults, squeezed, written
from tests.shown_exhibits import on_paper

LANGUAGES = ("en", "zh")
SMALLEST = (900, 560)
SIZES = ((1920, 1080), (1280, 720), (1024, 768))
TOWNS = [
    TownChoices(),
    TownChoices("level"),
    TownChoices("lognormal", asked=5),
    TownChoices("level", 400, 7, 100),
    TownChoices(towns=0),
]
SCHOOLS = [
    *(
        choices
        for part in PARTS
        for choices in (
            SchoolChoices(part=part),
            SchoolChoices(30, "loops", "halves", 5, 3, part, "adapters"),
        )
    ),
    SchoolChoices(30, "digits", "loops", 5, 3, BILL),
]
"""Each part twice, one after the other: in either language."""
SCALES = [ScaleChoices(), ScaleChoices("next", 8, 5, 3, ABOVE)]
SUITS = [SuitabilityChoices(studies.study(errors), 5) for errors in ({}, {("masked", "walk"): 0.2})]
SHEETS = [*TOWNS, *SCHOOLS, *SCALES, *SUITS]


def legend_of(sheet):
    """The names that a reader looks for: of dots, and of lines where a plot has several."""
    lines = [line for plot in sheet.plots if len(plot.lines) > 1 for line in plot.lines]
    return {
        *(entry.name for entry in sheet.legend),
        *(line.end_name if line.ended else line.name for line in lines if line.in_legend),
    }


FIRST = {SHEETS.index(sheets[0]) for sheets in (TOWNS, SCHOOLS, SCALES, SUITS)}
ROOMIER = sorted({*FIRST, *range(1, len(SHEETS), 4)})
PAGES = [
    *((number, size) for size in (SMALLEST,) for number in range(len(SHEETS))),
    *((number, SIZES[turn % len(SIZES)]) for turn, number in enumerate(ROOMIER)),
]
"""Each sheet in the size that has the least room, some of each kind in one of the others too."""


@pytest.mark.parametrize(("number", "size"), PAGES)
def test_every_word_lies_on_the_page_whole_and_alone(qapp, number, size):
    language = LANGUAGES[(number + (size != SMALLEST)) % 2]
    sheet = on_paper(SHEETS[number], say_in(language))
    drawing = page_bytes(sheet, ".svg", PageFormat(size), "")
    assert faults(drawing, size) == []
    read = squeezed("".join(word for word, _ in written(drawing)))
    told = (*legend_of(sheet), sheet.title, sheet.headline_name, *sheet.facts)
    assert [each for each in told if squeezed(each) not in read] == []

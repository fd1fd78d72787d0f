"""A table of a figure's numbers calls each series what a reader sees, never how it is drawn."""

import csv
import io
from dataclasses import fields

import pytest

from explainer.core.exhibits.scale.scale_choices import ScaleChoices
from explainer.core.exhibits.scale.scale_figure import scale_figure
from explainer.core.exhibits.school.school_choices import PARTS
from explainer.core.exhibits.suitability.suitability_choices import SuitabilityChoices
from explainer.core.exhibits.suitability.suitability_figure import suitability_figure
from explainer.core.exhibits.town.choices import TownChoices
from explainer.core.exhibits.town.figure import town_figure
from explainer.core.export.figure_cards import FIGURES
from explainer.core.export.figure_catalogue import figure
from explainer.core.figures.theme import Theme
from explainer.export.formats.table import table_text
from tests import studies
from tests.core.exhibits.school import test_school_exhibit as school
from tests.export.figures_factory import showing
from tests.scale_cells import cells
from tests.shown_exhibits import BY_KIND

DRAWN = ("line", "band", "point", "labelled point", "map")
ROLES = {field.name for field in fields(Theme)}
SUITS = SuitabilityChoices(studies.study({("masked", "walk"): 0.2}), 5)
EXHIBITS = {
    "town": lambda: town_figure(TownChoices(), str),
    "scale": lambda: scale_figure(ScaleChoices(), cells(), str),
    "suitability": lambda: suitability_figure(SUITS, str, alone=True),
    **{part: lambda part=part: school.shown(part, BY_KIND) for part in PARTS},
}


def series(shown):
    rows = csv.DictReader(io.StringIO(table_text(shown, "")), delimiter="\t")
    return {row["series"] for row in rows if row["kind"] in DRAWN}


@pytest.fixture(scope="module")
def known():
    return showing("spirals", 4)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_of_the_two_models_names_its_series(known, name):
    named = series(figure(name, known, str))
    assert (named or name == "groups") and "" not in named
    assert not named & ROLES and not any(each.startswith("class ") for each in named)


@pytest.mark.parametrize("name", EXHIBITS)
def test_an_exhibit_names_its_series(name):
    named = series(EXHIBITS[name]())
    assert named and "" not in named and not named & ROLES


def test_one_seed_has_no_bars():
    one = studies.study({("masked", "walk"): 0.2})
    few = type(one)(
        one.settings,
        one.counts,
        one.seeds[:1],
        {pair: studies.first_seed(each) for pair, each in one.pretrained.items()},
        studies.first_seed(one.baselines),
    )
    shown = suitability_figure(SuitabilityChoices(few, 5), str, alone=True)
    named = series(shown)
    assert shown.headline == shown.headline_name == ""
    assert not any("interval" in each for each in named) and "with pretraining" in named


@pytest.mark.parametrize("part", ["starts", "forgetting"])
def test_each_number_of_a_row_names_its_row(part):
    rows = csv.DictReader(io.StringIO(table_text(EXHIBITS[part](), "")), delimiter="\t")
    marks = [row for row in rows if row["kind"] in ("line", "point") and not row["y name"]]
    assert marks and all(row["text"] for row in marks if row["series"] != "no difference")


def test_bars_are_written_whole_however_wide_they_are():
    wide = studies.study({("masked", "walk"): 0.2})
    few = type(wide)(
        wide.settings,
        wide.counts,
        wide.seeds[:2],
        {pair: studies.first_seeds(each, 2) for pair, each in wide.pretrained.items()},
        studies.first_seeds(wide.baselines, 2),
    )
    shown = suitability_figure(SuitabilityChoices(few, 5), str, alone=True)
    rows = [row for row in few.rows(5) if row.difference is not None]
    ends = {
        round(100 * end, 6) for row in rows for end in (row.difference.low, row.difference.high)
    }
    drawn = {
        float(x)
        for line in shown.plots[0].lines
        if line.series.startswith("interval")
        for x in line.points[:, 0]
    }
    assert sorted(drawn) == pytest.approx(sorted(ends)) and max(map(abs, ends)) > 60

"""The commands that need no window: each loads no more than it uses, and prints or writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from explainer.core.export.figure_cards import EVERY_FIGURE
from explainer.core.platform.progress import (
    tell_cells,
    tell_measured,
    tell_methods,
    tell_pages,
    tell_part,
    tell_pictures,
    tell_seeds,
)
from explainer.core.platform.system import display_trouble
from explainer.core.settings.cards import ChoiceCard, SceneCard
from explainer.core.settings.catalogue import OBJECTIVES
from explainer.core.settings.scene_cards import SCENES

if TYPE_CHECKING:
    from explainer.core.exhibits.scale.scale import Cells
    from explainer.core.exhibits.scale.scale_choices import ScaleChoices
    from explainer.core.exhibits.school.school_choices import SchoolChoices
    from explainer.core.exhibits.suitability.suitability import Suitability
    from explainer.core.exhibits.town.choices import TownChoices
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.settings.settings import Settings


def run_measure(
    settings: Settings, counts: list[int], seeds: range, facts: dict[str, Any], *, as_json: bool
) -> int:
    """Measure what pretraining is worth and print it, with `facts` about the data."""
    from explainer.core.figures.experiment_words import choices_words
    from explainer.core.measuring.measured_table import measured_table
    from explainer.lab.measuring.seed_pool import measure

    measured = measure(settings, counts, seeds, tell_seeds) | facts
    chosen = choices_words(settings)
    return tell_measured(measured, lambda found: measured_table(found, chosen), as_json=as_json)


def run_suitability(
    settings: Settings,
    counts: list[int],
    seeds: range,
    facts: dict[str, Any],
    *,
    as_json: bool,
    order: ExportRequest | None = None,
) -> int:
    """Measure every pretraining and every rival, and print which suits, with `facts`.

    An `order` has it drawn as well, at the largest label count.
    """
    from explainer.core.exhibits.suitability.suitability_table import (
        suitability_report,
        suitability_table,
    )
    from explainer.lab.measuring.seed_pool import suitability

    if order is not None:
        from explainer.export.outlet import check

        check(order)
    found = suitability(settings, counts, seeds, tell_methods)
    if order is not None:
        _draw_suitability(found, order)
    if as_json:
        return tell_measured(suitability_report(found) | facts, str, as_json=True)
    return tell_measured({}, lambda _: suitability_table(found), as_json=False)


def _draw_suitability(found: Suitability, order: ExportRequest) -> None:
    from explainer.core.exhibits.suitability.suitability_figure import SuitabilityChoices
    from explainer.core.export.figure_catalogue import Showing, ToldChapter
    from explainer.core.training.timeline import Timeline
    from explainer.export.outlet import produce

    choices = SuitabilityChoices(found, max(found.counts))
    produce(order, Showing(Timeline(), told=ToldChapter(0, {}, suitability=choices)), tell_pictures)


def run_school(choices: SchoolChoices, *, as_json: bool, order: ExportRequest | None = None) -> int:
    """Measure a part of the exhibit about school; print its numbers, and draw it if ordered."""
    table = _school_table(choices)
    if order is None:
        from explainer.lab.measuring.seed_pool import school

        return tell_measured(school(choices), table, as_json=as_json)
    from explainer.export.outlet import check, produce
    from explainer.lab.measuring.story_evidence import school_shown

    check(order)
    shown = school_shown(choices)
    produce(order, shown, tell_pictures)
    answers = shown.told.answers if shown.told else {}
    kind, *_ = choices.questions[0]
    return tell_measured(answers[kind], table, as_json=as_json)


def _school_table(choices: SchoolChoices) -> Callable[[dict[str, Any]], str]:
    """Return what writes the numbers of a part of the exhibit as a table."""
    from explainer.core.exhibits.school.equal_cost_table import equal_cost_table
    from explainer.core.exhibits.school.forgetting_table import forgetting_table
    from explainer.core.exhibits.school.reuse_table import reuse_table
    from explainer.core.exhibits.school.school_choices import BILL, COST, FORGETTING
    from explainer.core.exhibits.school.school_table import school_table

    tables = {BILL: reuse_table, COST: equal_cost_table, FORGETTING: forgetting_table}
    return tables.get(choices.part, school_table)


def run_scale(choices: ScaleChoices, *, as_json: bool, order: ExportRequest | None = None) -> int:
    """Measure what larger crowds and wider networks are worth; print it, and draw it if ordered."""
    from explainer.core.exhibits.scale.scale import plain_scale
    from explainer.core.exhibits.scale.scale_table import scale_table
    from explainer.lab.measuring.seed_pool import scale

    if order is not None:
        from explainer.export.outlet import check

        check(order)
    cells = scale(choices, tell_cells)
    if order is not None:
        _draw_scale(choices, cells, order)
    return tell_measured(plain_scale(choices, cells), scale_table, as_json=as_json)


def _draw_scale(choices: ScaleChoices, cells: Cells, order: ExportRequest) -> None:
    from explainer.core.export.figure_catalogue import Showing, ToldChapter
    from explainer.core.training.timeline import Timeline
    from explainer.export.outlet import produce

    told = ToldChapter(0, {}, scale_choices=choices, scale=cells)
    produce(order, Showing(Timeline(()), told=told), tell_pictures)


def run_reuse(subject: str, labels: int, seeds: range, *, as_json: bool) -> int:
    """Measure what a reused encoder is worth in another task, and print it with its cost."""
    from explainer.core.exhibits.school.reuse_table import reuse_table
    from explainer.lab.measuring.seed_pool import reuse

    return tell_measured(reuse(subject, labels, seeds), reuse_table, as_json=as_json)


def run_towns(choices: TownChoices, *, as_json: bool) -> int:
    """Measure what a prior learnt from other towns is worth in new ones, and print it."""
    from explainer.core.exhibits.town.table import towns_measured, towns_table

    return tell_measured(towns_measured(choices), towns_table, as_json=as_json)


def run_render_exhibit(order: ExportRequest) -> int:
    """Write the figure of an exhibit to a file: no model is trained for it."""
    from explainer.core.export.figure_catalogue import Showing
    from explainer.core.training.timeline import Timeline
    from explainer.export.outlet import check, produce

    check(order)
    produce(order, Showing(Timeline(())), tell_pictures)
    return 0


def run_render(settings: Settings, order: ExportRequest) -> int:
    """Train a comparison, measure what the figure says of it, and write it to a file."""
    from explainer.export.outlet import check, produce
    from explainer.lab.measuring.figure_evidence import showing

    check(order)
    known = showing(settings, order.figure, tell_seeds, whole_curve=order.ending == ".pptx")
    produce(order, known, tell_pictures)
    return 0


def run_handout(chapter: int, seed: int, order: ExportRequest) -> int:
    """Measure what a chapter of the story tells, and write it on one page."""
    from explainer.export.outlet import check, produce
    from explainer.lab.measuring.story_evidence import story_shown

    check(order)
    showing = story_shown([chapter], seed, tell_pictures)[0]
    produce(order, showing, tell_pictures)
    return 0


def run_story(seed: int, order: ExportRequest) -> int:
    """Measure everything that the story tells, and write it as one deck with notes."""
    from explainer.core.story.chapters import chapters
    from explainer.export.outlet import check, produce_story
    from explainer.lab.measuring.story_evidence import story_shown

    check(order)
    numbers = [chapter.number for chapter in chapters()]
    produce_story(order, story_shown(numbers, seed, tell_pages))
    return 0


def run_bench(size: str, *, as_json: bool) -> int:
    """Measure how fast everything is here and now, and print it."""
    from explainer.bench.goals import table
    from explainer.bench.report import report

    if display_trouble():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return tell_measured(report(size, tell_part), table, as_json=as_json)


def run_endurance(minutes: float | None, actions: int | None, *, as_json: bool) -> int:
    """Use the program for long, measure its memory and print it."""
    from explainer.bench.endurance import endurance, endurance_table

    return tell_measured(endurance(minutes, actions, tell_part), endurance_table, as_json=as_json)


def run_list(what: str, *, as_json: bool) -> int:
    """Print the scenes, objectives or figures there are."""
    import json

    lists: dict[str, dict[str, Any]] = {
        "scenes": SCENES,
        "objectives": OBJECTIVES,
        "figures": EVERY_FIGURE,
    }
    cards = lists[what]
    if as_json:
        entries = [asdict(card) for card in cards.values()]
        sys.stdout.write(json.dumps(entries, indent=2) + "\n")
    else:
        sys.stdout.write("".join(f"{name:14} {_line(card)}\n" for name, card in cards.items()))
    return 0


def _line(card: SceneCard | ChoiceCard) -> str:
    return f"{card.title}: {card.line}"

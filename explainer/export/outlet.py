"""A figure as a file of any format."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explainer.core.exhibits.suitability.suitability_figure import suitability_text
from explainer.core.exhibits.town.figure import town_figure, town_text
from explainer.core.export.export_request import (
    HANDOUT,
    SCALE,
    SCHOOL,
    SMALLEST,
    SUITABILITY,
    ExportRequest,
    check_request,
)
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.figures.figure import Figure
from explainer.core.settings.settings_text import EXHIBIT, as_text
from explainer.core.story.handout import Handout, handout, scale_of, school_of, suitability_of
from explainer.export.drawing.speech import say_in
from explainer.export.formats.deck import deck_bytes, sheet_deck_bytes
from explainer.export.formats.extras import required
from explainer.export.formats.film import Progress, film_bytes
from explainer.export.formats.pages import PageFormat, page_bytes
from explainer.export.formats.story_deck import story_deck_bytes
from explainer.export.formats.table import table_bytes, table_text
from explainer.files.writing import check_place, write_whole

SLIDE = (1920, 1080)

Maker = Callable[[ExportRequest, Showing, Progress], bytes]


def check(order: ExportRequest) -> None:
    """Refuse, before any work is done, what cannot be made or written."""
    check_request(order)
    required(order.format)
    check_place(order.target)


def produce(order: ExportRequest, showing: Showing, progress: Progress) -> None:
    """Make a file, whole or not at all; `progress` is told of films picture by picture."""
    check_request(order)
    maker = _film if order.format.moving else MAKERS.get(order.ending, _page)
    write_whole(order.target, maker(order, showing, progress))


def produce_story(order: ExportRequest, shown: Sequence[Showing]) -> None:
    """Make the deck of all chapters that were told."""
    say = say_in(order.language)
    pages = [handout(showing, order.language, say) for showing in shown]
    write_whole(order.target, story_deck_bytes(pages, order.theme, order.language))


def previewed(order: ExportRequest, showing: Showing, width: int) -> bytes:
    """Return a small picture of what would be made, as PNG."""
    shown = _figure(order, showing)
    wide, high = order.size if order.format.sized else SLIDE
    scale = max(width / wide, SMALLEST / min(wide, high))
    size = (round(wide * scale), round(high * scale))
    return page_bytes(shown, ".png", PageFormat(size, order.theme, order.transparent), "")


def copied(order: ExportRequest, showing: Showing) -> dict[str, bytes]:
    """Return the figure as picture, as drawing and as numbers, by the clipboard's names."""
    shown, settings = _figure(order, showing), _settings(order, showing)
    page = PageFormat(order.size, order.theme, order.transparent)
    return {
        "image/png": page_bytes(shown, ".png", page, settings),
        "image/svg+xml": page_bytes(shown, ".svg", page, settings),
        "text/plain": table_text(shown, settings).encode(),
    }


def _figure(order: ExportRequest, showing: Showing) -> Figure:
    if order.exhibited:
        return town_figure(order.town, say_in(order.language))
    if order.figure == SCHOOL:
        return school_of(showing, say_in(order.language))
    if order.figure == SCALE:
        return scale_of(showing, say_in(order.language))
    if order.figure == SUITABILITY:
        return suitability_of(showing, say_in(order.language))
    return figure(order.figure, showing, say_in(order.language))


def _settings(order: ExportRequest, showing: Showing) -> str:
    """Return what a file carries inside: from it the figure can be made again.

    An exhibit is of no experiment in the window: its file names what was measured for it.
    """
    if order.exhibited:
        return town_text(order.town)
    told = showing.told
    if told is not None and order.figure == SCHOOL and told.school_choices is not None:
        return EXHIBIT + told.school_choices.command
    if told is not None and order.figure == SUITABILITY and told.suitability is not None:
        return suitability_text(told.suitability)
    if told is not None and order.figure == SCALE and told.scale_choices is not None:
        return EXHIBIT + told.scale_choices.command
    return as_text(showing.settings) if showing.timeline.frames else ""


def _shown(order: ExportRequest, showing: Showing) -> Figure | Handout:
    if order.figure == HANDOUT:
        return handout(showing, order.language, say_in(order.language))
    return _figure(order, showing)


def _page(order: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    shown = _shown(order, showing)
    page = PageFormat(order.size, order.theme, order.transparent)
    return page_bytes(shown, order.ending, page, _settings(order, showing))


def _table(order: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    return table_bytes(_figure(order, showing), _settings(order, showing))


def _deck(order: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    settings = _settings(order, showing)
    if order.exhibited:
        return sheet_deck_bytes(order, town_figure(order.town, say_in(order.language)), settings)
    return deck_bytes(order, showing, settings)


def _film(order: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    return film_bytes(order, showing, as_text(showing.settings), progress)


MAKERS: dict[str, Maker] = {".csv": _table, ".pptx": _deck}

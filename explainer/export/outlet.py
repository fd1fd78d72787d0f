"""A figure as a file of any format."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibit
from explainer.core.export.export_request import HANDOUT, SMALLEST, ExportRequest, check_request
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.figures.figure import Figure, SheetFigure
from explainer.core.settings.settings_text import as_text
from explainer.core.story.handout import Handout, handout
from explainer.core.text.say import Say
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
    say = say_in(order.language)
    if order.exhibit is not None:
        return _exhibited(order.exhibit, say)
    return figure(order.figure, showing, say)


def _exhibited(shown: ShownExhibit, say: Say) -> SheetFigure:
    return exhibit(shown.name).on_paper(shown, say)


def _settings(order: ExportRequest, showing: Showing) -> str:
    """Return what a file carries inside: from it the figure can be made again.

    An exhibit is of no experiment in the window: its file names what was measured for it.
    """
    if order.exhibit is not None:
        return exhibit(order.exhibit.name).inside(order.exhibit.choices)
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
    if order.exhibit is not None:
        sheet = _exhibited(order.exhibit, say_in(order.language))
        return sheet_deck_bytes(order, sheet, settings)
    return deck_bytes(order, showing, settings)


def _film(order: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    return film_bytes(order, showing, as_text(showing.settings), progress)


MAKERS: dict[str, Maker] = {".csv": _table, ".pptx": _deck}

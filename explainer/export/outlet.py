"""A figure as a file of any format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibit
from explainer.core.export.export_request import (
    HANDOUT,
    RUNS,
    SMALLEST,
    ExportRequest,
    check_request,
)
from explainer.core.export.figure_cards import SLIDE
from explainer.core.export.figure_catalogue import Showing, figure
from explainer.core.figures.figure import Figure, SheetFigure, SlideFigure
from explainer.core.runs.two_runs import two_runs_figure
from explainer.core.settings.settings_text import as_text
from explainer.core.story.handout import Handout, handout
from explainer.core.text.say import Say
from explainer.export.drawing.speech import say_in
from explainer.export.formats.deck import deck_bytes, one_slide_bytes
from explainer.export.formats.film import Progress, film_bytes
from explainer.export.formats.image import required
from explainer.export.formats.pages import PageFormat, page_bytes
from explainer.export.formats.story_deck import story_deck_bytes
from explainer.export.formats.table import table_bytes, table_text
from explainer.files.writing import check_place, write_whole

PAGE = (1920, 1080)

Maker = Callable[[ExportRequest, Showing, Progress], bytes]


def check(request: ExportRequest) -> None:
    """Refuse, before any work is done, what cannot be made or written."""
    check_made(request)
    check_place(request.target)


def check_made(request: ExportRequest) -> None:
    """Refuse, before any work is done, what cannot be made, wherever it is to go."""
    check_request(request)
    required(request.format)


def produce(request: ExportRequest, showing: Showing, progress: Progress) -> None:
    """Make a file, whole or not at all; `progress` is told of films picture by picture."""
    write_whole(request.target, content(request, showing, progress))


def content(request: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    """Return what a file would hold, and write none."""
    check_request(request)
    maker = _film if request.format.moving else MAKERS.get(request.ending, _page)
    return maker(request, showing, progress)


def story_content(request: ExportRequest, shown: Sequence[Showing]) -> bytes:
    """Return what the deck of all chapters that were told holds."""
    say = say_in(request.language)
    pages = [handout(showing, request.language, say) for showing in shown]
    return story_deck_bytes(pages, request.theme, request.language)


def previewed(request: ExportRequest, showing: Showing, width: int) -> bytes:
    """Return a small picture of what would be made, as PNG."""
    shown = _figure(request, showing)
    wide, high = request.size if request.format.sized else PAGE
    scale = max(width / wide, SMALLEST / min(wide, high))
    size = (round(wide * scale), round(high * scale))
    return page_bytes(shown, ".png", PageFormat(size, request.theme, request.transparent), "")


def copied(request: ExportRequest, showing: Showing) -> dict[str, bytes]:
    """Return the figure as picture, as drawing and as numbers, by the clipboard's names."""
    shown, settings = _figure(request, showing), _settings(request, showing)
    page = PageFormat(request.size, request.theme, request.transparent)
    return {
        "image/png": page_bytes(shown, ".png", page, settings),
        "image/svg+xml": page_bytes(shown, ".svg", page, settings),
        "text/plain": table_text(shown, settings).encode(),
    }


def _figure(request: ExportRequest, showing: Showing) -> Figure:
    say = say_in(request.language)
    if request.exhibit is not None:
        return _exhibited(request.exhibit, say)
    if request.runs is not None:
        return two_runs_figure(request.runs, say)
    shown = replace(showing, share=request.share, large=request.large)
    return figure(request.figure, shown, say)


def _exhibited(shown: ShownExhibit, say: Say) -> SheetFigure:
    return exhibit(shown.name).on_paper(shown, say)


def _settings(request: ExportRequest, showing: Showing) -> str:
    """Return what a file carries inside: from it the figure can be made again.

    An exhibit is of no experiment in the window: its file names what was measured for it.
    """
    if request.exhibit is not None:
        return exhibit(request.exhibit.name).inside(request.exhibit.choices)
    return as_text(showing.settings) if showing.timeline.frames else ""


def _shown(request: ExportRequest, showing: Showing) -> Figure | Handout:
    if request.figure == HANDOUT:
        return handout(showing, request.language, say_in(request.language))
    return _figure(request, showing)


def _page(request: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    shown = _shown(request, showing)
    page = PageFormat(request.size, request.theme, request.transparent)
    return page_bytes(shown, request.ending, page, _settings(request, showing))


def _table(request: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    return table_bytes(_figure(request, showing), _settings(request, showing))


def _deck(request: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    settings = _settings(request, showing)
    if request.exhibit is not None:
        sheet = _exhibited(request.exhibit, say_in(request.language))
        return one_slide_bytes(request, sheet, settings)
    if request.figure in (SLIDE, RUNS):
        slide = _figure(request, showing)
        assert isinstance(slide, SlideFigure | SheetFigure)
        return one_slide_bytes(request, slide, settings)
    return deck_bytes(request, showing, settings)


def _film(request: ExportRequest, showing: Showing, progress: Progress) -> bytes:
    return film_bytes(request, showing, as_text(showing.settings), progress)


MAKERS: dict[str, Maker] = {".csv": _table, ".pptx": _deck}

"""A figure as a file of any format."""

from __future__ import annotations

from collections.abc import Callable

from explainer.core.gallery import Showing, figure
from explainer.core.order import SMALLEST, Order, check_order
from explainer.core.settings_text import as_text
from explainer.core.wording import Say
from explainer.export.deck import deck_bytes
from explainer.export.extras import required
from explainer.export.film import Progress, film_bytes
from explainer.export.pages import Page, page_bytes
from explainer.export.table import table_bytes, table_text
from explainer.files.writing import check_place, write_whole

SLIDE = (1920, 1080)

Maker = Callable[[Order, Showing, Say, Progress], bytes]


def check(order: Order) -> None:
    """Refuse, before any work is done, what cannot be made or written."""
    check_order(order)
    required(order.format)
    check_place(order.target)


def produce(order: Order, showing: Showing, say: Say, progress: Progress) -> None:
    """Make a file, whole or not at all; `progress` is told of films picture by picture."""
    check_order(order)
    maker = _film if order.format.moving else MAKERS.get(order.ending, _page)
    write_whole(order.target, maker(order, showing, say, progress))


def previewed(order: Order, showing: Showing, say: Say, width: int) -> bytes:
    """Return a small picture of what would be made, as PNG."""
    shown = figure(order.figure, showing, say)
    wide, high = order.size if order.format.sized else SLIDE
    scale = max(width / wide, SMALLEST / min(wide, high))
    size = (round(wide * scale), round(high * scale))
    return page_bytes(shown, ".png", Page(size, order.theme, order.transparent), "")


def copied(order: Order, showing: Showing, say: Say) -> dict[str, bytes]:
    """Return the figure as picture, as drawing and as numbers, by the clipboard's names."""
    shown, settings = figure(order.figure, showing, say), as_text(showing.settings)
    page = Page(order.size, order.theme, order.transparent)
    return {
        "image/png": page_bytes(shown, ".png", page, settings),
        "image/svg+xml": page_bytes(shown, ".svg", page, settings),
        "text/plain": table_text(shown, settings).encode(),
    }


def _page(order: Order, showing: Showing, say: Say, progress: Progress) -> bytes:
    shown = figure(order.figure, showing, say)
    page = Page(order.size, order.theme, order.transparent)
    return page_bytes(shown, order.ending, page, as_text(showing.settings))


def _table(order: Order, showing: Showing, say: Say, progress: Progress) -> bytes:
    return table_bytes(figure(order.figure, showing, say), as_text(showing.settings))


def _deck(order: Order, showing: Showing, say: Say, progress: Progress) -> bytes:
    return deck_bytes(order, showing, as_text(showing.settings), say)


def _film(order: Order, showing: Showing, say: Say, progress: Progress) -> bytes:
    return film_bytes(order, showing, as_text(showing.settings), say, progress)


MAKERS: dict[str, Maker] = {".csv": _table, ".pptx": _deck}

"""A chapter on one page of paper: its claim, its figure, its steps in two columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont

from explainer.core.story.handout import A4, Handout, HandoutPage
from explainer.plotting.style import BOLD, REGULAR, SEMIBOLD, Canvas
from explainer.plotting.text import LEFT, Block, block, draw_block

MARGIN, SPACE, GUTTER = 62.0, 12.0, 30.0
TITLE_SIZES, CLAIM_SIZES = (44, 40, 36), (23, 21)
NOTE_SIZES = (20, 18, 16)
TEXT_SIZES = (22.0, 21.0, 20.0, 19.0, 18.0, 17.0, 16.0, 15.0, 14.0)
"""In units of 1/150 inch: 20 of them are 9.6 points on A4."""
LEAST_FIGURE, MOST_FIGURE = 0.32, 0.6
MANY_LINES = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one weight and colour, with the space above them in units."""

    text: str
    role: str = "text"
    weight: QFont.Weight = REGULAR
    space: float = 0.0


def handout_unit(size: QSizeF) -> float:
    """Return how many pixels one unit is: a page of A4 is 1,240 units wide."""
    return size.width() / A4[0]


def draw_words(canvas: Canvas, handout: Handout, page: QRectF) -> QRectF:
    """Draw everything but the figure; return the room that is left for it."""
    margin = canvas.px(MARGIN)
    body = page.adjusted(margin, 0.8 * margin, -margin, -0.6 * margin)
    body.setTop(_draw_head(canvas, handout.page, body))
    return _draw_columns(canvas, handout.page, body)


def _draw_head(canvas: Canvas, page: HandoutPage, body: QRectF) -> float:
    pieces = (
        (block(canvas, page.number, body.width(), CLAIM_SIZES, weight=SEMIBOLD), "muted"),
        (block(canvas, page.title, body.width(), TITLE_SIZES, weight=BOLD, most_lines=2), "text"),
        (block(canvas, page.claim, body.width(), CLAIM_SIZES, most_lines=4), "muted"),
        (block(canvas, page.figure, body.width(), NOTE_SIZES, most_lines=2), "text"),
    )
    top = body.top()
    for words, role in pieces:
        draw_block(canvas, words, QRectF(body.left(), top, body.width(), 0), role, LEFT)
        top += words.height + canvas.px(0.3 * SPACE)
    return top + canvas.px(SPACE)


def _draw_columns(canvas: Canvas, page: HandoutPage, body: QRectF) -> QRectF:
    """Draw the steps in the largest type that leaves enough room for the figure."""
    width = (body.width() - canvas.px(GUTTER)) / 2
    least = LEAST_FIGURE * body.height()
    for size in TEXT_SIZES:
        columns = _columns(canvas, page, width, size)
        height = max(_height(canvas, column) for column in columns)
        if body.height() - height >= least:
            break
    room = min(body.height() - height - canvas.px(SPACE), MOST_FIGURE * body.height())
    top = body.top() + room + canvas.px(SPACE)
    for number, column in enumerate(columns):
        left = body.left() + number * (width + canvas.px(GUTTER))
        _draw_column(canvas, column, QRectF(left, top, width, 0))
    return QRectF(body.left(), body.top(), body.width(), room)


Column = list[tuple[Piece, Block]]


def _columns(canvas: Canvas, page: HandoutPage, width: float, size: float) -> tuple[Column, Column]:
    """Set all pieces and share them out so that both columns are about as long."""
    pieces = [(each, _set(canvas, each, width, size)) for each in _pieces(page)]
    shares = [(pieces[:cut], pieces[cut:]) for cut in range(len(pieces) + 1)]
    return min(shares, key=lambda share: max(_height(canvas, column) for column in share))


def _pieces(page: HandoutPage) -> list[Piece]:
    pieces = []
    for number, paragraph in enumerate(page.paragraphs, start=1):
        pieces.append(Piece(f"{number}  {paragraph.said}", space=SPACE))
        if paragraph.measured:
            pieces.append(Piece(paragraph.measured, "pretrained", SEMIBOLD, 0.4 * SPACE))
    pieces.append(Piece(page.caution_name, "muted", BOLD, SPACE))
    return [*pieces, Piece(page.caution, "muted", space=0.3 * SPACE)]


def _set(canvas: Canvas, piece: Piece, width: float, size: float) -> Block:
    return block(canvas, piece.text, width, (size,), weight=piece.weight, most_lines=MANY_LINES)


def _height(canvas: Canvas, column: Column) -> float:
    return sum(canvas.px(piece.space) + words.height for piece, words in column)


def _draw_column(canvas: Canvas, column: Column, rect: QRectF) -> None:
    top = rect.top()
    for piece, words in column:
        top += canvas.px(piece.space)
        draw_block(canvas, words, QRectF(rect.left(), top, rect.width(), 0), piece.role, LEFT)
        top += words.height

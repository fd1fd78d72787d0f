"""Text that always fits: wrapped, then made smaller, and only then shortened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from explainer.core.text.line_breaks import bound
from explainer.plotting.style import REGULAR, Canvas, Style, left_as_it_was

LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
LEADING = 1.22


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text in one font, measured in device pixels."""

    lines: tuple[str, ...]
    font: QFont
    cut: bool = False
    """Whether words were left out at the end."""

    @property
    def line_height(self) -> float:
        """The distance from one baseline to the next."""
        return LEADING * self.font.pixelSize()

    @property
    def height(self) -> float:
        """The height of all lines; 0 without text."""
        return self.line_height * len(self.lines)

    @property
    def width(self) -> float:
        """The width of the longest line."""
        return max((advance(line, self.font) for line in self.lines), default=0.0)


def advance(text: str, font: QFont) -> float:
    """Return the width of one line of text in device pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def block(
    style: Style,
    text: str,
    width: float,
    sizes: Sequence[float],
    *,
    weight: QFont.Weight = REGULAR,
    most_lines: int = 1,
) -> Block:
    """Set `text` into `width` in as few lines as `sizes` allow, and as large as they allow.

    Where even the smallest needs more than `most_lines`, the last ends in an ellipsis.
    """
    if not text:
        return Block((), style.font(sizes[-1], weight))
    tried = []
    for size in sizes:
        font = style.font(size, weight)
        tried.append(Block(wrap(text, font, width), font))
    best = min(tried, key=lambda block: len(block.lines))  # The first, so the largest.
    if len(best.lines) <= most_lines:
        return best
    smallest = tried[-1]
    return Block(_shortened(smallest, most_lines, width), smallest.font, cut=True)


def whole_block(style: Style, texts: Sequence[str], width: float, sizes: Sequence[float]) -> Block:
    """Set the first of some texts that is cut nowhere, in one line; the last one if all are.

    A number that ended in an ellipsis would be another number.
    """
    blocks = [block(style, text, width, sizes) for text in texts]
    return next((each for each in blocks if not each.cut), blocks[-1])


def common_size(
    style: Style,
    texts: Sequence[str],
    width: float,
    sizes: Sequence[float],
    *,
    weight: QFont.Weight = REGULAR,
    most_lines: int = 1,
) -> float:
    """Return the largest of `sizes` in which each text needs the fewest lines, or the smallest."""
    for lines in range(1, most_lines + 1):
        for size in sizes:
            font = style.font(size, weight)
            if all(len(wrap(text, font, width)) <= lines for text in texts):
                return size
    return sizes[-1]


def wrap(text: str, font: QFont, width: float) -> tuple[str, ...]:
    """Break `text` into lines no wider than `width`; a longer word is broken too."""
    layout = QTextLayout(bound(text), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = text.encode("utf-16-le")  # Qt counts UTF-16 units, two bytes each.
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = 2 * line.textStart(), 2 * line.textLength()
        lines.append(units[start : start + length].decode("utf-16-le").strip())
    layout.endLayout()
    return tuple(lines)


def draw_block(canvas: Canvas, block: Block, rect: QRectF, role: str, align: float = LEFT) -> None:
    """Draw a block from the top of `rect`; `align` is LEFT, CENTRE or RIGHT."""
    painter, metrics = canvas.painter, QFontMetricsF(block.font)
    painter.setFont(block.font)
    painter.setPen(canvas.colour(role))
    lift = (block.line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    for number, line in enumerate(block.lines):
        x = rect.left() + align * (rect.width() - advance(line, block.font))
        y = rect.top() + number * block.line_height + lift
        painter.drawText(QPointF(canvas.snapped(x), canvas.snapped(y)), line)


def draw_upright(canvas: Canvas, block: Block, rect: QRectF, role: str) -> None:
    """Draw a block turned to read upwards, in the middle of `rect`."""
    painter, centre = canvas.painter, rect.center()
    with left_as_it_was(painter):
        painter.translate(centre)
        painter.rotate(-90)
        turned = QRectF(-rect.height() / 2, -block.height / 2, rect.height(), block.height)
        draw_block(canvas, block, turned, role, CENTRE)


def _shortened(block: Block, most_lines: int, width: float) -> tuple[str, ...]:
    kept, rest = block.lines[: most_lines - 1], " ".join(block.lines[most_lines - 1 :])
    metrics = QFontMetricsF(block.font)
    return (*kept, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))

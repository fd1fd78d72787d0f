"""Words in the boxes of slides, in sizes at which they hold in any font that a reader has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from explainer.core.figures.theme import FONT_FAMILIES
from explainer.plotting.fonts import ensure_application

Box = tuple[float, float, float, float]
"""Left, top, width and height in inches."""

WORD_POINTS = 20
LEAST_POINTS = 18
"""Smaller words are not read from the last row; chosen."""
SPACE_AFTER = 8
"""Below a paragraph, in points."""
POINTS, SIDES, ENDS = 72, 0.2, 0.1
"""Points of an inch, and how much of a box PowerPoint leaves free across and upright [in]."""
WIDER = {False: 1.10, True: 1.20}
"""How much wider than the program's own font one may be that a reader has instead, plain or bold.
Measured on the sentences of a deck: DejaVu Sans is wider by up to 9 and 19 %, others are not."""
LINE, CHINESE_LINE = 1.25, 1.45
"""Height of a line per size. Measured: the highest of Calibri, Liberation Sans and DejaVu Sans has
1.22; Noto Sans CJK, which stands for Microsoft YaHei where that is missing, 1.45."""
STEP, SMALLEST_SHARE = 0.05, 0.5
DRAWN = 10
"""Measured at so many times their size widths are not rounded."""


@dataclass(frozen=True, slots=True)
class SlideWords:
    """A paragraph: its text, the role of its colour, its size in points, and its weight."""

    text: str
    role: str = "text"
    points: float = WORD_POINTS
    bold: bool = False


def fitted(words: Sequence[SlideWords], box: Box) -> tuple[SlideWords, ...]:
    """Return paragraphs as large as they can be in a box, at most as large as they are.

    None gets smaller than what is still read, or than the smallest of them.
    """
    return fitted_alike((words,), box)[0]


def fitted_alike(
    columns: Sequence[Sequence[SlideWords]], box: Box
) -> tuple[tuple[SlideWords, ...], ...]:
    """Return the paragraphs of columns as large as all of them can be, each in such a box."""
    steps = range(round((1 - SMALLEST_SHARE) / STEP) + 1)
    ways = [tuple(scaled(words, 1 - STEP * step) for words in columns) for step in steps]
    hold = (way for way in ways if all(fits(words, box) for words in way))
    return next(hold, ways[-1])


def as_many(words: Sequence[SlideWords], box: Box) -> tuple[SlideWords, ...]:
    """Return the first paragraphs that hold in a box, the first one in any case."""
    kept = tuple(words)
    while len(kept) > 1 and not fits(fitted(kept, box), box):
        kept = kept[:-1]
    return fitted(kept, box)


def scaled(words: Sequence[SlideWords], share: float) -> tuple[SlideWords, ...]:
    """Return smaller paragraphs, none of them too small to be read."""
    least = min([LEAST_POINTS, *(each.points for each in words)])
    return tuple(replace(each, points=max(round(each.points * share), least)) for each in words)


def fits(words: Sequence[SlideWords], box: Box) -> bool:
    """Tell whether paragraphs hold in a box, whichever font they are in."""
    return height_of(words, box[2]) <= box[3]


def height_of(words: Sequence[SlideWords], width: float) -> float:
    """Return how high a box of so many inches has to be for its paragraphs, in inches."""
    spoken = [each for each in words if each.text]
    lines = sum(_height(each, POINTS * (width - SIDES)) for each in spoken)
    return ENDS + (lines + SPACE_AFTER * max(len(spoken) - 1, 0)) / POINTS


def _height(words: SlideWords, width: float) -> float:
    """Return the height of a paragraph's lines, in points as its width."""
    ensure_application()
    font = QFont(list(FONT_FAMILIES))
    font.setPixelSize(round(DRAWN * words.points))
    font.setBold(words.bold)
    metrics = QFontMetricsF(font)
    room = QRectF(0, 0, DRAWN * width / WIDER[words.bold], 1e6)
    needed = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words.text).height()
    lines = max(round(needed / metrics.lineSpacing()), 1)
    return lines * words.points * _line(words.text)


def _line(text: str) -> float:
    """Return the height of a line: that of Chinese if there is any in it."""
    return CHINESE_LINE if any(sign >= "\u2e80" for sign in text) else LINE

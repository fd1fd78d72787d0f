"""A figure as a drawing that can be enlarged: SVG with outlined text, PDF with its fonts."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from explainer.core.figures.figure import Figure
from explainer.core.figures.theme import Theme
from explainer.core.story.handout import Handout
from explainer.export.drawing.painter import draw
from explainer.export.formats.outlines import outlined
from explainer.files.marks import PictureMarks, software, xmp
from explainer.plotting.fonts import ensure_application

PDF_DPI = 1_000, 2_000
"""A PDF has from so many dots to an inch to twice as many: some number suits any width."""
NUDGE = 0.1
"""In pixels. Viewers round a letter's place down; what lies on a pixel's edge would jump."""
WIDTH_INCHES = 40 / 3
"""A slide's width: whatever the size in pixels, a PDF is as large as a slide is printed."""
PAPER_INCHES = 210 / 25.4
"""The width of A4, on which a handout is printed."""


def svg_bytes(
    figure: Figure | Handout,
    size: QSize,
    theme: Theme,
    marks: PictureMarks,
    *,
    transparent: bool = False,
) -> bytes:
    """Return the figure as SVG; one pixel of `size` is one unit of it."""
    ensure_application()
    buffer = _opened()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(96)
    generator.setTitle(marks.title)
    generator.setDescription(marks.description)
    with QPainter(generator) as painter:
        draw(figure, painter, size, theme, transparent=transparent)
    return _finished_svg(buffer.data().data(), marks)


def pdf_bytes(
    figure: Figure | Handout,
    size: QSize,
    theme: Theme,
    marks: PictureMarks,
    *,
    transparent: bool = False,
) -> bytes:
    """Return the figure as a PDF of one page, as wide as a slide and of the shape of `size`."""
    ensure_application()
    buffer = _opened()
    writer = QPdfWriter(buffer)
    writer.setTitle(marks.title)
    writer.setCreator(software())
    writer.setDocumentXmpMetadata(QByteArray(xmp(marks)))
    width = PAPER_INCHES if isinstance(figure, Handout) else WIDTH_INCHES
    dots = dots_to_an_inch(width, size.width())
    writer.setResolution(dots)
    inches = QSizeF(width, width * size.height() / size.width())
    page = QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    with QPainter(writer) as painter:
        paper = inches * dots
        grain = paper.width() / size.width()
        painter.translate(-NUDGE * grain, NUDGE * grain)
        draw(figure, painter, paper, theme, transparent=transparent, grain=grain)
    return bytes(buffer.data().data())


def dots_to_an_inch(inches: float, pixels: int) -> int:
    """Return the dots to an inch at which a pixel of the page is nearest to whole dots wide.

    Type comes in whole dots: where 29 pixels are 120.8 of them, a long line of 121 ends
    three pixels further to the right than in the picture.
    """

    def strays(dots: int) -> float:
        """Return how far a pixel is from whole dots, as a share of itself."""
        grain = inches * dots / pixels
        return abs(grain - round(grain)) / grain

    return min(range(*PDF_DPI), key=strays)


def _opened() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer


def _finished_svg(content: bytes | bytearray | memoryview, marks: PictureMarks) -> bytes:
    """Add what Qt's generator leaves out: the settings; and need no font."""
    text = outlined(bytes(content).decode())
    text = re.sub(r'\sfont-family="[^"]*"', "", text)
    text = re.sub(r' vector-effect="[^"]*"', "", text)
    inside = f"</desc>\n<metadata>{escape(marks.settings)}</metadata>"
    return text.replace("</desc>", inside, 1).encode()

"""A figure as a picture made of pixels: PNG and WebP."""

from __future__ import annotations

import io

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from explainer.core.export.export_request import LARGEST, SMALLEST, Format, missing
from explainer.core.figures.figure import Figure
from explainer.core.figures.theme import Theme
from explainer.core.story.handout import Handout
from explainer.export.drawing.painter import draw
from explainer.files.marks import PictureMarks, xmp
from explainer.files.writing import WriteError
from explainer.plotting.fonts import ensure_application

COMPRESSION = 4
"""Half the time of zlib's usual 6, for files a few percent larger."""


class ExportError(WriteError):
    """A picture that cannot be made; its text is one sentence for the user."""


def required(wanted: Format) -> None:
    """Refuse a format whose package is missing."""
    if reason := missing(wanted):
        raise ExportError(reason)


def render(
    figure: Figure | Handout, size: QSize, theme: Theme, *, transparent: bool = False
) -> QImage:
    """Return the figure as a picture of `size` pixels, opaque or without any ground."""
    ensure_application()
    check_size(size)
    image = QImage(size, QImage.Format.Format_RGBA8888 if transparent else _OPAQUE)
    if image.isNull():
        raise ExportError("There is no memory for a picture of {size} pixels.", size=_named(size))
    image.fill(0)
    with QPainter(image) as painter:
        draw(figure, painter, size, theme, transparent=transparent)
    return image


def png_bytes(image: QImage, marks: PictureMarks) -> bytes:
    """Return a picture in the PNG format, with what it shows in words inside."""
    info = PngInfo()
    for name, text in marks.named.items():
        info.add_itxt(name, text)
    content = io.BytesIO()
    pillow(image).save(content, "png", pnginfo=info, compress_level=COMPRESSION)
    return content.getvalue()


def webp_bytes(image: QImage, marks: PictureMarks) -> bytes:
    """Return a picture in the WebP format without loss, with its words as XMP."""
    content = io.BytesIO()
    pillow(image).save(content, "webp", lossless=True, quality=20, method=1, xmp=xmp(marks))
    return content.getvalue()


def check_size(size: QSize) -> None:
    """Refuse a picture too small to hold its words or too large to draw."""
    sides = (size.width(), size.height())
    if min(sides) < SMALLEST or max(sides) > LARGEST:
        raise ExportError(
            "A picture of {size} pixels cannot be drawn: choose each side from "
            "{smallest} to {largest}, such as 1920x1080.",
            size=_named(size),
            smallest=SMALLEST,
            largest=LARGEST,
        )


_OPAQUE = QImage.Format.Format_RGB888


def pillow(image: QImage) -> Image.Image:
    """Return a picture as Pillow knows it."""
    mode = "RGBA" if image.hasAlphaChannel() else "RGB"
    size = (image.width(), image.height())
    return Image.frombuffer(
        mode, size, bytes(image.constBits()), "raw", mode, image.bytesPerLine(), 1
    )


def _named(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"

"""Pages: what size and look a figure gets, and the file that it becomes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize

from explainer.core.figures.figure import Figure
from explainer.core.figures.theme import THEMES
from explainer.core.story.handout import Handout
from explainer.export.formats.image import ExportError, check_size, png_bytes, render, webp_bytes
from explainer.export.formats.vector import pdf_bytes, svg_bytes
from explainer.files.marks import PictureMarks

RASTERS = {".png": png_bytes, ".webp": webp_bytes}
DRAWINGS = {".svg": svg_bytes, ".pdf": pdf_bytes}
ENDINGS = (*RASTERS, *DRAWINGS)


@dataclass(frozen=True, slots=True)
class PageFormat:
    """Width and height in pixels, the theme's name, and whether any ground is painted."""

    size: tuple[int, int] = (1920, 1080)
    theme: str = "light"
    transparent: bool = False


def page_bytes(figure: Figure | Handout, ending: str, page: PageFormat, settings: str) -> bytes:
    """Return the content of a file of this ending; `ExportError` if it cannot be made."""
    size, theme = QSize(*page.size), THEMES[page.theme]
    check_size(size)
    marks = PictureMarks(figure.title, figure.description, settings)
    if ending in RASTERS:
        return RASTERS[ending](render(figure, size, theme, transparent=page.transparent), marks)
    if ending in DRAWINGS:
        return DRAWINGS[ending](figure, size, theme, marks, transparent=page.transparent)
    raise ExportError(
        "A page cannot be written as '{ending}': use {endings}.",
        ending=ending,
        endings=", ".join(ENDINGS),
    )

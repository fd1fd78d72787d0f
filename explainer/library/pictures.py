"""Figures of what was measured, drawn by the program's own painter: no display, no event loop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from numbers import Integral
from os import PathLike
from pathlib import Path
from typing import Any

from explainer.core.export.export_request import ExportRequest, usual_size
from explainer.core.export.figure_catalogue import Showing
from explainer.core.figures.theme import THEMES
from explainer.core.measuring.efficiency import Measured, Outcomes
from explainer.core.measuring.seeds import CAPACITY_SEEDS, CAPACITY_WIDTHS
from explainer.core.platform.progress import tell_pictures
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import check_name
from explainer.export.outlet import check, content
from explainer.files.writing import write_whole
from explainer.library.efficiency_sheet import PAGES, efficiency_page
from explainer.library.shares import surveyed
from explainer.science.comparison.comparison import finished_comparison
from explainer.science.threads import as_in_the_lab

EFFICIENCY = "label-efficiency"
CAPACITIES = ("capacity", "poster")
IN_NOTEBOOKS = (1920, 1080)
SHOWN = Path("figure.png")


@dataclass(frozen=True, slots=True, repr=False)
class DrawnFigure:
    """A figure as the bytes of a PNG picture, which notebooks show."""

    png: bytes
    name: str
    size: tuple[int, int]

    def __repr__(self) -> str:
        """Return which figure it is, and how many pixels it has."""
        width, height = self.size
        return f"<Figure {self.name}: a PNG of {width} x {height} pixels>"

    def _repr_png_(self) -> bytes:
        return self.png


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureLook:
    """How a figure looks: pixels, theme, language, ground, and labels per class."""

    size: tuple[int, int] | None = None
    theme: str = "light"
    language: str = "en"
    transparent: bool = False
    labels: int | None = None

    def request(self, name: str, target: Path) -> ExportRequest:
        """Return what is to be made of a figure; `ValueError` if it cannot be."""
        check_name("theme", self.theme, THEMES)
        found = ExportRequest(
            name,
            target,
            self.size or usual_size(name, target),
            self.theme,
            self.transparent,
            language=self.language,
        )
        check(found)
        return found


LOOKS = tuple(each.name for each in fields(FigureLook))


def look_of(told: Mapping[str, Any]) -> FigureLook:
    """Return how a figure is to look; `TypeError` for what no look has."""
    for name in told:
        if name not in LOOKS:
            raise TypeError(f"There is no look '{name}': choose any of {', '.join(LOOKS)}.")
    look = FigureLook(**told)
    size = look.size
    if size is not None and not (_pair(size) and all(isinstance(n, Integral) for n in size)):
        raise TypeError(f"size is {size!r}: give width and height in pixels, as (1920, 1080).")
    for name in "theme", "language":
        if not isinstance(getattr(look, name), str):
            raise TypeError(f"{name} is {getattr(look, name)!r}: give its name, as a text.")
    if size is None:
        return look
    return replace(look, size=(int(size[0]), int(size[1])))


def _pair(size: Any) -> bool:
    return isinstance(size, (tuple, list)) and len(size) == 2


def place_of(target: Any) -> Path:
    """Return where a figure is to be written; `TypeError` for what is no path."""
    if not isinstance(target, (str, PathLike)):
        raise TypeError(f"target is {target!r}: give the path of a file, as 'figure.svg'.")
    return Path(target)


def drawn(measured: Measured, settings: Settings, name: str, look: FigureLook) -> DrawnFigure:
    """Return a figure as a picture."""
    request = look.request(name, SHOWN)
    return DrawnFigure(_content(measured, settings, request, look), name, request.size)


def written(
    measured: Measured, settings: Settings, name: str, target: Path, look: FigureLook
) -> Path:
    """Write a figure to a file, whole or not at all, and return its path."""
    write_whole(target, _content(measured, settings, look.request(name, target), look))
    return target


def _content(
    measured: Measured, settings: Settings, request: ExportRequest, look: FigureLook
) -> bytes:
    if look.labels is not None:
        settings = replace(settings, labels_per_class=look.labels)
    if request.figure == EFFICIENCY and request.ending in PAGES:
        return efficiency_page(measured, settings, request)
    return content(request, _showing(measured, settings, request.figure), tell_pictures)


def _showing(measured: Measured, settings: Settings, figure: str) -> Showing:
    """Train the draw that is shown, and measure what else the figure says."""
    with as_in_the_lab():
        timeline = finished_comparison(settings)
    capacity = _capacity(settings) if figure in CAPACITIES else {}
    return Showing(timeline=timeline, measured=measured, capacity=capacity)


def _capacity(settings: Settings) -> Mapping[int, Outcomes]:
    each = [settings.changed(width=width) for width in CAPACITY_WIDTHS]
    found = surveyed(each, (settings.labels_per_class,), range(CAPACITY_SEEDS), None)
    return dict(zip(CAPACITY_WIDTHS, found, strict=True))

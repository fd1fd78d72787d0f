"""What lies on top of each other in a plot: the map, the bands, the dots, the lines.

Each layer makes its items once and updates them only if their values have changed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from explainer.core.figures.figure import Band, Dots, Line, Plot, Tint
from explainer.views.plots.sheets import BandSheet, DotSheet, ImageSheet, LineSheet, Stamp
from explainer.views.style.markers import marker_path
from explainer.views.style.strokes import line_pen
from explainer.views.style.theme import OPACITIES, Look

DEPTHS = {"tint": 0, "bands": 5, "dots": 10, "lines": 20, "marks": 25, "prominent": 30}
NO_PEN = QPen(Qt.PenStyle.NoPen)


class TintLayer:
    """The map of a model's predictions."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.sheet = ImageSheet(DEPTHS["tint"])
        box.addItem(self.sheet, ignoreBounds=True)
        self._look = Look()
        self._shown: Tint | None = None

    def apply_look(self, look: Look) -> None:
        """Take colours from `look`; the next map is drawn anew."""
        self._look, self._shown = look, None

    def show(self, plot: Plot) -> None:
        """Show the plot's map, or none."""
        self.sheet.setVisible(plot.tint is not None)
        if plot.tint is not None and not _same_tint(plot.tint, self._shown):
            self._shown = plot.tint
            self.sheet.show_pixels(tint_pixels(plot.tint, self._look), _place(plot))


class BandLayer:
    """All bands, softly filled in the colours of their roles."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.sheet = BandSheet(DEPTHS["bands"])
        box.addItem(self.sheet, ignoreBounds=True)
        self._look = Look()
        self._shown: tuple[Band, ...] = ()

    def apply_look(self, look: Look) -> None:
        """Take colours from `look`; the next bands are drawn anew."""
        self._look, self._shown = look, ()

    def show(self, bands: tuple[Band, ...]) -> None:
        """Show these bands and no others."""
        if _same_marks(bands, self._shown):
            return
        self._shown = bands
        self.sheet.show_groups(
            [(band.points, self._look.brush(band.role, OPACITIES["band"])) for band in bands]
        )


class LineLayer:
    """All lines; those of one style share one path."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.sheet = LineSheet(DEPTHS["lines"])
        box.addItem(self.sheet, ignoreBounds=True)
        self._look = Look()
        self._shown: tuple[Line, ...] = ()

    def apply_look(self, look: Look) -> None:
        """Take colours and widths from `look`; the next lines are drawn anew."""
        self._look, self._shown = look, ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show these lines and no others."""
        if _same_marks(lines, self._shown):
            return
        self._shown = lines
        groups: dict[tuple[Any, ...], list[Line]] = {}
        for line in lines:
            groups.setdefault(_style(line), []).append(line)
        self.sheet.show_groups(
            [
                (_joined([line.points for line in group]), line_pen(self._look, group[0]))
                for group in groups.values()
            ]
        )


class DotLayer:
    """All points: the crowd below the lines; above them what is marked, then what is labelled."""

    def __init__(self, box: pg.ViewBox) -> None:
        self.sheets = tuple(DotSheet(DEPTHS[name]) for name in ("dots", "marks", "prominent"))
        for sheet in self.sheets:
            box.addItem(sheet, ignoreBounds=True)
        self._look = Look()
        self._shown: tuple[Dots, ...] = ()
        self._stamps: dict[tuple[str, int, str, float], tuple[Stamp, ...]] = {}

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from `look`; the next dots are drawn anew."""
        self._look, self._shown, self._stamps = look, (), {}

    def show(self, dots: tuple[Dots, ...]) -> None:
        """Show these dots and no others."""
        if _same_marks(dots, self._shown):
            return
        self._shown = dots
        labelled = sum(len(each.points) for each in dots if each.prominent)
        for sheet, kinds in zip(
            self.sheets, (("crowd", "class"), ("mark",), ("label",)), strict=True
        ):
            group = [each for each in dots if _kind(each) in kinds]
            shrink = _shrink(labelled) if "label" in kinds else 1.0
            sheet.show_groups(
                [(each.points, stamp) for each in group for stamp in self._stamps_of(each, shrink)]
            )

    def _stamps_of(self, dots: Dots, shrink: float) -> tuple[Stamp, ...]:
        kind = _kind(dots)
        key = (dots.role, dots.marker, kind, shrink)
        if key not in self._stamps:
            make = self._plain if kind in ("crowd", "class") else self._haloed
            self._stamps[key] = make(dots, kind, shrink)
        return self._stamps[key]

    def _plain(self, dots: Dots, kind: str, shrink: float) -> tuple[Stamp, ...]:
        brush = self._look.brush(dots.role, OPACITIES[kind])
        return (Stamp(marker_path(dots.marker), self._look.exact(f"{kind} dot"), brush, NO_PEN),)

    def _haloed(self, dots: Dots, kind: str, shrink: float) -> tuple[Stamp, ...]:
        """Return a halo in the panel's colour and, on it, the marker; a label is outlined."""
        look, path = self._look, marker_path(dots.marker)
        size = look.exact(f"{kind} dot") * shrink
        halo = look.brush("panel", OPACITIES["halo"])
        outline = look.pen("text", "outline") if kind == "label" else NO_PEN
        return (
            Stamp(path, size + look.exact(f"{kind} halo"), halo, NO_PEN),
            Stamp(path, size, look.brush(dots.role), QPen(outline)),
        )


def _kind(dots: Dots) -> str:
    """Return what the dots stand for: a label, the crowd, its classes, or marks beside them."""
    if dots.prominent:
        return "label"
    return "crowd" if dots.role == "crowd" else "class" if dots.role.startswith("class") else "mark"


def _shrink(count: int) -> float:
    """Return how much smaller labelled points are drawn where there are many."""
    return 1.0 if count <= 20 else 0.85 if count <= 60 else 0.7


def tint_pixels(tint: Tint, look: Look) -> NDArray[np.uint32]:
    """Return the map as pixels [h, w] of 0xffRRGGBB: the winner's colour over the panel's."""
    count = len(look.theme.classes)
    table = np.array([_rgb(look, f"class {index}") for index in range(count)], np.float32)
    panel = np.array(_rgb(look, "panel"), np.float32)
    strength = (tint.margin / np.float32(255))[..., None] * look.theme.tint_strength
    mixed = panel + (table[tint.winner % count] - panel) * strength
    red, green, blue = np.moveaxis(np.rint(mixed).astype(np.uint32), -1, 0)
    pixels: NDArray[np.uint32] = (0xFF << 24) | (red << 16) | (green << 8) | blue
    return pixels


def _rgb(look: Look, role: str) -> tuple[int, int, int]:
    colour = look.colour(role)
    return colour.red(), colour.green(), colour.blue()


def _place(plot: Plot) -> QRectF:
    x, y = plot.x, plot.y
    return QRectF(x.low, y.low, x.high - x.low, y.high - y.low)


def _same(one: NDArray[Any], other: NDArray[Any] | None) -> bool:
    return other is not None and (one is other or np.array_equal(one, other, equal_nan=True))


def _same_marks(some: tuple[Any, ...], others: tuple[Any, ...]) -> bool:
    return len(some) == len(others) and all(
        _style(one) == _style(other) and _same(one.points, other.points)
        for one, other in zip(some, others, strict=True)
    )


def _style(mark: Line | Dots | Band) -> tuple[Any, ...]:
    if isinstance(mark, Band):
        return (mark.role,)
    if isinstance(mark, Line):
        return (mark.role, mark.stroke, mark.thin)
    return (mark.role, mark.marker, mark.prominent)


def _same_tint(one: Tint, other: Tint | None) -> bool:
    return other is not None and _same(one.margin, other.margin) and _same(one.winner, other.winner)


def _joined(pieces: list[NDArray[Any]]) -> NDArray[Any]:
    """Return lines as one array, a row of NaN after each, where the pen is lifted."""
    if len(pieces) == 1:
        return pieces[0]
    gap = np.full((1, 2), np.nan, np.float32)
    return np.concatenate([part for piece in pieces for part in (piece, gap)])

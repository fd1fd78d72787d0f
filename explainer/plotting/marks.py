"""Marks: what stands inside a plot, placed between its axes: map, bands, points, lines, names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt

from explainer.core.figures.figure import Band, Dots, Plot
from explainer.plotting.ends import draw_ends, named_ends
from explainer.plotting.paths import Points, clipped, ground_path, path_of, within
from explainer.plotting.scale import Scale
from explainer.plotting.stamps import Stamp, draw_stamped
from explainer.plotting.style import (
    CLASS_SHARE,
    CROWD_COUNT,
    CROWD_RADIUS,
    CROWD_SHARES,
    FULL_SIDE,
    GRID,
    LABELLED_COUNTS,
    LABELLED_HALO,
    LABELLED_RADIUS,
    LEAST_SHARE,
    MARK_HALO,
    MARK_RADIUS,
    OPACITIES,
    OUTLINE,
    Canvas,
    left_as_it_was,
)
from explainer.plotting.tint import draw_tint

FEW_POINTS = 2_000
"""So many points of lines are smooth even while they move (measured: half a millisecond)."""
GROUND = "track"
"""The role of lines that lie below all points: those of a grid."""
RING_SHARE = 1.8
"""How much larger a ring is than the labelled points in it (tuned by eye)."""
FINE, COARSE = 8, 2
"""Radii come in so many parts of a pixel; those of labelled points change with every count, and
a stamp should serve for more than one."""


def draw_marks(
    canvas: Canvas, plot: Plot, scale: Scale, levels: Iterable[float] = (), reach: float = 0.0
) -> None:
    """Draw everything inside a plot, the labelled points and the names on top.

    `levels` are the values of y at which a quiet line runs across. Points are left out whose
    middle lies further than `reach` pixels outside.
    """
    _draw_grid(canvas, scale, levels)
    if plot.tint is not None:
        draw_tint(canvas, plot.tint, scale.room_of(plot.x, plot.y))
    for band in plot.bands:
        _draw_band(canvas, band, scale)
    dots = _placed(canvas, plot, scale, reach)
    _draw_lines(canvas, plot, scale, ground=True)
    _draw_dots(canvas, dots, "crowd", "class")
    _draw_lines(canvas, plot, scale, ground=False)
    _draw_dots(canvas, dots, "mark", "ring")
    _draw_dots(canvas, dots, "label")
    draw_ends(canvas, named_ends(canvas, plot, scale), scale)


def _draw_grid(canvas: Canvas, scale: Scale, levels: Iterable[float]) -> None:
    canvas.painter.setPen(canvas.pen("edge", GRID))
    for value in levels:
        y = scale.along_y(value)
        canvas.painter.drawLine(QLineF(scale.rect.left(), y, scale.rect.right(), y))


def _draw_band(canvas: Canvas, band: Band, scale: Scale) -> None:
    rows = band.points[np.isfinite(band.points).all(axis=1)]
    if len(rows):
        low, high = (scale.place(rows[:, [0, side]]) for side in (1, 2))
        path = ground_path(np.concatenate([low, high[::-1]]), scale.rect)
        canvas.painter.fillPath(path, canvas.colour(band.role, OPACITIES["band"]))


def _draw_lines(canvas: Canvas, plot: Plot, scale: Scale, *, ground: bool) -> None:
    """Draw the lines below all points, or the others; many take long where they are smooth."""
    painter = canvas.painter
    lines = [line for line in plot.lines if (line.role == GROUND) is ground]
    if not lines:
        return
    with left_as_it_was(painter):
        few = sum(len(line.points) for line in plot.lines) <= FEW_POINTS
        painter.setRenderHint(painter.RenderHint.Antialiasing, canvas.smooth or few)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        parts = clipped([scale.place(line.points) for line in lines], scale.rect)
        drawn = zip(lines, parts, strict=True)
        for _, group in groupby(drawn, lambda each: (each[0].role, each[0].stroke, each[0].thin)):
            alike = list(group)
            painter.setPen(canvas.line_pen(alike[0][0], plane=plot.square))
            painter.drawPath(path_of([part for _, parts in alike for part in parts]))


@dataclass(frozen=True, slots=True)
class PlacedDots:
    """Placed dots: what they stand for, where they are in pixels, and what is printed there."""

    kind: str
    places: Points
    stamps: tuple[Stamp, ...]


def _placed(canvas: Canvas, plot: Plot, scale: Scale, reach: float) -> list[PlacedDots]:
    if not plot.dots:
        return []
    # What is far outside cannot be seen; Qt, told to paint it, writes outside the picture.
    edge = scale.rect.adjusted(-reach, -reach, reach, reach)
    radii = _radii(canvas, plot, scale.rect)
    # One array for all: with ten classes the calls would take longer than the numbers.
    every = scale.place(np.concatenate([dots.points for dots in plot.dots]))
    kept = within(every, edge)
    placed, end = [], 0
    for dots in plot.dots:
        kind, start, end = _kind(dots), end, end + len(dots.points)
        places = every[start:end][kept[start:end]]
        placed.append(PlacedDots(kind, places, _stamps(canvas, dots, kind, radii[kind])))
    return placed


def _draw_dots(canvas: Canvas, placed: list[PlacedDots], *kinds: str) -> None:
    draw_stamped(canvas, [(dots.stamps, dots.places) for dots in placed if dots.kind in kinds])


def _stamps(canvas: Canvas, dots: Dots, kind: str, radius: float) -> tuple[Stamp, ...]:
    """Return what is printed at every point: a halo in the panel's colour below what stands out."""
    fill, labelled = canvas.theme.colour(dots.role), kind == "label"
    size = _rounded(canvas.px(radius), COARSE if labelled else FINE)
    if kind in ("crowd", "class"):
        return (Stamp(dots.marker, size, fill, OPACITIES[kind]),)
    around = size + canvas.px(LABELLED_HALO if labelled else MARK_HALO)
    halo = Stamp(dots.marker, around, canvas.theme.panel, OPACITIES["halo"])
    outline = canvas.px(OUTLINE * radius) if labelled else 0.0
    return halo, Stamp(dots.marker, size, fill, 1.0, outline, canvas.theme.text)


def _kind(dots: Dots) -> str:
    """Return what the dots stand for: a label, its ring, the crowd, its classes, or marks."""
    if dots.prominent or dots.ring:
        return "label" if dots.prominent else "ring"
    return "crowd" if dots.role == "crowd" else "class" if dots.role.startswith("class") else "mark"


def _radii(canvas: Canvas, plot: Plot, rect: QRectF) -> dict[str, float]:
    """Return the radius of each kind of point in units: smaller among many and in small planes."""
    counts = dict.fromkeys(("crowd", "class", "mark", "ring", "label"), 0)
    for dots in plot.dots:
        counts[_kind(dots)] += len(dots.points)
    side = min(rect.width(), rect.height()) / canvas.unit
    share = float(np.clip(side / FULL_SIDE, LEAST_SHARE, 1.0)) if plot.square else 1.0
    among = (CROWD_COUNT / max(counts["crowd"] + counts["class"], 1)) ** 0.25
    crowd = share * CROWD_RADIUS * float(np.clip(among, *CROWD_SHARES))
    label = share * float(np.interp(counts["label"], LABELLED_COUNTS, LABELLED_RADIUS))
    own = {"mark": MARK_RADIUS, "ring": RING_SHARE * label, "label": label}
    return {"crowd": crowd, "class": CLASS_SHARE * crowd, **own}


def _rounded(pixels: float, parts: int) -> float:
    return max(round(parts * pixels), 1) / parts

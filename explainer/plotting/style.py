"""Style: the pens, colours and type of plots, and every size and opacity inside one.

Lengths are given in units: one unit is one pixel of a 1920x1080 slide. In the window the
numbers of the axes, `TYPE` units high, are as large as its text, which gives its unit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPaintEngine, QPainter, QPen

from explainer.core.figures.theme import FONT_FAMILIES, LEVEL, STROKES, Theme

REGULAR = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold

TYPE = 18.0
"""Numbers of axes and names of lines: 18 points on a slide, the least that is read from afar."""
CURVE, BOUNDARY, THIN_LINE = 4.0, 3.0, 2.0
"""Tuned on slides a quarter of their size, as the last row sees them, and in the window: train and
test are told apart, and no boundary hides the points below it, as one of 4 units did."""
BROAD = 7.0
"""What lies below a curve and is seen on both sides of it (tuned in the window and on slides)."""
FRAME, GRID = 2.0, 1.5
"""Axes, and the level lines behind curves and bent grids (tuned: seen from afar, yet quieter than
any curve)."""
TICK_LENGTH = 6.0
"""Tuned on slides."""
LABELLED_RADIUS = (11.0, 6.5)
"""Of few and of many labelled points (tuned: 14 pixels across in the window, 22 on a poster)."""
LABELLED_COUNTS = (10, 100)
"""How many labelled points count as few and as many (tuned on one to thirty labels a class)."""
OUTLINE = 0.28
"""Of a labelled point, as a share of its radius (tuned: 2 pixels in the window)."""
CROWD_RADIUS, CROWD_COUNT, CROWD_SHARES = 3.4, 1_000, (0.6, 1.3)
"""Of a point among so many, and how much smaller or larger it gets among more or fewer (tuned)."""
CLASS_SHARE = 1.2
"""How much larger a point is whose hidden class is shown, so that its shape is seen (tuned)."""
MARK_RADIUS = 5.4
"""Of a point that stands out from the crowd, larger than any in it (tuned)."""
LABELLED_HALO, MARK_HALO = 3.0, 2.2
"""The ground around points that stand out, which parts them from the crowd (tuned)."""
OPACITIES = {"crowd": 0.45, "class": 0.62, "halo": 0.75, "band": 0.18}
"""Tuned: the map shows through the crowd, two bands that cross stay apart."""
FULL_SIDE, LEAST_SHARE = 330.0, 0.6
"""Planes with a smaller side get smaller points, which would hide each other (tuned)."""
LEGEND_LABELLED, LEGEND_CROWD = 7.5, 4.5
"""Radii of a legend's markers, which fit a line of type (tuned)."""

PAPER = (QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf)


@contextmanager
def left_as_it_was(painter: QPainter) -> Iterator[None]:
    """Take back all that is set on a painter, also where an interrupt ends the drawing."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


class Stroked(Protocol):
    """Stroked: whatever is drawn as a line is, or stands for one in a legend."""

    @property
    def role(self) -> str:
        """Whose colour the line has."""

    @property
    def stroke(self) -> str:
        """The name of its dashes, in `STROKES`."""

    @property
    def thin(self) -> bool:
        """Whether it is thinner than others."""


@dataclass(frozen=True, slots=True)
class Style:
    """Style: a theme, how many pixels one unit is, and how many make one pixel of the page.

    Type comes in whole pixels of the page (`grain`), so that a finely grained PDF breaks its
    lines where the picture does.
    """

    theme: Theme
    unit: float
    grain: float = 1.0

    def px(self, units: float) -> float:
        """Return a length in pixels."""
        return units * self.unit

    def snapped(self, length: float) -> float:
        """Return the nearest whole pixel of the page: pictures have letters nowhere else."""
        return self.grain * round(length / self.grain)

    def colour(self, role: str, opacity: float = 1.0) -> QColor:
        """Return the theme's colour of a role."""
        colour = QColor(self.theme.colour(role))
        colour.setAlphaF(opacity)
        return colour

    def pen(self, role: str, units: float, stroke: str = "solid") -> QPen:
        """Return a pen of a role's colour, `units` wide."""
        pen = QPen(self.colour(role), self.px(units))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # Round ends would stick out of the plot.
        if STROKES[stroke]:
            pen.setDashPattern(STROKES[stroke])
        return pen

    def line_pen(self, line: Stroked, *, plane: bool = False) -> QPen:
        """Return the pen of a curve, or of a line in a plane.

        The control has the hue of an arm and is thin and dotted.
        """
        thin = line.thin or line.role == "control"
        width = THIN_LINE if thin else BOUNDARY if plane else CURVE
        if thin and line.role == "track":
            width = GRID
        if line.stroke == LEVEL:
            width = BROAD
        pen = self.pen(line.role, width, line.stroke)
        # A round joint covers twice where a line hardly bends: it would look like a bead.
        pen.setJoinStyle(Qt.PenJoinStyle.BevelJoin)
        return pen

    def font(self, units: float, weight: QFont.Weight = REGULAR) -> QFont:
        """Return the program's font, `units` high."""
        pixels = max(1, round(self.grain * round(self.px(units) / self.grain)))
        return QFont(_font(pixels, weight))


@cache
def _font(pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont(FONT_FAMILIES)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True, slots=True)
class Canvas(Style):
    """Canvas: a style with a painter, whether any ground is painted, and whether lines are smooth.

    Lengths are multiplied out instead of scaling the painter, because SVG and PDF keep text and
    line widths only in device coordinates.
    """

    painter: QPainter = field(kw_only=True)
    transparent: bool = False
    smooth: bool = True

    @property
    def raster(self) -> bool:
        """Whether pixels are painted; what is drawn on paper can be enlarged."""
        return self.painter.paintEngine().type() not in PAPER

    def fill(self, rect: QRectF, role: str) -> None:
        """Fill a rectangle with a role's colour, unless grounds are left out."""
        if not self.transparent:
            self.painter.fillRect(rect, self.colour(role))

    def panel(self, rect: QRectF) -> None:
        """Draw a panel: the ground on which plots stand, with a quiet edge."""
        if self.transparent:
            return
        self.painter.setPen(self.pen("edge", 2))
        self.painter.setBrush(self.colour("panel"))
        self.painter.drawRoundedRect(rect, self.px(14), self.px(14))

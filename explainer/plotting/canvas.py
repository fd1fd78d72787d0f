"""A painter with a theme and a unit of length, so that drawing code names roles and sizes.

Lengths are given in units: one unit is one pixel of a 1920x1080 slide. They are multiplied
out here instead of scaling the painter, because SVG and PDF keep text and line widths only
in device coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from explainer.core.figures.theme import FONT_FAMILIES, STROKES, Theme

REGULAR = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where to draw, in which colours, how many device pixels one unit is, and whether any
    ground is painted.

    `grain` is how many device pixels make one pixel of the page. Type comes in whole pixels
    of the page, so that a finely grained PDF breaks its lines where the picture does.
    """

    painter: QPainter
    theme: Theme
    unit: float
    transparent: bool = False
    grain: float = 1.0

    def px(self, units: float) -> float:
        """Return a length in device pixels."""
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

    def font(self, units: float, weight: QFont.Weight = REGULAR) -> QFont:
        """Return the program's font, `units` high."""
        font = QFont(FONT_FAMILIES)
        font.setPixelSize(max(1, round(self.grain * round(self.px(units) / self.grain))))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

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

"""Scale: where the values of two axes lie between the edges of a plot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from explainer.core.figures.figure import Axis
from explainer.plotting.paths import Points


@dataclass(frozen=True, slots=True)
class Scale:
    """Scale: a rectangle of pixels and the ends of both axes in it."""

    rect: QRectF
    x: Axis
    y: Axis

    def along_x(self, value: float) -> float:
        """Return the pixel of a value of the x axis."""
        share = (value - self.x.low) / (self.x.high - self.x.low)
        return self.rect.left() + share * self.rect.width()

    def along_y(self, value: float) -> float:
        """Return the pixel of a value of the y axis."""
        share = (value - self.y.low) / (self.y.high - self.y.low)
        return self.rect.bottom() - share * self.rect.height()

    def place(self, points: NDArray[np.floating]) -> Points:
        """Return the pixels of points [n, 2]; what is not finite stays so."""
        across = self.rect.width() / (self.x.high - self.x.low)
        down = -self.rect.height() / (self.y.high - self.y.low)
        left = self.rect.left() - self.x.low * across
        bottom = self.rect.bottom() - self.y.low * down
        values = np.asarray(points, np.float64).reshape(-1, 2)
        placed: Points = values * (across, down) + (left, bottom)
        return placed

    def room_of(self, x: Axis, y: Axis) -> QRectF:
        """Return the rectangle of pixels between the ends of other axes."""
        left, right = self.along_x(x.low), self.along_x(x.high)
        top, bottom = self.along_y(y.high), self.along_y(y.low)
        return QRectF(left, top, right - left, bottom - top)

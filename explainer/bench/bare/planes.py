"""Yardstick: a bare pyqtgraph window of two planes, with the same map, points and lines.

Its planes bend, or they change from one moment to the next: then the map is another one each time.

`python -m explainer.bench.bare.planes SIDE PICTURES` prints milliseconds as one object.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explainer.bench.timing import spread
from explainer.bench.window.watch import until
from explainer.bench.window.yardstick import BENDING, CHANGING

POINTS, GRID_LINES, GRID_POINTS, BOUNDARY, CELLS = 1_000, 22, 31, 300, 96
"""What a plane of the usual scene holds."""
FADED, PICTURES_OF_A_WAY = 0.4, 60


class BarePlane(pg.PlotWidget):  # type: ignore[misc]
    """One plane: a map, two classes of points, a bent grid and a boundary, each one item."""

    def __init__(self, side: int, random: np.random.Generator) -> None:
        super().__init__()
        self.setFixedSize(side, side)
        self.hideAxis("left")
        self.hideAxis("bottom")
        self.setRange(xRange=(-1, 1), yRange=(-1, 1), padding=0, disableAutoRange=True)
        self.painted = False
        self._start = random.uniform(-1, 1, (POINTS + GRID_LINES * GRID_POINTS + BOUNDARY, 2))
        self._end = random.uniform(-1, 1, self._start.shape)
        self._maps = random.integers(0, 255, (2, CELLS, CELLS, 3)).astype(np.uint8)
        self._map = pg.ImageItem(self._maps[0])
        self._map.setRect(-1, -1, 2, 2)
        self._classes = [pg.ScatterPlotItem(size=5, pen=None, brush=each) for each in "br"]
        self._grid, self._boundary = (
            pg.PlotDataItem(pen=pg.mkPen(each), connect="finite") for each in ("g", "k")
        )
        for item in (self._map, *self._classes, self._grid, self._boundary):
            self.addItem(item)

    def show_moment(self, number: int) -> None:
        """Show the plane at another moment, with another map."""
        self._show_places((self._start, self._end)[number % 2])
        self._map.setImage(self._maps[number % 2], autoLevels=False)
        self._map.setOpacity(1.0)

    def show_share(self, number: int) -> None:
        """Show the plane on its way, with the grid that bends."""
        share = (number % PICTURES_OF_A_WAY + 1) / (PICTURES_OF_A_WAY + 1)
        places = (1 - share) * self._start + share * self._end
        self._show_places(places)
        self._map.setOpacity(max(0.0, 1 - share / FADED))
        lines = places[POINTS:-BOUNDARY].reshape(GRID_LINES, GRID_POINTS, 2)
        gaps = np.concatenate([lines, np.full((GRID_LINES, 1, 2), np.nan)], axis=1)
        self._grid.setData(gaps.reshape(-1, 2))

    def _show_places(self, places: np.ndarray) -> None:
        self.painted = False
        for number, item in enumerate(self._classes):
            item.setData(pos=places[number:POINTS:2])
        self._boundary.setData(places[-BOUNDARY:])

    def paintEvent(self, event: object) -> None:
        """Paint, and take note of it."""
        super().paintEvent(event)
        self.painted = True


def main(side: int, pictures: int) -> dict[str, dict[str, float | int]]:
    """Return how long pictures of two such planes take, of either kind."""
    pg.mkQApp()
    window, random = QWidget(), np.random.default_rng(0)
    planes = [BarePlane(side, random) for _ in range(2)]
    layout = QHBoxLayout(window)
    for plane in planes:
        layout.addWidget(plane)
    window.show()
    changing = [_painted(planes, BarePlane.show_moment, n) for n in range(pictures)]
    bending = [_painted(planes, BarePlane.show_share, n) for n in range(pictures)]
    window.close()
    found = {CHANGING: changing, BENDING: bending}
    return {kind: spread(times, 50, 95, 99) for kind, times in found.items()}


def _painted(planes: list[BarePlane], show: Callable[[BarePlane, int], None], number: int) -> float:
    """Show a picture; return the milliseconds until both planes were painted."""
    started = time.perf_counter()
    for plane in planes:
        show(plane, number)
    until(lambda: all(plane.painted for plane in planes))
    return 1_000 * (time.perf_counter() - started)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*map(int, sys.argv[1:]))) + "\n")

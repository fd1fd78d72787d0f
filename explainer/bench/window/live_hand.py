"""How long after a move of the mouse both boundaries have followed a point that is dragged."""

from __future__ import annotations

import time
from collections.abc import Iterator
from math import cos, pi, sin
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Slot
from PySide6.QtTest import QTest

from explainer.bench.timing import Sizes, spread
from explainer.bench.window.driver import WindowDriver
from explainer.bench.window.morphing import PaintCount
from explainer.bench.window.watch import until
from explainer.bench.window.yardstick import CHANGING, compared
from explainer.core.settings.edits import on_grid
from explainer.core.settings.settings import Settings
from explainer.views.plots.canvas import PlotCanvas

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
REACH = 0.25
"""How far a point is led around, as a share of the plane's side."""
LAPS, APART = 3, 0.02
"""How often, and how far apart places are at least [rad]."""


class BoundaryWatch(QObject):
    """Notices when both boundaries are painted that belong to where the point is by now."""

    def __init__(self, driver: WindowDriver) -> None:
        super().__init__()
        self._stage, self._lab = driver.window.stage, driver.lab
        planes: list[Any] = [canvas.viewport() for canvas in self._stage.boundaries]
        self._count, self._place = PaintCount(planes), (0, 0)
        self._maps: dict[str, object] = {}
        self._drawn = False
        self._stage.planes_drawn.connect(self._on_drawn)
        self._lab.tried.connect(self._on_tried)
        for canvas in self._stage.boundaries:
            canvas.grab_moved.connect(self._on_grab_moved)

    @property
    def followed(self) -> bool:
        """Whether both have been painted since `forget`."""
        return self._drawn and self._count.all_painted

    def forget(self) -> None:
        """Wait for the next place."""
        self._maps, self._drawn = {}, False

    def end(self) -> None:
        """Look no longer."""
        self._stage.planes_drawn.disconnect(self._on_drawn)
        self._lab.tried.disconnect(self._on_tried)

    @Slot(int, float, float)
    def _on_grab_moved(self, row: int, x: float, y: float) -> None:
        self._place = on_grid(x, y)

    @Slot(int, object, object)
    def _on_tried(self, job: int, settings: Settings, maps: dict[str, object] | None) -> None:
        """Take note of the first answer for the place where the point is by now."""
        places = [place for _, *place in settings.edits.moved]
        if maps and not self._maps and list(self._place) in places:
            self._maps = maps

    @Slot()
    def _on_drawn(self) -> None:
        frame = self._stage.frame
        if self._drawn or frame is None or not self._maps:
            return
        if frame.pretrained.decision is self._maps["pretrained"]:
            self._drawn = True
            self._count.forget()


def live_hand(driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    """Drag a labelled point around; return the time of its moves, and as a bare window's."""
    driver.wait_for_all_counts()
    driver.wait_for_survey()
    canvas, watch = driver.window.stage.boundaries[0], BoundaryWatch(driver)
    start, target = _labelled(driver, canvas), canvas.viewport()
    QTest.mousePress(target, LEFT, NONE, start)
    way = round_way(canvas.rect().center(), REACH * canvas.width(), sizes.moves)
    _moved(target, next(way), watch)  # The first one also takes the point into the hand.
    times = [_moved(target, place, watch) for place in way]
    QTest.keyClick(driver.window, Qt.Key.Key_Escape)
    QTest.mouseRelease(target, LEFT, NONE, start)
    watch.end()
    return compared(spread(times, 50, 95), canvas.width(), sizes.moves, CHANGING)


def _moved(target: Any, place: QPoint, watch: BoundaryWatch) -> float:
    """Move to a place; return the milliseconds until both boundaries were painted anew."""
    watch.forget()
    started = time.perf_counter()
    QTest.mouseMove(target, place)
    until(lambda: watch.followed)
    return 1_000 * (time.perf_counter() - started)


def _labelled(driver: WindowDriver, canvas: PlotCanvas) -> QPoint:
    """Return where on a canvas a labelled point lies."""
    frame = driver.window.stage.frame
    assert frame is not None
    x, y = map(float, frame.ground.points[frame.labelled[0]])
    spot = canvas.mapFromScene(canvas.box.mapViewToScene(QPointF(x, y)))
    return QPoint(spot.x(), spot.y())


def round_way(middle: QPoint, radius: float, moves: int) -> Iterator[QPoint]:
    """Yield one place more than `moves` around the middle, no two alike in a row."""
    for number in range(moves + 1):
        angle = 2 * pi * LAPS * number / moves + number % 2 * APART
        yield middle + QPoint(round(radius * cos(angle)), round(radius * sin(angle)))

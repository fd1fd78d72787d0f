"""How long a picture takes while both planes bend, beside a bare window that draws the same."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from explainer.bench.timing import Sizes, spread
from explainer.bench.window.driver import WindowDriver, part
from explainer.bench.window.watch import until
from explainer.bench.window.yardstick import BENDING, compared

STRIDE = 15
"""Thousandths of the way between two pictures: 60 a second, of a flight of about one second."""


class PaintCount(QObject):
    """Notices when all of some widgets have been painted."""

    def __init__(self, widgets: list[QWidget]) -> None:
        super().__init__()
        self._widgets, self._painted = widgets, set[QObject]()
        for widget in widgets:
            widget.installEventFilter(self)

    @property
    def all_painted(self) -> bool:
        """Whether each of them was painted since `forget`."""
        return len(self._painted) == len(self._widgets)

    def forget(self) -> None:
        """Begin to count anew."""
        self._painted.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take note of paint events and let them pass."""
        if event.type() == QEvent.Type.Paint:
            self._painted.add(watched)
        return False


def morph(driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    """Return the time of pictures on the way, and the same as a multiple of a bare window's."""
    driver.wait_for_all_counts()
    driver.wait_for_survey()
    slider, planes = part(driver.window, QAbstractSlider, "morph_slider"), _planes(driver)
    count = PaintCount(planes)
    times = [_moved(slider, place, count) for place in places(sizes.moves)]
    slider.setValue(slider.minimum())
    return compared(spread(times, 50, 95, 99), planes[0].width(), sizes.moves, BENDING)


def places(count: int) -> Iterator[int]:
    """Yield so many places of the slider, there and back again, no two alike in a row."""
    last = 1_000 // STRIDE
    for number in range(count):
        away = number % (2 * (last - 1))
        yield STRIDE * (1 + min(away, 2 * (last - 1) - away))


def _moved(slider: QAbstractSlider, place: int, count: PaintCount) -> float:
    """Move to a place; return the milliseconds until both planes were painted there."""
    count.forget()
    started = time.perf_counter()
    slider.setValue(place)
    until(lambda: count.all_painted)
    return 1_000 * (time.perf_counter() - started)


def _planes(driver: WindowDriver) -> list[QWidget]:
    cards = [plot.card for plot in driver.window.stage.plots]
    bent = [card for card in cards if card.objectName().endswith("_decision")]
    canvases: list[Any] = [card.findChild(QAbstractScrollArea) for card in bent]
    return [canvas.viewport() for canvas in canvases]

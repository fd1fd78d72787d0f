"""How much of the window the pictures take: measured on the window itself, at rest.

For each size the shares of the window that the planes of both arms take in each mode; an inset
is part of its plane and not counted twice.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from explainer.bench.window.driver import WindowDriver, part
from explainer.views.comparison.board import Board

if TYPE_CHECKING:
    from explainer.views.window import MainWindow

SIZES = ((1280, 720), (1366, 768), (1920, 1080), (1024, 640), (1024, 768))
ROUNDS = 6
"""So often events are handled until every part has the place that it keeps (measured: 3)."""


def planes_share(window: MainWindow) -> float:
    """Return the share of the window that the main planes take which are seen."""
    board = part(window, Board)
    shown = (card for arm in board.arms for card in (arm.shown if board.four else arm.shown[:1]))
    rooms = (card.room for card in shown if card.room.isVisible())
    taken = sum(room.width() * room.height() for room in rooms)
    return taken / (window.width() * window.height())


def stage(driver: WindowDriver) -> dict[str, Any]:
    """Return the shares for every size and mode."""
    driver.wait_for_comparison()
    window = driver.window
    return {f"{wide}x{high}": _shares(window, wide, high) for wide, high in SIZES}


def _shares(window: MainWindow, wide: int, high: int) -> dict[str, float]:
    """Return the shares of one size, with each way to share out the room."""
    folded = window.places.folded_by_hand
    window.places.fold(True)
    shares = {"planes_share": _settled(window, wide, high)}
    window.places.fold(False)
    shares["controls_open"] = _settled(window, wide, high)
    window.places.fold(folded)
    shares["beside_story"] = _during(window, "Ctrl+J", wide, high, after=lambda: None)
    shares["presenting"] = _during(window, "F5", wide, high, after=lambda: _reveal(window))
    return shares


def _during(window: MainWindow, key: str, wide: int, high: int, after: Callable[[], None]) -> float:
    """Return the share while what a key begins lasts."""
    window.keys.trigger(key)
    window.extent.take(Qt.WindowState.WindowNoState)
    after()
    share = _settled(window, wide, high)
    window.keys.trigger(key)
    return share


def _reveal(window: MainWindow) -> None:
    if part(window, Board).veiled:
        window.keys.trigger("V")


def _settled(window: MainWindow, wide: int, high: int) -> float:
    window.resize(wide, high)
    for _ in range(ROUNDS):
        QCoreApplication.processEvents()
    if (window.width(), window.height()) != (wide, high):
        raise RuntimeError(f"the window is {window.width()}x{window.height()}")
    return planes_share(window)

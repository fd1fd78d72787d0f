"""What a wing may know of the window: places, keys, menus, the look, and when it ends."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSize, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from explainer.core.figures.theme import Theme
from explainer.views.grouped_menu import GroupedMenuBar
from explainer.views.places import Places
from explainer.views.stage import PlotStage
from explainer.views.style.layouts import Dressed
from explainer.views.style.theme import Look
from explainer.views.toolbar import Toolbar
from explainer.views.widgets.keys import Keys
from explainer.views.window_extent import WindowExtent
from explainer.views.window_state import WindowState

Act = Callable[[], object]


class Drops(Protocol):
    """Whoever opens what is dragged over the window and dropped there."""

    def accepts(self, event: QDragEnterEvent) -> bool:
        """Tell whether it can be opened."""

    def take(self, event: QDropEvent) -> None:
        """Open it."""


class Shell(Protocol):
    """The window as a wing sees it; a wing puts its parts in and hears what concerns them."""

    bar: Toolbar
    places: Places
    stage: PlotStage
    menu: GroupedMenuBar
    keys: Keys
    state: WindowState
    extent: WindowExtent
    may_close: list[Callable[[], bool]]
    """Asked, one after the other, before the window is closed by hand."""

    @property
    def look(self) -> Look:
        """The theme at the size of the window."""

    @property
    def closing(self) -> SignalInstance:
        """Emitted once, before the window goes."""

    @property
    def language_chosen(self) -> SignalInstance:
        """To be emitted with a language in which another window is to take this one's place."""

    @property
    def motion_changed(self) -> SignalInstance:
        """To be emitted with whether pictures may follow each other as fast as they like."""

    def window(self) -> QWidget:
        """Return the widget above which sheets and bubbles lie."""

    def wear(self, theme: Theme, larger: float | None = None, size: QSize | None = None) -> None:
        """Take another theme, and be so much larger than usual, for a size that is to come."""

    def dress(self, *parts: Dressed) -> None:
        """Let parts take the look, and every later one."""

    def later(self, act: Act) -> None:
        """Do something right after the first paint: what that does not need."""

    def take_keys(self, handler: Callable[[int], bool]) -> None:
        """Offer keys that nothing else has a use for to a handler; the newest is asked first."""

    def close_by_hand(self) -> None:
        """Close the window, unless whoever is asked would rather not."""

    def take_drops(self, drops: Drops) -> None:
        """Have somebody open what is dropped on the window."""

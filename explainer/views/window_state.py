"""What of a window is kept in a session and for the next start: its size and divisions.

Its look is its user's, whatever session is opened: no file changes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtWidgets import QWidget

from explainer.views.style.theme import DESIGN_SIZE

if TYPE_CHECKING:
    from explainer.core.training.saved import Choice
    from explainer.session.memory import Memory

PLACE = "place"
"""The name under which it is kept where the window stands."""
PLANES = "planes_wide"
"""How much of the width the planes may take: kept for the next start, too.

Earlier versions kept how much of the height as "planes": it means nothing here.
"""
VIEWS, FOLDED = "views", "controls_folded"
"""Which planes are large, and whether the controls are folded: kept for the next start, too."""
FOUR = "four"
"""What is kept of the planes where all four are alike."""
REMEMBERED = (PLANES, VIEWS, FOLDED)
TITLE_HEIGHT = 32
"""How much of the screen the system's title takes at most [px]: known only once it is there."""
FIRST = 0.85
"""The share of a screen's sides that a first window takes (tuned: others are still seen)."""
GEOMETRY = re.compile(r"(?:[0-9a-f]{2}){1,500}")


class WindowState:
    """Named values, each read from its part of the window and put back there."""

    def __init__(self) -> None:
        self._read: dict[str, Callable[[], Choice | None]] = {}
        self._restore: dict[str, Callable[[Any], object]] = {}
        self.passing = False
        """Whether the window stands where it does for a while only."""

    def keep(
        self,
        name: str,
        read: Callable[[], Choice | None],
        restore: Callable[[Any], object] | None = None,
    ) -> None:
        """Keep a value; `restore` takes what was kept, or None, and leaves out what is odd."""
        self._read[name] = read
        if restore is not None:
            self._restore[name] = restore

    def values(self) -> dict[str, Choice]:
        """Return what of the window's state belongs to a session."""
        values = {name: read() for name, read in self._read.items()}
        return {name: value for name, value in values.items() if value is not None}

    def restore(self, values: Mapping[str, Choice]) -> None:
        """Look as a window did when a session was saved; what is odd is left as it is."""
        for name, restore in self._restore.items():
            restore(values.get(name))

    def put(self, name: str, value: Choice) -> None:
        """Put one value into its part of the window, if there is such a part."""
        if name in self._restore:
            self._restore[name](value)

    def put_views(self, name: str) -> None:
        """Let planes of that name be large, unless all four are alike: then each is seen."""
        if self.value(VIEWS) != FOUR:
            self.put(VIEWS, name)

    def value(self, name: str) -> Choice | None:
        """Return one value as it is now; None without such a part."""
        return self._read[name]() if name in self._read else None

    def remember(self, window: QWidget, memory: Memory) -> None:
        """Keep where the window stands and how it is divided for the next start."""
        place = bytes(window.saveGeometry().data()).hex()
        kept = {} if self.passing else {"geometry": place}
        values = self.values()
        divided = {name: values.get(name) for name in REMEMBERED}
        memory.keep(PLACE, {**memory.recall(PLACE), **kept, **divided})

    def recall_planes(self, memory: Memory) -> None:
        """Divide the window as it was when the program ended last."""
        before = memory.recall(PLACE)
        for name in REMEMBERED:
            if before.get(name) is not None:
                self.put(name, before[name])


def recall_place(window: QWidget, memory: Memory) -> bool:
    """Stand where a window stood when the program ended last; what is odd is left as it is.

    Return whether there was such a place.
    """
    geometry = memory.recall(PLACE).get("geometry")
    if not (isinstance(geometry, str) and GEOMETRY.fullmatch(geometry)):
        return False
    return window.restoreGeometry(QByteArray(bytes.fromhex(geometry)))


def stand_first(window: QWidget) -> None:
    """Stand where nobody has put a window yet: in the middle of most of the screen."""
    window.setGeometry(first_place(window.screen().availableGeometry()))


def first_place(screen: QRect) -> QRect:
    """Return where a window stands that has stood nowhere before: in most of a screen's middle.

    It is no smaller than it was designed for where that fits below the line for its title.
    """
    room = screen.adjusted(0, TITLE_HEIGHT, 0, 0)
    size = (room.size() * FIRST).expandedTo(QSize(*DESIGN_SIZE)).boundedTo(room.size())
    place = QRect(room.topLeft(), size)
    place.moveCenter(room.center())
    return place

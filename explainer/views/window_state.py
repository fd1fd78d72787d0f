"""What of a window's look is kept in a session, and how a window takes another one's place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from explainer.core.figures.theme import THEMES

if TYPE_CHECKING:
    from explainer.core.training.saved import Choice
    from explainer.session.memory import Memory
    from explainer.views.window import MainWindow


PLACE = "place"
"""The name under which it is kept where the window stands."""


def layout_of(window: MainWindow) -> dict[str, Choice]:
    """Return what of the window's look belongs to a session."""
    return {
        "theme": window.theme.name,
        "size": list(window.presenter.usual_size),
        "tab": window.board.efficiency.tab,
        **_divided(window),
    }


def _divided(window: MainWindow) -> dict[str, Choice]:
    share = window.board.divider.share
    return {} if share is None else {"planes": share}


def remember(window: MainWindow, memory: Memory) -> None:
    """Keep where the window stands and how it is divided for the next start."""
    place = bytes(window.saveGeometry().data()).hex()
    kept = {} if window.presenter.presenting else {"geometry": place}
    memory.keep(PLACE, {**memory.recall(PLACE), **kept, "planes": window.board.divider.share})


def recall(window: MainWindow, memory: Memory) -> None:
    """Stand where a window stood when the program ended last; what is odd is left as it is."""
    kept = memory.recall(PLACE)
    geometry, planes = kept.get("geometry"), kept.get("planes")
    if isinstance(geometry, str) and re.fullmatch(r"(?:[0-9a-f]{2}){1,500}", geometry):
        window.restoreGeometry(QByteArray(bytes.fromhex(geometry)))
    if isinstance(planes, int | float):
        window.board.divider.set_share(planes)


def wear(window: MainWindow, layout: dict[str, Choice]) -> None:
    """Look as a window did when a session was saved; what is odd is left as it is."""
    theme = THEMES.get(str(layout.get("theme")))
    if theme is not None:
        window.set_theme(theme)
    size, room = layout.get("size"), window.screen().availableSize()
    fixed = window.isMaximized() or window.isFullScreen()
    if isinstance(size, list) and len(size) == 2 and not fixed:
        window.resize(min(size[0], room.width()), min(size[1], room.height()))
    window.board.efficiency.choose_tab(str(layout.get("tab")))
    planes = layout.get("planes")
    window.board.divider.set_share(planes if isinstance(planes, int | float) else None)


def replace_window(old: MainWindow, new: MainWindow) -> None:
    """Bring a window up where another one of the same store is, which goes without a word."""
    wear(new, layout_of(old))
    new.setGeometry(old.geometry())
    new.setWindowState(old.windowState())
    new.presenter.take_over(old.presenter)
    new.show()
    old.closed.disconnect()
    old.close()
    old.deleteLater()

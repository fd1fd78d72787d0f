"""What of a window's look is kept in a session, and how a window takes another one's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.core.theme import THEMES

if TYPE_CHECKING:
    from explainer.core.saved import Choice
    from explainer.views.window import MainWindow


def layout_of(window: MainWindow) -> dict[str, Choice]:
    """Return what of the window's look belongs to a session."""
    return {
        "theme": window.theme.name,
        "size": list(window.presenter.usual_size),
        "tab": window.board.efficiency.tab,
    }


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

"""Layouts: parts in a row or in a column, and how far a look keeps them apart."""

from __future__ import annotations

from typing import Any, Protocol, TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from explainer.views.style.theme import Look

STRETCH = 1
"""Stands among parts for free room, which takes what they leave."""

Box = TypeVar("Box", bound=QBoxLayout)


class Dressed(Protocol):
    """Whatever takes colours, fonts and lengths from a look."""

    def apply_look(self, look: Look) -> None:
        """Take them."""


def row(*parts: Any, of: QWidget | None = None) -> QHBoxLayout:
    """Return parts side by side, without margins; as the layout `of` a widget, if one is given.

    Each is a widget, a layout, STRETCH, or a tuple of one of them with its share and alignment.
    """
    return _filled(QHBoxLayout(of) if of else QHBoxLayout(), parts)


def column(*parts: Any, of: QWidget | None = None) -> QVBoxLayout:
    """Return parts one below the other, as `row` does side by side."""
    return _filled(QVBoxLayout(of) if of else QVBoxLayout(), parts)


def space(layout: QLayout, look: Look, between: str, *around: str) -> None:
    """Set a layout's spacing, and its margins: all, or those across and those above and below.

    Lengths have the look's names; none ("") is no margin.
    """
    layout.setSpacing(look.length(between))
    if around:
        across, upright = (look.length(name) if name else 0 for name in (around[0], around[-1]))
        layout.setContentsMargins(across, upright, across, upright)


def dress(look: Look, *parts: Dressed) -> None:
    """Let all parts take a look."""
    for part in parts:
        part.apply_look(look)


def _filled(layout: Box, parts: tuple[Any, ...]) -> Box:
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        what, *how = part if isinstance(part, tuple) else (part,)
        if what is STRETCH:
            layout.addStretch(STRETCH)
        elif isinstance(what, QWidget):
            layout.addWidget(what, *how)
        else:
            layout.addLayout(what, *how)
    return layout

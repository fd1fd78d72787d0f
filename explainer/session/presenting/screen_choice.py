"""Screen choice: on which screen an audience is shown planes, and on which a speaker has notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class ScreenPlace:
    """A screen: its left, top, width and height [px], and whether it is the system's main one."""

    rect: Rect
    primary: bool = False

    def holds(self, x: int, y: int) -> bool:
        """Tell whether a place of the desktop is on this screen."""
        left, top, wide, high = self.rect
        return left <= x < left + wide and top <= y < top + high


@dataclass(frozen=True, slots=True)
class ScreenChoice:
    """The numbers of the screens; a speaker who has none of their own has None."""

    audience: int
    speaker: int | None


def screens_for(screens: Sequence[ScreenPlace], at: tuple[int, int]) -> ScreenChoice:
    """Return the screens for a window that stands `at` a place of the desktop.

    Who has moved the window to another screen than the main one has chosen that for the
    audience; otherwise it is the largest of the others, as the main one is mostly the speaker's.
    Screens that show the same are one.
    """
    here = next((number for number, each in enumerate(screens) if each.holds(*at)), 0)
    own = screens[here]
    others = [n for n, each in enumerate(screens) if each.rect != own.rect]
    if not others:
        return ScreenChoice(here, None)
    if own.primary:
        return ScreenChoice(max(others, key=lambda number: _area(screens[number])), here)
    main = [number for number in others if screens[number].primary]
    return ScreenChoice(here, (main or others)[0])


def _area(screen: ScreenPlace) -> int:
    return screen.rect[2] * screen.rect[3]

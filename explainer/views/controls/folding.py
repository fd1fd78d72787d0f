"""Which sections of the column are open: those that were wanted last, as far as there is room."""

from __future__ import annotations

from collections.abc import Mapping


class Wanted:
    """Sections by their names, those that were asked for last first; folded ones are not there."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = list(names)

    def turn(self, name: str, *, opened: bool) -> None:
        """Fold a section that is open by now, or open it before all others."""
        if name in self._names:
            self._names.remove(name)
        if not opened:
            self._names.insert(0, name)

    def fitting(self, heights: Mapping[str, int], room: int) -> frozenset[str]:
        """Return those that are open in so much room; the first one always is."""
        opened: set[str] = set()
        for name in self._names:
            if heights[name] <= room or not opened:
                opened.add(name)
                room -= heights[name]
        return frozenset(opened)

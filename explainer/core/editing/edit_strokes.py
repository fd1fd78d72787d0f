"""What one stroke of the hand does to the points of a run: the choices that follow from it."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from explainer.core.settings.choices import PICKED
from explainer.core.settings.edits import MOST_EDITS, Edits, Three, on_grid
from explainer.core.settings.settings import Settings

Key = int | Three
"""A point's name that outlives other edits: its row in the draw, or itself if painted."""


def keys(settings: Settings) -> list[Key]:
    """Return the names of all points, in the order of their rows."""
    gone = set(settings.edits.erased)
    drawn = (row for row in range(settings.unlabelled) if row not in gone)
    return [*drawn, *settings.edits.painted]


def room(settings: Settings) -> int:
    """Return how many more edits there can be."""
    return MOST_EDITS - len(settings.edits)


def painting(now: Settings, places: Iterable[tuple[float, float]], kind: int) -> dict[str, Any]:
    """Return the choices that add points of a class at places of the plane.

    As many as there is room for; all of them if there is none, which is then refused.
    """
    added = dict.fromkeys((*on_grid(x, y), kind) for x, y in places)
    new = [each for each in added if each not in now.edits.painted]
    new = new[: room(now) or len(new)]
    return {"edits": replace(now.edits, painted=(*now.edits.painted, *new))}


def erasing(now: Settings, shown: Settings, rows: Iterable[int]) -> dict[str, Any]:
    """Return the choices that take away points that are `shown`, as far as they are still there.

    Labels that were picked by hand stay with the points that are left.
    """
    names = keys(shown)
    gone = {names[row] for row in rows} & set(keys(now))
    edits = now.edits
    drawn = {name for name in gone if isinstance(name, int)}
    new = Edits(
        painted=tuple(each for each in edits.painted if each not in gone),
        erased=tuple(sorted({*edits.erased, *drawn})),
        moved=tuple(each for each in edits.moved if each[0] not in drawn),
    )
    left = [name for name in keys(now) if name not in gone]
    return {"edits": new, **_picked_among(left, now)}


def moving(now: Settings, shown: Settings, row: int, x: float, y: float) -> dict[str, Any]:
    """Return the choices that move a point that is `shown` to a place of the plane."""
    name, edits = keys(shown)[row], now.edits
    across, up = on_grid(x, y)
    if isinstance(name, int):
        others = [each for each in edits.moved if each[0] != name]
        if name not in edits.erased:
            insort(others, (name, across, up))
        return {"edits": replace(edits, moved=tuple(others))}
    put = (across, up, name[2])
    return {
        "edits": replace(
            edits, painted=tuple(put if each == name else each for each in edits.painted)
        )
    }


def undoing(now: Settings) -> dict[str, Any]:
    """Return the choices that bring all points back as they were drawn."""
    return {"edits": Edits(), **_picked_among(range(now.unlabelled), now)}


def _picked_among(left: Sequence[Key], now: Settings) -> dict[str, tuple[int, ...]]:
    """Return the rows, among the names that are left, of what was picked by hand."""
    names, place = keys(now), {name: row for row, name in enumerate(left)}
    return {
        field: tuple(place[names[row]] for row in getattr(now, field) if names[row] in place)
        for field in PICKED
    }

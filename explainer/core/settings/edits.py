"""Points that somebody painted, erased or moved by hand, as plain whole numbers.

Places are counted in hundredths of the plane's unit, so that text gives them back exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

GRID = 100
MOST_EDITS = 200
MOST_POINTS = 1_800
"""Among more unlabelled points not every one is drawn, so that none could be picked out."""

FURTHEST = 999
NUMBER = r"-?[0-9]{1,4}"
_ROW = re.compile(rf"({NUMBER})")
_THREE = re.compile(rf"({NUMBER})\.({NUMBER})\.({NUMBER})")

Three = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Edits:
    """What was done by hand to the points of one draw.

    `painted` are (x, y, class), in the order in which they came; `erased` are rows of the
    draw, `moved` are (row, x, y), both in ascending order of their rows.
    """

    painted: tuple[Three, ...] = ()
    erased: tuple[int, ...] = ()
    moved: tuple[Three, ...] = ()

    def __len__(self) -> int:
        """Count them; there are none if it is False."""
        return len(self.painted) + len(self.erased) + len(self.moved)

    @property
    def more(self) -> int:
        """How many points there are more than were drawn."""
        return len(self.painted) - len(self.erased)

    def fits(self, drawn: int, classes: int) -> bool:
        """Return whether they can be done to `drawn` points of so many classes."""
        rows = [row for row, _, _ in self.moved]
        both = {*rows, *self.erased}
        known = all(0 <= row < drawn for row in both) and len(both) == len(rows) + len(self.erased)
        kinds = all(0 <= kind < classes for _, _, kind in self.painted)
        inside = all(abs(x) <= FURTHEST and abs(y) <= FURTHEST for x, y in self._places())
        return known and kinds and inside and ascending(rows) and ascending(self.erased)

    def _places(self) -> Iterator[tuple[int, int]]:
        yield from ((x, y) for x, y, _ in self.painted)
        yield from ((x, y) for _, x, y in self.moved)


NO_EDITS = Edits()


def edits_text(edits: Edits) -> str:
    """Return edits in letters that need no quoting in a line of settings."""
    parts = (
        ("p", [".".join(map(str, each)) for each in edits.painted]),
        ("e", [str(row) for row in edits.erased]),
        ("m", [".".join(map(str, each)) for each in edits.moved]),
    )
    return "_".join(letter + "~".join(each) for letter, each in parts if each)


def edits_from(text: str) -> Edits | None:
    """Return the edits in a text of `edits_text`; None if it is damaged."""
    found = {part[:1]: part[1:].split("~") for part in text.split("_")}
    if not found.keys() <= set("pem"):
        return None
    kinds = (("p", _THREE), ("e", _ROW), ("m", _THREE))
    matches = {key: [form.fullmatch(each) for each in found.get(key, ())] for key, form in kinds}
    if not all(all(each) for each in matches.values()):
        return None
    painted, erased, moved = (
        [tuple(map(int, each.groups())) for each in matches[key] if each] for key in "pem"
    )
    return Edits(
        tuple(map(_three, painted)), tuple(row for (row,) in erased), tuple(map(_three, moved))
    )


def on_grid(x: float, y: float) -> tuple[int, int]:
    """Return the nearest place of the grid to a place of the plane."""
    return round(x * GRID), round(y * GRID)


def _three(numbers: tuple[int, ...]) -> Three:
    first, second, third = numbers
    return first, second, third


def ascending(rows: Sequence[int]) -> bool:
    """Whether every row stands behind the one before it."""
    return all(first < second for first, second in pairwise(rows))

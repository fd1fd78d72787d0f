"""Measured figures as a text names them, and how each is written.

The module loads without numpy: the story is read before anything is measured.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from explainer.core.text.agreeing import agreeing, alone
from explainer.core.text.decimals import decimals
from explainer.core.text.say import Say

MINUS, SPACE = "−", "\N{NO-BREAK SPACE}"
HELPS, HURTS, NO_EVIDENCE = "helps", "hurts", "no evidence"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One measured figure: `kind` says how its `value` is written; a list is written in full.

    `share` is a part of 1, written as a percentage, to a tenth as `tenths`; `points` a difference
    in percentage points with its sign; `width` one without; `count` a whole number; `mean` what
    several of those are on average; `number` a plain one; `operations` a large one, in the unit of
    the language; `words` are English words of the program; None stands for what was never reached.
    `shown`, if any, is written in place of the exact value: shares and the differences between
    them are rounded together.
    """

    kind: str
    value: Any
    shown: float | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What was measured for one step of a chapter.

    `figures` are called by the names that the step's text uses. `holds` says whether the
    measurement bears the chapter out, None where nothing was claimed of it; `effect` is the
    rule's word where a paired interval was measured. `answer` is the place of the answer to the
    step's question that was measured, where that is no matter of bearing the chapter out.
    """

    figures: dict[str, Quantity]
    holds: bool | None = None
    effect: str = ""
    answer: int | None = None

    def __post_init__(self) -> None:
        """Keep Python's own truth: numpy's `False` is not `False`, and no doubt would be shown."""
        if self.holds is not None:
            object.__setattr__(self, "holds", bool(self.holds))


def share(value: float) -> Quantity:
    """Return a part of 1."""
    return Quantity("share", float(value))


def shares(values: Sequence[float]) -> Quantity:
    """Return several parts of 1."""
    return Quantity("share", tuple(map(float, values)))


def points(value: float | None) -> Quantity:
    """Return a difference of shares, to be told in percentage points."""
    return Quantity("points", None if value is None else float(value))


def width(value: float) -> Quantity:
    """Return the distance between two shares, to be told in percentage points."""
    return Quantity("width", float(value))


def tenths(value: float) -> Quantity:
    """Return a part of 1 that stands beside others which are told to a tenth of a point."""
    return Quantity("tenths", float(value), alone(value))


def compared(
    shares: Mapping[str, float], differences: Mapping[str, tuple[str, str]]
) -> dict[str, Quantity]:
    """Return named shares, and named differences of two of them, that agree as they are written.

    A difference is what its second share has more than its first.
    """
    names = list(shares)
    pairs = [(names.index(first), names.index(second)) for first, second in differences.values()]
    shown = dict(zip(names, agreeing(list(shares.values()), pairs), strict=True))
    told = {name: Quantity("tenths", float(shares[name]), shown[name]) for name in names}
    return told | {
        name: Quantity("points", float(shares[b] - shares[a]), shown[b] - shown[a])
        for name, (a, b) in differences.items()
    }


def count(value: int) -> Quantity:
    """Return a whole number."""
    return Quantity("count", int(value))


def counts(values: Sequence[int]) -> Quantity:
    """Return several whole numbers."""
    return Quantity("count", tuple(map(int, values)))


def mean_count(value: float | None) -> Quantity:
    """Return what several whole numbers are on average."""
    return Quantity("mean", None if value is None else float(value))


def number(value: float | None) -> Quantity:
    """Return a plain number."""
    return Quantity("number", None if value is None else float(value))


def operations(value: float) -> Quantity:
    """Return how often something was multiplied or added, to be told in billions."""
    return Quantity("operations", float(value))


def words(*values: str) -> Quantity:
    """Return words of the program, in English."""
    return Quantity("words", values)


def told(quantity: Quantity, say: Say) -> str:
    """Return a figure as it stands in a sentence."""
    value = quantity.value if quantity.shown is None else quantity.shown
    several = value if isinstance(value, tuple) else (value,)
    if not several:
        return say("none")
    return say(", ").join(_written(quantity.kind, each, say) for each in several)


def _written(kind: str, value: Any, say: Say) -> str:
    if value is None:
        return say("never")
    if kind == "words":
        return say(value)
    if kind == "operations":
        return say("{operations:billion} billion").format(operations=Operations(value))
    return WRITTEN[kind](value).replace("-", MINUS)


def _share(value: float) -> str:
    """Return a percentage that never rounds up to 100 % or down to 0 %."""
    rounded = round(100 * value)
    if rounded not in (0, 100) or value in (0.0, 1.0):
        return f"{rounded}{SPACE}%"
    if 0.0005 <= value < 0.9995:
        return f"{100 * value:.1f}{SPACE}%"
    return f">99.9{SPACE}%" if value > 0.5 else f"<0.1{SPACE}%"


def _tenths(value: float) -> str:
    """Return a percentage that was rounded to a tenth already."""
    return f"{100 * value:.{0 if value in (0.0, 1.0) else 1}f}{SPACE}%"


def _mean(value: float) -> str:
    """Return a tenth where it says anything: nobody counts hundredths of a word or a step."""
    return f"{value:,.{0 if value >= 100 or value == int(value) else 1}f}"


def _number(value: float) -> str:
    """Return three figures of a number, two of a small one."""
    if abs(value) >= 100 or value == int(value):
        return f"{value:,.0f}"
    if abs(value) < 0.1:
        return f"{value:.2g}"
    return f"{value:.{1 if abs(value) >= 10 else 2}f}"


UNITS = {"billion": 1e9, "亿": 1e8}
"""Large numbers by the names that languages have for them: a billion is ten of the Chinese unit."""


class Operations(float):
    """A number of operations; the sentence in which it stands names the unit it is told in."""

    def __format__(self, unit: str) -> str:
        """Return the number in a unit, without the unit's name."""
        value = self / UNITS[unit]
        return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


WRITTEN: dict[str, Callable[[Any], str]] = {
    "share": _share,
    "tenths": _tenths,
    "points": lambda value: decimals(100 * value, 1, signed=True),
    "width": lambda value: f"{100 * value:.1f}",
    "count": lambda value: f"{value:,}",
    "mean": _mean,
    "number": _number,
}

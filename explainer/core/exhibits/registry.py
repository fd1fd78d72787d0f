"""The registry of exhibits: one line for each, its folder is found by that name.

The module loads without numpy.
"""

from __future__ import annotations

from importlib import import_module

from explainer.core.exhibits.exhibit import Exhibit

NAMES = (
    "town",
    "school",
    "scale",
    "suitability",
)
"""The exhibits by the names of their folders, in the order in which the window lists their keys."""


def exhibit(name: str) -> Exhibit:
    """Return an exhibit by its name."""
    found: Exhibit = import_module(f"{__package__}.{name}.exhibit").EXHIBIT
    return found


def exhibits() -> tuple[Exhibit, ...]:
    """Return all exhibits."""
    return tuple(map(exhibit, NAMES))


def asker(kind: str) -> Exhibit:
    """Return the exhibit that asks questions of a kind; `KeyError` if none does."""
    return {kind: each for each in exhibits() for kind in each.kinds}[kind]

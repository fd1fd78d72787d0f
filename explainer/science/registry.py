"""Registry of what the files of a folder offer: one that is added there is known at once."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def registered(package: str, path: Iterable[str], table: str) -> dict[str, Any]:
    """Return the entries of all dictionaries called `table` in the modules of a package."""
    modules = [import_module(f"{package}.{found.name}") for found in iter_modules(path)]
    return {name: entry for module in modules for name, entry in getattr(module, table, {}).items()}

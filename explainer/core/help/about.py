"""What the program is made of: each part's version and licence, as they are installed."""

from __future__ import annotations

import platform
from dataclasses import dataclass
from importlib import metadata

from explainer import __version__

PACKAGES = (
    *("PySide6-Essentials", "pyqtgraph", "numpy", "torch", "scikit-learn", "contourpy"),
    *("threadpoolctl", "msgspec", "safetensors", "Pillow", "python-pptx", "av"),
)
"""What the program is built on; of those that are not installed nothing is said."""
UNTOLD = {"torch": "BSD-3-Clause"}
"""Licences of packages that do not name their own (read in the file that lies beside them)."""
FONTS = (("Inter", "SIL OFL 1.1"), ("Noto Sans CJK", "SIL OFL 1.1"))
VERSION = __version__
LICENCE, PYTHON_LICENCE = "MIT", "PSF-2.0"
LONGEST = 60
"""Characters; a longer text is a whole licence where its name should be."""


@dataclass(frozen=True, slots=True)
class Component:
    """One part: its name, its version if it has one, and under which licence it stands."""

    name: str
    version: str
    licence: str


def components() -> tuple[Component, ...]:
    """Return what is used; nothing of it is loaded for that."""
    packages = (found for name in PACKAGES if (found := _installed(name)))
    python = Component("Python", platform.python_version(), PYTHON_LICENCE)
    return (python, *packages, *(Component(name, "", licence) for name, licence in FONTS))


def _installed(name: str) -> Component | None:
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None
    return Component(name, found.version, _licence(found.metadata) or UNTOLD.get(name, ""))


def _licence(facts: metadata.PackageMetadata) -> str:
    """Return the short name of a licence, from wherever a package tells it."""
    for field in ("License-Expression", "License"):
        text = str((facts.get_all(field) or [""])[0])
        if text and len(text) <= LONGEST and "\n" not in text:
            return text
    classified = (each for each in facts.get_all("Classifier") or () if "License ::" in each)
    return next((each.rpartition(" :: ")[2] for each in classified), "")

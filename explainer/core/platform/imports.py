"""What Qt's Python does at every import, and need not do here."""

from __future__ import annotations

import sys

FEATURE, ASKED = "PySide6.support.feature", "_mod_uses_pyside"


def spare_reading_sources() -> None:
    """Have no module's source read once more while it is imported.

    PySide looks into each whether it names PySide, for a switch between naming styles that
    nothing here uses. Of five hundred modules this takes a tenth of the start (measured). A
    PySide that does without is left as it is.
    """
    feature = sys.modules.get(FEATURE)
    if hasattr(feature, ASKED):
        setattr(feature, ASKED, lambda module: True)

"""What the themes are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def theme_names() -> dict[str, str]:
    """Return what the themes are called."""
    return {
        "light": QCoreApplication.translate("Looks", "Light"),
        "dark": QCoreApplication.translate("Looks", "Dark"),
        "contrast": QCoreApplication.translate("Looks", "High contrast"),
    }

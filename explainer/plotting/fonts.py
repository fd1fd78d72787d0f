"""The program's own font family, and an application to draw with when there is no window."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontDatabase, QGuiApplication

from explainer.core.platform.assets import assets_folder

_kept: list[QGuiApplication] = []


@cache
def load_fonts() -> tuple[str, ...]:
    """Make Qt know the shipped fonts and return their files; `FileNotFoundError` if none.

    Needs an application. Each family comes in several weights, one file for each.
    """
    files = sorted((assets_folder() / "fonts").glob("*.otf"))
    loaded = [str(file) for file in files if QFontDatabase.addApplicationFont(str(file)) >= 0]
    if not loaded:
        raise FileNotFoundError("The program's fonts are missing: install it again.")
    return tuple(loaded)


def ensure_application() -> QGuiApplication:
    """Return the running application, or a new one that needs no display; fonts loaded."""
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        application = QGuiApplication(["explainer", "-platform", "offscreen"])
        _kept.append(application)  # Qt deletes what Python no longer holds.
    load_fonts()
    return application

"""The program's icon, in the sizes that systems ask for."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from explainer.core.platform.assets import assets_folder

SIZES = (16, 24, 32, 48, 64, 128, 256)


def app_icon() -> QIcon:
    """Return the icon; its pictures are read when they are first shown."""
    icon = QIcon()
    for size in SIZES:
        icon.addFile(str(assets_folder() / "app" / f"icon-{size}.png"))
    return icon

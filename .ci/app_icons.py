#!/usr/bin/env python3
"""Make the icons that Windows and macOS want out of assets/app, by Qt and Pillow.

`--check` changes nothing: it fails if a picture in one of them is not the program's icon.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ASSETS = Path(__file__).resolve().parent.parent / "assets"
WINDOWS, MACOS = ASSETS / "system/explainer.ico", ASSETS / "system/explainer.icns"
WINDOWS_SIZES = (16, 24, 32, 48, 64, 128, 256)
MACOS_SIZES = (32, 64, 128, 256, 512, 1_024)
"""What Pillow writes into an .icns; of these, what is not there as a picture is drawn."""


def main() -> int:
    """Write both files, or tell whether they are what they should be."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["app_icons"])
    if "--check" not in sys.argv[1:]:
        pictures = {size: picture(size) for size in sorted({*WINDOWS_SIZES, *MACOS_SIZES})}
        _save(WINDOWS, "ICO", [pictures[size] for size in WINDOWS_SIZES])
        _save(MACOS, "ICNS", [pictures[size] for size in MACOS_SIZES])
    application.quit()
    return 0 if _same(WINDOWS) and _same(MACOS) else 1


def picture(size: int) -> Image.Image:
    """Return the icon in one size: the picture that is there, or a new one of the drawing."""
    stored = ASSETS / f"app/icon-{size}.png"
    return Image.open(io.BytesIO(stored.read_bytes() if stored.exists() else _drawn(size)))


def _drawn(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(str(ASSETS / "app/icon.svg")).render(painter)
    kept = QBuffer()
    kept.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(kept, "PNG")
    return bytes(kept.data().data())


def _save(file: Path, kind: str, pictures: list[Image.Image]) -> None:
    *smaller, largest = pictures
    sizes = {"sizes": [each.size for each in pictures]} if kind == "ICO" else {}
    largest.save(file, kind, append_images=smaller, **sizes)


def _same(file: Path) -> bool:
    """Whether each picture in a file is the program's icon in its size."""
    if not file.exists():
        return False
    with Image.open(file) as stored:
        inside = stored.ico if file is WINDOWS else stored.icns  # type: ignore[attr-defined]
        return all(
            _is_icon(inside.getimage(size), size[0] * size[-1] if len(size) > 2 else size[0])
            for size in stored.info["sizes"]
        )


def _is_icon(stored: Image.Image, size: int) -> bool:
    pair = stored.convert("RGBA"), picture(size).convert("RGBA")
    return stored.width == size and not ImageChops.difference(*pair).getbbox(alpha_only=False)


if __name__ == "__main__":
    sys.exit(main())

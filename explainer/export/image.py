"""A figure as a PNG file, written completely or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

from explainer import __version__
from explainer.core.figures import Comparison
from explainer.core.theme import Theme
from explainer.export.fonts import ensure_application
from explainer.export.painter import draw

FORMATS = ("png",)
SMALLEST, LARGEST = 480, 8_000


class ExportError(Exception):
    """A file that cannot be written; its text is one sentence for the user."""


def save_png(figure: Comparison, path: Path | str, size: QSize, theme: Theme) -> None:
    """Write the figure to `path`; `ExportError` if it cannot be, and then nothing is left."""
    check_target(path)
    check_size(size)
    _replace(Path(path), png_bytes(render(figure, size, theme)))


def render(figure: Comparison, size: QSize, theme: Theme) -> QImage:
    """Return the figure as an opaque picture of `size` pixels, with its words in it."""
    ensure_application()
    image = QImage(size, QImage.Format.Format_RGB32)
    if image.isNull():
        raise ExportError(f"There is no memory for a picture of {_named(size)} pixels.")
    with QPainter(image) as painter:
        draw(figure, painter, size, theme)
    image.setText("Description", figure.description)
    image.setText("Software", f"Pretraining Explainer {__version__}")
    return image


def png_bytes(image: QImage) -> bytes:
    """Return a picture in the PNG format."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise ExportError("The picture could not be written as PNG.")
    return bytes(buffer.data().data())


def check_size(size: QSize) -> None:
    """Refuse a picture too small to hold its words or too large to draw."""
    sides = (size.width(), size.height())
    if min(sides) < SMALLEST or max(sides) > LARGEST:
        raise ExportError(
            f"A picture of {_named(size)} pixels cannot be drawn: choose each side "
            f"from {SMALLEST} to {LARGEST}, such as 1920x1080."
        )


def check_target(path: Path | str) -> None:
    """Refuse a path that no file can be written to, before any work is done for it.

    Whether a folder can be written to is tried, not asked: permissions do not tell it of a
    read-only disk, nor to an administrator.
    """
    target = Path(path)
    if target.suffix.lower().removeprefix(".") not in FORMATS:
        raise ExportError(f"Cannot tell what to write to '{path}': its name must end in .png.")
    try:
        _check_place(target)
        _write_beside(target, b"").unlink()
    except (OSError, ValueError) as error:
        raise _refusal(target, error) from error


def _check_place(target: Path) -> None:
    if target.is_dir():
        raise ExportError(f"'{target}' is a folder: give the name of a file in it.")
    if not target.parent.is_dir():
        raise ExportError(f"There is no folder '{target.parent}': create it or choose another.")
    if target.exists() and not target.is_file():
        raise ExportError(f"'{target}' is not a file that can be replaced: choose another name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise ExportError(f"'{target}' is protected against writing: choose another name.")


def _replace(target: Path, content: bytes) -> None:
    """Put `content` where `target` is in one step, so that no reader sees half of it."""
    try:
        written = _write_beside(target, content)
        try:
            written.replace(target.resolve())
        except OSError:
            written.unlink()
            raise
    except (OSError, ValueError) as error:
        raise _refusal(target, error) from error


def _write_beside(target: Path, content: bytes) -> Path:
    """Write a new file in the target's folder, down to the disk; leave none on failure."""
    real = target.resolve()
    beside = real.with_name(f".{real.name}.{os.getpid()}.part")
    with beside.open("xb") as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            beside.unlink()
            raise
    return beside


def _refusal(target: Path, error: Exception) -> ExportError:
    reason = getattr(error, "strerror", None) or str(error)
    return ExportError(f"Cannot write '{target}' ({reason}): choose another folder or name.")


def _named(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"

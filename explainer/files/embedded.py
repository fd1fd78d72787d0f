"""The settings inside an exported file, whatever program has carried it around since."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from explainer.core.dataset import Dataset
from explainer.core.refusals import SettingsError
from explainer.core.settings import Settings
from explainer.core.settings_text import LONGEST, MARKER, from_text
from explainer.files.reading import Damaged, OpenError, opening

LARGEST = 300_000_000
"""Bytes: a whole film at the largest size is smaller."""
LARGEST_PART = 1_000_000
CORE = "docProps/core.xml"


def settings_in(path: Path, data: Dataset | None = None) -> Settings:
    """Return the settings that an exported file was made from; `OpenError` if it has none.

    A figure of somebody's own table carries the table's name alone: `data` is the one at hand.
    """
    text = _carried(path)
    if MARKER not in text:
        raise OpenError(
            "{name} carries no settings of this program: open a file that it has made.",
            name=path.name,
        )
    try:
        return from_text(text, data=data)
    except SettingsError as error:
        raise OpenError("{name}: {error}", name=path.name, error=error.sentence) from error


def carries_settings(path: Path) -> bool:
    """Tell whether a file holds settings of this program; `OpenError` if it cannot be read."""
    return MARKER in _carried(path)


def _carried(path: Path) -> str:
    """Return the part of a file's text in which its settings stand."""
    with opening(path, LARGEST):
        return READERS.get(path.suffix.lower(), _scanned)(path)


def _scanned(path: Path) -> str:
    """Look for the settings among all bytes: they stand there in plain letters."""
    content = path.read_bytes()
    start = content.find(MARKER.encode())
    if start < 0:
        return ""
    return html.unescape(content[start : start + LONGEST].decode("latin-1"))


def _png(path: Path) -> str:
    with Image.open(path, formats=["PNG"]) as image:
        return str(image.info.get("Settings", ""))


def _gif(path: Path) -> str:
    with Image.open(path, formats=["GIF"]) as image:
        comment = image.info.get("comment", b"")
    return comment.decode("latin-1") if isinstance(comment, bytes) else ""


def _presentation(path: Path) -> str:
    with zipfile.ZipFile(path) as parts:
        if CORE not in parts.namelist():
            return ""
        if parts.getinfo(CORE).file_size > LARGEST_PART:
            raise Damaged("size")
        text = parts.read(CORE).decode("utf-8")
    return html.unescape(re.sub(r"<[^>]*>", " ", text))


READERS: dict[str, Callable[[Path], str]] = {
    ".png": _png,
    ".gif": _gif,
    ".pptx": _presentation,
}

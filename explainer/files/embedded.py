"""The settings inside an exported file, whatever program has carried it around since.

They stand in plain letters in every kind of file but three: in a PNG they may be packed, in a
GIF they are cut into blocks, and a presentation is a zip file.
"""

from __future__ import annotations

import html
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import IO

from explainer.core.settings.dataset import Dataset
from explainer.core.settings.settings import Settings
from explainer.core.settings.settings_text import EXHIBIT, LONGEST, MARKER, from_text
from explainer.core.settings.validation import SettingsError
from explainer.core.text.file_names import shown_name
from explainer.files.archive import members
from explainer.files.reading import Damaged, OpenError, opening

LARGEST = 300_000_000
"""Bytes: a whole film at the largest size is smaller."""
LARGEST_PART = 1_000_000
BEGINNING = 2_000_000
"""Bytes before which the settings stand in a picture: before its pixels."""
PIECE = 4_000_000
CORE = "docProps/core.xml"
PNG, NAME = b"\x89PNG\r\n\x1a\n", b"Settings"
GIFS = (b"GIF87a", b"GIF89a")
EXTENSION, COMMENT = 0x21, 0xFE


def settings_in(path: Path, data: Dataset | None = None) -> Settings:
    """Return the settings that an exported file was made from; `OpenError` if it has none.

    A figure of somebody's own table carries the table's name alone: `data` is the one at hand.
    """
    text = _carried(path)
    if MARKER not in text:
        raise OpenError(
            "{name} carries no settings of this program: open a file that it has made.",
            name=shown_name(path),
        )
    if text.startswith(EXHIBIT):
        raise OpenError(
            "{name} was made from an exhibit, which has no settings: open a file made from the "
            "two models.",
            name=shown_name(path),
        )
    try:
        return from_text(text, data=data)
    except SettingsError as error:
        raise OpenError("{name}: {error}", name=shown_name(path), error=error.sentence) from error


def carries_settings(path: Path) -> bool:
    """Tell whether a file holds settings of this program; `OpenError` if it cannot be read."""
    return MARKER in _carried(path)


def _carried(path: Path) -> str:
    """Return the part of a file's text in which its settings stand."""
    with opening(path, LARGEST) as file:
        return READERS.get(path.suffix.lower(), _scanned)(file)


def _scanned(file: IO[bytes]) -> str:
    """Look for the settings among all bytes, of which only a few are held at a time."""
    mark, before = MARKER.encode(), b""
    for _ in range(LARGEST // PIECE + 1):  # Some files never end.
        piece = file.read(PIECE)
        content = before + piece
        start = content.find(mark)
        if start >= 0:
            return _text(content[start:] + file.read(LONGEST))
        if not piece:
            break
        before = content[-len(mark) :]
    return ""


def _text(content: bytes) -> str:
    """Return the settings in some bytes, and a little of what follows them."""
    start = max(content.find(MARKER.encode()), 0)
    return html.unescape(content[start : start + LONGEST].decode("latin-1"))


def _png(file: IO[bytes]) -> str:
    """Return the settings of a picture: a text before its pixels, packed or not."""
    content = file.read(BEGINNING)
    if not content.startswith(PNG):
        return ""
    place = len(PNG)
    while place + 12 <= len(content):
        size = int.from_bytes(content[place : place + 4], "big")
        kind = content[place + 4 : place + 8]
        body = content[place + 8 : place + 8 + size]
        check = content[place + 8 + size : place + 12 + size]
        if kind in (b"tEXt", b"zTXt", b"iTXt") and body.startswith(NAME + b"\0"):
            if int.from_bytes(check, "big") != zlib.crc32(kind + body):
                raise Damaged("checksum")
            return _text(_png_text(kind, body[len(NAME) + 1 :]))
        if kind == b"IDAT":
            break
        place += 12 + size
    return ""


def _png_text(kind: bytes, body: bytes) -> bytes:
    """Return the bytes of a text (PNG specification, 11.3.4), unpacked no further than needed."""
    if kind == b"tEXt":
        return body
    packed, body = (True, body[1:]) if kind == b"zTXt" else (body[:1] == b"\1", body[2:])
    if kind == b"iTXt":
        body = body.split(b"\0", 2)[-1]  # After the names of its language and of its key.
    return zlib.decompressobj().decompress(body, LONGEST) if packed else body


def _gif(file: IO[bytes]) -> str:
    """Return the settings of a film: a comment before its first picture (GIF89a, 24)."""
    content = file.read(BEGINNING)
    if not content.startswith(GIFS) or len(content) < 13:
        return ""
    flags = content[10]
    place = 13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0)
    while place + 2 <= len(content) and content[place] == EXTENSION:
        kind = content[place + 1]
        blocks, place = _blocks(content, place + 2)
        if kind == COMMENT and MARKER.encode() in blocks:
            return _text(blocks)
    return ""


def _blocks(content: bytes, place: int) -> tuple[bytes, int]:
    """Return what the blocks from a place on hold together, and the place behind them."""
    blocks = []
    while place < len(content) and content[place]:
        blocks.append(content[place + 1 : place + 1 + content[place]])
        place += 1 + content[place]
    return b"".join(blocks), place + 1


def _presentation(file: IO[bytes]) -> str:
    return _text(members(file, {CORE: LARGEST_PART}, LARGEST_PART, others=True).get(CORE, b""))


READERS: dict[str, Callable[[IO[bytes]], str]] = {
    ".png": _png,
    ".gif": _gif,
    ".pptx": _presentation,
}

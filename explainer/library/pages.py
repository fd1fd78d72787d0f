"""A result as a notebook shows it: its words, and its picture below them."""

from __future__ import annotations

from base64 import b64encode
from html import escape

WIDTH = 760
"""Pixels on the screen; chosen: what a notebook's column holds."""


def page_of(words: str, png: bytes = b"") -> str:
    """Return words as HTML, with a picture in it if there is one."""
    shown = f"<pre>{escape(words)}</pre>"
    if not png:
        return shown
    inside = b64encode(png).decode("ascii")
    words = escape(words.partition("\n")[0], quote=True)
    return f'{shown}<img width="{WIDTH}" alt="{words}" src="data:image/png;base64,{inside}">'

"""Mnemonics: the letters of entries that the Alt key and a menu answer to, marked by an `&`.

An `&&` stands for the sign itself, and what follows a tab names a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import ascii_uppercase, digits

MARK, SIGN = "&", "&&"
APART = re.compile(r"\s?\(&[A-Z0-9]\)")
"""A mnemonic behind words that have no letter of a keyboard."""
MORE = "…"


def bare(text: str) -> str:
    """Return an entry without its mnemonic."""
    return SIGN.join(part.replace(MARK, "") for part in APART.sub("", text).split(SIGN))


def plain(text: str) -> str:
    """Return the words of an entry, without a mnemonic and without a key."""
    return bare(text).partition("\t")[0].replace(SIGN, MARK)


def with_mnemonics(entries: Iterable[tuple[str, str]], *, behind: bool = True) -> list[str]:
    """Return the texts of a menu, each with a letter of its own as far as there are any.

    An entry is a text and the letter of its key, if it has one. Words that begin with a free
    letter get that, others a letter within them; where a script has none, one stands `behind`,
    if that is the window's own script: a single foreign name has none.
    """
    taken: set[str] = set()
    return [_marked(bare(text), key.upper(), taken, behind=behind) for text, key in entries]


def _marked(text: str, key: str, taken: set[str], *, behind: bool) -> str:
    words, tab, rest = text.partition("\t")
    place = next((at for at in _places(words) if words[at].upper() not in taken), None)
    if place is not None:
        taken.add(words[place].upper())
        return f"{words[:place]}{MARK}{words[place:]}{tab}{rest}"
    letter = next((each for each in (key, *ascii_uppercase, *digits) if _free(each, taken)), "")
    if not letter or not behind or words.isascii():
        return text
    taken.add(letter)
    stem = words.removesuffix(MORE)
    return f"{stem}({MARK}{letter}){words[len(stem) :]}{tab}{rest}"


def _free(letter: str, taken: set[str]) -> bool:
    return len(letter) == 1 and letter.isascii() and letter.isalnum() and letter not in taken


def _places(words: str) -> Iterator[int]:
    """Return where letters stand: those that words begin with, then all others."""
    yield from (found.start() for found in re.finditer(r"\b[A-Za-z0-9]", words))
    yield from (found.start() for found in re.finditer(r"[A-Za-z]", words))

"""The program's words in its other language, whichever the window speaks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from explainer.core.platform.assets import assets_folder
from explainer.core.text.language import CHINESE, TRANSLATIONS

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
MESSAGES = 0x69
END, TRANSLATION, OBSOLETE, ENGLISH_WORDS = 1, 3, 5, 6
"""How Qt's compiled translations begin, which part of them holds the words, and what a piece of
that is: the tags of `qtranslator.cpp`. Installed are these alone, not what they are made from."""
OBSOLETE_SIZE = 4


@cache
def _pairs() -> tuple[dict[str, str], dict[str, str]]:
    """Return the words of either language by those of the other; none if they are not there."""
    file = assets_folder() / TRANSLATIONS / f"{CHINESE}.qm"
    if not file.is_file():
        return {}, {}
    pairs = list(_messages(_part(file.read_bytes(), MESSAGES)))
    return dict(pairs), {chinese: english for english, chinese in pairs}


def _part(content: bytes, wanted: int) -> bytes:
    """Return one part of a compiled translation: each is a tag, a length, and so many bytes."""
    at = len(MAGIC)
    while content.startswith(MAGIC) and at < len(content):
        start = at + 5
        end = start + int.from_bytes(content[at + 1 : start], "big")
        if content[at] == wanted:
            return content[start:end]
        at = end
    return b""


def _messages(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield every text with its translation, but for those with one for each number."""
    at, english, found = 0, "", list[str]()
    while at < len(content):
        tag, start = content[at], at + 5
        if tag == END:
            if len(found) == 1:
                yield english, found[0]
            at, found = at + 1, []
            continue
        if tag == OBSOLETE:
            at += 1 + OBSOLETE_SIZE
            continue
        at = start + int.from_bytes(content[at + 1 : start], "big")
        if tag == TRANSLATION:
            found.append(content[start:at].decode("utf-16-be"))
        elif tag == ENGLISH_WORDS:
            english = content[start:at].decode()


def elsewhere(words: str) -> str:
    """Return words in the other language; empty if they are not known in one."""
    chinese, english = _pairs()
    return chinese.get(words, "") or english.get(words, "")


def in_english(words: str) -> str:
    """Return words in English, whichever language they are in; unknown ones as they are."""
    return _pairs()[1].get(words, words)

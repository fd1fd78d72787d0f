"""The program's words in its other language, whichever the window speaks."""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from explainer.core.platform.assets import assets_folder
from explainer.core.text.language import CHINESE, TRANSLATIONS

# A parser of XML takes six times as long, and the file is the program's own.
PAIR = re.compile(r"<source>([^<]+)</source>\s*<translation>([^<]+)</translation>")


@cache
def _pairs() -> tuple[dict[str, str], dict[str, str]]:
    """Return the words of either language by those of the other; none if they are not there."""
    file = assets_folder() / TRANSLATIONS / f"{CHINESE}.ts"
    if not file.is_file():
        return {}, {}
    found = PAIR.findall(file.read_text(encoding="utf-8"))
    pairs = [(unescape(english), unescape(chinese)) for english, chinese in found]
    return dict(pairs), {chinese: english for english, chinese in pairs}


def elsewhere(words: str) -> str:
    """Return words in the other language; empty if they are not known in one."""
    chinese, english = _pairs()
    return chinese.get(words, "") or english.get(words, "")


def in_english(words: str) -> str:
    """Return words in English, whichever language they are in; unknown ones as they are."""
    return _pairs()[1].get(words, words)

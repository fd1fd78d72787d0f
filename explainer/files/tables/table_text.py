"""The text of a table: whatever its bytes are, they are said to be no text, or decoded."""

from __future__ import annotations

import codecs
import re

from explainer.core.text.sentence import Sentence, sentence
from explainer.files.reading import OpenError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte-order marks, the longer ones before those that they begin with."""
BINARY = (
    *(b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x1f\x8b", b"\x93NUMPY", b"\x89HDF"),
    *(b"PAR1", b"$FL2", b"MATLAB 5.0"),
)
"""How workbooks, archives and other programs' tables begin."""
WEB_PAGE = re.compile(rb"\s*<(?:!doctype|html|table|\?xml)", re.IGNORECASE)
HIGH = re.compile(rb"[\x80-\xff]+")
WESTERN = re.compile(r"[À-ÖØ-öø-ÿŠšŽžŒœŸ€°µ²³½§·±×«»‘’“”„–…\xa0]+")
"""What Western Europeans write besides ASCII."""
LONGEST_RUN = 2
"""So many such letters beside each other are usual there; other alphabets have whole words."""
MOSTLY = 0.9
BEGINNING = 2_000
Decoded = tuple[str, tuple[Sentence, ...]]


def decoded(content: bytes, name: str) -> Decoded:
    """Return a text and what has to be said of it; `OpenError` if the bytes are none."""
    if content.startswith(BINARY):
        raise _no_text(name)
    if WEB_PAGE.match(content):
        raise OpenError("{name} is a web page: save the table as 'CSV UTF-8'.", name=name)
    encoding = next((way for mark, way in BOMS if content.startswith(mark)), _without_mark(content))
    try:
        found: Decoded = (content.decode(encoding), ())
    except UnicodeDecodeError as error:
        found = _older(content, name, error)
    if "\0" in found[0]:
        raise _no_text(name)
    return found[0].lstrip("\ufeff"), found[1]


def _no_text(name: str) -> OpenError:
    return OpenError("{name} is no text: save the table as 'CSV UTF-8'.", name=name)


def _without_mark(content: bytes) -> str:
    """Return how a text without a mark is encoded: in UTF-16 every other byte is 0."""
    start = content[:BEGINNING]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = start[first::2].count(0), start[1 - first :: 2].count(0)
        if 2 * zeros > len(start) // 2 and not others and len(content) % 2 == 0:
            return encoding
    return "utf-8"


def _older(content: bytes, name: str, error: UnicodeDecodeError) -> Decoded:
    """Decode what older spreadsheets write in China and in Western Europe, and say so."""
    for encoding, title, fits in (
        ("gb18030", "GBK", _is_chinese),
        ("cp1252", "Windows-1252", _is_western),
    ):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if error.encoding == "utf-8" and not _has_utf8(content) and fits(content, text):
            said = sentence(
                "The file is no UTF-8 and was read as {encoding}: if letters look wrong, save it "
                "as 'CSV UTF-8'.",
                encoding=title,
            )
            return text, (said,)
    raise OpenError(
        "{name}, line {line}: this is no UTF-8 text: save the table as 'CSV UTF-8'.",
        name=name,
        line=content.count(b"\n", 0, error.start) + 1,
    ) from error


def _has_utf8(content: bytes) -> bool:
    """Tell whether most letters are UTF-8: then the text is a damaged one.

    A quarter of the letters of GBK could be as well.
    """
    runs = {run for run in HIGH.findall(content) if len(run) > 1}
    return 2 * sum(map(_is_utf8, runs)) > len(runs)


def _is_utf8(run: bytes) -> bool:
    try:
        run.decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_chinese(content: bytes, text: str) -> bool:
    letters = [letter for letter in text if not letter.isascii()]
    frequent = sum(bool(each.encode("gb2312", "ignore")) or each == "€" for each in letters)
    return frequent >= MOSTLY * len(letters)


def _is_western(content: bytes, text: str) -> bool:
    runs = [len(run) for run in HIGH.findall(content)]
    short = sum(length <= LONGEST_RUN for length in runs)
    usual = sum(bool(WESTERN.fullmatch(letter)) for letter in text if not letter.isascii())
    return short >= MOSTLY * len(runs) and usual >= MOSTLY * sum(runs)

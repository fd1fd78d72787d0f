#!/usr/bin/env python3
"""Cut the shipped Chinese fonts out of Noto Sans CJK: `.ci/fonts.py FOLDER`.

The folder holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc (SIL Open Font License,
Debian: fonts-noto-cjk). Kept are the 6,763 characters of GB 2312, its punctuation, and every
character of the translation. Lines become as high as Inter's, so that a line keeps its height
whatever it says. In every font a frame stands for what it lacks. Needs fonttools.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont

ASSETS = Path(__file__).resolve().parent.parent / "assets"
SIMPLIFIED = 2
"""The number of the simplified Chinese face in the collection."""
ENDS = ("ascent", "descent")
PUNCTUATION, CHARACTERS = range(0xA1, 0xA4), range(0xB0, 0xF8)


def main(folder: Path) -> None:
    """Write one file for each weight."""
    wanted = {*_characters(PUNCTUATION), *_characters(CHARACTERS), *_translated()}
    for weight in ("Regular", "Bold"):
        options = subset.Options(
            font_number=SIMPLIFIED,
            layout_features=[],
            hinting=False,
            desubroutinize=True,
        )
        font = subset.load_font(str(folder / f"NotoSansCJK-{weight}.ttc"), options)
        cutter = subset.Subsetter(options)
        cutter.populate(text="".join(wanted))
        cutter.subset(font)
        _set_line_height(font)
        _show_gaps(font)
        subset.save_font(font, str(ASSETS / f"fonts/NotoSansCJK-{weight}.otf"), options)
    for file in sorted((ASSETS / "fonts").glob("Inter-*.otf")):
        font = TTFont(file)
        _show_gaps(font)
        font.save(file)


def _show_gaps(font: TTFont) -> None:
    """Draw a frame in the place of a character that a font lacks: nobody sees an empty one."""
    unit, width = font["head"].unitsPerEm, font["hmtx"][".notdef"][0]
    pen = T2CharStringPen(width, font.getGlyphSet())
    left, right, top, line = round(width * 0.1), round(width * 0.9), round(unit * 0.7), unit // 20
    outer = ((left, 0), (right, 0), (right, top), (left, top))
    left, right, bottom, top = left + line, right - line, line, top - line
    inner = ((left, bottom), (left, top), (right, top), (right, bottom))
    for first, *others in (outer, inner):
        pen.moveTo(first)
        for corner in others:
            pen.lineTo(corner)
        pen.closePath()
    outlines = font["CFF "].cff.topDictIndex[0]
    old = outlines.CharStrings[".notdef"]
    outlines.CharStrings[".notdef"] = pen.getCharString(old.private, old.globalSubrs)


def _set_line_height(font: TTFont) -> None:
    """Take over the ascent and descent of Inter, which stands beside it in every line."""
    inter = TTFont(ASSETS / "fonts/Inter-Regular.otf")
    scale = font["head"].unitsPerEm / inter["head"].unitsPerEm
    ascent, descent = (round(scale * getattr(inter["hhea"], end)) for end in ENDS)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = ascent, descent, 0
    marks = font["OS/2"]
    marks.sTypoAscender, marks.sTypoDescender, marks.sTypoLineGap = ascent, descent, 0
    marks.usWinAscent, marks.usWinDescent = ascent, -descent


def _characters(rows: range) -> Iterator[str]:
    for row in rows:
        for cell in range(0xA1, 0xFF):
            yield from bytes([row, cell]).decode("gb2312", "ignore")


def _translated() -> str:
    return (ASSETS / "i18n/zh.ts").read_text(encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

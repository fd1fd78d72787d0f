"""Letters of an SVG as outlines: it looks the same where the program's fonts are not installed.

Few programs read a font inside an SVG, and fewer keep a text to a length: in another font words
grow over each other. What was written is kept as each outline's label, for readers and searches.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from PySide6.QtGui import QFont, QPainterPath

from explainer.core.figures.theme import FONT_FAMILIES

TEXT = re.compile(r"<text\b.*?</text>", re.DOTALL)


def outlined(drawing: str) -> str:
    """Return a drawing by Qt's generator whose texts are paths."""
    return TEXT.sub(lambda found: _path(ElementTree.fromstring(found[0])), drawing)


def _path(text: ElementTree.Element) -> str:
    """Return the outline of a text, drawn from where that begins."""
    path = ElementTree.Element("path")
    for name in ("fill", "fill-opacity", "font-size", "font-weight"):
        path.set(name, text.attrib[name])
    path.set("stroke", "none")
    path.set("transform", f"translate({text.attrib['x']},{text.attrib['y']})")
    path.set("aria-label", text.text or "")
    path.set("d", _steps(text))
    return ElementTree.tostring(path, encoding="unicode")


def _steps(text: ElementTree.Element) -> str:
    letters = QPainterPath()
    letters.addText(0.0, 0.0, _font(text), text.text or "")
    steps = map(letters.elementAt, range(letters.elementCount()))
    return " ".join(f"{_letter(step)}{step.x:.2f} {step.y:.2f}" for step in steps)


def _letter(step: QPainterPath.Element) -> str:
    """Return how SVG calls a step: a curve has two more, which have no letter of their own."""
    if step.isMoveTo():
        return "M"
    if step.isLineTo():
        return "L"
    return "C" if step.isCurveTo() else ""


def _font(text: ElementTree.Element) -> QFont:
    font = QFont(FONT_FAMILIES)
    font.setPixelSize(round(float(text.attrib["font-size"])))
    font.setWeight(QFont.Weight(int(text.attrib["font-weight"])))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font

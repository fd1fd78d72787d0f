"""Reads an SVG's words back: where each begins and ends, and what lies where it must not."""

import re
from itertools import combinations
from xml.etree import ElementTree

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTransform

from explainer.core.figures.theme import FONT_FAMILIES, LIGHT

SVG = "{http://www.w3.org/2000/svg}"
LABEL = "aria-label"
"""What an outline of letters says."""
SLACK = 1.0
"""In pixels: letters lie on whole ones, rooms are shared out in parts of them."""
LEAST_PANEL = 100
"""In pixels: halos of points have the colour of a panel too, and are far smaller."""


def written(content):
    """The words of a drawing in reading order, each with its rectangle on the page."""
    root = ElementTree.fromstring(content)
    return [
        (text.strip(), _placed(group).mapRect(box))
        for group in root.iter(f"{SVG}g")
        for text, box in _joined((text.get(LABEL), _box(text)) for text in _texts(group))
    ]


def _texts(group):
    return [path for path in group.findall(f"{SVG}path") if path.get(LABEL)]


def panels(content):
    """The rectangles on which plots stand."""
    root = ElementTree.fromstring(content)
    ground = [group for group in root.iter(f"{SVG}g") if group.get("fill") == LIGHT.panel]
    boxes = [_bounds(path.get("d")) for group in ground for path in group.iter(f"{SVG}path")]
    return [box for box in boxes if box.width() > LEAST_PANEL]


def faults(content, size):
    """What is beside the page or half beside a panel, shortened, or written over other words."""
    words, grounds = written(content), panels(content)
    assert words and grounds
    page = QRectF(0, 0, *size).adjusted(-SLACK, -SLACK, SLACK, SLACK)
    beside = [f"{word!r} beside the page" for word, box in words if not page.contains(box)]
    cut = [f"{word!r} is cut off" for word, _ in words if word.endswith("…")]
    over = [
        f"{one!r} over {other!r}"
        for (one, box), (other, its_box) in combinations(words, 2)
        if box.intersects(its_box)
    ]
    half = [
        f"{word!r} half beside a panel"
        for word, box in words
        for panel in grounds
        if panel.intersects(box) and not panel.contains(box)
    ]
    return beside + cut + over + half


def squeezed(text):
    """Letters alone: a line may have been broken anywhere."""
    return "".join(text.split())


def _bounds(path):
    """The bounds of a path's points."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", path)]
    across, down = numbers[::2], numbers[1::2]
    return QRectF(min(across), min(down), max(across) - min(across), max(down) - min(down))


def _joined(pieces):
    """Whole lines: Qt begins a new piece where letters of another font follow on."""
    lines = []
    for text, box in pieces:
        if lines and _follows(lines[-1][1], box):
            before, its_box = lines.pop()
            lines.append((before + text, its_box.united(box)))
        else:
            lines.append((text, box))
    return lines


def _follows(before, box):
    on_a_line = abs(before.bottom() - box.bottom()) < SLACK
    return on_a_line and abs(before.right() - box.left()) <= 2 * SLACK


def _placed(group):
    """Where a group lies; Qt writes whole transforms, so no group stands inside another's."""
    a, b, c, d, e, f = map(float, group.get("transform", "matrix(1,0,0,1,0,0)")[7:-1].split(","))
    return QTransform(a, b, c, d, e, f)


def _box(text):
    """The room of small letters and figures: what descends may touch the line below."""
    font = QFont(FONT_FAMILIES)
    font.setPixelSize(int(text.get("font-size")))
    font.setWeight(QFont.Weight(int(text.get("font-weight"))))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    metrics = QFontMetricsF(font)
    high = metrics.capHeight()
    left, baseline = map(float, text.get("transform")[len("translate(") : -1].split(","))
    return QRectF(left, baseline - high, metrics.horizontalAdvance(text.get(LABEL)), high)

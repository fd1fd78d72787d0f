"""The pens of lines: one rule for the curves and for the legends that name them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPen

if TYPE_CHECKING:
    from explainer.core.figures.figure import Line
    from explainer.views.style.theme import Look


def line_pen(look: Look, line: Line) -> QPen:
    """Return the pen of a line; the control has the hue of an arm and differs by its stroke."""
    control = line.role == "control"
    plain = "boundary" if line.role == "text" else "line"
    width = "thin line" if line.thin or control else plain
    stroke = "dashed" if control and line.stroke == "solid" else line.stroke
    return look.pen(line.role, width, stroke)

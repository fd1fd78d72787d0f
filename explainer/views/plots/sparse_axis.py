"""An axis whose numbers never touch, however small its plot is."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

Label = tuple[QRectF, Any, str]


class SparseAxis(pg.AxisItem):  # type: ignore[misc]
    """Names every tick, every other one, every fourth: as many as there is room for.

    A tick that loses its name keeps its mark.
    """

    gap = 0.0
    """How many pixels lie between neighbouring numbers, at least."""

    def generateDrawSpecs(self, p: QPainter) -> tuple[Any, Any, list[Label]] | None:  # noqa: N802
        """Return the line, the marks, and those of the numbers for which there is room."""
        specs = super().generateDrawSpecs(p)
        if specs is None:
            return None
        line, marks, labels = specs
        named = [label for label in labels if label[2]]
        return line, marks, _thinned(named, QFontMetricsF(p.font()), self.gap, self._upright)

    percent = False
    """Whether places are shares between 0 and 1, whose numbers are percentages."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: N802
        """Return what is written at `values`."""
        if not self.percent:
            return list(super().tickStrings(values, scale, spacing))
        strings = super().tickStrings([100 * value for value in values], scale, 100 * spacing)
        return [f"{string} %" for string in strings]

    @property
    def _upright(self) -> bool:
        return self.orientation in ("left", "right")


def _thinned(labels: list[Label], metrics: QFontMetricsF, gap: float, upright: bool) -> list[Label]:
    """Drop every other label until none comes nearer than `gap` to the next."""
    ends = sorted(labels, key=lambda label: _middle(label, upright))
    while any(
        _middle(second, upright) - _middle(first, upright)
        < (_length(first, metrics, upright) + _length(second, metrics, upright)) / 2 + gap
        for first, second in pairwise(ends)
    ):
        ends = ends[::2]
    return ends


def _middle(label: Label, upright: bool) -> float:
    # Upright numbers are thinned from the lowest, which is the last on the screen.
    return -label[0].center().y() if upright else label[0].center().x()


def _length(label: Label, metrics: QFontMetricsF, upright: bool) -> float:
    return metrics.capHeight() if upright else metrics.horizontalAdvance(label[2])

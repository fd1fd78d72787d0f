"""Whom a point is paired with: shown in all planes of an arm while the pointer is on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Slot

from explainer.core.figures import Dots, Plot
from explainer.core.frames import Floats, Frame, Walks, frozen
from explainer.views.canvas import Canvas

NOBODY = -1


class Partners(QObject):
    """Draws an arm's planes; the point that is pointed at and its likeliest partners stand out.

    The point stays chosen until the pointer moves, however far training carries it away.
    """

    def __init__(self, canvases: Sequence[Canvas], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvases = tuple(canvases)
        self._plots: tuple[Plot, ...] = ()
        self._places: tuple[Floats, ...] = ()
        self._walks: Walks | None = None
        self._row = NOBODY
        for canvas in self._canvases:
            canvas.watch_pointer()
            canvas.hovered_place.connect(self._on_hovered)
            canvas.hover_ended.connect(self._on_left)

    def show(self, frame: Frame, plots: Sequence[Plot]) -> None:
        """Draw `plots`, the decision plane and the embedding of the pretrained arm."""
        points = frame.ground.points
        if not self._places or not np.array_equal(self._places[0], points):
            self._row = NOBODY
        self._plots = tuple(plots)
        self._places = (points, frame.pretrained.embedding)
        self._walks = frame.ground.walks
        self._draw()

    @Slot(float, float)
    def _on_hovered(self, x: float, y: float) -> None:
        canvas = self.sender()
        if isinstance(canvas, Canvas) and self._places and self._walks is not None:
            places = self._places[self._canvases.index(canvas)]
            self._choose(canvas.row_near(places, x, y))

    @Slot()
    def _on_left(self) -> None:
        self._choose(NOBODY)

    def _choose(self, row: int) -> None:
        if row != self._row:
            self._row = row
            self._draw()

    def _draw(self) -> None:
        for canvas, plot, places in zip(self._canvases, self._plots, self._places, strict=True):
            canvas.show_plot(replace(plot, dots=(*plot.dots, *self._marks(places))))

    def _marks(self, places: Floats) -> tuple[Dots, ...]:
        """Return the partners in ink and, on top of them, the point in the arm's colour."""
        if self._row == NOBODY or self._walks is None:
            return ()
        partners = self._walks.partners[self._row]
        drawn = partners[partners != NOBODY]
        return (
            Dots(frozen(places[drawn]), "text"),
            Dots(frozen(places[[self._row]]), "pretrained"),
        )

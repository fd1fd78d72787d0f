"""Which marker is which class, and what is grey: one line for all four planes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.plotting.class_legend import (
    MARKER_REACH,
    WIDEST,
    ClassLegend,
    class_legend,
    draw_class_legend,
    row_width,
)
from explainer.plotting.style import LEGEND_CROWD, Canvas
from explainer.views.style.speech import say
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.core.figures.figure import ComparisonFigure, LegendEntry, Plot


MORE_MARKERS = 2 * MARKER_REACH * LEGEND_CROWD
"""Before the name of hidden classes stand two small markers, not one."""


class ClassLegendStrip(QWidget):
    """One line of markers and names. It draws itself, so that no name moves the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_legend")
        self._look = Look()
        self._entries: tuple[LegendEntry, ...] = ()
        self._embedded: tuple[LegendEntry, ...] = ()
        self._untold = False
        self._classes: tuple[str, ...] = ()
        self._widths: dict[str, int] = {}
        """What was measured since names or look have changed: whoever places asks many times."""

    def show_names(self, figure: ComparisonFigure, mains: Sequence[Plot] = ()) -> None:
        """Name the dots of a figure's planes; of `mains` that are large say how they are seen."""
        self._entries = figure.legend_for(mains)
        self._embedded = () if mains else figure.embedded_legend[len(figure.legend) :]
        self._widths.clear()
        words = " ".join(entry.name for entry in self._entries)
        if words != self.accessibleName():
            self.setAccessibleName(words)
            self.update()

    def tell_embeddings(self, *, untold: bool) -> None:
        """Name last what colours of small embeddings are, if that is `untold` beside them.

        It does so where the line has room for it: nothing moves for its sake.
        """
        if untold != self._untold:
            self._untold = untold
            self._widths.clear()
            self.update()

    def keep_room(self, classes: tuple[str, ...]) -> bool:
        """Keep the room that a scene's classes will need; return whether they are others."""
        changes, self._classes = classes != self._classes, classes
        self._widths.clear()
        return changes

    @property
    def kept(self) -> int:
        """How wide one line must be in which all names of the scene can be read [px].

        Those of words, which somebody may look at instead, are no classes.
        """
        return max(self._once("row", self._row), self.least())

    @property
    def ample(self) -> int:
        """How wide one line is in which short names, of every moment, stand as they like to [px].

        Whoever reserves it is moved by none that comes or goes.
        """
        style, (crowd, lead, classes) = self._look.style, self._names
        crowds = (crowd, say("hidden classes"))
        wide = max(row_width(style, each, lead, classes, spaced=1.0) for each in crowds)
        shown = class_legend(style, self._shortened, WIDEST, one_row=True).width
        return self._with_pads(max(wide + style.px(MORE_MARKERS), shown))

    @property
    def _names(self) -> tuple[str, str, tuple[str, ...]]:
        return say("unlabelled"), say("labelled:"), tuple(map(say, self._classes))

    def wanted(self) -> int:
        """Return how wide one line of all names is [px]."""
        return self._once("wanted", self._whole)

    def taken(self) -> int:
        """Return how wide that is of it which is drawn, with what is named last [px]."""
        whole = self._once("more", self._with_more)
        return whole if whole <= self.width() else self.wanted()

    def least(self) -> int:
        """Return how wide one line is in which the names stand as close as they may [px]."""
        return self._once("least", self._closest)

    def _once(self, name: str, measured: Callable[[], float]) -> int:
        """Return the width of a line that is measured once for the same names [px]."""
        if name not in self._widths:
            self._widths[name] = self._with_pads(measured())
        return self._widths[name]

    def _row(self) -> float:
        return row_width(self._look.style, *self._names)

    def _whole(self) -> float:
        return class_legend(self._look.style, self._entries, WIDEST, one_row=True).width

    def _with_more(self) -> float:
        return class_legend(self._look.style, self._all, WIDEST, one_row=True).width

    @property
    def _all(self) -> tuple[LegendEntry, ...]:
        return (*self._entries, *self._embedded) if self._untold else self._entries

    def _closest(self) -> float:
        # As wide as its widest name it has no room for spaces, and shortens none.
        style, entries = self._look.style, self._shortened
        widest = max((class_legend(style, (each,), WIDEST).width for each in entries), default=0.0)
        return class_legend(style, entries, widest + 1, one_row=True).width

    def _with_pads(self, width: float) -> int:
        return ceil(width + 2 * self._look.exact("pad")) + 1

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`; the height is that of one line, always."""
        self._look = look
        self._widths.clear()
        self.setFont(look.font())
        self.setFixedHeight(max(self.fontMetrics().height(), look.length("legend room")))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            legend = self._legend()
            top = (self.height() - legend.height) / 2
            canvas = Canvas(self._look.theme, self._look.style.unit, painter=painter)
            draw_class_legend(canvas, legend, QRectF(self._look.exact("pad"), top, 0, 0))

    def _legend(self) -> ClassLegend:
        room = self.width() - 2 * self._look.exact("pad")
        entries = self._entries if self.width() >= self.wanted() else self._shortened
        if self.width() >= self._once("more", self._with_more):
            entries = self._all
        return class_legend(self._look.style, entries, room, one_row=True)

    @property
    def _shortened(self) -> tuple[LegendEntry, ...]:
        return tuple(replace(each, name=each.short or each.name) for each in self._entries)

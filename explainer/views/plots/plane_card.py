"""The place of a plane: a square, as the main view of its arm or as an inset in a corner of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Plot


APART = "   "
"""Stands between the names of both axes."""


class PlaneCard(PlotCard):
    """A plane with its name and those of its axes in one line below; an inset has its name alone.

    It is placed by hand: other words move nothing around it.
    """

    def __init__(self, title: str, object_name: str) -> None:
        self._look = Look()
        super().__init__(title, object_name)
        self.inset = False
        """Whether it stands in a corner of another plane."""

    def stand(self, x: int, y: int, side: int, *, inset: bool = False) -> None:
        """Be a square of `side` pixels at a place of the arm's panel, with a line below it.

        An inset of that size has the line above the rest of its square.
        """
        self.inset = inset
        line, edge = self.line_height(), self._look.length("ring") if inset else 0
        self.setGeometry(x, y, side, side if inset else side + line)
        top = line if inset else 0
        self.room.setGeometry(QRect(0, top, side, side - top).adjusted(edge, 0, -edge, -edge))
        self._place_words()
        if inset:
            self.raise_()

    @property
    def side(self) -> int:
        """How long a side of the painted square is [px]."""
        return self.room.width()

    def line_height(self) -> int:
        """Return the height of the line below a plane [px]."""
        return self.title.lines_height(1) + self._look.length("edge")

    def show_words(self, plot: Plot) -> None:
        """Show the words that belong to a plot; what it is in full is said by its tooltip."""
        self.title.show_text(plot.title)
        self.caption.show_text(plot.caption)
        self.setToolTip(plot.caption)
        self.axes.show_text(APART.join(plot.growing))
        self.note.show_text(plot.note)
        if self.accessibleDescription() != plot.description:
            self.setAccessibleDescription(plot.description)
        self._place_words()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.title, self.axes, self.caption, self.note, self._ring)
        self._place_words()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the frame of an inset; who has the focus has a ring above it."""
        if self.inset:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), self._look.colour("panel"))
                painter.setPen(self._look.pen("muted", "edge"))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _arrange(self) -> None:
        self.axes = WordsLabel(tone="muted", name="axes")
        for part in (self.room, self.title, self.axes, self.x_name, self.y_name, self.caption):
            part.setParent(self)
        for part in (self.caption, self.x_name, self.y_name):
            part.hide()
        self.title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _place_words(self) -> None:
        """Put the title and the names of the axes where they belong."""
        look, high = self._look, self.line_height()
        wide = self.title.sizeHint().width()
        if self.inset:
            edge = look.length("ring")
            self.title.setGeometry(2 * edge, 0, min(wide, self.side), high)
            self.axes.hide()
            return
        pad = look.length("tight")
        self.title.setGeometry(pad, self.side, wide, high)
        taken = self.axes.sizeHint().width() if self.axes.text() else 0
        fits = 0 < taken <= self.side - 2 * pad - wide - look.length("small")
        self.axes.setVisible(fits)
        self.axes.setGeometry(self.side - pad - taken, self.side, taken, high)

"""The place of a plane: a square, as the main view of its arm or as an inset in a corner of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Plot


class PlaneBar(QWidget):
    """What stands on top of a plane, as small as it can be: choices of how the plane is seen."""

    def wanted(self, wide: int) -> QSize:
        """Return how large it is where there are so many pixels; nothing is to be seen of 0."""
        raise NotImplementedError

    def kept(self) -> int:
        """Return how much of its height is no plane's [px]; the rest lies upon that."""
        raise NotImplementedError


class PlaneCard(PlotCard):
    """A plane with its name and those of its axes in one line below; an inset has its name alone.

    It is placed by hand: other words move nothing around it.
    """

    def __init__(self, title: str, object_name: str) -> None:
        self._look = Look()
        super().__init__(title, object_name)
        self.inset = False
        """Whether it stands in a corner of another plane."""
        self._bar: PlaneBar | None = None
        self._taken = (0, 0)

    def put_bar(self, bar: PlaneBar) -> None:
        """Have a bar stand on top of the plane, as long as this is no inset."""
        self._bar = bar
        bar.setParent(self)
        self.place_bar()

    def leave(self, left: int, right: int) -> None:
        """Leave so many pixels of the upper edge to what covers its ends."""
        if (left, right) != self._taken:
            self._taken = (left, right)
            self.place_bar()

    def place_bar(self) -> None:
        """Put the bar at the upper edge, as large as it wants to be by now, and the plane below."""
        self._place_room()
        if self._bar is None:
            return
        left, right = self._taken
        room = max(self.width() - left - right, 1)
        size = self._bar.wanted(room)
        self._bar.setGeometry(left, 0, min(size.width(), room), size.height())
        self._bar.setVisible(not self.inset and size.height() > 0)
        self._bar.raise_()

    def _place_room(self) -> None:
        """Leave to the canvas what neither the bar nor the line of words takes."""
        line, wide = self.line_height(), self.width()
        if self.inset:
            edge = self._look.length("ring")
            self.room.setGeometry(QRect(0, line, wide, wide - line).adjusted(edge, 0, -edge, -edge))
        else:
            kept = self._bar.kept() if self._bar is not None else 0
            self.room.setGeometry(0, kept, wide, max(wide - kept, 1))

    def stand(self, x: int, y: int, side: int, *, inset: bool = False) -> None:
        """Be a square of `side` pixels at a place of the arm's panel, with a line below it.

        An inset of that size has the line above the rest of its square.
        """
        self.inset = inset
        self.setGeometry(x, y, side, side if inset else side + self.line_height())
        self._place_words()
        self.place_bar()
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
        named = (plot.x.name or plot.y.name) and not plot.note
        self.axes.show_text(_axes(plot) if named else "")
        self.note.show_text(plot.note)
        if self.accessibleDescription() != plot.description:
            self.setAccessibleDescription(plot.description)
        self._place_words()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.title, self.axes, self.caption, self.note, self._ring)
        self._place_words()
        self.place_bar()

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


def _axes(plot: Plot) -> str:
    """Return what both axes are, each with the way in which it grows."""
    return f"{plot.x.name} \N{RIGHTWARDS ARROW}   {plot.y.name} \N{UPWARDS ARROW}"

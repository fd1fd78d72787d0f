"""The place of a plane: a square, as the main view of its arm, as an inset in it or below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Plot


APART = "   "
"""Stands between the names of both axes."""


class PlaneBar(QWidget):
    """What stands on top of a plane, as small as it can be: choices of how the plane is seen."""

    def fit(self, wide: int, *, inset: bool) -> QSize:
        """Take the shape for so many pixels of a plane, or of an inset; return how large it is."""
        raise NotImplementedError

    def kept(self) -> int:
        """Return how much of its height is no plane's [px], 0 while there is nothing to be seen.

        The rest of it lies upon the plane.
        """
        raise NotImplementedError


class PlaneCard(PlotCard):
    """A plane with its name and those of its axes in one line below; an inset has its name alone.

    What has no axes says there what is not to be read from it.

    Where an inset has room beside it, all of its words stand there. It is placed by hand: other
    words move nothing around it.
    """

    strip_changed = Signal()
    """Its bar keeps more or less of the upper edge for itself."""

    def __init__(self, title: str, object_name: str) -> None:
        self._look = Look()
        self._name = title
        self._titles: tuple[str, ...] = (title,)
        self._footings: tuple[tuple[str, str], ...] = ()
        super().__init__(title, object_name)
        self.inset = False
        """Whether it is the smaller view of its arm, in a corner of the other or below it."""
        self._beside = 0
        self._pointed = False
        self._said = False
        """Whether the caption says already what stands in place of the names of axes."""
        self._bar: PlaneBar | None = None
        self._above = self._kept = 0
        self._taken = (0, 0)

    def put_bar(self, bar: PlaneBar) -> None:
        """Have a bar stand on top of the plane, or at the foot of the inset."""
        self._bar = bar
        bar.setParent(self)
        self.place_bar()

    @property
    def strip(self) -> int:
        """How high the part of its bar is that is no plane's [px]."""
        return self._bar.kept() if self._bar is not None else 0

    def leave(self, left: int, right: int) -> None:
        """Leave so many pixels of the upper edge to what covers its ends."""
        if (left, right) != self._taken:
            self._taken = (left, right)
            self.place_bar()

    def place_bar(self) -> None:
        """Put the bar at the upper edge, as large as it wants to be by now, and the plane below."""
        bar, (left, right), wide = self._bar, self._taken, self.width()
        if bar is None:
            return
        if self.strip != self._kept:
            self._kept = self.strip
            self.strip_changed.emit()
        if self.inset:
            foot = self.room.geometry()
            size = bar.fit(foot.width(), inset=True)
            place = QPoint(foot.left(), foot.bottom() + 1 - size.height())
        else:
            if not self._above:
                self.room.setGeometry(0, self.strip, wide, max(wide - self.strip, 1))
            size, place = bar.fit(max(wide - left - right, 1), inset=False), QPoint(left, 0)
        bar.setVisible(size.height() > 0)
        bar.setGeometry(QRect(place, size))
        bar.raise_()

    def stand(self, x: int, y: int, side: int, above: int = 0) -> None:
        """Be a square of `side` pixels at a place of the arm's panel, with a line below it.

        With room `above` it a bar takes nothing of the square.
        """
        self.inset, self._beside, self._above = False, 0, above
        self.unsetCursor()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setGeometry(x, y, side, above + side + self.line_height())
        self.room.setGeometry(0, above, side, side)
        self.place_bar()
        self._place_words()

    def stand_small(self, x: int, y: int, side: int, beside: int = 0) -> None:
        """Be an inset of `side` pixels with its name on top, or with its words `beside` it."""
        self.inset, self._beside = True, beside
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Its ground covers the plane below it: what moves there does not have it painted again.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, not beside)
        self.setGeometry(x, y, side + beside, side)
        self._place_words()
        self.place_bar()
        self.raise_()

    @property
    def side(self) -> int:
        """How long a side of the painted square is [px]."""
        return self.room.width()

    @property
    def top(self) -> float:
        """The share of a main plane's side that its bar keeps above what it shows."""
        return self.room.y() / max(self.width(), 1)

    def line_height(self) -> int:
        """Return the height of the line below a plane [px]."""
        return self.title.lines_height(1) + self._look.length("edge")

    def show_words(self, plot: Plot) -> None:
        """Show the words that belong to a plot; what it is in full is said by its tooltip."""
        self._titles = (plot.title, self._name)
        self._footings = plot.footings
        self.caption.show_text(plot.caption)
        self.axes.show_text(plot.instead or APART.join(plot.growing))
        self._said = bool(plot.instead)
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
        """Draw the ground and the frame of an inset, which stands out below the pointer."""
        if self.inset:
            with QPainter(self) as painter:
                frame = self.rect().adjusted(0, 0, -self._beside, 0)
                painter.fillRect(frame, self._look.colour("panel"))
                pen = self._look.pen(*(("text", "ring") if self._pointed else ("muted", "edge")))
                pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
                half = pen.widthF() / 2
                painter.setPen(pen)
                painter.drawRect(QRectF(frame).adjusted(half, half, -half, -half))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Let the frame of an inset stand out: a click there does something."""
        self._point(pointed=True)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the frame of an inset be as quiet as before."""
        self._point(pointed=False)

    def _point(self, *, pointed: bool) -> None:
        self._pointed = pointed
        if self.inset:
            self.update()

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
        self._choose_title()
        wide = self.title.sizeHint().width()
        self._explain()
        if self.inset:
            self._place_room(0 if self._beside or self.title.isHidden() else high)
        if self.inset and self._beside:
            self._place_words_beside(QRect(self.width() - self._beside, 0, self._beside, high))
            return
        self.caption.hide()
        if self.inset:
            self.title.setGeometry(2 * look.length("ring"), 0, wide, high)
            self.axes.hide()
            return
        pad, low = look.length("tight"), self.room.geometry().bottom() + 1
        wide = self._say_footing(self.side - 2 * pad - look.length("small"), wide)
        self.title.setGeometry(pad, low, wide, high)
        taken = self.axes.sizeHint().width() if self.axes.text() else 0
        fits = 0 < taken <= self.side - 2 * pad - wide - look.length("small")
        self.axes.setVisible(fits)
        self.axes.setGeometry(self.side - pad - taken, low, taken, high)

    def _say_footing(self, room: int, wide: int) -> int:
        """Say what the plane is and what its lines are as fits side by side; return the first's."""
        first, second = (part.fontMetrics().horizontalAdvance for part in (self.title, self.axes))
        fitting = (each for each in self._footings if first(each[0]) + second(each[1]) < room)
        title, lines = next(fitting, ("", ""))
        if not lines:
            return wide
        self.title.show_text(title)
        self.axes.show_text(lines)
        return self.title.sizeHint().width()

    def _choose_title(self) -> None:
        """Say what the plane is; an inset says it shortly, or leaves it to its tooltip."""
        titles, small = self._titles, self.inset and not self._beside
        if small:
            room = self.width() - 4 * self._look.length("ring")
            advance = self.title.fontMetrics().horizontalAdvance
            titles = tuple(title for title in titles if advance(title) <= room)
        self.title.setVisible(bool(titles))
        self.title.show_text((*titles, self._titles[0])[0])

    def _place_room(self, top: int) -> None:
        """Give an inset's picture what is left below so many pixels."""
        side, edge = self.height(), self._look.length("ring")
        room = QRect(0, top, side, side - top)
        self.room.setGeometry(room.adjusted(edge, 0 if top else edge, -edge, -edge))

    def _explain(self) -> None:
        """Say in the tooltip what the plane is, of an inset also what a click does."""
        click = self.tr("Click: make this plane large. (M)") if self.inset else ""
        name = self.title.text() if self.title.isHidden() else ""
        tip = "\n".join(words for words in (name, self.caption.text(), click) if words)
        if tip != self.toolTip():
            self.setToolTip(tip)

    def _place_words_beside(self, line: QRect) -> None:
        """Put the name, what is said of it and the axes below each other, as far as they fit."""
        line.adjust(self._look.length("gap"), 0, 0, 0)
        self.title.setGeometry(line)
        wide, high = line.width(), line.height()
        said = self.caption.heightForWidth(wide) if self.caption.text() else 0
        left = self.height() - high
        self.caption.setVisible(0 < said <= left)
        self.caption.setGeometry(line.left(), high, wide, max(said, 0))
        left -= said if said <= left else 0
        taken = self.axes.sizeHint().width() if self.axes.text() else 0
        self.axes.setVisible(0 < taken <= wide and high <= left and not self._said)
        self.axes.setGeometry(line.left(), self.height() - high, wide, high)

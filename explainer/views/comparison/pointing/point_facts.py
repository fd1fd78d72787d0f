"""The fixed place of a point's facts: one quiet line until somebody points, then what is known."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Signal, Slot
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from explainer.views.comparison.pointing.facts_sheet import ENOUGH, FactsSheet
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.fitted_words import FittedWords


class PointFacts(QWidget):
    """A line at the bottom of the column beside the planes; facts grow upwards from there.

    They lie over no plane and no curve, and nothing makes room for them: whatever is said of
    points, all else keeps its place. Where there is no column they stand where there is room
    beside or below planes, or in one line in place of the words below these.
    """

    offer_clicked = Signal()

    def __init__(
        self,
        column: QWidget,
        spared: QWidget,
        marked: QWidget,
        kept: tuple[QWidget, ...],
        covered: tuple[QWidget, ...],
    ) -> None:
        """Stand at the bottom of a column, in a slot that it holds ready; leave `spared` open.

        What is `marked` where a point was right is part of what is said of it; buttons,
        headlines, curves and legends are `kept`: as many facts are told as have room below all of
        these, or above what is marked. Each sentence of the small print is `covered` whole, or not
        at all: the first of them is wanted most.
        """
        super().__init__()
        self.setObjectName("facts_place")
        self._column, self._spared, self._marked, self._look = column, spared, marked, Look()
        self._kept, self._covered = kept, covered
        self.line = FittedWords()
        self.line.setObjectName("facts_line")
        self.line.setProperty("tone", "muted")
        self.line.setParent(self)
        self.sheet = FactsSheet(self)
        self.sheet.offer_clicked.connect(self.offer_clicked)
        column.installEventFilter(self)
        self.room: Callable[[], QRect] = column.rect
        """What facts take of the column at least; they grow upwards from there."""
        self.below: Callable[[], QRect] = QRect
        """What no plane takes below those of a board without a column, in its pixels."""
        self.beside: Callable[[], tuple[QRect, ...]] = tuple
        """What no plane takes beside these."""

    def show_movable(self, *, movable: bool, bent: bool = False) -> None:
        """Say what can be done with points; they cannot be moved everywhere, nor while `bent`."""
        everywhere = self.tr("Point at a point, or click it.")
        drag = self.tr("Point at a point, click it or drag it.")
        short = self.tr("Point at, click or drag a point.")
        back = self.tr("Point or click; bend back to drag.")
        if movable:
            self.line.show_texts(*((back,) if bent else (drag, short)))
        else:
            self.line.show_texts(everywhere)

    def show_facts(
        self,
        lines: tuple[str, ...],
        *,
        picture: QPixmap | None = None,
        offer: str = "",
        kept: bool = False,
        enlarges: bool = False,
    ) -> None:
        """Show lines, and a button if they are `kept` and there is something on offer.

        Otherwise say what a click does: it keeps them, or `enlarges` the plane.
        """
        self._come_up()
        self.sheet.flows = not self._column.isVisible()
        keeps = self.tr("A click keeps this.") if offer and not kept else ""
        hint = self.tr("A click enlarges this plane.") if enlarges else keeps
        self.sheet.show_facts(lines, picture, offer if kept else "", hint)
        self.fit()
        self.sheet.show()
        self.sheet.raise_()

    def _come_up(self) -> None:
        """Lie above everything in the window, of which nobody knew when all began."""
        window = self._column.window()
        if self.sheet.parentWidget() is not window:
            self.sheet.setParent(window)

    def leave(self) -> None:
        """Show no facts any more."""
        self.sheet.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay in the column's corner when that moves."""
        if watched is self._column and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the line the whole place."""
        self.line.setGeometry(self.rect())
        self.fit()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.line, self.sheet)
        self._take_room()

    def _take_room(self) -> None:
        """Ask for a line's height; say so if it is another one."""
        high = self.line.lines_height(1)
        if high != self.minimumHeight():
            self.setMinimumHeight(high)
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    @staticmethod
    def _in_window(part: QWidget) -> QRect:
        return QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size())

    def _seen(self, *parts: QWidget) -> list[QRect]:
        """Return where those of some parts are that can be seen."""
        return [self._in_window(part) for part in parts if part.isVisible()]

    @Slot()
    def fit(self) -> None:
        """Put the sheet where it belongs."""
        if not self._column.isVisible():
            self._stand_below()
            return
        self.sheet.show_in_line(in_line=False)
        room = self.room()
        room.moveTopLeft(self._column.mapTo(self._column.window(), room.topLeft()))
        place = self._free_place(room)
        for told in reversed(self._seen(*self._covered)):
            if told.intersects(place):
                place.setTop(min(place.top(), told.top()))  # No line of them is cut in half.
        self.sheet.stand(place)

    def _free_place(self, room: QRect) -> QRect:
        """Return where facts lie over nothing that must be read: at the bottom, or above curves.

        What models say is told wherever there is room for it; the heading stands alone where not
        even the first fact has any.
        """
        feet = self._feet(room)
        for fewest in (ENOUGH, 1, 0):
            for foot, free in feet:
                high = self.sheet.shorten(room.width(), free, fewest)
                if high <= free:
                    tall = max(high, room.height()) if foot == room.bottom() else high
                    return QRect(room.left(), foot + 1 - tall, room.width(), tall)
        return self._beside_spared(room)

    def _feet(self, room: QRect) -> list[tuple[int, int]]:
        """Return where facts may end in a column, and how much is free above there [px]."""
        gap, column = self._look.length("small"), self._in_window(self._column)
        strip = QRect(room.left(), column.top(), room.width(), column.height())
        kept = self._seen(self._spared, self._marked, *self._kept)
        kept = [part for part in kept if part.intersects(strip)]
        marked = [part for part in self._seen(self._marked) if part.intersects(strip)]
        feet = [room.bottom(), *(part.top() - gap - 1 for part in marked)]
        lowest = [max((k.bottom() for k in kept if k.top() <= foot), default=None) for foot in feet]
        ends = (column.top() if low is None else low + 1 + gap for low in lowest)
        return [(foot, foot + 1 - end) for foot, end in zip(feet, ends, strict=True)]

    def _beside_spared(self, room: QRect) -> QRect:
        """Return the bottom of a room where nothing is free in it: beside the label slider."""
        free = self._column.window().height()
        tall = max(self.sheet.shorten(room.width(), free, 1), room.height())
        place = QRect(room.left(), room.bottom() + 1 - tall, room.width(), tall)
        if self._spared.isVisible() and place.intersects(self._in_window(self._spared)):
            place.moveLeft(place.right() + 1 + self._look.length("small"))
        return place

    def _stand_below(self) -> None:
        """Stand where no plane is: below them, beside them, or in one line at their foot."""
        board, sheet = self._column.parentWidget(), self.sheet
        if board is None:
            return
        sheet.show_in_line(in_line=False)
        places = (self._at_foot(self.below()), *map(self._at_foot, self.beside()))
        place = next((place for place in places if place.isValid()), QRect())
        if place.isNull():
            place = self.below()
            sheet.show_in_line(in_line=True)
        sheet.stand(place.translated(self._in_window(board).topLeft()))

    def _at_foot(self, room: QRect) -> QRect:
        """Return how much of the foot of a room all facts take; nothing where it is too small."""
        high = self.sheet.wanted(room.width())
        if high > room.height() or self.sheet.least_width() > room.width():
            return QRect()
        return QRect(room.left(), room.bottom() + 1 - high, room.width(), high)

"""The column right of the planes: the label slider, what it was worth, the curves, a point's facts.

In a flat room, below the planes, the same stands side by side.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from explainer.core.text.say import Say
from explainer.session.presenting.panels import CURVES, EFFICIENCY
from explainer.views.comparison.curves_panel import CurvesPanel
from explainer.views.comparison.worth.efficiency_panel import EfficiencyPanel
from explainer.views.comparison.worth.panel_page import ACCURACY, COURSES
from explainer.views.plots.reveal import PageCover, RevealCover
from explainer.views.style.layouts import dress
from explainer.views.style.slot import PlaceSlot
from explainer.views.style.theme import Look

FLAT = 1.6
"""A column that is so many times wider than high has its parts side by side (tuned)."""


class RightColumn(QWidget):
    """Places its parts by hand; what is veiled or asked about is hidden, and its place covered."""

    placed = Signal()
    """Its parts stand where they belong: what lies over them may follow."""

    def __init__(self, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("right_column")
        self._look = Look()
        self._names: frozenset[str] = frozenset((CURVES, EFFICIENCY))
        self._veiled = self._asked = self._apart = self._ample = False
        self._hero, self._known = QFrame(self), QFrame(self)
        for frame in (self._hero, self._known):
            frame.setProperty("panel", True)
        self.labels, self.facts = (
            PlaceSlot("labels_slot", self._hero),
            PlaceSlot("facts_slot", self._known),
        )
        self.efficiency, self.curves = EfficiencyPanel(self), CurvesPanel(say, self)
        self.cover, self.page = RevealCover("other_veil", self), PageCover("page_veil", self)
        self.efficiency.tab_chosen.connect(self._place)
        self.facts.filled_changed.connect(self._place)  # Its own room may stay as large as it is.

    @property
    def wanted(self) -> bool:
        """Whether there is anything to show."""
        return bool(self._names) or self.labels.filled or self.facts.filled

    def show_parts(self, names: frozenset[str], *, veiled: bool, asked: bool) -> None:
        """Show the panels called `names`; all of them are hidden while veiled."""
        self._names = names & {CURVES, EFFICIENCY}
        self._veiled, self._asked = veiled, asked
        self._place()

    def facts_room(self) -> QRect:
        """Return what facts of points take at least; they grow upwards, over no curve."""
        if self._known.isVisible() and not self.efficiency.words_room.isValid():
            return self._known.geometry()
        if self.page.isVisible():
            return self._foot_of(self.page.geometry())
        words = self.efficiency.words_room.translated(self.efficiency.pos())
        beside = words.isValid() and self.efficiency.isVisible()
        return self._foot_of(words if beside else self.rect())

    @staticmethod
    def _foot_of(room: QRect) -> QRect:
        return QRect(room.left(), room.bottom(), room.width(), 1)

    def least_width(self) -> int:
        """Return the width below which words would be cut [px]."""
        pad = self._look.length("small") + self._look.length("edge")
        part = self.labels.part if self.labels.filled else None
        words = part.minimumSizeHint().width() + 2 * pad if part is not None else 0
        return max(self._look.length("narrow column"), words)

    def least_height(self) -> int:
        """Return the height in which the parts, side by side, can be read [px]."""
        return max(self.curves.least_height(), self._look.length("below planes"))

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.efficiency, self.curves, self.cover, self.page)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new room."""
        self._place()

    def _place(self) -> None:
        """Share out the room: the label slider on top, the facts at the bottom."""
        room, gap = self.rect(), self._look.length("small")
        self._hero.setVisible(self.labels.filled)
        self._known.setVisible(self.facts.filled)
        flat = room.width() > FLAT * room.height()
        if flat and (self.labels.filled or self.facts.filled):
            side = QRect(room.topLeft(), room.size())
            side.setWidth(self._look.length("column"))
            room.setLeft(side.right() + 1 + gap)
            self._place_slots(side, gap, stands=False)
        elif not flat:
            room = self._place_slots(room, gap, stands=True)
        self._place_evidence(room, gap, flat=flat)
        self.placed.emit()

    def _least(self, wide: int, *, apart: bool) -> int:
        """Return the least height of the panel, with or without the curves in tabs of it [px]."""
        return self.efficiency.least_height(wide, courses=self._both and not apart)

    @property
    def _both(self) -> bool:
        return self._names == {CURVES, EFFICIENCY}

    def _place_slots(self, room: QRect, gap: int, *, stands: bool) -> QRect:
        """Put the slots at both ends of a column; return what is left between them.

        Where the panels stand between them facts have all their room if both still have theirs,
        a line's if one has, and none where that would be too little: they come up above it.
        """
        least = self._least(room.width(), apart=False) if stands else 0
        pad = self._look.length("small") + self._look.length("edge")
        high = self.labels.wanted() + 2 * pad if self.labels.filled else 0
        low = self.facts.wanted() + 2 * pad if self.facts.filled else 0
        free, roomy = room.height() - high - 2 * gap, self._look.length("facts")
        both = self._least(room.width(), apart=True) + gap + self.curves.least_height(2)
        both = both if stands else 0
        self._ample = not low or free - roomy >= both
        low = roomy if low and self._ample else low if free - low >= least else 0
        self.efficiency.keep_below(roomy - low - gap if least else 0)
        self._known.setVisible(low > 0)
        for frame, slot, top, tall in (
            (self._hero, self.labels, room.top(), high),
            (self._known, self.facts, room.bottom() + 1 - low, low),
        ):
            frame.setGeometry(room.left(), top, room.width(), max(tall, 1))
            slot.setGeometry(frame.rect().adjusted(pad, pad, -pad, -pad))
        return room.adjusted(0, high + gap if high else 0, 0, -(low + gap) if low else 0)

    def _place_evidence(self, room: QRect, gap: int, *, flat: bool) -> None:
        """Put the curves where there is room for them: beside the panel, below it, or in it.

        Below it they leave to facts of points all their room: these lie over no curve.
        """
        both = self._both
        panel, curves = self.efficiency, self.curves
        tall = self._least(room.width(), apart=True) + curves.least_height(2) + gap
        self._apart = both and (flat or (self._ample and room.height() >= tall))
        panel.offer_courses(offered=CURVES in self._names and both and not self._apart)
        first, second = self._parted(room, gap, flat=flat) if self._apart else (room, room)
        panel.setGeometry(first)
        if self._apart or not both:
            curves.show_one(None)
            curves.setGeometry(second)
        else:
            inside = panel.course_room.translated(panel.pos())
            curves.setGeometry(inside)
            if panel.of_course:
                curves.show_one(curves.cards[COURSES.index(panel.tab)])
        self._show(first, room)

    def _parted(self, room: QRect, gap: int, *, flat: bool) -> tuple[QRect, QRect]:
        """Return the rooms of the panel and of the curves."""
        if flat:
            wide = (room.width() - gap) // 2
            first = QRect(room.left(), room.top(), wide, room.height())
            return first, room.adjusted(wide + gap, 0, 0, 0)
        high = max(self._least(room.width(), apart=True), (room.height() - gap) // 2)
        high = min(high, room.height() - gap - self.curves.least_height(2))
        first = QRect(room.left(), room.top(), room.width(), high)
        return first, room.adjusted(0, high + gap, 0, 0)

    @property
    def _inside(self) -> bool:
        """Whether the training curves stand in tabs of the panel."""
        return self._both and not self._apart

    def open_courses(self) -> None:
        """Open a tab of the training curves, if they stand in one and none is open."""
        if self._inside and not self.efficiency.of_course:
            self.efficiency.choose_tab(ACCURACY)

    def _show(self, panel: QRect, room: QRect) -> None:
        """Show what is chosen and neither veiled nor asked about; cover what is not."""
        inside = self._inside
        asks = self._asked and EFFICIENCY in self._names
        self.efficiency.setVisible(EFFICIENCY in self._names and not (self._veiled or asks))
        curves = CURVES in self._names and not self._veiled
        if inside:
            curves = curves and self.efficiency.of_course and not asks
        self.curves.setVisible(curves)
        if inside:
            self.curves.raise_()
        self.cover.setGeometry(room)
        self.page.setGeometry(panel)
        self.cover.setVisible(self._veiled and bool(self._names))
        self.page.setVisible(asks and not self._veiled)

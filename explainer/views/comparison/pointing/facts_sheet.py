"""What is known of a point: its class, what models say, and the button of its label."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.words import WordsLabel

BESIDE = 2.5
"""Words stand beside a picture where there is room for so many of its sides (tuned)."""

ENOUGH = 3
"""A point's class and what two models say of it: a picture becomes smaller to leave these room."""
HALF = 2
"""A picture that is in the way is first so many times smaller (tuned)."""
BETWEEN = " · "
STOPS = ".。"
"""What ends a sentence; before what stands between two it would be a second mark."""


class FactsSheet(QFrame):
    """A heading, lines below it, a picture beside them; a button beside or below, or a hint.

    Everything is placed by hand: it knows how high it has to be at any width. In one line it says
    as many facts as there is room for.
    """

    offer_clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("point_facts")
        self.setProperty("popup", True)
        self._look = Look()
        self.heading = WordsLabel(bold=True, wrap=True, name="facts_heading")
        self.words = WordsLabel(wrap=True, name="facts_words")
        self.hint = WordsLabel(tone="muted", wrap=True, name="facts_hint")
        self._picture = QLabel()
        self._picture.setObjectName("pointed_picture")
        self._picture.setScaledContents(True)
        tip = self.tr("For both models alike. A double click on the point does it too, or Enter.")
        self.button = Button("", "offer_button", "", tip, small=True)
        self.button.clicked.connect(self.offer_clicked)
        for part in (self.heading, self.words, self.hint, self._picture, self.button):
            part.setParent(self)
        self.flows = False
        """Whether facts follow each other in one line as long as there is room."""
        self._lines: tuple[str, ...] = ()
        self._in_line = False
        self._side = 0
        self.hide()

    @property
    def text(self) -> str:
        """What it says of the point."""
        rest = (BETWEEN if self.flows else "\n").join(self._lines[1:])
        return "\n".join(line for line in (*self._lines[:1], rest) if line)

    @property
    def picture_side(self) -> int:
        """How large a picture beside the words may be [px]."""
        return self._look.length("pointed picture")

    @property
    def _sides(self) -> tuple[int, ...]:
        """How large the picture can be: the last of them stands in the line of the heading."""
        whole = self.picture_side
        return (whole,) if self._picture.isHidden() else (whole, whole // HALF, self._least_side)

    @property
    def _least_side(self) -> int:
        return max(self.button.sizeHint().height(), self.heading.lines_height(1))

    def show_facts(
        self, lines: tuple[str, ...], picture: QPixmap | None, offer: str, hint: str
    ) -> None:
        """Say other lines; the button says what it offers, and is not there without that."""
        before, self._lines, self._side = self.text, lines, self.picture_side
        self.heading.show_text(lines[0] if lines else "")
        self.words.show_text(self._joined(lines[1:]))
        self.hint.show_text(hint)
        self.button.setText(offer)
        self.button.setVisible(bool(offer))
        self.hint.setVisible(bool(hint))
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(picture)
        self.setAccessibleName(self.text)
        if self.text != before and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))
        self._place()

    def show_in_line(self, *, in_line: bool) -> None:
        """Say what has room in one line, or all of it."""
        self._side = self.picture_side
        if not in_line:
            self.words.show_text(self._joined(self._lines[1:]))
        if in_line != self._in_line:
            self._in_line = in_line
            self._place()

    def _joined(self, facts: tuple[str, ...]) -> str:
        return in_one_line(facts) if self.flows else "\n".join(facts)

    def stand(self, place: QRect) -> None:
        """Stand in a place, with everything where it belongs there.

        What is said may have changed and the size not, of which nothing would tell.
        """
        self.setGeometry(place)
        self._place()

    def shorten(self, wide: int, high: int, fewest: int) -> int:
        """Say as many whole facts as a room holds, and all of them in the tooltip.

        The picture is as large as it can be with `ENOUGH` of them. Return the height that the
        `fewest` take at that width [px] if not even these fit.
        """
        told, sides = self._lines[1:], self._sides
        for side in sides:
            least = fewest if side == sides[-1] else max(fewest, ENOUGH)
            self._side = side
            needed = self._shortened(wide, high, min(least, len(told)))
            if needed <= high:
                break
        return needed

    def _shortened(self, wide: int, high: int, fewest: int) -> int:
        """Say as many facts as fit beside the picture as it is; return how high these are [px]."""
        told = self._lines[1:]
        for count in range(len(told), fewest - 1, -1):
            self.words.show_text(self._joined(told[:count]))
            if (needed := self.wanted(wide)) <= high:
                break
        self.setToolTip(self.text if count < len(told) else "")
        return needed

    def least_width(self) -> int:
        """Return the width below which a word, or the button, would be cut [px]."""
        # Chinese has no spaces: lines end between any two of its signs.
        written = (word for line in self._lines for word in line.split())
        words = (part for word in written for part in ((word,) if word.isascii() else word))
        longest = max(map(self.heading.fontMetrics().horizontalAdvance, words), default=0)
        button = 0 if self.button.isHidden() else self.button.sizeHint().width()
        return max(longest, button) + 2 * (self._look.length("small") + self._look.length("edge"))

    def wanted(self, wide: int) -> int:
        """Return the height in which everything is seen at a width [px]."""
        return self._arranged(wide, apply=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new room."""
        self._place()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.heading, self.words, self.hint, self.button)
        self._place()

    def _place(self) -> None:
        if self._in_line:
            self._place_in_line()
        else:
            self._arranged(self.width(), apply=True)

    def _place_in_line(self) -> None:
        """Put the heading, as many whole facts as fit and the button side by side."""
        pad, gap, high = self._look.length("small"), self._look.length("gap"), self.height()
        self._picture.hide()
        self.hint.hide()
        named = self.heading.fontMetrics().horizontalAdvance(self.heading.text())
        right = self.width() - pad
        if not self.button.isHidden():
            size = self.button.sizeHint()
            right -= size.width()
            tall = min(size.height(), high - 2 * self._look.length("edge"))
            self.button.setGeometry(right, (high - tall) // 2, size.width(), tall)
            right -= gap
        self.heading.setGeometry(pad, 0, named + 1, high)
        left = pad + named + gap
        self.words.show_text(self._fitting(right - left))
        self.words.setGeometry(left, 0, max(right - left, 0), high)

    def _fitting(self, room: int) -> str:
        """Return as many facts as the height has room for, the first of them before others."""
        told = self._lines[1:]
        counts = range(len(told), 0, -1)
        some = (BETWEEN.join(told[:count]) for count in counts)
        fitting = (words for words in some if self.words.height_for(words, room) <= self.height())
        return next(fitting, "")

    def _arranged(self, wide: int, *, apply: bool) -> int:
        """Return the height that all takes, one below the other, and put it there."""
        pad = self._look.length("small") + self._look.length("edge")
        left, top, floor = self._put_picture(pad, wide, apply=apply)
        room = max(wide - left - pad, 1)
        beside = self._beside(room)
        heading = room - self.button.sizeHint().width() if beside else room
        lower = self._put(self.heading, left, top, heading, apply=apply)
        if beside:
            lower = max(lower, self._put_button(left + room, top, apply=apply))
        if self._in_heading:
            left, lower, room = pad, max(lower, floor), max(wide - 2 * pad, 1)
        top = self._put(self.words, left, lower, room, apply=apply)
        if beside:
            return max(top, floor) + pad
        return self._put_last_line(pad, max(top, floor), wide - 2 * pad, apply=apply) + pad

    @property
    def _in_heading(self) -> bool:
        """Whether the picture is so small that it stands in the line of the heading."""
        return not self._picture.isHidden() and self._side <= self._least_side

    def _beside(self, room: int) -> bool:
        """Whether the heading leaves room for the button in its first line."""
        if self.button.isHidden():
            return False
        heading = self.heading.fontMetrics().horizontalAdvance(self.heading.text())
        return heading + self._look.length("gap") + self.button.sizeHint().width() <= room

    def _put_button(self, right: int, top: int, *, apply: bool) -> int:
        """Return where the button ends that stands at the `right` of a line."""
        size = self.button.sizeHint()
        if apply:
            self.button.setGeometry(right - size.width(), top, size.width(), size.height())
        return top + size.height()

    def _put_picture(self, pad: int, wide: int, *, apply: bool) -> tuple[int, int, int]:
        """Return where the words begin, left and top, and where the picture ends."""
        if self._picture.isHidden():
            return pad, pad, pad
        side, gap = self._side, self._look.length("gap")
        if apply:
            self._picture.setGeometry(pad, pad, side, side)
        if wide < BESIDE * side:  # Words beside it would be cut.
            return pad, pad + side + gap, pad + side
        return pad + side + gap, pad, pad + side

    def _put(self, words: WordsLabel, left: int, top: int, room: int, *, apply: bool) -> int:
        """Return where words end that begin at `top`."""
        high = words.height_for(words.text(), room) if words.text() else 0
        if apply:
            words.setGeometry(left, top, room, high)
        return top + high

    def _put_last_line(self, left: int, top: int, room: int, *, apply: bool) -> int:
        """Return where the button, or the hint in its place, ends."""
        if not self.button.isHidden():
            top += self._look.length("tight")
            wide, letters = self.button.sizeHint().width(), self.button.fontMetrics().height()
            high = max(self.button.sizeHint().height(), letters + 2 * self._look.length("tight"))
            if apply:
                self.button.setGeometry(left, top, min(wide, room), high)
            return top + high
        if self.hint.isHidden():
            return top
        return self._put(self.hint, left, top + self._look.length("tight"), room, apply=apply)


def in_one_line(lines: tuple[str, ...]) -> str:
    """Return lines one after the other; a sentence that another follows has no full stop."""
    return BETWEEN.join((*(line.rstrip(STOPS) for line in lines[:-1]), *lines[-1:]))

"""The head of an arm: its name, its verdict, its numbers, its test accuracy in large figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT
from explainer.core.text.say import Say
from explainer.views.comparison.arms.chips import Chips
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import ArmFigure

DOT = " · "
LONGEST = "88.8 %"
"""A number as wide as any: both arms decide by it, so that they say the same."""
WAYS = ((0, 0), (0, 1), (1, 0), (1, 1), (1, 2))
"""Whether the arm has its short name, and then its number; the best first."""
WIDEST_LOSS = "88.88"
SHARE, LOSS = re.compile(r"[0-9.]+ %"), re.compile(r"[0-9]+\.[0-9]{2}")


class ArmHead(QWidget):
    """Places its words by hand: none of them moves another, and none asks the window for room."""

    def __init__(self, role: str, say: Say, parent: QWidget) -> None:
        super().__init__(parent)
        self._say, self._look = say, Look()
        self._names = (say(ARM_NAMES[role]), say(ARM_SHORT[role]))
        tip = self.tr("The share of fresh points, never used in training, that it names correctly.")
        begins = self.tr("Getting ready.")
        self.name = WordsLabel(self._names[0], tone=role, size="title", bold=True)
        self.details = WordsLabel(begins, tone="muted", name=f"{role}_details")
        self._details: tuple[str, ...] = (begins,)
        self._name_of_number: tuple[str, ...] = ("", "", "")
        self._number_names: tuple[str, ...] = ("",)
        """What the number is before an audience, with what was done by hand, longest first."""
        self.chips = Chips(role)
        self.headline = WordsLabel(tone=role, size="figure", bold=True, name=f"{role}_accuracy")
        self.headline.setToolTip(tip)
        self.headline_name = WordsLabel(tone="muted")
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.headline.setAlignment(right)
        self.headline_name.setAlignment(right)
        for part in (*self._words, self.chips):
            part.setParent(self)
        self._chips_wide = 0
        self._plain = self._stacked = self._short = False
        self.chips.installEventFilter(self)

    @property
    def _words(self) -> tuple[WordsLabel, ...]:
        return (self.name, self.details, self.headline, self.headline_name)

    def show_figure(self, figure: ArmFigure) -> None:
        """Show the name, the verdict and the numbers of a figure."""
        self.chips.show_verdict(figure.verdict, figure.badges, figure.rule, figure.without)
        self._names = (figure.name, self._say(ARM_SHORT[figure.role]))
        whole, _, rest = figure.details.partition(DOT)
        self._details = (figure.details, whole) if rest else (figure.details,)
        self.details.setToolTip(figure.details)
        self.headline.show_text(figure.headline)
        self._name_of_number = (
            figure.headline_name,
            figure.headline_short,
            figure.headline_least,
        )
        both = self._say(", ").join(filter(None, (figure.headline_name, figure.remark)))
        short = self._say("test, {remark}").format(remark=figure.remark)
        remarked = (both, short, figure.remark)
        self._number_names = remarked if figure.remark else self._name_of_number
        self._place()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, *self._words, self.chips)
        self._place()

    def set_plain(self, plain: bool) -> None:
        """Say the name and the number alone, for an audience, or everything."""
        self._plain = plain
        self.chips.setVisible(not plain)
        self.details.setVisible(not plain)
        self._place()

    def choose_words(self, *, stacked: bool, short: bool) -> None:
        """For an audience: put the number below the words or beside them; call the arm `short`."""
        self._stacked, self._short = stacked, short

    def least_width(self, *, whole: bool = False) -> int:
        """Return how wide the number and what stands before it are, with the whole name or not."""
        name, advance = self._names[0 if whole else -1], self.name.fontMetrics().horizontalAdvance
        number = self.headline.sizeHint().width() if self.headline.text() else 0
        words = max(advance(name), self._named_wide(self._number_names[-1]))
        if self._number_names is self._name_of_number:  # No plane is to jump when a run ends.
            words = max(words, self._named_wide(self._say("test, this run")))
        return number + words + self._look.length("small")

    def wanted(self) -> int:
        """Return its least height [px], whatever it says."""
        if self._plain:
            lines = self.name.lines_height(1) + self.headline_name.lines_height(1)
            number = self.headline.font().pixelSize()
            return lines + number if self._stacked else max(lines, number)
        lines = self.name.lines_height(1) + self.chips.minimumHeight() + self._look.length("tight")
        return max(self.headline.lines_height(1), lines)

    def roomy(self) -> int:
        """Return the height in which the chips and the details have a line each [px]."""
        return self.wanted() + self.chips.minimumHeight()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Give chips another room as soon as it is known how wide they are."""
        if event.type() == QEvent.Type.LayoutRequest and self.chips.wanted() != self._chips_wide:
            self._place()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole name where there is room for it."""
        self._place()

    def _place(self) -> None:
        """Put the accuracy on the right and as many words as fit on the left."""
        look, wide, high = self._look, self.width(), self.wanted()
        if self._plain:
            self._place_plainly(wide, high)
            return
        pad, gap = look.length("small"), look.length("small")
        number = self.headline.sizeHint().width() if self.headline.text() else 0
        self.headline.setGeometry(wide - pad - number, 0, number, high)
        right = wide - pad - number - (gap if number else 0)
        first = self.name.lines_height(1) + look.length("edge")
        taken = self._choose_words(wide)
        named = self.name.sizeHint().width()
        self.name.setGeometry(pad, 0, max(min(named, right - pad), 0), first)
        self._place_name_of_number(pad + named + gap if taken else right, right)
        if self.height() >= self.roomy():
            self._place_details(pad, first, right)
            self._place_chips(pad, high, wide - pad)
        else:
            chips = self._place_chips(pad, first, right)
            self._place_details(pad + (chips + look.length("gap") if chips else 0), first, right)

    def _place_plainly(self, wide: int, high: int) -> None:
        """Put the number on the right, what it is before it, and the name above that."""
        number = self.headline.sizeHint().width() if self.headline.text() else 0
        # Above and below figures a line is empty: there it may stand out.
        tall = self.headline.lines_height(1)
        first, second = self.name.lines_height(1), self.headline_name.lines_height(1)
        lower = high - self.headline.font().pixelSize() if self._stacked else 0
        middle = lower + (high - lower - tall) // 2
        self.headline.setGeometry(wide - number, middle, number, tall)
        room = wide if self._stacked else max(wide - number - self._look.length("small"), 0)
        self._say_fitting(self.name, self._names[self._short :], room)
        self.name.setGeometry(0, 0, room, first)
        self._say_fitting(self.headline_name, self._number_names, room)
        self.headline_name.setVisible(bool(self.headline_name.text()))
        for words in (self.headline_name, self.details):  # What covers details is seen there, too.
            words.setGeometry(0, (lower or high) - second, room, second)

    def _choose_words(self, wide: int) -> int:
        """Say the name of the arm and of its number as fully as fits in both arms.

        Return the room that the number's name takes [px]; 0 where it has none.
        """
        gap, advance = self._look.length("small"), self.name.fontMetrics().horizontalAdvance
        number = self.headline.fontMetrics().horizontalAdvance(LONGEST)
        rest = wide - number - 3 * gap
        longest = [
            max(advance(self._say(name)) for name in names.values())
            for names in (ARM_NAMES, ARM_SHORT)
        ]
        for arm, said in WAYS:
            words = self._name_of_number[said]
            taken = self._named_wide(words) + gap if words else 0
            if longest[arm] + taken <= rest:
                self.name.show_text(self._names[arm])
                self.headline_name.show_text(words)
                return taken
        self.name.show_text(self._names[longest[0] > rest])
        self.headline_name.show_text("")
        return 0

    def _named_wide(self, words: str) -> int:
        """Return how wide a number's name is [px]."""
        return self.headline_name.fontMetrics().horizontalAdvance(words) + 1

    def _place_name_of_number(self, left: int, right: int) -> None:
        """Say what the number is, before it, where that leaves the name whole."""
        taken = self.headline_name.sizeHint().width()
        fits = bool(self.headline_name.text()) and right - taken >= left
        self.headline_name.setVisible(fits)
        first = self.name.lines_height(1) + self._look.length("edge")
        self.headline_name.setGeometry(right - taken, 0, taken, first)

    def _place_chips(self, left: int, top: int, right: int) -> int:
        """Put as many chips in a line as there is room for; return how wide they are [px]."""
        self._chips_wide = self.chips.wanted()
        wide = min(self._chips_wide, max(right - left, 0))
        self.chips.setGeometry(left, top, wide, self.chips.minimumHeight())
        return wide

    def _place_details(self, left: int, top: int, right: int) -> None:
        """Put the details in a line, as many of them as have room in either arm."""
        advance, pads = self.details.fontMetrics().horizontalAdvance, 2 * self._look.length("small")
        number = self.headline.text() and LONGEST
        taken = self.headline.fontMetrics().horizontalAdvance(number)
        room = min(right, self.width() - pads - taken) - left
        longest = ((text, advance(as_wide_as_any(text))) for text in self._details)
        fitting = [text for text, wide in longest if wide <= room]
        self.details.setVisible(bool(fitting))
        if fitting:
            self.details.show_text(fitting[0])
        self.details.setGeometry(left, top, max(right - left, 0), self.details.lines_height(1))

    @staticmethod
    def _say_fitting(words: WordsLabel, choices: tuple[str, ...], room: int) -> None:
        width = words.fontMetrics().horizontalAdvance
        fitting = (text for text in choices if width(text) <= room)
        words.show_text(next(fitting, choices[-1]))


def as_wide_as_any(details: str) -> str:
    """Return details with numbers as wide as any: both arms say as many of theirs."""
    return LOSS.sub(WIDEST_LOSS, SHARE.sub(LONGEST, details))

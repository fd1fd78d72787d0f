"""What the unlabelled data were worth, in words: a large number and what the rule calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import dress
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth

WIDEST = "−100.0"
"""A difference as wide as any: where words stand does not depend on the number."""


class WorthWords(QWidget):
    """The headline of a figure: it is as high whatever the words are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worth_words")
        self._look = Look()
        self._unit = ""
        self._named = ""
        self._plain = self._apart = False
        self.number = WordsLabel(size="figure", bold=True, name="worth_number")
        self.unit = WordsLabel(tone="muted")
        self.name = WordsLabel(bold=True, wrap=True, name="worth_name")
        self.name.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.without = WordsLabel(self.tr("without your edits"), tone="muted", name="worth_without")
        self.without.hide()
        for part in self._words:
            part.setParent(self)

    @property
    def _words(self) -> tuple[WordsLabel, ...]:
        return (self.number, self.unit, self.name, self.without)

    def show_worth(self, worth: Worth | None) -> None:
        """Show the words of a figure, or none."""
        number, _, unit = (worth.headline if worth else "").partition(" ")
        self.number.show_text(number)
        self.number.setAccessibleName(worth.headline if worth else "")
        self._unit = unit
        self.number.wear_tone("muted" if worth and worth.muted else "text")
        self._apart = bool(worth and worth.apart)
        self.name.wear_tone("muted" if self._apart else "text")
        self._named = worth.headline_name if worth else ""
        self.setToolTip("\n".join(worth.facts) if worth else "")
        self._place()

    def set_plain(self, plain: bool) -> None:
        """Say what else facts below would say of the number: an audience sees none of these."""
        self._plain = plain
        self._place()

    def least(self, wide: int) -> int:
        """Return the height of everything in such a width [px], whatever it says.

        Before an audience there is a line for what facts below would say, whether it does or not.
        """
        unit = self._unit_lines(wide) if self._stacked(wide) else 0
        below = self.unit.lines_height(unit) if unit else 0
        name = self.name.lines_height(self._name_lines(wide))
        without = self._plain * self.without.lines_height(1)
        return self.number.lines_height(1) + below + name + without

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, *self._words)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much beside the number as fits there now."""
        self._place()

    def _place(self) -> None:
        """Put the unit beside the number, or below it where it is narrow, and the name below."""
        wide, high = self.width(), self.number.lines_height(1)
        number = self.number.sizeHint().width() if self.number.text() else 0
        self.number.setGeometry(0, 0, number, high)
        stacked = self._stacked(wide)
        left = 0 if stacked else number + self._look.length("small")
        unit = self._fit_unit(wide - left)
        # Both stand on one line, though one hangs lower below it.
        lower = self.number.fontMetrics().descent() - self.unit.fontMetrics().descent()
        top = high if stacked else high - lower - unit
        self.unit.setGeometry(left, top, max(wide - left, 0), unit)
        self.unit.setVisible(bool(self.unit.text()))
        below = high + self.unit.lines_height(self._unit_lines(wide)) * stacked
        name = self.name.lines_height(self._name_lines(wide))
        self.name.show_text(self._named)
        self.name.setGeometry(0, below, wide, name)
        self.without.setVisible(self._plain and self._apart)
        self.without.setGeometry(0, below + name, wide, self.without.lines_height(1))

    def _stacked(self, wide: int) -> bool:
        """Whether a width is too narrow for the unit beside a number, even in two lines.

        An average must say everywhere that it is one.
        """
        room = wide - self.number.fontMetrics().horizontalAdvance(WIDEST)
        return self._broken(average_words()) + self._look.length("small") > room

    def _broken(self, unit: str) -> int:
        """Return how wide a unit is in two lines [px]."""
        return max(map(self.unit.fontMetrics().horizontalAdvance, unit.split(" ", 1)))

    def _unit_lines(self, wide: int) -> int:
        return 1 if self.unit.fontMetrics().horizontalAdvance(average_words()) <= wide else 2

    def _name_lines(self, wide: int) -> int:
        longest = say("no evidence at {seeds} seeds").format(seeds=100)
        return 1 if self.name.fontMetrics().horizontalAdvance(longest) <= wide else 2

    def _fit_unit(self, room: int) -> int:
        """Say the unit in one line or in two; return how high that is [px]."""
        whole = self.unit.fontMetrics().horizontalAdvance(self._unit) <= room
        words = self._unit if whole else self._unit.replace(" ", "\n", 1)
        self.unit.show_text(words)
        return self.unit.lines_height(1 + words.count("\n"))


def average_words() -> str:
    """Return what the number of the seeds is, without the number."""
    return say("{points} points on average").format(points="").strip()

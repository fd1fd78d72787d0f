"""What the unlabelled data were worth, in words: a large number and what the rule calls it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Worth


class WorthWords(QWidget):
    """The headline of a figure: it is as high whatever the words are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("worth_words")
        self._look = Look()
        self._units: tuple[str, ...] = ("",)
        self._named = ""
        self._plain = self._apart = False
        self.number = WordsLabel(size="figure", bold=True, name="worth_number")
        self.unit = WordsLabel(tone="muted")
        self.name = WordsLabel(bold=True, name="worth_name")
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
        self._units = (unit, unit.replace(" ", "\n", 1), unit.partition(" ")[0])
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

    def least(self) -> int:
        """Return the height of the number and what the rule calls it [px].

        Before an audience there is a line for what facts below would say, whether it does or not.
        """
        lines = self.name.lines_height(1) + self._plain * self.without.lines_height(1)
        return self.number.lines_height(1) + lines

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, *self._words)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much beside the number as fits there now."""
        self._place()

    def _place(self) -> None:
        """Put the unit beside the number, and the name below both."""
        look, wide = self._look, self.width()
        high, line = self.number.lines_height(1), self.name.lines_height(1)
        number = self.number.sizeHint().width() if self.number.text() else 0
        self.number.setGeometry(0, 0, number, high)
        # Both stand on one line, though one hangs lower below it.
        lower = self.number.fontMetrics().descent() - self.unit.fontMetrics().descent()
        left = number + look.length("small")
        unit, lines = self._fit_unit(wide - left)
        self.unit.setGeometry(left, high - lower - lines, unit, lines)
        beside = left + unit <= wide
        self.unit.setVisible(bool(self.unit.text()) and beside)
        self.name.show_text(self._named if beside else self._with_unit(wide))
        self.name.setGeometry(0, high, wide, line)
        self.without.setVisible(self._plain and self._apart)
        self.without.setGeometry(0, high + line, wide, self.without.lines_height(1))

    def _with_unit(self, room: int) -> str:
        """Return the name behind the unit, as much of it as fits.

        A number without its unit would be read as one of the percentages beside it.
        """
        unit, (first, *_) = self._units[-1], self._named.split(" · ")
        fits = self.name.fontMetrics().horizontalAdvance
        said = (" · ".join(filter(None, (unit, words))) for words in (self._named, first))
        return next((words for words in said if fits(words) <= room), self._named)

    def _fit_unit(self, room: int) -> tuple[int, int]:
        """Say the unit in one line, in two, or by its first word; return how large it is [px]."""
        metrics = self.unit.fontMetrics()
        wide = [max(map(metrics.horizontalAdvance, each.split("\n"))) for each in self._units]
        fitting = (n for n, width in enumerate(wide) if width <= room)
        place = next(fitting, len(wide) - 1)
        words = self._units[place]
        self.unit.show_text(words)
        return wide[place] + 1, self.unit.lines_height(1 + words.count("\n"))

"""One arm: its name, its test accuracy, its decision boundary and its embedding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from explainer.core.settings.catalogue import ARM_NAMES, ARM_SHORT
from explainer.core.text.say import Say
from explainer.views.comparison.chips import Chips
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import STRETCH, column, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import ArmFigure

DOT = " · "


class ArmPanel(QFrame):
    """Shows an arm's figure; its two plots are squares of the same size."""

    def __init__(self, role: str, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{role}_panel")
        self.role, self._say = role, say
        self._look = Look()
        self.setProperty("panel", True)
        self.setAccessibleName(say(ARM_NAMES[role]))
        self._names = (say(ARM_NAMES[role]), say(ARM_SHORT[role]))
        self.name = WordsLabel(say(ARM_NAMES[role]), tone=role, size="title", bold=True)
        self.details = WordsLabel(self.tr("Getting ready."), tone="muted", name=f"{role}_details")
        self._details = (self.details.text(), self.details.text())
        self.chips = Chips(role)
        self.headline = WordsLabel(tone=role, size="figure", bold=True, name=f"{role}_accuracy")
        self.headline.setToolTip(
            self.tr("The share of fresh points, never used in training, that it names correctly.")
        )
        self.headline_name = WordsLabel(tone="muted")
        self.decision = PlotCard(say("Decision boundary"), f"{role}_decision")
        self.embedding = PlotCard(say("Embedding"), f"{role}_embedding")
        for card in self.cards:
            card.setAccessibleName(f"{say(ARM_NAMES[role])}: {card.title.text()}")
        self._arrange()

    @property
    def cards(self) -> tuple[PlotCard, PlotCard]:
        """Both plots of the arm."""
        return (self.decision, self.embedding)

    def show_words(self, figure: ArmFigure) -> None:
        """Show the name, the verdict and the numbers of a figure."""
        self.chips.show_verdict(figure.verdict, figure.badges, figure.rule)
        self._names = (figure.name, self._say(ARM_SHORT[figure.role]))
        self._details = (figure.details, figure.details.partition(DOT)[0])
        self.headline.show_text(figure.headline)
        self._show_fitting()
        self.headline_name.show_text(figure.headline_name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole name where there is room for it."""
        super().resizeEvent(event)
        self._show_fitting()

    def _show_fitting(self) -> None:
        """Show the longest name and the most details that leave the accuracy its room."""
        taken = self.headline.sizeHint().width() + 3 * self._look.length("pad")
        for words, choices in ((self.name, self._names), (self.details, self._details)):
            width = words.fontMetrics().horizontalAdvance
            fitting = (text for text in choices if width(text) <= self.width() - taken)
            words.show_text(next(fitting, choices[-1]))

    def height_without_plots(self, longest: str, side: int, *, stacked: bool = False) -> int:
        """Keep room for captions of squares of `side` pixels; return all other height."""
        captions = max(card.keep_room(longest, side) for card in self.cards)
        margins = self._column.contentsMargins()
        plot = self.decision.title.lines_height(1) + 2 * self._look.length("tight") + captions
        numbers = self.headline.lines_height(1) + self.headline_name.lines_height(1)
        words = self.name.lines_height(1) + self.details.lines_height(1) + self.chips.height()
        head = max(numbers, words)
        edges = 2 * self._look.length("edge")
        rows = self.rows(stacked=stacked)
        plots = rows * plot + max(rows - 1, 0) * self._plots.spacing()
        return head + self._column.spacing() + plots + margins.top() + margins.bottom() + edges

    def choose_planes(self, *, boundary: bool, embedding: bool, captions: bool) -> None:
        """Show one of the two planes, both or none, with their captions or larger without."""
        for card, wanted in zip(self.cards, (boundary, embedding), strict=True):
            card.setVisible(wanted)
            card.caption.setVisible(captions)

    def rows(self, *, stacked: bool) -> int:
        """Return how many planes stand one above the other."""
        planes = self._planes
        return planes if stacked else min(planes, 1)

    def columns(self, *, stacked: bool) -> int:
        """Return how many planes stand side by side, at least one."""
        return 1 if stacked else max(self._planes, 1)

    @property
    def _planes(self) -> int:
        return sum(not card.isHidden() for card in self.cards)

    def set_side(self, side: int, *, stacked: bool = False) -> None:
        """Make both plots squares of `side` pixels, one above the other if `stacked`."""
        way = QBoxLayout.Direction
        self._plots.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        for card in self.cards:
            card.set_side(side)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        words = (self.name, self.details, self.headline, self.headline_name)
        dress(look, *words, *self.cards, self.chips)
        self.headline.setFixedHeight(self.headline.lines_height(1))
        self.headline_name.setFixedHeight(self.headline_name.lines_height(1))
        space(self._column, look, "tight", "pad", "small")
        self._plots.setSpacing(look.length("gap"))

    def _arrange(self) -> None:
        right = Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        words = column(self.name, self.details, STRETCH, self.chips)
        numbers = column((self.headline, 0, right), (self.headline_name, 0, right))
        for layout in (words, numbers):
            layout.setSpacing(0)
        self._plots = row(STRETCH, *((card, 0, middle) for card in self.cards), STRETCH)
        head = row((words, 1), numbers)
        self._column = column(head, STRETCH, self._plots, STRETCH, of=self)

"""The curves: pretraining loss, loss and accuracy while fine-tuning, one legend for all."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from explainer.views.legend import Legend
from explainer.views.plot_card import PlotCard
from explainer.views.speech import Say
from explainer.views.theme import Look


class CurvesPanel(QFrame):
    """Three plots in a row."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves_panel")
        self.setProperty("panel", True)
        self.cards = (
            PlotCard(say("Pretraining loss, no labels"), "pretraining_curve", captioned=False),
            PlotCard(say("Loss while fine-tuning"), "loss_curve", captioned=False),
            PlotCard(say("Accuracy while fine-tuning"), "accuracy_curve", captioned=False),
        )
        self._look = Look()
        self._legend = Legend(say)
        self._grid = QGridLayout(self)
        for column, card in enumerate(self.cards):
            self._grid.addWidget(card, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._grid.addWidget(self._legend, 1, 1, 1, 2)
        self._grid.setRowStretch(0, 1)

    def hasHeightForWidth(self) -> bool:
        """Say no: curves fill whatever room the planes leave, and ask for none themselves."""
        return False

    def least_height(self) -> int:
        """Return the height below which the curves could not be read."""
        look, card = self._look, self.cards[0]
        plot = look.length("least curve") + look.length("axis bottom") + look.length("gap")
        words = 2 * card.title.lines_height(1) + self._legend.sizeHint().height()
        spaces = 3 * look.length("tight") + 2 * look.length("small") + 2 * look.length("edge")
        return plot + words + spaces

    def most_height(self, width: int) -> int:
        """Return the height at which the curves, in a panel of `width`, are about square."""
        column = width // len(self.cards)
        return self.least_height() - self._look.length("least curve") + column

    def dress(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        for part in (*self.cards, self._legend):
            part.dress(look)
        pad = look.length("pad")
        self._grid.setContentsMargins(pad, look.length("small"), pad, look.length("small"))
        self._grid.setHorizontalSpacing(look.length("pad"))
        self._grid.setVerticalSpacing(look.length("tight"))

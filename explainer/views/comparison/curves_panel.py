"""The training curves: the loss of the stage that runs, the accuracy, one legend for both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QWidget

from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.settings.choice import Stage
from explainer.core.text.say import Say
from explainer.plotting.line_legend import LineSample
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import STRETCH, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.switch import Switch
from explainer.views.widgets.words import WordsLabel

HIGHEST, BESIDE = 0.95, 0.8
"""Shares of the panel's width: how high it may be, and up to where plots stand side by side."""
LOSSES = ("pretraining", "finetuning")


class LossHead(QWidget):
    """The title of the loss and the switch between its two stages."""

    def __init__(self) -> None:
        super().__init__()
        self._title = WordsLabel(self.tr("Loss"), bold=True)
        self.switch = Switch(
            "loss_switch",
            (
                (LOSSES[0], self.tr("Pretraining"), self.tr("The loss without labels.")),
                (LOSSES[1], self.tr("Fine-tuning"), self.tr("The loss on the labels.")),
            ),
        )
        self._row = row(self._title, self.switch, STRETCH, of=self)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._title, self.switch)
        self._row.setSpacing(look.length("gap"))


class CurvesPanel(QFrame):
    """Two plots in a row: the loss and the accuracy."""

    loss_chosen = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves_panel")
        self.setProperty("panel", True)
        # The arms above decide how wide the columns of the window are.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._look = Look()
        self._head = LossHead()
        self._run: object = None
        self._picked = False
        self.loss = PlotCard(self.tr("Loss"), "loss_curve", captioned=False, head=self._head)
        self.accuracy = PlotCard(
            say("Accuracy while fine-tuning"), "accuracy_curve", captioned=False
        )
        self.legend = LegendRows("curves_legend", rows=1)
        arms = tuple(LineSample(say(name), role) for role, name in ARM_SHORT.items())
        train = LineSample(self.tr("train"), "text", thin=True)
        self.legend.show_samples((*arms, train, LineSample(self.tr("test"), "text")))
        self._arrange()
        self._head.switch.name_chosen.connect(self._on_loss_chosen)

    @property
    def cards(self) -> tuple[PlotCard, PlotCard]:
        """Both plots."""
        return (self.loss, self.accuracy)

    @property
    def shown_loss(self) -> int:
        """Which loss is shown: 0 that of pretraining, 1 that of fine-tuning."""
        return LOSSES.index(self._head.switch.name)

    def follow(self, stage: Stage, run: object) -> None:
        """Show the loss of `stage`, unless somebody has chosen one since `run` began."""
        if run is not self._run:
            self._run, self._picked = run, False
        if not self._picked:
            self._head.switch.choose(LOSSES[stage is Stage.FINETUNING])

    def least_height(self) -> int:
        """Return the height below which the curves could not be read."""
        look = self._look
        plot = look.length("least curve") + look.length("axis bottom") + look.length("gap")
        words = look.length("card head") + self.accuracy.x_name.lines_height(1)
        spaces = 2 * (look.length("tight") + look.length("small") + look.length("edge"))
        return plot + words + self.legend.kept + spaces

    def most_height(self, width: int) -> int:
        """Return the height at which the curves, in a panel of `width`, are no ladder yet."""
        return max(round(HIGHEST * width), self.least_height())

    def fit(self, width: int, height: int) -> None:
        """Put the plots side by side, or one below the other where that makes them larger."""
        stacked = height > BESIDE * width
        places = ((0, 0), (1, 0)) if stacked else ((0, 0), (0, 1))
        for card, place in zip(self.cards, places, strict=True):
            self._grid.addWidget(card, *place)
        for line in (0, 1):
            self._grid.setRowStretch(line, int(stacked or line == 0))
            self._grid.setColumnStretch(line, int(not stacked or line == 0))

    def hasHeightForWidth(self) -> bool:
        """Say no: curves fill whatever room the planes leave, and ask for none themselves."""
        return False

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self._head, *self.cards, self.legend)
        space(self._grid, look, "small", "pad", "small")
        self._grid.setVerticalSpacing(look.length("tight"))

    def _arrange(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.addWidget(self.legend, 2, 0, 1, 2)
        self.fit(1, 0)

    def _on_loss_chosen(self, name: str) -> None:
        self._picked = True
        self.loss_chosen.emit()

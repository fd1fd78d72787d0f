"""The training curves: the loss of the stage that runs, the accuracy, one legend for both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from explainer.core.settings.catalogue import ARM_SHORT
from explainer.core.settings.choice import Stage
from explainer.core.text.say import Say
from explainer.plotting.line_legend import LineSample
from explainer.views.plots.plot_card import PlotCard
from explainer.views.style.layouts import STRETCH, dress, row
from explainer.views.style.theme import Look
from explainer.views.widgets.line_legend import LegendRows
from explainer.views.widgets.switch import Switch
from explainer.views.widgets.words import WordsLabel

BESIDE = 0.8
"""The share of the panel's width up to which height plots stand side by side."""
LOSSES = ("pretraining", "finetuning")


class LossHead(QWidget):
    """The title of the loss, where there is room, and the switch between its two stages."""

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
        self.switch.setAccessibleName(self.tr("Loss of which stage"))
        self._row = row(self._title, self.switch, STRETCH, of=self)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._title, self.switch)
        self._row.setSpacing(look.length("gap"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title out where it would push the switch outside: that names the loss, too."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for no room for the title."""
        return QSize(self.switch.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _fit(self) -> None:
        wanted = self._title.sizeHint().width() + self._row.spacing()
        self._title.setVisible(wanted + self.switch.sizeHint().width() <= self.width())


class CurvesPanel(QFrame):
    """Two plots in a row: the loss and the accuracy."""

    loss_chosen = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("curves_panel")
        self.setProperty("panel", True)
        self._look = Look()
        self._head = LossHead()
        self._run: object = None
        self._picked = False
        self.loss = PlotCard(self.tr("Loss"), "loss_curve", head=self._head)
        self.accuracy = PlotCard(say("Accuracy while fine-tuning"), "accuracy_curve")
        self.legend = LegendRows("curves_legend")
        arms = tuple(LineSample(say(name), role) for role, name in ARM_SHORT.items())
        train = LineSample(self.tr("train"), "text", thin=True)
        self.legend.show_samples((*arms, train, LineSample(self.tr("test"), "text")))
        for part in (*self.cards, self.legend):
            part.setParent(self)
        self.legend.installEventFilter(self)
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

    def least_height(self, plots: int = 1) -> int:
        """Return the height below which so many plots above each other could not be read."""
        look = self._look
        plot = look.length("least curve") + look.length("axis bottom") + look.length("gap")
        words = look.length("card head") + self.accuracy.x_name.lines_height(1)
        spaces = 2 * (look.length("tight") + look.length("small") + look.length("edge"))
        return plots * (plot + words) + self.legend.kept + spaces

    def show_one(self, card: PlotCard | None) -> None:
        """Show one plot alone, on the ground of whatever it stands on, or both on their own."""
        for each in self.cards:
            each.setVisible(card is None or each is card)
        if self.property("panel") == (card is not None):
            self.setProperty("panel", card is None)
            self.style().unpolish(self)
            self.style().polish(self)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the plots side by side, or one below the other where that makes them larger."""
        super().resizeEvent(event)
        self._place()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self._head, *self.cards, self.legend)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Leave to the plots what the names of their lines leave."""
        if event.type() == QEvent.Type.Resize and watched is self.legend:
            self._place()
        return False

    def _place(self) -> None:
        framed = bool(self.property("panel"))
        pad = self._look.length("small" if framed else "tight")  # The ring of the focus has room.
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        self.legend.resize(max(room.width(), 1), self.legend.height())
        low = self.legend.height()  # What it names may take more rows there.
        self.legend.setGeometry(room.left(), room.bottom() + 1 - low, max(room.width(), 1), low)
        room.adjust(0, 0, 0, -low)
        shown = [card for card in self.cards if not card.isHidden()]
        stacked = room.height() > BESIDE * room.width()
        gap = self._look.length("small") * (len(shown) - 1)
        wide = room.width() if stacked else (room.width() - gap) // max(len(shown), 1)
        high = (room.height() - gap) // max(len(shown), 1) if stacked else room.height()
        for number, card in enumerate(shown):
            x = 0 if stacked else number * (wide + gap)
            y = number * (high + gap) if stacked else 0
            card.setGeometry(QRect(room.left() + x, room.top() + y, max(wide, 1), max(high, 1)))

    def _on_loss_chosen(self, name: str) -> None:
        self._picked = True
        self.loss_chosen.emit()

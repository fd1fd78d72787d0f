"""The exhibit about 80/20: what a prior learnt from many towns is worth in a new one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from explainer.core.town_figure import KINDS, town_figure
from explainer.core.towns import MOST_TOWNS, TownChoices
from explainer.views.button import Button
from explainer.views.canvas import Canvas
from explainer.views.inputs import entries_of
from explainer.views.line_legend import LineLegend
from explainer.views.plot_card import PlotCard
from explainer.views.rows import ChoiceRow, SliderRow
from explainer.views.speech import Say
from explainer.views.steps import Steps
from explainer.views.theme import Look, apply_theme
from explainer.views.words import Words

WIDTH, HEIGHT = 900, 560
TOWNS = Steps((0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, float(MOST_TOWNS)))


class TownSheet(QDialog):
    """Two plots, the choices above them, and the result in words; everything answers at once."""

    def __init__(self, say: Say, window: QWidget) -> None:
        super().__init__(window)
        self._say = say
        self._choices = TownChoices()
        self.setObjectName("town_sheet")
        self.setWindowTitle(self.tr("80/20: who owns how much?"))
        self.resize(WIDTH, HEIGHT)
        self._make_parts()
        self._arrange()
        self._kind.name_chosen.connect(self._on_kind_chosen)
        self._towns.value_chosen.connect(self._on_towns_chosen)
        self._again.clicked.connect(self._on_again_clicked)

    @property
    def choices(self) -> TownChoices:
        """What is shown."""
        return self._choices

    def show_choices(self, choices: TownChoices) -> None:
        """Show an experiment."""
        self._choices = choices
        card = KINDS[choices.kind]
        self._kind.show_choice(choices.kind, self._say(card.line))
        self._towns.show_value(choices.towns, TOWNS)
        figure = town_figure(choices, self._say)
        self._number.show_text(figure.headline)
        self._name.show_text(figure.headline_name)
        for label, fact in zip(self._facts, figure.facts, strict=True):
            label.show_text(fact)
        for card_, canvas, plot in zip(self._cards, self._canvases, figure.plots, strict=True):
            card_.show_words(plot)
            canvas.show_plot(plot)
        lines = (*figure.plots[0].lines, *figure.plots[1].lines)
        self._legend.show_lines(lines, arms=True)
        self.setAccessibleDescription(figure.description)

    def dress(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        apply_theme(self, look)
        for words in (self._number, self._name, *self._facts):
            words.dress(look)
        for row in (self._kind, self._towns, self._again, self._legend):
            row.dress(look)
        for card, canvas in zip(self._cards, self._canvases, strict=True):
            card.dress(look)
            canvas.dress(look)
        pad = look.length("pad")
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(look.length("small"))
        self._grid.setHorizontalSpacing(look.length("gap"))
        self._kind.setFixedWidth(look.length("column"))
        self._towns.setFixedWidth(look.length("column"))
        self.show_choices(self._choices)

    def _make_parts(self) -> None:
        self._kind = ChoiceRow(
            self.tr("New towns"), self.tr("Which kind the new towns are."), "town_choice", line=True
        )
        self._kind.choice.offer(entries_of(KINDS.values(), self._say))
        self._towns = SliderRow(
            self.tr("Other towns to learn from"),
            self.tr("From how many towns the prior was learnt. None of them told its share."),
            "towns_slider",
            lambda count: f"{count:.0f}",
        )
        self._again = Button(
            self.tr("Other towns"), "town_again_button", "", self.tr("Draw all towns anew.")
        )
        self._number = Words(size="figure", bold=True)
        self._name = Words(bold=True)
        self._facts = tuple(Words(tone="muted", wrap=True) for _ in range(3))
        self._cards = tuple(
            PlotCard("", f"town_plot_{number}", captioned=False) for number in range(2)
        )
        self._canvases = tuple(Canvas(card.room) for card in self._cards)
        for card, canvas in zip(self._cards, self._canvases, strict=True):
            card.place(canvas)
        self._legend = LineLegend("town_legend")

    def _arrange(self) -> None:
        head, result = QHBoxLayout(), QVBoxLayout()
        controls = QVBoxLayout()
        for part in (self._kind, self._towns):
            controls.addWidget(part)
        controls.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        controls.addStretch(1)
        for label in (self._number, self._name, *self._facts):
            result.addWidget(label)
        result.addStretch(1)
        head.addLayout(controls)
        head.addSpacing(2 * self.fontMetrics().height())
        head.addLayout(result, 1)
        self._grid = QGridLayout()
        for column, card in enumerate(self._cards):
            self._grid.addWidget(card, 0, column)
            self._grid.setColumnStretch(column, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self._grid, 1)
        self._column.addWidget(self._legend)

    def _on_kind_chosen(self, kind: str) -> None:
        self.show_choices(replace(self._choices, kind=kind))

    def _on_towns_chosen(self, towns: float) -> None:
        self.show_choices(replace(self._choices, towns=int(towns)))

    def _on_again_clicked(self) -> None:
        self.show_choices(replace(self._choices, seed=self._choices.seed + 1))

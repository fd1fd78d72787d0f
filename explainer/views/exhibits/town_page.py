"""The exhibit about 80/20: what a prior learnt from many towns is worth in a new one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from explainer.core.exhibits.town.choices import ASKED, MOST_TOWNS, TownChoices
from explainer.core.exhibits.town.figure import KINDS, town_figure
from explainer.views.exhibits.exhibit_page import ExhibitPage
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import entries_of
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps

TOWNS = Steps((0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, float(MOST_TOWNS)))
PEOPLE = Steps(tuple(map(float, ASKED)))


class TownSheet(ExhibitPage):
    """Two plots, the choices above them, and the result in words; everything answers at once."""

    export_wanted = Signal(object)

    def __init__(self, say: Say, window: QWidget) -> None:
        super().__init__("town", window)
        self._say = say
        self._choices = TownChoices()
        self._make_controls()
        controls = (self._kind, self._towns, self._asked, self._again)
        self.offer(*controls, ways_out=(self._export,))
        self._kind.name_chosen.connect(self._on_kind_chosen)
        self._towns.value_chosen.connect(self._on_towns_chosen)
        self._asked.value_chosen.connect(self._on_asked_chosen)
        self._again.clicked.connect(self._on_again_clicked)
        self._export.clicked.connect(self._on_export_clicked)

    @property
    def choices(self) -> TownChoices:
        """What is shown."""
        return self._choices

    def choose(self, **choices: Any) -> None:
        """Show an experiment that differs by these choices."""
        self.show_choices(replace(self._choices, **choices))

    def show_choices(self, choices: TownChoices) -> None:
        """Show an experiment."""
        self._choices = choices
        self._kind.show_choice(choices.kind, self._say(KINDS[choices.kind].line))
        self._towns.show_value(choices.towns, TOWNS)
        self._asked.show_value(choices.asked, PEOPLE)
        self.show_sheet(town_figure(choices, self._say))

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        super().apply_look(look)
        self.show_choices(self._choices)

    def _make_controls(self) -> None:
        self._kind = ChoiceRow(
            self.tr("New towns"), self.tr("Which kind the new towns are."), "town_choice", line=True
        )
        self._kind.choice.offer(entries_of(KINDS.values(), self._say))
        self._towns = SliderRow(
            self.tr("Other towns to learn from"),
            self.tr("From how many towns a prior is learnt. None of them tells its share."),
            "towns_slider",
            lambda count: f"{count:.0f}",
        )
        self._asked = SliderRow(
            self.tr("People asked"),
            self.tr("How many people the words speak of; the upright line marks the number."),
            "asked_slider",
            lambda count: f"{count:.0f}",
        )
        self._again = Button(
            self.tr("Other towns"), "town_again_button", "", self.tr("Draw all towns anew.")
        )
        self._export = Button(
            self.tr("Export…"),
            "town_export_button",
            "export",
            self.tr("Take both plots along: as a picture, a drawing, numbers or a slide."),
        )

    def _on_kind_chosen(self, kind: str) -> None:
        self.choose(kind=kind)

    def _on_towns_chosen(self, towns: float) -> None:
        self.choose(towns=int(towns))

    def _on_asked_chosen(self, asked: float) -> None:
        self.choose(asked=int(asked))

    def _on_again_clicked(self) -> None:
        self.choose(seed=self._choices.seed + 1)

    def _on_export_clicked(self) -> None:
        self.export_wanted.emit(self._choices)

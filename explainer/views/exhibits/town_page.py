"""The exhibit about 80/20: what a prior learnt from many towns is worth in a new one."""

from __future__ import annotations

from explainer.core.exhibits.town.choices import ASKED, MOST_TOWNS
from explainer.core.exhibits.town.figure import KINDS
from explainer.views.exhibits.measured_page import MeasuredPage
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import entries_of
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps

TOWNS = Steps((0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, float(MOST_TOWNS)))
PEOPLE = Steps(tuple(map(float, ASKED)))


class TownPage(MeasuredPage):
    """Two plots, the choices beside them, and the result in words; everything answers at once."""

    def _show_choices(self) -> None:
        choices = self.choices
        self._kind.show_choice(choices.kind, self._say(KINDS[choices.kind].line))
        self._towns.show_value(choices.towns, TOWNS)
        self._asked.show_value(choices.asked, PEOPLE)

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
        self._offer()

    def _offer(self) -> None:
        self.offer(
            *(self._kind, self._towns, self._asked, self._again),
            exported=self.tr("Take both plots along: as a picture, a drawing, numbers or a slide."),
        )
        self._kind.name_chosen.connect(lambda kind: self.choose(kind=kind))
        self._towns.value_chosen.connect(lambda towns: self.choose(towns=int(towns)))
        self._asked.value_chosen.connect(lambda asked: self.choose(asked=int(asked)))
        self._again.clicked.connect(lambda _checked: self.choose(seed=self.choices.seed + 1))


PAGE = TownPage

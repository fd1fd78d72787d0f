"""Controls of choices: whatever a row offers becomes a list, a slider or a button that shows it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from explainer.core.settings.choice import Choice, Control, Place, Section
from explainer.core.settings.choice_table import ROWS
from explainer.core.settings.choices import CHOICES
from explainer.core.settings.settings import Settings
from explainer.core.settings.values import Names, Number, Several, Whole, span_of
from explainer.core.text.say import Say
from explainer.views.controls.labels_control import LabelsControl
from explainer.views.controls.picture_changes import PictureChanges
from explainer.views.controls.seed_control import SeedControl
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.inputs import entries_of
from explainer.views.widgets.rows import ChoiceRow, SliderRow
from explainer.views.widgets.steps import Steps, crowd_steps, noise_steps

TUNED = "tuned"
"""Stands in a list for a number that is the program's affair."""


class ChoiceControl(Protocol):
    """What shows and changes one choice; one that `waits` asks only once it has rested."""

    waits: bool
    chosen: Any

    def show_settings(self, settings: Settings) -> None:
        """Show the choice, without telling anyone."""

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from a look."""


class NamesRow(ChoiceRow):
    """A list of names under the choice's own; what a scene does not allow is not in it."""

    waits = False
    chosen = Signal(object)

    def __init__(self, row: Choice, say: Say) -> None:
        line = bool(row.control and row.control.line)
        super().__init__(say(row.label), say(row.tip), f"{row.stem}_choice", line=line)
        self._row, self._say = row, say
        self._names = cast("Names", row.values)
        self._fitting: tuple[str, ...] = ()
        self.name_chosen.connect(self.chosen)

    def show_settings(self, settings: Settings) -> None:
        """Offer what fits, and show what is chosen."""
        self._offer(settings)
        name = getattr(settings, self._row.field)
        card = self._names.cards.get(name)
        self.show_choice(name, self._say(card.line) if card else "")

    def _offer(self, settings: Settings) -> None:
        """Have the list offer what a scene allows; it is filled only where that changes."""
        names = self._names.names(settings.card)
        fitting = tuple(name for name in names if name in self._names.cards)
        if fitting != self._fitting:
            self._fitting = fitting
            cards = (self._names.cards[name] for name in fitting)
            self.choice.offer_anew(entries_of(cards, self._say))


class StopsRow(ChoiceRow):
    """A list of the numbers that a choice stops at; any other is added when it is chosen."""

    waits = False
    chosen = Signal(object)

    def __init__(self, row: Choice, say: Say) -> None:
        super().__init__(say(row.label), say(row.tip), f"{row.stem}_choice")
        self._row = row
        if isinstance(row.values, Number) and row.values.auto:
            self.choice.offer([(TUNED, say(row.values.words(None)), "")])
        self.choice.offer((stop, row.values.words(stop), "") for stop in _stops(row))
        self.name_chosen.connect(self._on_name_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show the number that is chosen, or that it is as tuned."""
        value = getattr(settings, self._row.field)
        if value is None:
            self.show_choice(TUNED)
        else:
            self.show_choice(value, title=self._row.values.words(value))

    def _on_name_chosen(self, name: object) -> None:
        self.chosen.emit(None if name == TUNED else name)


class NumberRow(SliderRow):
    """A slider over the numbers that a choice stops at, or over round ones of the scene's."""

    waits = True
    chosen = Signal(object)

    def __init__(self, row: Choice, say: Say) -> None:
        super().__init__(say(row.label), say(row.tip), f"{row.stem}_slider", self._words)
        self._row = row
        self.value_chosen.connect(self._on_value_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show the number that is chosen among its steps."""
        self.show_value(getattr(settings, self._row.field), self._steps_in(settings))

    def _steps_in(self, settings: Settings) -> Steps:
        values, control = self._row.values, self._row.control
        if control and control.stops:
            return Steps(control.stops)
        span = span_of(cast("Whole | Number", values), settings.card)
        return crowd_steps(span) if isinstance(values, Whole) else noise_steps(span)

    def _number(self, value: float) -> float:
        return int(value) if isinstance(self._row.values, Whole) else value

    def _words(self, value: float) -> str:
        return self._row.values.words(self._number(value))

    def _on_value_chosen(self, value: float) -> None:
        self.chosen.emit(self._number(value))


class NamesSwitch(Button):
    """A button that chooses the second of two names while it is down; there where both fit."""

    waits = False
    chosen = Signal(object)

    def __init__(self, row: Choice, say: Say) -> None:
        self._row, names = row, cast("Names", row.values)
        self._off, self._on = names.cards.values()
        line = say(self._on.line)
        super().__init__(say(self._on.title), f"{row.stem}_button", "", line, small=True)
        self.setCheckable(True)
        self.clicked.connect(self._on_clicked)

    def show_settings(self, settings: Settings) -> None:
        """Be down if the second name is chosen."""
        self.setVisible(len(cast("Names", self._row.values).names(settings.card)) > 1)
        self.setChecked(getattr(settings, self._row.field) == self._on.name)

    def _on_clicked(self, down: bool) -> None:
        self.chosen.emit((self._on if down else self._off).name)


class ChoiceGrid(QWidget):
    """Controls in rows of two."""

    def __init__(self, object_name: str, controls: list[QWidget]) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self._controls = controls
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for number, control in enumerate(controls):
            self._grid.addWidget(control, number // 2, number % 2)
            self._grid.setColumnStretch(number % 2, 1)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        for control in self._controls:
            cast("ChoiceControl", control).apply_look(look)
            if isinstance(control, SliderRow):
                # Beside a list of choices the slider stands as high as the list.
                control.slider.setFixedHeight(look.length("field"))
        self._grid.setHorizontalSpacing(look.length("gap"))
        self._grid.setVerticalSpacing(look.length("tight") + look.length("edge"))


def controls_of_choices(say: Say) -> dict[str, QWidget]:
    """Return a control for every choice that the window offers, by its field."""
    return {row.field: _control(row, row.control, say) for row in ROWS if row.control}


def named_at(place: Place) -> dict[str, str]:
    """Return the fields that are offered at a place by the names of their controls, in order."""
    return {row.stem: row.field for row in ROWS if row.control and row.control.place is place}


def offered_in(section: Section, place: Place) -> tuple[str, ...]:
    """Return the fields that a section offers at a place of it, in order."""
    return tuple(
        row.field
        for row in ROWS
        if row.section is section and row.control and row.control.place is place
    )


def beside(field: str) -> str:
    """Return the field beside whose list a choice is offered."""
    control = CHOICES[field].control
    return control.beside if control else ""


def _control(row: Choice, control: Control, say: Say) -> QWidget:
    if control.place is Place.TOP:
        return LabelsControl(row, say)
    if control.place is Place.BOTTOM:
        return SeedControl(row, say)
    if isinstance(row.values, Several):
        return PictureChanges(row, say)
    if not isinstance(row.values, Names):
        return NumberRow(row, say) if control.slides else StopsRow(row, say)
    return NamesSwitch(row, say) if control.place is Place.BESIDE else NamesRow(row, say)


def _stops(row: Choice) -> Iterable[float]:
    if row.control and row.control.stops:
        return row.control.stops
    whole = cast("Whole", row.values)
    return range(whole.low, whole.high + 1)

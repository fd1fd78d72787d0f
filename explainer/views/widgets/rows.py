"""Rows of the controls: a name, its value, and what changes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from explainer.views.style.layouts import column, dress, row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.button import Button
from explainer.views.widgets.fitted_words import FittedWords
from explainer.views.widgets.inputs import ChoiceList, Slider
from explainer.views.widgets.steps import Steps
from explainer.views.widgets.words import WordsLabel


def row_name(object_name: str) -> str:
    """Return the name of the row around a control: `noise_row` around `noise_slider`."""
    return f"{object_name.rpartition('_')[0]}_row"


class SliderRow(QWidget):
    """A name, a value and a slider over steps."""

    value_chosen = Signal(float)

    def __init__(
        self, name: str, tip: str, object_name: str, write: Callable[[float], str]
    ) -> None:
        super().__init__()
        self.setObjectName(row_name(object_name))
        self._write = write
        self._steps = Steps((0.0,))
        self._name = WordsLabel(name)
        self._value = WordsLabel(bold=True)
        self.slider = Slider()
        self.slider.setObjectName(object_name)
        self.slider.setAccessibleName(name)
        self.slider.setPageStep(4)
        self._name.setBuddy(self.slider)
        self.setToolTip(tip)
        self._arrange()
        self.slider.valueChanged.connect(self._on_value_changed)

    @property
    def said(self) -> str:
        """The value, as it stands beside the name."""
        return self._value.text()

    def show_value(self, value: float, steps: Steps) -> None:
        """Show a value among its steps, without telling anyone."""
        self._steps = steps
        nearest = steps.nearest(value)
        if steps.whole:
            self.slider.place_on(steps.whole, steps.whole[nearest])
        else:
            self.slider.place(0, steps.last, nearest)
        self._tell(value)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self._name, self._value, self.slider)
        self._column.setSpacing(look.length("tight"))

    def _arrange(self) -> None:
        head = row((self._name, 1), self._value)
        self._column = column(head, self.slider, of=self)

    def _tell(self, value: float) -> None:
        words = self._write(value)
        self._value.show_text(words)
        self.slider.tell(words)

    def _on_value_changed(self, position: int) -> None:
        steps = self._steps
        value = steps.at(steps.nearest(position) if steps.whole else position)
        self._tell(value)
        self.value_chosen.emit(value)


class ChoiceRow(QWidget):
    """A name and a list of choices; one line below says what the chosen one is, if wanted."""

    name_chosen = Signal(object)

    def __init__(self, name: str, tip: str, object_name: str, *, line: bool = False) -> None:
        super().__init__()
        self.setObjectName(row_name(object_name))
        self._name = WordsLabel(name)
        self._buttons: list[Button] = []
        self._fact: FittedWords | None = None
        self._line = WordsLabel(tone="muted", wrap=True) if line else None
        if self._line:
            self._line.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.choice = ChoiceList()
        self.choice.setObjectName(object_name)
        self.choice.setAccessibleName(name)
        self._name.setBuddy(self.choice)
        self._tip = tip
        self.setToolTip(tip)
        self._arrange()
        self.choice.currentIndexChanged.connect(self._on_index_changed)

    @property
    def said(self) -> str:
        """What is chosen, as it stands in the list."""
        return self.choice.currentText()

    def show_choice(self, name: object, line: str = "", title: str = "") -> None:
        """Show the entry called `name` and its line, without telling anyone.

        A value that the list does not offer is added to it under its `title`.
        """
        self.choice.choose(name, title)
        if self._line:
            self._line.show_text(line)

    def allow(self, allowed: bool, reason: str) -> None:
        """Let the choice be made, or say for which `reason` it cannot be."""
        self.choice.setEnabled(allowed)
        self.setToolTip(self._tip if allowed else reason)

    def show_facts(self, tip: str, *facts: str) -> None:
        """Say beside the name the first of these that fits; the `tip` says it in full."""
        if self._fact is None:
            self._fact = FittedWords()
            self._fact.setProperty("tone", "muted")
            self._fact.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._name.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            self._head.setStretch(0, 0)
            self._head.addWidget(self._fact, 1)
        self._fact.show_texts(*facts)
        self.setToolTip(f"{self._tip}\n{tip}")

    def offer(self, button: Button) -> None:
        """Put a button beside the name."""
        self._buttons.append(button)
        self._head.addWidget(button)

    def offer_beside(self, button: Button) -> None:
        """Put a button beside the list, where it takes no height of its own."""
        self._buttons.append(button)
        self._body.addWidget(button)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        told = [part for part in (self._fact, self._line) if part]
        dress(look, self._name, self.choice, *self._buttons, *told)
        space(self._column, look, "tight")
        space(self._body, look, "tight")
        if self._line:
            self._line.setFixedHeight(self._line.lines_height(2))

    def _arrange(self) -> None:
        self._head, self._body = row((self._name, 1)), row((self.choice, 1))
        self._column = column(self._head, self._body, of=self)
        if self._line:
            self._column.addWidget(self._line)

    def _on_index_changed(self, index: int) -> None:
        self.name_chosen.emit(self.choice.itemData(index))

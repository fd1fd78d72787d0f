"""A page that asks for what its choices need, and shows what it is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from explainer.core.exhibits.exhibit import Question, ShownExhibit, not_measured
from explainer.core.figures.figure import SheetFigure
from explainer.core.text.say import Say
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.store import Store
from explainer.views.exhibits.exhibit_page import ExhibitPage
from explainer.views.style.theme import Look


class MeasuredPage(ExhibitPage):
    """Shows any exhibit; one that has choices to offer has a page of its own."""

    can_be_stopped = False
    """Whether somebody may stop measuring: then another choice does not begin it again."""

    def __init__(
        self, name: str, inquiries: Inquiries, store: Store, say: Say, window: QWidget
    ) -> None:
        super().__init__(name, inquiries, store, say, window)
        self.choices: Any = self._exhibit.choices()
        """What is chosen."""
        self._asking, self._trouble = False, ""
        self._make_controls()
        inquiries.answered.connect(self._on_answered)
        inquiries.missed.connect(self._on_missed)
        inquiries.went_on.connect(self._on_went_on)

    @property
    def shown(self) -> ShownExhibit:
        """What is chosen, and what is known of it."""
        known = ((each, self._inquiries.known(each)) for each in self._questions)
        answers = {question: answer for question, answer in known if answer is not None}
        return ShownExhibit(self._exhibit.name, self.choices, answers, self._asking)

    def begin(self, **choices: Any) -> None:
        """Come up with these choices, and have measured what is missing."""
        self._take(choices)
        self._ask()

    def choose(self, **choices: Any) -> None:
        """Show an experiment that differs by these choices, and ask for it."""
        if self._take(choices) or self._asking or not self.can_be_stopped:
            self._ask()
        else:
            self._show()
        self.choices_changed.emit()

    def give_up(self) -> None:
        """Wait no longer for what is not measured yet; what is known stays."""
        self._asking = False
        self.show_progress(0, 0, going=False)
        self._inquiries.forget(*self._exhibit.kinds)

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        super().apply_look(look)
        self._show()

    def _make_controls(self) -> None:
        """Offer what can be chosen."""
        self.offer(exported=self._paper_words)

    def _show_choices(self) -> None:
        """Let the controls show what is chosen."""

    def _troubled(self, sheet: SheetFigure) -> SheetFigure:
        """Return a figure that says why something could not be measured."""
        return not_measured(sheet, self._trouble)

    def _nothing(self, shown: ShownExhibit) -> str:
        """Return why nothing can be taken along, empty if something can."""
        if len(shown.answers) == len(self._questions):
            return ""
        return self.tr("There is nothing to take along until everything shown is measured.")

    @property
    def _paper_words(self) -> str:
        return self.tr("Take both plots along: as a picture, a drawing or numbers.")

    @property
    def _questions(self) -> tuple[Question, ...]:
        return self._exhibit.questions(self.choices)

    def _take(self, choices: dict[str, Any]) -> bool:
        """Take choices over; return whether they need other answers.

        What only those before needed, at which nobody looks any more, is not waited for.
        """
        before = self._questions
        self.choices = replace(self.choices, **choices)
        left = set(before) - set(self._questions)
        self._inquiries.forget(*(kind for kind, *_ in left))
        return before != self._questions

    def _ask(self) -> None:
        self._asking, self._trouble = True, ""
        for question in self._questions:
            self._inquiries.ask(question)
        self._show()

    def _show(self) -> None:
        self._show_choices()
        shown = self.shown
        sheet = self._exhibit.figure(shown, self._say)
        self.show_sheet(self._troubled(sheet) if self._trouble else sheet)
        self._show_how_far()
        nothing = self._nothing(shown)
        self._export.allow(not nothing, nothing)

    def _show_how_far(self) -> None:
        """Show how many questions are answered, and how much of those that are asked."""
        waiting = [each for each in self._questions if self._inquiries.known(each) is None]
        done, part = len(self._questions) - len(waiting), sum(map(self._inquiries.share, waiting))
        self.show_progress(done, len(self._questions), going=self._asking, part=part)

    @Slot(object)
    def _on_went_on(self, question: Question) -> None:
        if question in self._questions and not self.isHidden():
            self._show_how_far()

    @Slot(object)
    def _on_answered(self, question: Question) -> None:
        if question in self._questions and not self.isHidden():
            self._show()

    @Slot(object, object)
    def _on_missed(self, question: Question, sentence: str) -> None:
        """Stop where something cannot be measured: the rest would fare no better."""
        if question in self._questions:
            self.give_up()
            self._trouble = self._say(sentence)
            self._show()


PAGE = MeasuredPage

"""The exhibit about school: what each of its parts asks for, and the figure of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from explainer.core.exhibits.command import (
    AS_JSON,
    FIRST_SEED,
    Command,
    CommandArgument,
    Given,
    seeds_argument,
)
from explainer.core.exhibits.exhibit import Exhibit, Question, ShownExhibit
from explainer.core.exhibits.school.school_choices import (
    BILL,
    COST,
    FORGETTING,
    MODES,
    PARTS,
    STARTS_PART,
    SchoolChoices,
    asked_for,
)
from explainer.core.measuring.seeds import first_draw
from explainer.core.settings.choice_table import MOST_LABELS
from explainer.core.settings.scene_cards import SUBJECT_NAMES

if TYPE_CHECKING:
    from explainer.core.figures.figure import SheetFigure
    from explainer.core.text.say import Say

USUAL = SchoolChoices()
USUAL_SEEDS = 20
SPECIALIST = f"the subject it has learnt (default: {USUAL.specialist})"
SUBJECT = f"the new task (default: {USUAL.subject})"
MODE = f"the way whose forgetting is drawn (default: {USUAL.finetuning})"
LABELS = CommandArgument(
    "--labels",
    f"labels per class, 1 to {MOST_LABELS} (default: {USUAL.labels})",
    whole=(1, MOST_LABELS),
    metavar="COUNT",
)


def chosen(given: Given) -> SchoolChoices:
    """Return what was chosen of a part; refuse what nothing in it depends on."""
    named = {name: given[name] for name in ("labels", "specialist", "subject", "finetuning")}
    return asked_for(given["part"], _draws(given), **named)


def reused(given: Given) -> SchoolChoices:
    """Return what was chosen of the bill alone."""
    return asked_for(BILL, _draws(given), labels=given["labels"], subject=given["subject"])


def _draws(given: Given) -> range:
    return range(given["first_seed"], given["first_seed"] + given["seeds"])


class SchoolExhibit(Exhibit):
    """What one encoder is worth in four subjects, what it costs and what it forgets."""

    name = "school"
    title = "School and reuse"
    key = "Ctrl+9"
    choices = SchoolChoices
    kinds = ("school", "reuse", COST, FORGETTING)
    commands = (
        Command(
            "school",
            "one encoder, four subjects",
            (
                CommandArgument(
                    "part", f"one of {', '.join(PARTS)}", PARTS, usual=STARTS_PART, metavar="PART"
                ),
                CommandArgument("--specialist", SPECIALIST, SUBJECT_NAMES),
                CommandArgument("--subject", SUBJECT, SUBJECT_NAMES),
                CommandArgument("--finetuning", MODE, MODES),
                LABELS,
                seeds_argument(USUAL_SEEDS),
                FIRST_SEED,
                AS_JSON,
            ),
            chosen,
        ),
        Command(
            "reuse",
            "one encoder, another task, and its cost",
            (
                CommandArgument("--subject", "what it is used for", SUBJECT_NAMES, usual="parity"),
                replace(LABELS, usual=USUAL.labels),
                seeds_argument(USUAL_SEEDS),
                FIRST_SEED,
                AS_JSON,
            ),
            reused,
            drawn=False,
        ),
    )

    def questions(self, choices: SchoolChoices) -> tuple[Question, ...]:
        """Return what the part that is looked at needs."""
        return choices.questions

    def printed(self, choices: SchoolChoices) -> tuple[Question, ...]:
        """Return the first question alone: the courses of the starts are drawn, not printed."""
        return choices.questions[:1]

    def draws(self, seed: int) -> dict[str, Any]:
        """Return the first of the draws that belong to a seed."""
        return {"first_seed": first_draw(seed)}

    def figure(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return the figure of the part that is looked at."""
        from explainer.core.exhibits.school.bill_figure import bill_figure
        from explainer.core.exhibits.school.equal_cost_figure import equal_cost_figure
        from explainer.core.exhibits.school.forgetting_figure import forgetting_figure
        from explainer.core.exhibits.school.school_figure import school_figure

        known = (shown.answers.get(question) for question in shown.choices.questions)
        figures: dict[str, Callable[..., SheetFigure]] = {
            STARTS_PART: school_figure,
            BILL: bill_figure,
            COST: equal_cost_figure,
            FORGETTING: forgetting_figure,
        }
        return figures[shown.choices.part](shown.choices, *known, say)

    def on_paper(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return the figure for a page: where markers are named, lines need no names."""
        sheet = self.figure(shown, say)
        if not sheet.legend:
            return sheet
        plots = (
            replace(plot, lines=tuple(replace(line, in_legend=False) for line in plot.lines))
            for plot in sheet.plots
        )
        # What the plots show themselves leaves them its room: all facts are told in the window.
        return replace(sheet, plots=tuple(plots), facts=sheet.facts[::2])

    def report(self, shown: ShownExhibit) -> dict[str, Any]:
        """Return what was measured of the part."""
        report: dict[str, Any] = shown.answers[shown.choices.questions[0]]
        return report

    def table(self, choices: SchoolChoices, report: dict[str, Any]) -> str:
        """Return the table of the part."""
        from explainer.core.exhibits.school.equal_cost_table import equal_cost_table
        from explainer.core.exhibits.school.forgetting_table import forgetting_table
        from explainer.core.exhibits.school.reuse_table import reuse_table
        from explainer.core.exhibits.school.school_table import school_table

        tables = {BILL: reuse_table, COST: equal_cost_table, FORGETTING: forgetting_table}
        return tables.get(choices.part, school_table)(report)

    def words(self) -> Iterable[str]:
        """Return the names of starts, subjects and heads, and what the rule says of losses."""
        from explainer.core.exhibits.school.forgetting_figure import NAMES as HEADS
        from explainer.core.exhibits.school.forgetting_table import FORGETS, GAINS, NOTHING
        from explainer.core.exhibits.school.school_figure import NAMES, SUBJECTS

        tables = (NAMES, SUBJECTS, HEADS)
        return (*(word for each in tables for word in each.values()), FORGETS, GAINS, NOTHING)


EXHIBIT = SchoolExhibit()

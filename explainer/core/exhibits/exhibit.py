"""An exhibit as the menu, the story, files, the lab and the command line know it.

Nobody outside an exhibit's own folders knows more of it than stands here. The module loads
without numpy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from explainer.core.settings.settings_text import EXHIBIT

if TYPE_CHECKING:
    from explainer.core.exhibits.command import Command
    from explainer.core.figures.figure import SheetFigure
    from explainer.core.settings.cards import ChoiceCard
    from explainer.core.text.say import Say

Question = tuple[Any, ...]
"""What is inquired after in the background: the kind of question, then what that needs to know."""


@dataclass(frozen=True, slots=True, eq=False)
class ShownExhibit:
    """One exhibit as it is shown: what is chosen, and what is known of it, by question.

    `measuring` says whether somebody waits for what is not known.
    """

    name: str
    choices: Any
    answers: Mapping[Question, Any] = field(default_factory=dict)
    measuring: bool = False


class Exhibit:
    """What one exhibit is called, what it asks for, and what it makes of the answers.

    `title` and `key` are those of the menu; `choices` makes what is chosen, usual where nothing
    is said. `kinds` are the kinds of its questions; where they share nothing, several processes
    measure them `apart`. A `card` lists its figure among those that `render` draws and decks
    hold: such a figure needs no answers, and `drawing` says which arguments `render` has for it.
    `commands` are those of the command line.
    """

    name: str
    title: str
    key: str
    choices: type
    kinds: tuple[str, ...] = ()
    apart: bool = False
    card: ChoiceCard | None = None
    drawing: Command | None = None
    commands: tuple[Command, ...] = ()

    def questions(self, choices: Any) -> tuple[Question, ...]:
        """Return what has to be known of these choices."""
        return ()

    def printed(self, choices: Any) -> tuple[Question, ...]:
        """Return those questions whose answers the command line prints."""
        return self.questions(choices)

    def draws(self, seed: int) -> dict[str, Any]:
        """Return the choices that say which draws a seed of the story speaks of."""
        return {}

    def figure(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return the plots with their words; what is not known yet says so."""
        raise NotImplementedError

    def on_paper(self, shown: ShownExhibit, say: Say) -> SheetFigure:
        """Return the figure for a page, where nothing can be pointed at."""
        return self.figure(shown, say)

    def inside(self, choices: Any) -> str:
        """Return what a file carries inside: the command that makes the figure again."""
        return f"{EXHIBIT}{choices.command}"

    def report(self, shown: ShownExhibit) -> dict[str, Any]:
        """Return what is printed as plain values, in its order."""
        raise NotImplementedError

    def table(self, choices: Any, report: dict[str, Any]) -> str:
        """Return a report as a table for a terminal."""
        raise NotImplementedError

    def words(self) -> Iterable[str]:
        """Return the words that figures look up in tables: translations are collected here."""
        return ()


def not_measured(sheet: SheetFigure, why: str) -> SheetFigure:
    """Return a figure in which what would still be measured says why it cannot be."""
    plots = tuple(replace(plot, note=why) if plot.note else plot for plot in sheet.plots)
    name = why if sheet.headline == "…" else sheet.headline_name
    return replace(sheet, plots=plots, headline_name=name)

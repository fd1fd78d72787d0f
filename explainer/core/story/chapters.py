"""The story as it is told: chapters and steps, each text in every language.

A text names measured figures in braces; what they are is filled in when it is shown. The module
loads without numpy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from explainer.core.exhibits.registry import exhibits
from explainer.core.platform.assets import assets_folder
from explainer.core.settings.choices import by_field
from explainer.core.text.quantities import HELPS, HURTS, NO_EVIDENCE, Finding, count, counts, told
from explainer.core.text.say import Say

Text = dict[str, str]
PLACEHOLDERS = re.compile(r"{(\w+)}")
CHAPTERS_GLOB = "[0-9][0-9]-*.json"
CHAPTER = "chapter"
"""The kind of question that a chapter asks: its name, the step's place, the seed."""
UNKNOWN = "…"
"""Stands for a figure that is still being measured."""


CURVE, EXHIBIT = "curve", "exhibit"
"""Parts of the window that may give the answer to a question away."""


@dataclass(frozen=True, slots=True)
class Question:
    """What the viewer is asked to predict, and the answers to choose from.

    `shown_by` is the part of the window that shows the answer: it is hidden until then. `right`
    is the place of the answer that a measurement says which bears the step out, None where the
    measurement itself names one.
    """

    question: Text
    answers: tuple[Text, ...]
    shown_by: str = ""
    right: int | None = None

    def measured(self, finding: Finding | None) -> int | None:
        """Return the place of the answer that was measured; None where none of them was."""
        if finding is None or finding.answer is not None:
            return finding.answer if finding else None
        return self.right if finding.holds else None


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One step: what is said, what is to be done, what to predict, what was measured.

    `choices` are the settings that doing it leads to, `act` is a movement of the window, and
    `stand` the moment of the training at which the step begins, often any. `views` says which
    planes are large if not those of the decision boundaries. `tab` opens a panel, `exhibit` the one
    of that name, with its `exhibit_choices`. `controls` are those that the step needs, `chapters`
    those that it leads back to; what a `tallied` step has measured is counted on the last page. The
    figure of the chapter's page is that of a `pictured` step. Where the exhibit would answer the
    question of the next step, it `waits` for that.
    """

    say: Text
    do: Text
    ask: Question | None = None
    measured: Text | None = None
    choices: dict[str, Any] | None = None
    act: str = ""
    stand: str = ""
    views: str = ""
    tab: str = ""
    exhibit: str = ""
    exhibit_choices: dict[str, Any] = field(default_factory=dict)
    controls: tuple[str, ...] = ()
    chapters: tuple[int, ...] = ()
    tallied: bool = False
    pictured: bool = False
    waits: bool = False

    @property
    def only_read(self) -> bool:
        """Whether nothing would be seen to happen if somebody had it shown."""
        shows = (self.choices, self.act, self.tab, self.exhibit, self.measured, self.ask)
        return not any(shows)


@dataclass(frozen=True, slots=True)
class Chapter:
    """One page of the story; `start` are the choices that it begins with, none for an exhibit."""

    number: int
    name: str
    title: Text
    claim: Text
    start: dict[str, Any]
    steps: tuple[StoryStep, ...]
    caution: Text
    notes: Text

    @property
    def pictured(self) -> int:
        """The place of the step whose figure stands for the chapter on paper: mostly the last."""
        places = [place for place, step in enumerate(self.steps) if step.pictured]
        return places[0] if places else len(self.steps) - 1

    def hidden_at(self, step: int, *, done: bool) -> frozenset[str]:
        """Return what the window hides at a step, before it is done and after that.

        The curve belongs to all label counts at once: it waits for the last question about it. An
        exhibit waits for the question of its own page alone, unless its step says so.
        """
        waiting = [each.ask.shown_by if each.ask else "" for each in self.steps[step:]]
        own, later = ([] if done else waiting[:1]), waiting[1:]
        exhibit = {EXHIBIT} if any(each.waits for each in self.steps[step : step + 1]) else set()
        return frozenset({CURVE, EXHIBIT} & {*own, *({CURVE} & {*later})} | exhibit)

    def choices_before(self, step: int) -> dict[str, Any]:
        """Return the choices that a step finds: those that the steps before it have made."""
        made = [each.choices for each in self.steps[:step] if each.choices]
        return made[-1] if made else self.start

    def chosen_at(self, step: int) -> dict[str, Any]:
        """Return the choices that a step asks for, none where it finds them as they are."""
        asked = [each.choices or {} for each in self.steps[step : step + 1]]
        return next((each for each in asked if each != self.choices_before(step)), {})

    def exhibit_met(self, step: int, chosen: Any) -> bool:
        """Tell whether what a step asks to be changed of its exhibit is `chosen`.

        A number may lie beyond the one that is asked for, but not on the way there.
        """
        if not 0 < step < len(self.steps):
            return False
        before, asked = (each.exhibit_choices for each in self.steps[step - 1 : step + 1])
        changed = [name for name in asked.keys() & before.keys() if asked[name] != before[name]]
        return bool(changed) and all(
            _reached(getattr(chosen, name), before[name], asked[name]) for name in changed
        )

    def bound_at(self, step: int) -> str:
        """Return how far a run may come before the next step asks about it: empty if to its end.

        It is the name of the moment at which that one stands.
        """
        following = self.steps[step + 1 : step + 2]
        stand = following[0].stand if following else ""
        return "begin" if stand == "first" else stand


def _reached(chosen: Any, before: Any, asked: Any) -> bool:
    """Tell whether a choice is what is asked for, or a number beyond it."""
    if not isinstance(asked, int):
        return bool(chosen == asked)
    return bool(chosen >= asked if asked > before else chosen <= asked)


@cache
def chapters(folder: Path | None = None) -> tuple[Chapter, ...]:
    """Return all chapters in their order."""
    place = folder or assets_folder() / "lessons"
    return tuple(_chapter(file) for file in sorted(place.glob(CHAPTERS_GLOB)))


def filled(text: str, finding: Finding | None, say: Say) -> str:
    """Return a text with its figures; those that are not measured yet are an ellipsis."""
    figures = finding.figures if finding else {}

    def figure(match: re.Match[str]) -> str:
        """Write one figure."""
        quantity = figures.get(match[1])
        return UNKNOWN if quantity is None else told(quantity, say)

    return PLACEHOLDERS.sub(figure, text)


def _chapter(file: Path) -> Chapter:
    told_in = json.loads(file.read_text(encoding="utf-8"))
    steps = tuple(_step(each) for each in told_in.pop("steps"))
    start = by_field(told_in.pop("start"))
    return Chapter(number=int(file.name[:2]), steps=steps, start=start, **told_in)


def _step(told_in: dict[str, Any]) -> StoryStep:
    parts = dict(told_in)
    ask = parts.pop("ask", None)
    question = Question(**ask | {"answers": tuple(ask["answers"])}) if ask else None
    controls, links = (tuple(parts.pop(name, ())) for name in ("controls", "chapters"))
    choices = by_field(parts.pop("set")) if "set" in parts else None
    exhibit = next((each.name for each in exhibits() if each.name in parts), "")
    return StoryStep(
        ask=question,
        choices=choices,
        exhibit=exhibit,
        exhibit_choices=parts.pop(exhibit, {}),
        controls=controls,
        chapters=links,
        **parts,
    )


def tally(findings: Mapping[tuple[int, int], Finding]) -> Finding:
    """Return the chapters by the word that the rule has said of them, and how many are known.

    `findings` are those of tallied steps, by the number of the chapter and the step's place.
    """
    said = {
        word: sorted({number for (number, _), each in findings.items() if each.effect == word})
        for word in (HELPS, HURTS, NO_EVIDENCE)
    }
    names = {"helped": HELPS, "hurt": HURTS, "undecided": NO_EVIDENCE}
    known = {"known": count(len(findings)), "all": count(len(tallied()))}
    return Finding(known | {name: counts(said[word]) for name, word in names.items()})


def tallied() -> tuple[tuple[Chapter, int], ...]:
    """Return every step that is counted on the last page, with its chapter."""
    return tuple(
        (chapter, place)
        for chapter in chapters()
        for place, step in enumerate(chapter.steps)
        if step.tallied
    )

"""Where the story stands: which page, what was predicted, what was measured; it drives the store.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from explainer.core.exhibits.exhibit import Question
from explainer.core.exhibits.registry import exhibit
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.story.chapters import (
    CHAPTER,
    Chapter,
    StoryStep,
    chapters,
    filled,
    tallied,
    tally,
)
from explainer.core.text.quantities import Finding
from explainer.core.text.say import Say
from explainer.session.exhibits.inquiries import Inquiries
from explainer.session.memory import Memory
from explainer.session.presenting.notes import TalkNotes
from explainer.session.store import Store

STORY = "story"
"""The name under which progress is kept."""


class Story(QObject):
    """Goes through the pages. A step is first read, then done; then its measurement is shown.

    After the last step of a chapter comes what it must not be taken for. The draws that are
    measured, which `inquiries` asks for, are those of the seed that the window shows. Unless it is
    `guided`, all controls are shown and not those alone that a step needs; `welcomed` tells
    whether somebody has been welcomed before, `greets` whether somebody is being so now: in any
    window, of whatever language.
    """

    begins = Signal()
    """What is on the screen is still what was there before the story."""
    ended = Signal()
    """What was there before the story is on the screen again."""
    changed = Signal()
    went_on = Signal()
    """More is done of what this step will tell."""
    step_entered = Signal()
    acted = Signal()
    chose = Signal()
    """The screen shows what the chapter has chosen: nobody is to be led back from there."""

    def __init__(self, store: Store, inquiries: Inquiries, memory: Memory) -> None:
        super().__init__(store)
        self._store, self.inquiries, self._memory = store, inquiries, memory
        self.chapters = chapters()
        self._chapter, self._step = 0, 0
        self._predicted: dict[tuple[int, int], int] = {}
        self._failures: dict[Question, str] = {}
        self.open, self.done, self.greets = False, False, False
        self.by_hand = False
        """Whether a hand has done what this step asks for, in place of its button."""
        self._recall()
        store.settings_changed.connect(self._on_settings_changed)
        inquiries.answered.connect(self._on_answered)
        inquiries.went_on.connect(self._on_went_on)
        inquiries.missed.connect(self._on_missed)

    @property
    def words(self) -> str:
        """What a remote control's Page Down will bring."""
        if self.step is not None and not self.done:
            return QCoreApplication.translate("Stops", "Page Down: show it")
        return QCoreApplication.translate("Stops", "Page Down: go on")

    @property
    def veils(self) -> bool:
        """No: a page asks its own questions, and asks people to watch the pretrained arm."""
        return False

    def notes(self, language: str, say: Say) -> TalkNotes:
        """Return what the page says at this step, and its advice for whoever tells it."""
        chapter, step = self.chapter, self.step
        title = f"{chapter.number}  {chapter.title[language]}"
        if step is None:
            return TalkNotes(title, (chapter.caution[language],), chapter.notes[language])
        said = [filled(step.say[language], self.finding, say)]
        if step.ask is not None and not self.done:
            answers = (f"{n}  {each[language]}" for n, each in enumerate(step.ask.answers, 1))
            said.append("\n".join((step.ask.question[language], *answers)))
        if self.done and step.measured is not None:
            said.append(filled(step.measured[language], self.finding, say))
        elif not self.done or step.only_read:
            said.append(step.do[language])
        return TalkNotes(title, tuple(said), chapter.notes[language])

    @property
    def chapter(self) -> Chapter:
        """The page that is told."""
        return self.chapters[self._chapter]

    @property
    def place(self) -> int:
        """The number of the step; that of its last words is how many steps there are."""
        return self._step

    @property
    def step(self) -> StoryStep | None:
        """The step that is told; None at the last words of a chapter."""
        steps = self.chapter.steps
        return steps[self._step] if self._step < len(steps) else None

    @property
    def hidden(self) -> frozenset[str]:
        """Which parts of the window would answer a question that is still open."""
        if not self.open:
            return frozenset()
        return self.chapter.hidden_at(self._step, done=self.done)

    @property
    def predicted(self) -> int | None:
        """Which answer the viewer has given to the question of this step."""
        return self._predicted.get((self._chapter, self._step))

    @property
    def answer(self) -> int | None:
        """Which answer to the question of this step was measured, once it is shown."""
        ask = self.step.ask if self.step is not None and self.done else None
        return ask.measured(self.finding) if ask is not None else None

    @property
    def seen(self) -> frozenset[int]:
        """The numbers of the chapters that were told to their end."""
        return frozenset(self._seen)

    @property
    def finding(self) -> Finding | None:
        """What was measured for this step, None while it is not."""
        return self.findings.get(self._step)

    @property
    def failure(self) -> str:
        """Why this step's measurement is missing, mostly empty."""
        return self._failures.get(self._question(self.chapter, self._step), "")

    @property
    def share(self) -> float | None:
        """How much of this step's measurement is done, from 0 to 1; None while that is unknown."""
        return self.inquiries.share(self._question(self.chapter, self._step)) or None

    def finding_of(self, chapter: Chapter, step: int) -> Finding | None:
        """Return what was measured for a step of any chapter, None while it is not."""
        found: Finding | None = self.inquiries.known(self._question(chapter, step))
        return found

    def exhibited(self, step: StoryStep) -> dict[str, Any]:
        """Return the choices of a step's exhibit, with the draws that its page speaks of."""
        return step.exhibit_choices | exhibit(step.exhibit).draws(self._store.settings.seed)

    @property
    def findings(self) -> dict[int, Finding | None]:
        """What was measured for each step of this chapter."""
        chapter = self.chapter
        tells = {n: step for n, step in enumerate(chapter.steps) if step.measured is not None}
        return {
            number: self._tally() if step.chapters else self.finding_of(chapter, number)
            for number, step in tells.items()
        }

    def _tally(self) -> Finding:
        """Count the chapters by the word that the rule has said of them."""
        steps = [(chapter, place, self.finding_of(chapter, place)) for chapter, place in tallied()]
        return tally({(each.number, place): found for each, place, found in steps if found})

    def go_to(self, number: int, step: int = 0) -> None:
        """Open a chapter, counted from one, at a step."""
        self._chapter = min(max(number, 1), len(self.chapters)) - 1
        self._step = min(max(step, 0), len(self.chapter.steps))
        self.inquiries.forget(CHAPTER)
        if not self.open:
            self.begins.emit()
            self._store.suspend()
        self.open = True
        self._ask()
        self._enter()

    def resume(self) -> None:
        """Open the page at which it was left."""
        self.go_to(self._chapter + 1, self._step)

    def leave(self) -> None:
        """Close the story: what was there before comes back as it stood."""
        if not self.open:
            return
        self.open = False
        self._store.bring_back()
        self.ended.emit()
        self.inquiries.forget(CHAPTER)
        self._keep()
        self.changed.emit()

    def next(self) -> None:
        """Do what the step says; then go on to the next one."""
        if self.step is not None and not self.done:
            self.do()
        elif self._step < len(self.chapter.steps):
            self._step += 1
            self._enter()
        elif self._chapter + 1 < len(self.chapters):
            self._seen.add(self.chapter.number)
            self.go_to(self.chapter.number + 1)
        else:
            self._seen.add(self.chapter.number)
            self._keep()
            self.changed.emit()

    def previous(self) -> None:
        """Go back to the step before, or to the last words of the chapter before."""
        if self._step > 0:
            self._step -= 1
            self._enter()
        elif self._chapter > 0:
            before = self.chapters[self._chapter - 1]
            self.go_to(before.number, len(before.steps))

    def predict(self, answer: int) -> None:
        """Take down what the viewer predicts; once it was measured nothing is taken down."""
        step = self.step
        if step is None or step.ask is None or self.done or answer >= len(step.ask.answers):
            return
        self._predicted[self._chapter, self._step] = answer
        if not self._resolve():
            self.changed.emit()

    def did(self) -> None:
        """Take note that a hand has done what the step asks for.

        It is resolved by that, unless it asks something that nobody has predicted yet.
        """
        self.by_hand = True
        self._resolve()

    def do(self) -> None:
        """Do what the step asks for, and show what was measured."""
        step = self.step
        if step is None:
            return
        self.done, self.by_hand = True, False
        if step.choices:
            self._choose(step.choices)
        self._show_done()

    def set_guided(self, guided: bool) -> None:
        """Show only the controls that a step needs, or all of them."""
        self.guided = guided
        self._keep()
        self.changed.emit()

    def welcome(self) -> None:
        """Take note that somebody was welcomed."""
        self.welcomed, self.greets = True, False
        self._keep()

    def _enter(self) -> None:
        """Begin a step: it finds what the steps before it leave, whatever else was done there."""
        self.done, self.by_hand = self.step is not None and self.step.only_read, False
        before = self.chapter.choices_before(self._step)
        if before:
            self._choose(before)
        self._keep()
        self.step_entered.emit()
        self.changed.emit()

    def _resolve(self) -> bool:
        """Show what was measured where a hand has done the step; return whether it did."""
        step = self.step
        if not self.by_hand or self.done or step is None:
            return False
        if step.ask is not None and self.predicted is None:
            return False
        self.done = True
        self._show_done()
        return True

    def _choose(self, choices: dict[str, Any]) -> None:
        self._store.change(**self._target(choices).choices)
        self.chose.emit()

    def _show_done(self) -> None:
        self.acted.emit()
        self.changed.emit()

    def _target(self, choices: dict[str, Any]) -> Settings:
        return settings_for(**choices, seed=self._store.settings.seed)

    def _ask(self) -> None:
        """Have everything measured that the chapter will tell."""
        own = ((self.chapter, place) for place, s in enumerate(self.chapter.steps) if s.measured)
        for chapter, place in tallied() if self.chapter is self.chapters[-1] else own:
            self.inquiries.ask(self._question(chapter, place))

    def _question(self, chapter: Chapter, step: int) -> Question:
        return (CHAPTER, chapter.name, step, self._store.settings.seed)

    def _recall(self) -> None:
        kept = self._memory.recall(STORY)
        number, step = kept.get("chapter"), kept.get("step")
        if isinstance(number, int) and 1 <= number <= len(self.chapters):
            self._chapter = number - 1
        if isinstance(step, int) and 0 <= step <= len(self.chapter.steps):
            self._step = step
        seen = kept.get("seen")
        self._seen = {n for n in seen if isinstance(n, int)} if isinstance(seen, list) else set()
        self.guided = kept.get("guided") is not False
        self.welcomed = kept.get("welcomed") is True

    def _keep(self) -> None:
        kept = {
            "chapter": self.chapter.number,
            "step": self._step,
            "seen": sorted(self._seen),
            "guided": self.guided,
            "welcomed": self.welcomed,
        }
        self._memory.keep(STORY, kept, joined=["seen"])

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        """Somebody who chooses by hand what a step asks for has done it."""
        if not self.open:
            return
        self._ask()
        asked = self.chapter.chosen_at(self._step)
        if asked and not self.done:
            self.by_hand = settings == self._target(asked)
        if not self._resolve():
            self.changed.emit()

    @Slot(object)
    def _on_answered(self, question: Question) -> None:
        if self.open and question[0] == CHAPTER:
            self.changed.emit()

    @Slot(object)
    def _on_went_on(self, question: Question) -> None:
        if self.open and question == self._question(self.chapter, self._step):
            self.went_on.emit()

    @Slot(object, object)
    def _on_missed(self, question: Question, sentence: str) -> None:
        if question[0] == CHAPTER:
            self._failures[question] = sentence
            self.changed.emit()

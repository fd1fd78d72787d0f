"""What was chosen one after the other, so that every change can be undone.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.core.settings.change_words import change_words, telling
from explainer.core.settings.choice import Stage
from explainer.core.settings.choices import AMOUNTS
from explainer.core.settings.settings import Settings
from explainer.core.text.sentence import Sentence, sentence
from explainer.session.files.session_saver import Teller
from explainer.session.runs.finished_runs import FinishedRuns, whole
from explainer.session.runs.pinned_runs import PinnedRuns
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.training.saved import Saved
    from explainer.core.training.timeline import Timeline
    from explainer.core.training.trained import Trained
    from explainer.session.files.document import Document, ReplacedDocument
    from explainer.session.files.documents import Documents

MOST_STEPS = 10_000
MOST_TABLE_BYTES = 50_000_000
"""Tables that can be returned to; the one at hand may be larger."""
MERGE_MS = 1_000
"""Changes of one amount that follow each other faster than this are one step."""


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """One change, from the settings before it to those after it."""

    before: Settings
    after: Settings
    opening: ReplacedDocument | None = None
    """What was opened in the place of another document, whose name returns with it."""
    opened: Document | None = None

    @property
    def name(self) -> Sentence:
        """The change in a few words."""
        return self.opening.words if self.opening else change_words(self.before, self.after)


class History(QObject):
    """Writes down every change of the store's settings, whoever makes it.

    One drag is one step: changes of the same amount are joined while its slider is held, and
    when they follow each other within `MERGE_MS`, as those of held keys do. A pressed
    slider, an undo and a change of anything else begin a new step.
    """

    changed = Signal()
    document_wanted = Signal(object)
    """The document whose content has come back is to have its name again."""

    def __init__(
        self, store: Store, teller: Teller, runs: FinishedRuns | None = None, most: int = MOST_STEPS
    ) -> None:
        super().__init__(store)
        self._store, self._teller = store, teller
        self._runs = FinishedRuns() if runs is None else runs
        self._settings = store.settings
        self._done: deque[HistoryStep] = deque(maxlen=most)
        self._undone: list[HistoryStep] = []
        self._travelling = self._held = False
        self._open = ""
        self._suspended: tuple[deque[HistoryStep], list[HistoryStep]] | None = None
        self._untold: dict[int, Saved] = {}
        self._documents: Documents | None = None
        self._timer = QTimer(self, singleShot=True, interval=MERGE_MS)
        self._timer.timeout.connect(self._close)
        self.pins = PinnedRuns(store, self.visit, self)
        store.settings_changed.connect(self._on_settings_changed)

    @property
    def last(self) -> HistoryStep | None:
        """The step that `undo` would take back."""
        return self._done[-1] if self._done else None

    @property
    def next(self) -> HistoryStep | None:
        """The step that `redo` would take again."""
        return self._undone[-1] if self._undone else None

    @Slot()
    def undo(self) -> None:
        """Return to the settings before the last step."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            document = step.opening.document if step.opening else None
            self._travel(step.before, document, sentence("Undone: {step}", step=step.name))

    @Slot()
    def redo(self) -> None:
        """Return to the settings that were undone last."""
        if self._undone:
            step = self._undone.pop()
            words = sentence("Done again: {step}", step=step.name)
            if step.opening and self._documents:  # It may have been saved since.
                step = replace(step, opening=self._documents.replaced_by(step.opening.words))
            self._done.append(step)
            self._travel(step.after, step.opened, words)

    @property
    def replaced(self) -> list[ReplacedDocument]:
        """What others were opened in the place of, and nothing but an undo brings back."""
        openings = (step.opening for step in self._done if step.opening)
        return [each for each in openings if self._documents and self._documents.lost_with(each)]

    def visit(self, settings: Settings, timeline: Timeline) -> None:
        """Go to other settings, as one step; results that are whole come at once."""
        from explainer.core.training.saved import Saved

        known = Saved(settings, timeline)
        self._close()
        self._show(settings, known if whole(known) else None)
        self._close()

    def follow(self, documents: Documents) -> None:
        """Take every opening for one step, which brings the name of the document back, too."""
        self._documents = documents
        documents.left_out = self.pins.unsaved
        documents.replacing.connect(self._on_replacing)
        documents.replaced.connect(partial(self._on_replaced, documents))
        self.document_wanted.connect(documents.call_it)

    @Slot()
    def suspend(self) -> None:
        """From now on it is told: what is done by hand meanwhile can be undone only there."""
        self._suspended = self._done, self._undone
        self._done, self._undone = deque(maxlen=self._done.maxlen), []
        self._open = ""
        self.changed.emit()

    @Slot()
    def resume(self) -> None:
        """Know again what was chosen before, and nothing of what was told."""
        if self._suspended is not None:
            (self._done, self._undone), self._suspended = self._suspended, None
            self._open = ""
            self.changed.emit()

    @Slot()
    def begin_here(self) -> None:
        """What is told has chosen what is there: it is nobody's to undo, nor what led to it."""
        if self._suspended is not None:
            self._done.clear()
            self._undone.clear()
            self._open = ""
            self.changed.emit()

    @Slot()
    def hold(self) -> None:
        """A slider is pressed: what it changes until it is released is one step."""
        self._close()
        self._held = True

    @Slot()
    def release(self) -> None:
        """The slider is let go; its last change may still be on the way."""
        self._held = False
        self._timer.start()

    @Slot(int, object)
    def take(self, job: int, trained: Trained) -> None:
        """Keep the run that was left, now that the lab has told its weights."""
        run = self._untold.pop(job, None)
        if run is not None:
            self._runs.keep(replace(run, trained=trained))

    @Slot()
    def give_up(self) -> None:
        """The lab has died and will not tell."""
        self._untold.clear()

    def _travel(self, settings: Settings, document: Document | None, words: Sentence) -> None:
        self._open = ""
        self._travelling = True
        self._show(settings, replaced=document is not None)
        self._travelling = False
        if document is not None:
            self.document_wanted.emit(document)
        self._store.notify(words)
        self.changed.emit()

    def _show(
        self, settings: Settings, known: Saved | None = None, *, replaced: bool = False
    ) -> None:
        """Show a kept run of these settings, or have them trained like any others.

        What is shown is not shown anew, unless it is half of a run that was `replaced` by it.
        """
        same = settings.spoiled_by(self._settings) is Stage.DISPLAY
        there = same and not (replaced and not whole(self._shown))
        run = None if there else self._runs.find(settings) or known
        if run is None:
            self._store.change(**settings.choices)
        else:
            self._store.show_saved(run)

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if settings == before:
            return
        self._leave(before)
        if not self._travelling:
            self._write_down(HistoryStep(before, settings))

    def _write_down(self, step: HistoryStep) -> None:
        field = telling(step.before, step.after)
        self._undone.clear()
        if field and field == self._open and self._done:
            step = HistoryStep(self._done.pop().before, step.after)
        if step.before != step.after:
            self._done.append(step)
            self._forget_tables()
        self._open = field if field in AMOUNTS and step.before != step.after else ""
        if not self._held:
            self._timer.start()
        self.changed.emit()

    def _on_replaced(self, documents: Documents, opening: ReplacedDocument) -> None:
        """Know the last step for an opening; one of the same choices is a step as well.

        Otherwise the step before it would be undone, and saved under the name of what was opened.
        """
        now = self._store.settings
        if opening.before == now and not (self._done or self._undone or opening.unsaved):
            return  # A start with a file: there is nothing to go back to.
        last = self._done.pop() if opening.before != now else None
        if last is not None and last.before != opening.before:  # Its slider was still held.
            self._done.append(HistoryStep(last.before, opening.before))
        self._done.append(HistoryStep(opening.before, now, opening, documents.document))
        self._undone.clear()
        self._open = ""
        self.changed.emit()

    def _forget_tables(self) -> None:
        """Forget the oldest steps until the tables that the others hold fit into memory."""
        if self._done[-1].before.data is self._done[-1].after.data:
            return
        while len(self._done) > 1 and _table_bytes(self._done) > MOST_TABLE_BYTES:
            self._done.popleft()

    @Slot()
    def _close(self) -> None:
        """Let the next change be a step of its own."""
        if not self._held:
            self._open = ""

    @property
    def _shown(self) -> Saved:
        """What is on the screen, without the weights that only the lab knows."""
        from explainer.core.training.saved import Saved

        store = self._store
        return Saved(self._settings, store.timeline, seconds=store.pretraining_seconds)

    @Slot()
    def _on_replacing(self) -> None:
        """Keep what an opening takes the place of: it may be another half of the same run."""
        self._close()
        self._keep(self._shown)

    def _leave(self, settings: Settings) -> None:
        """Keep the finished run of settings that were left, once its weights are told."""
        if settings.spoiled_by(self._settings) is not Stage.DISPLAY:
            self._keep(replace(self._shown, settings=settings))

    def _keep(self, run: Saved) -> None:
        """Keep a run that is about to be replaced, if it is whole.

        The store has not yet asked the lab for anything newer: what is asked for now is
        answered first.
        """
        store = self._store
        if not whole(run):
            return
        if store.trained is not None:
            self._runs.keep(replace(run, trained=store.trained))
        elif store.state.phase == "finished" and store.job not in self._untold:
            self._untold[store.job] = run
            self._teller.tell(store.job)


def _table_bytes(steps: Iterable[HistoryStep]) -> int:
    """Return how much memory the tables of some steps take; one that is shared counts once."""
    tables = [each.data for step in steps for each in (step.before, step.after) if each.data]
    return sum({id(table): len(table.values) for table in tables}.values())

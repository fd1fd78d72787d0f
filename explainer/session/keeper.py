"""Saves what is on the screen: as a session, or its pretrained encoder alone.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from explainer.files.writing import WriteError, check_place
from explainer.session.scribe import Scribe
from explainer.session.store import Store
from explainer.session.survey import Survey

if TYPE_CHECKING:
    from explainer.core.saved import Choice, Saved
    from explainer.core.trained import Trained

Use = Callable[["Trained"], None]


class Teller(Protocol):
    """Whoever trains, and can say what came of it."""

    def tell(self, job: int) -> None:
        """Ask for what a job has trained so far."""


def no_layout() -> dict[str, Choice]:
    """Return the layout of no window."""
    return {}


class Keeper(QObject):
    """Asks the lab for its weights, then has the file written beside the window."""

    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, store: Store, survey: Survey, teller: Teller) -> None:
        super().__init__(store)
        self._store, self._survey, self._teller = store, survey, teller
        self._waiting: list[tuple[int, Use]] = []
        self._quiet: set[Path] = set()
        self._scribe = Scribe(self)
        self._scribe.written.connect(self._on_written)
        self._scribe.failed.connect(self._on_failed)
        self.layout: Callable[[], Mapping[str, Choice]] = no_layout

    def save(self, target: Path) -> None:
        """Save the session; `saved` or `refused` follows."""
        if self._fits(target):
            self._ask(lambda trained: self._write_session(target, trained))

    def save_quietly(self, target: Path) -> None:
        """Save the session for later; nobody is told."""
        self._quiet.add(target)
        self._ask(lambda trained: self._write_session(target, trained))

    def save_encoder(self, target: Path) -> None:
        """Save the pretrained encoder; `saved` or `refused` follows."""
        if self._fits(target):
            self._ask(lambda trained: self._write_encoder(target, trained))

    def close(self) -> None:
        """Finish what was begun."""
        self._waiting.clear()
        self._scribe.close()

    @Slot(int, object)
    def take(self, job: int, trained: Trained) -> None:
        """Go on with what the lab has told."""
        due = [use for asked, use in self._waiting if asked == job]
        self._waiting = [(asked, use) for asked, use in self._waiting if asked != job]
        for use in due:
            use(trained)

    @Slot()
    def give_up(self) -> None:
        """The lab has died and will not answer."""
        if self._waiting:
            self._waiting.clear()
            self.refused.emit(self.tr("The training process ended while saving: save again."))

    def _ask(self, use: Use) -> None:
        """Use what has been trained: the lab's, or what an opened session came with."""
        if self._store.trained is not None:
            use(self._store.trained)
            return
        self._waiting.append((self._store.job, use))
        self._teller.tell(self._store.job)

    def _fits(self, target: Path) -> bool:
        try:
            check_place(target)
        except WriteError as error:
            self.refused.emit(error.sentence)
            return False
        return True

    def _write_session(self, target: Path, trained: Trained) -> None:
        from explainer.files.session_file import session_bytes

        if self._store.timeline.latest is None:
            self._refuse(target, self.tr("There is nothing to save yet: wait a moment."))
            return
        left = self._left(trained)
        self._scribe.write(target, lambda: session_bytes(left))

    def _write_encoder(self, target: Path, trained: Trained) -> None:
        from explainer.files.encoder_file import encoder_bytes

        encoder = trained.encoder
        if encoder is None:
            sentence = self.tr("There is no pretrained encoder yet: let the model pretrain first.")
            self._refuse(target, sentence)
            return
        self._scribe.write(target, lambda: encoder_bytes(encoder))

    def _left(self, trained: Trained) -> Saved:
        from explainer.core.saved import Saved

        store = self._store
        return Saved(
            settings=store.settings,
            timeline=store.timeline,
            findings=self._survey.findings,
            trained=trained,
            seconds=store.pretraining_seconds,
            layout=dict(self.layout()),
        )

    def _refuse(self, target: Path, sentence: str) -> None:
        if target not in self._quiet:
            self.refused.emit(sentence)

    @Slot(object)
    def _on_written(self, target: Path) -> None:
        if target not in self._quiet:
            self.saved.emit(target)

    @Slot(object, object)
    def _on_failed(self, target: Path, sentence: str) -> None:
        self._refuse(target, sentence)

"""Saves what is on the screen: as a session, or its pretrained encoder alone.

What is saved is what was there when it was asked for; only its weights come later. The module
loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.files.writing import WriteError, check_place
from explainer.session.files.file_writer import FileWriter, Writing
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

if TYPE_CHECKING:
    from explainer.core.training.saved import Choice, Saved
    from explainer.core.training.trained import Trained

    Pack = Callable[[Trained | None], Callable[[], bytes]]

PATIENCE_MS = 20_000
"""A lab that has not told its weights by then is not waited for: what is seen is saved."""
QUIET_PATIENCE_MS = 2_000
"""What is kept for the next start matters more than its weights, which can be trained again."""


class Teller(Protocol):
    """Whoever trains, and can say what came of it."""

    def tell(self, job: int) -> None:
        """Ask for what a job has trained so far."""


@dataclass(frozen=True, slots=True, eq=False)
class _SaveRequest:
    """What is to be saved once the weights of a job are known, and how it is packed."""

    job: int
    target: Path
    pack: Pack
    quiet: bool


class _NothingToSaveError(Exception):
    """There is nothing to save yet; the text says so to the user."""


class SessionSaver(QObject):
    """Asks the lab for its weights, then has the file written beside the window.

    Where the lab cannot answer, what is on the screen is saved without weights: they can be
    trained again, a lecture cannot be prepared again.
    """

    saved = Signal(object)
    kept = Signal(object)
    not_kept = Signal(object)
    refused = Signal(object)
    unwritten = Signal(object)
    """The target of a file that was begun and could not be written; why is `refused` next."""

    def __init__(self, store: Store, survey: Survey, teller: Teller) -> None:
        super().__init__(store)
        self._store, self._survey, self._teller = store, survey, teller
        self._requests: list[_SaveRequest] = []
        self._writer = FileWriter(self)
        self._writer.written.connect(self._on_written)
        self._writer.failed.connect(self._on_failed)
        self.layout: Callable[[], Mapping[str, Choice]] = dict
        """Tells the layout of the window, which has none of its own yet."""
        self.called: Callable[[], Path | None] = lambda: None
        """Tells the file that the screen is called by; what is kept for a restart names it."""

    def save(self, target: Path) -> bool:
        """Save the session; `saved` or `refused` follows. Return whether it is begun."""
        if not self._fits(target):
            return False
        if self._store.own_timeline.latest is None:
            self.refused.emit(self.tr("There is nothing to save yet: wait a moment."))
            return False
        self._ask(target, partial(_packed_session, self._left()), quiet=False)
        return True

    def save_quietly(self, target: Path) -> None:
        """Save the session for later; `kept` follows if it could be, and nobody is told."""
        left = replace(self._left(), file=_written_path(self.called()))
        self._ask(target, partial(_packed_session, left), quiet=True)

    def save_encoder(self, target: Path) -> None:
        """Save the pretrained encoder; `saved` or `refused` follows.

        One that was dropped stands at its first random weights: nobody is to take it for more.
        """
        latest = self._store.own_timeline.latest
        if latest is not None and not latest.ground.learnt:
            self.refused.emit(
                self.tr("Pretraining learnt nothing and was dropped: there is no encoder to save.")
            )
        elif self._fits(target):
            self._ask(target, self._packed_encoder, quiet=False)

    def close(self) -> None:
        """Finish what was begun; what nobody has asked for is not begun any more."""
        self._requests = [request for request in self._requests if not request.quiet]
        self.give_up()
        self._writer.close()

    @Slot(int, object)
    def take(self, job: int, trained: Trained) -> None:
        """Go on with what the lab has told."""
        self._answer([request for request in self._requests if request.job == job], trained)

    @Slot()
    def give_up(self) -> None:
        """The lab will not answer: go on without its weights."""
        self._answer(self._requests, None)

    def _ask(self, target: Path, pack: Pack, *, quiet: bool) -> None:
        """Use what has been trained: the lab's, or what an opened session came with."""
        request = _SaveRequest(self._store.job, target, pack, quiet)
        self._requests.append(request)
        if self._store.trained is not None:
            self._answer([request], self._store.trained)
            return
        patience = QUIET_PATIENCE_MS if quiet else PATIENCE_MS
        QTimer.singleShot(patience, self, partial(self._wait_no_longer, request))
        self._teller.tell(request.job)

    def _wait_no_longer(self, request: _SaveRequest) -> None:
        if request in self._requests:
            self._answer([request], None)

    def _answer(self, due: list[_SaveRequest], trained: Trained | None) -> None:
        self._requests = [request for request in self._requests if request not in due]
        for request in due:
            self._write(request, trained)

    def _write(self, request: _SaveRequest, trained: Trained | None) -> None:
        try:
            self._writer.write(Writing(request.target, request.pack(trained), request.quiet))
        except _NothingToSaveError as nothing:
            if not request.quiet:
                self.refused.emit(str(nothing))

    def _fits(self, target: Path) -> bool:
        try:
            check_place(target)
        except WriteError as error:
            self.refused.emit(error.sentence)
            return False
        return True

    def _packed_encoder(self, trained: Trained | None) -> Callable[[], bytes]:
        from explainer.files.sessions.encoder_file import encoder_bytes

        if trained is None:
            lost = self.tr("The training process ended while saving: save again.")
            raise _NothingToSaveError(lost)
        encoder = trained.encoder
        if encoder is None:
            early = self.tr("There is no pretrained encoder yet: let the model pretrain first.")
            raise _NothingToSaveError(early)
        return lambda: encoder_bytes(encoder)

    def _left(self) -> Saved:
        """Return what is there now, without weights."""
        from explainer.core.training.saved import Saved

        store = self._store
        return Saved(
            settings=store.settings,
            timeline=store.own_timeline,
            findings=self._survey.findings,
            seconds=store.pretraining_seconds,
            layout=dict(self.layout()),
        )

    @Slot(object)
    def _on_written(self, writing: Writing) -> None:
        told = self.kept if writing.quiet else self.saved
        told.emit(writing.target)

    @Slot(object, object)
    def _on_failed(self, writing: Writing, sentence: str) -> None:
        if writing.quiet:
            self.not_kept.emit(sentence)
            return
        self.unwritten.emit(writing.target)
        self.refused.emit(sentence)


def _written_path(path: Path | None) -> str:
    """Return a file's whole path where a text can hold it, or nothing."""
    from explainer.files.sessions.session_file import LONGEST_PATH

    try:
        whole = str(path.absolute()) if path else ""
        whole.encode()
    except (OSError, UnicodeError):  # Its folder is gone, or its name is no text.
        return ""
    return whole if len(whole) <= LONGEST_PATH else ""


def _packed_session(left: Saved, trained: Trained | None) -> Callable[[], bytes]:
    from explainer.files.sessions.session_file import session_bytes

    whole = left if trained is None else replace(left, trained=trained)
    return lambda: session_bytes(whole)

"""Where a lecture stops: what the next and the previous page of a remote control are."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from explainer.core.text.numerus import labels_words
from explainer.core.text.say import Say
from explainer.session.presenting.notes import TalkNotes
from explainer.session.presenting.reveal import Reveal
from explainer.session.store import Store

COUNTS = (1, 2, 4, 8, 16, 30)
"""Labels per class at which a lecture stops, each about twice the one before."""


class Stops(Protocol):
    """What a remote control walks through."""

    @property
    def words(self) -> str:
        """What the next page will bring, in a few words."""

    @property
    def veils(self) -> bool:
        """Whether the pretrained arm may be hidden until the audience has predicted it."""

    def notes(self, language: str, say: Say) -> TalkNotes:
        """Return what a speaker may say here."""

    def next(self) -> None:
        """Go to the next stop; at the last one nothing happens."""

    def previous(self) -> None:
        """Go to the previous stop; at the first one nothing happens."""


class LabelStops:
    """Label counts, each first with the veil down and then revealed.

    Where nobody is to predict first, each label count is one stop.
    """

    veils = True

    def __init__(self, store: Store, reveal: Reveal) -> None:
        self._store, self._reveal = store, reveal

    @property
    def words(self) -> str:
        """What Page Down will bring."""
        if self._reveal.down:
            return QCoreApplication.translate("Stops", "Page Down: reveal")
        later = self._later()
        if later is None:
            return QCoreApplication.translate("Stops", "The last stop")
        template = QCoreApplication.translate("Stops", "Page Down: {count} per class")
        return template.format(count=later)

    def notes(self, language: str, say: Say) -> TalkNotes:
        """Return what the scene is, and why the fight is fair, as far as it may be told."""
        from explainer.core.comparison.fairness import fairness

        settings, card = self._store.settings, self._store.settings.card
        title = f"{say(card.title)} · {labels_words(settings.labels_per_class, say)}"
        fair = fairness(settings, say, veiled=self._reveal.down)
        return TalkNotes(title, (say(card.line), fair))

    def next(self) -> None:
        """Reveal what is veiled; otherwise go on to more labels."""
        if self._reveal.down:
            self._reveal.set_down(False)
            return
        later = self._later()
        if later is not None:
            # The veil falls first: nothing of the new count may be seen, not for one frame.
            self._reveal.set_down(self._reveal.predict_first)
            self._store.change(labels_per_class=later)

    def previous(self) -> None:
        """Veil what was revealed; otherwise go back to fewer labels, which have been seen."""
        if self._reveal.predict_first and not self._reveal.down:
            self._reveal.set_down(True)
            return
        earlier = [count for count in self._counts() if count < self._labels]
        if earlier:
            self._store.change(labels_per_class=earlier[-1])
            self._reveal.set_down(False)

    @property
    def _labels(self) -> int:
        return self._store.settings.labels_per_class

    def _later(self) -> int | None:
        return next((count for count in self._counts() if count > self._labels), None)

    def _counts(self) -> tuple[int, ...]:
        most = self._store.settings.most_labels
        return (*(count for count in COUNTS if count < most), most)

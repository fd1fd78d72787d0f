"""How embeddings are looked at, and t-SNE whenever that is wanted of a new end.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.core.text.sentence import sentence
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.training.frames import Floats, Frame

REST_MS = 300
"""Whoever drags the slider asks for no layout on the way."""
WIDE_CODE = sentence("The code of this scene has more than two numbers: look at PCA or t-SNE.")
NO_WORDS = sentence("The points of this scene are no sentences: choose the tiny language first.")
NO_MODELS = sentence("This picture is made of trained models: choose “Train them again”.")
COMPUTING = sentence("Computing t-SNE")
AT_THE_END = sentence("t-SNE is made of the end of a run")
OF_MODELS = sentence("t-SNE is made of trained models")
TRAIN_AGAIN = sentence("Train them again")
TRAIN_ON = sentence("Train to the end")
GO_TO_THE_END = sentence("Go to the end")


class LayingOut(Protocol):
    """Whoever has the models."""

    def lay_out(self, job: int, labels_per_class: int) -> None:
        """Make t-SNE of the end of a job."""


class Projections(QObject):
    """Lets the user choose, and asks for t-SNE of what is shown once that has come to rest."""

    changed = Signal()
    """The way, what else is offered, or how far t-SNE has come is another one by now."""

    def __init__(self, store: Store, lab: LayingOut) -> None:
        super().__init__(store)
        self._store, self._lab = store, lab
        self._asked: Frame | None = None
        self._unmade: Frame | None = None
        """The end whose models the lab does not have."""
        self._job = 0
        self._done = (0, 0)
        self._told: tuple[object, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._ask)
        store.timeline_changed.connect(self._on_timeline_changed)
        store.state_changed.connect(self._tell)

    @property
    def way(self) -> str:
        """How embeddings are looked at."""
        return self._store.timeline.projection.way

    @property
    def seen(self) -> str:
        """The way in which embeddings of this scene are seen: the chosen one if it offers that."""
        from explainer.core.training.embeddings import PRINCIPAL

        return PRINCIPAL if self.refusal(self.way) else self.way

    @property
    def awaits(self) -> str:
        """What is shown as components until something else is there; empty if nothing is."""
        from explainer.core.training.embeddings import NEIGHBOURS

        timeline = self._store.timeline
        shown, projection = timeline.shown, timeline.projection
        if shown is None or projection.way != NEIGHBOURS or projection.shown(shown) == NEIGHBOURS:
            return ""
        if not shown.finished:
            return AT_THE_END
        comes = self._computes or self._timer.isActive() or self._store.trains_unseen
        return COMPUTING if comes else OF_MODELS if self._unmade is shown else ""

    @property
    def offers(self) -> str:
        """What would bring that about which is awaited; empty if it comes by itself, or nothing."""
        awaits, latest = self.awaits, self._store.timeline.latest
        if awaits == AT_THE_END and latest is not None and latest.finished:
            return GO_TO_THE_END
        if not awaits or awaits == COMPUTING or self._store.state.playing:
            return ""
        return TRAIN_ON if awaits == AT_THE_END else TRAIN_AGAIN

    @Slot()
    def accept(self) -> None:
        """Do what is offered."""
        store, offered = self._store, self.offers
        if offered == GO_TO_THE_END:
            store.seek(len(store.timeline.frames) - 1)
        elif offered == TRAIN_ON:
            store.play()
        elif offered == TRAIN_AGAIN:
            store.train_unseen()

    @property
    def progress(self) -> tuple[int, int]:
        """How many steps of how many t-SNE has taken; (0, 0) while that is not known."""
        return self._done if self._computes else (0, 0)

    def refusal(self, way: str) -> str:
        """Return why the embeddings on the screen cannot be seen in a way; empty if they can."""
        from explainer.core.training.embeddings import CODE, WORDS

        shown = self._store.timeline.shown
        if way == CODE and shown is not None and shown.pretrained.code is None:
            return WIDE_CODE
        if way == WORDS and shown is not None and not shown.settings.card.counts:
            return NO_WORDS
        return ""

    def choose(self, way: str) -> None:
        """Look at embeddings in another way, or say why that cannot be."""
        from explainer.core.training.embeddings import Projection

        refusal = self.refusal(way)
        if refusal:
            self._store.notify(refusal)
        else:
            self._asked = None
            self._store.look_by(Projection(way))
        self.changed.emit()

    @Slot(int, int, int, int)
    def take_progress(self, job: int, labels: int, done: int, total: int) -> None:
        """Take note of how many steps of how many t-SNE has taken."""
        if self._computes and job == self._job and self._asked and self._asked.labels == labels:
            self._done = (done, total)
            self._tell()

    @Slot(int, int, object, object)
    def take(
        self, job: int, labels: int, supervised: Floats | None, pretrained: Floats | None
    ) -> None:
        """Show both arms' t-SNE, each [n, 2], if what it was made of is still looked at."""
        from explainer.core.training.embeddings import NEIGHBOURS, Neighbours, Projection

        of = self._asked
        if job != self._store.job or of is None or of.labels != labels:
            return
        self._job = 0
        if supervised is None or pretrained is None:
            self._unmade = of
            self._store.notify(NO_MODELS)
            self._tell()
        elif self.way == NEIGHBOURS:
            places = Neighbours(of, supervised, pretrained)
            self._store.look_by(Projection(NEIGHBOURS, places))

    @Slot(object)
    def _on_timeline_changed(self, timeline: object) -> None:
        missing = self._missing
        if missing is not None and missing is not self._asked:
            self._timer.start()
        self._tell()

    @Slot()
    def _ask(self) -> None:
        missing = self._missing
        if missing is not None and missing is not self._asked and not self._store.trains_unseen:
            self._asked, self._job, self._done = missing, self._store.job, (0, 0)
            self._lab.lay_out(self._job, missing.labels)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Say so if anything has changed since it was told last."""
        from explainer.core.training.embeddings import WAYS

        told = (self.way, *map(self.refusal, WAYS), self.awaits, self.offers, self.progress)
        if told != self._told:
            self._told = told
            self.changed.emit()

    @property
    def _computes(self) -> bool:
        """Whether t-SNE of what is looked at is on its way."""
        asked, missing = self._asked, self._missing
        return asked is not None and asked is missing and 0 < self._job == self._store.job

    @property
    def _missing(self) -> Frame | None:
        """The shown end of a run if t-SNE is wanted of it and not there."""
        from explainer.core.training.embeddings import NEIGHBOURS

        timeline = self._store.timeline
        shown, projection = timeline.shown, timeline.projection
        if shown is None or not shown.finished or projection.way != NEIGHBOURS:
            return None
        return None if projection.shown(shown) == NEIGHBOURS else shown

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
NO_MODELS = sentence("This picture is made of trained models: press Play to train them.")


class LayingOut(Protocol):
    """Whoever has the models."""

    def lay_out(self, job: int, labels_per_class: int) -> None:
        """Make t-SNE of the end of a job."""


class Projections(QObject):
    """Lets the user choose, and asks for t-SNE of what is shown once that has come to rest."""

    changed = Signal()

    def __init__(self, store: Store, lab: LayingOut) -> None:
        super().__init__(store)
        self._store, self._lab = store, lab
        self._asked: Frame | None = None
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._ask)
        store.timeline_changed.connect(self._on_timeline_changed)

    @property
    def way(self) -> str:
        """How embeddings are looked at."""
        return self._store.timeline.projection.way

    def choose(self, way: str) -> None:
        """Look at embeddings in another way, or say why that cannot be."""
        from explainer.core.training.embeddings import CODE, WORDS, Projection

        shown = self._store.timeline.shown
        if way == CODE and shown is not None and shown.pretrained.code is None:
            self._store.notify(WIDE_CODE)
        elif way == WORDS and shown is not None and not shown.settings.card.counts:
            self._store.notify(NO_WORDS)
        else:
            self._asked = None
            self._store.look_by(Projection(way))
        self.changed.emit()

    @Slot(int, int, object, object)
    def take(
        self, job: int, labels: int, supervised: Floats | None, pretrained: Floats | None
    ) -> None:
        """Show both arms' t-SNE, each [n, 2], if what it was made of is still looked at."""
        from explainer.core.training.embeddings import NEIGHBOURS, Neighbours, Projection

        of = self._asked
        if job != self._store.job or of is None or of.labels != labels:
            return
        if supervised is None or pretrained is None:
            self._store.notify(NO_MODELS)
        elif self.way == NEIGHBOURS:
            places = Neighbours(of, supervised, pretrained)
            self._store.look_by(Projection(NEIGHBOURS, places))

    @Slot(object)
    def _on_timeline_changed(self, timeline: object) -> None:
        if self._missing is not None:
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        missing = self._missing
        if missing is not None and missing is not self._asked:
            self._asked = missing
            self._lab.lay_out(self._store.job, missing.labels)

    @property
    def _missing(self) -> Frame | None:
        """The shown end of a run if t-SNE is wanted of it and not there."""
        from explainer.core.training.embeddings import NEIGHBOURS

        timeline = self._store.timeline
        shown, projection = timeline.shown, timeline.projection
        if shown is None or not shown.finished or projection.way != NEIGHBOURS:
            return None
        return None if projection.shown(shown) == NEIGHBOURS else shown

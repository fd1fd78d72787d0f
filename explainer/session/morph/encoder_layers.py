"""What each layer of both encoders does, asked for at the end of a run once somebody wants it.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.core.text.sentence import sentence
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.morph.layer_steps import LayerStep
    from explainer.core.training.frames import Frame

    Steps = tuple[LayerStep, ...]

REST_MS = 120
"""Whoever drags the slider asks for no layers on the way."""
NO_LAYERS = sentence(
    "Layers can be shown once the models of this picture have been trained here: press Play."
)
LAYERS_FOLLOW = sentence("The models of this picture are trained here first: its layers follow.")


class TakingApart(Protocol):
    """Whoever has the models."""

    def unfold(self, job: int, labels_per_class: int) -> None:
        """Take both encoders apart at the end of a job."""


class EncoderLayers(QObject):
    """Asks for the layers of the end that is shown while they are wanted, and keeps them."""

    changed = Signal()
    refused = Signal()
    """There are no layers of what was on the screen when they were wanted."""

    def __init__(self, store: Store, lab: TakingApart) -> None:
        super().__init__(store)
        self._store, self._lab = store, lab
        self.wanted = self._told = self._answered = False
        self._asked: Frame | None = None
        self._of: Frame | None = None
        self._steps: dict[str, Steps] = {}
        self._timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._timer.timeout.connect(self._ask)
        store.timeline_changed.connect(self._on_timeline_changed)

    def want(self, wanted: bool) -> None:
        """Ask for layers from now on, or for none any more."""
        self.wanted, self._asked, self._told, self._answered = wanted, None, False, False
        self._ask()
        self.changed.emit()

    def of(self, frame: Frame, role: str) -> Steps | None:
        """Return the steps of an arm's encoder in a frame, None where they are not there."""
        return self._steps.get(role) if self.wanted and _alike(frame, self._of) else None

    def of_arms(self, frame: Frame) -> dict[str, Steps]:
        """Return the steps of both arms' encoders in a frame, none where they are not there."""
        return dict(self._steps) if self.wanted and _alike(frame, self._of) else {}

    @Slot(int, int, object, object)
    def take(
        self, job: int, labels: int, supervised: Steps | None, pretrained: Steps | None
    ) -> None:
        """Keep the steps of both arms, if what they were made of is still looked at."""
        of = self._asked
        if job != self._store.job or of is None or of.labels != labels:
            return
        if supervised is None or pretrained is None:
            self._asked = None  # They may be trained yet: whatever changes then asks again.
            self._do_without()
            return
        self._answered = True
        self._of, self._steps = of, {"supervised": supervised, "pretrained": pretrained}
        self.changed.emit()

    def _do_without(self) -> None:
        """Have the models of what was opened trained, or say that nobody has them."""
        if self._store.rests:
            self._store.train_unseen()
        follows = self._store.trains_unseen
        if not self._told:
            self._store.notify(LAYERS_FOLLOW if follows else NO_LAYERS)
        self._told = True
        if not self._answered and not follows:
            self.refused.emit()

    @Slot(object)
    def _on_timeline_changed(self, timeline: object) -> None:
        if self.wanted:
            self._timer.start()

    @Slot()
    def _ask(self) -> None:
        shown = self._store.timeline.shown
        if not self.wanted or shown is None or not shown.finished:
            return
        if not _alike(shown, self._asked) and not _alike(shown, self._of):
            self._asked = shown
            self._lab.unfold(self._store.job, shown.labels)


def _alike(one: Frame, other: Frame | None) -> bool:
    """Whether two frames are of the same models; one may know more of them than the other."""
    return other is not None and all(
        one.arm(role).embedding is other.arm(role).embedding
        for role in ("supervised", "pretrained")
    )

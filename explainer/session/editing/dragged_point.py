"""Dragged point: while a point is moved by hand both models are trained where it lies.

While it moves they take fewer label steps than a run; all of them once the hand rests.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explainer.core.settings.choices import POOL
from explainer.core.settings.settings import Settings
from explainer.core.settings.validation import SettingsError
from explainer.session.store import Store

if TYPE_CHECKING:
    from explainer.core.training.frames import DecisionMap, Frame

REST_MS = 120
"""A hand that has not moved for so long rests (tuned: a pause within a stroke is shorter)."""

Maps = dict[str, "DecisionMap"]


class Trying(Protocol):
    """Whoever has the encoders."""

    def preview(self, job: int, settings: Settings) -> None:
        """Train both arms where the points of a job would lie."""


class DraggedPoint(QObject):
    """Asks for both boundaries at the newest place only, one question at a time.

    `changed` brings the moment as it would be; None when there is nothing to try any more. A
    point that is let go stays where it is, as one change that can be taken back; what was found
    last stays, too, until the models are there that are trained anew for it.
    """

    changed = Signal(object)

    def __init__(self, store: Store, lab: Trying) -> None:
        super().__init__(store)
        self._store, self._lab = store, lab
        self._frame: Frame | None = None
        self._row = 0
        self._choices: dict[str, Any] = {}
        self._tried: Settings | None = None
        self._wanted: Settings | None = None
        self._newest: Settings | None = None
        self._patient = False
        """Whether what is tried takes all label steps: a move does not wait for that."""
        self._maps: Maps = {}
        self._moved: Settings | None = None
        """The choices with the point where it is now."""
        self._kept: Settings | None = None
        """Those with which it was let go, until they are trained."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rested)
        store.timeline_changed.connect(self._on_store_changed)
        store.state_changed.connect(self._on_store_changed)

    @property
    def held(self) -> bool:
        """Whether a point is in the hand."""
        return self._frame is not None and self._kept is None

    def take(self, row: int) -> bool:
        """Begin to move a point of the moment that is shown; tell whether it can be moved.

        Where no point can, say why; those of an earlier choice are about to go.
        """
        store, frame = self._store, self._frame or self._store.timeline.shown
        if store.settings.uneditable is not None:
            store.notify(store.settings.uneditable)
            return False
        if frame is None or not self._is_present(frame):
            return False
        # What was let go lies where the choices of now have it.
        frame = frame if self._kept is None else replace(frame, settings=store.settings)
        self._frame, self._row = frame, row
        self._choices, self._maps = {}, {}
        # What a lab that died was asked is never answered.
        self._tried = self._wanted = self._newest = None
        self._moved = self._kept = None
        return True

    def move(self, x: float, y: float) -> None:
        """Move the point to a place of the plane, or to the nearest one at its edge."""
        from explainer.core.editing.edit_strokes import moving

        frame = self._frame
        if frame is None:
            return
        left, low, right, high = frame.ground.extent
        place = min(max(x, left), right), min(max(y, low), high)
        now = self._store.settings
        self._choices = moving(now, frame.settings, self._row, *place)
        try:
            self._wanted = self._moved = now.changed(**self._choices)
        except SettingsError as error:
            self.put_back()
            self._store.notify(error.sentence)
            return
        self._rest.start()
        self._ask()
        self._show(place)

    def let_go(self) -> None:
        """Keep the point where it is: the models are trained there from the beginning."""
        choices, self._choices = self._choices, {}
        self._forget_wishes()
        if choices:
            self._kept = self._moved
            self._store.change(**choices)
        if self._store.settings != self._kept:
            self.put_back()

    def put_back(self) -> None:
        """Leave the point where it was."""
        if self._frame is not None:
            self._frame = self._kept = None
            self._forget_wishes()
            self._choices, self._maps = {}, {}
            self.changed.emit(None)

    @Slot(int, object, object)
    def take_maps(self, job: int, settings: Settings, maps: Maps | None) -> None:
        """Show what the lab has found of a place, and ask for the newest one."""
        if settings != self._tried:
            return
        self._tried = None
        if job == self._store.job and self._frame is not None and maps is not None:
            self._maps = maps
            self._show(None)
        elif maps is None and settings == self._newest:
            self._rest.start()  # It was interrupted, or there is no encoder yet.
        self._ask()

    def _ask(self) -> None:
        """Ask for the newest place, in a hurry."""
        from explainer.core.editing.preview import hasty

        if self._wanted is not None and (self._tried is None or self._patient):
            self._newest, self._wanted = self._wanted, None
            self._patient = False
            self._try(hasty(self._newest))

    @Slot()
    def _on_rested(self) -> None:
        """Ask once more for the place where the hand rests, with all label steps."""
        if self._tried is not None:
            self._rest.start()
        elif self._newest is not None:
            self._patient = True
            self._try(self._newest)

    def _try(self, settings: Settings) -> None:
        self._tried = settings
        self._lab.preview(self._store.job, settings)

    def _forget_wishes(self) -> None:
        self._wanted = self._newest = None
        self._rest.stop()

    def _show(self, place: tuple[float, float] | None) -> None:
        """Show the point in a place, the last one without any, with the newest boundaries."""
        from explainer.core.training.frames import frozen

        frame = self._frame
        assert frame is not None
        if place is not None:
            points = frame.ground.points.copy()
            points[self._row] = place
            # Whom it would be paired with there is not known before pretraining has seen it.
            ground = replace(frame.ground, points=frozen(points), walks=None)
            frame = replace(frame, ground=ground)
        supervised, pretrained = (
            # What the models of before have said of the points is not said of these.
            replace(arm, decision=self._maps.get(name, arm.decision), guesses=None)
            for name, arm in (("supervised", frame.supervised), ("pretrained", frame.pretrained))
        )
        self._frame = replace(frame, supervised=supervised, pretrained=pretrained)
        self.changed.emit(self._frame)

    def _is_present(self, frame: Frame) -> bool:
        """Whether a moment's points are those of the choices of today, but for edits."""
        now = self._store.settings
        return all(getattr(frame.settings, name) == getattr(now, name) for name in POOL)

    @Slot(object)
    def _on_store_changed(self, _what: object) -> None:
        """Leave the screen to the models that are trained where the point was let go."""
        if self._frame is not None and not self._choices and not self._awaits_models:
            self.put_back()

    @property
    def _awaits_models(self) -> bool:
        """Whether the models of a point that was let go are on their way, and nothing else."""
        store = self._store
        if self._kept is None or store.settings != self._kept or not store.state.playing:
            return False
        return store.timeline.cursor is None

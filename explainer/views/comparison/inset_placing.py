"""Chooses where both insets stand, and moves them as seldom as it can."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from explainer.core.figures.figure import Plot
from explainer.core.training.timeline import Timeline
from explainer.views.comparison.arms.inset_corner import covered, hides_a_label, inset_place
from explainer.views.comparison.arms.stage_plan import InsetPlace
from explainer.views.comparison.board import Board

REST_MS = 700
"""How long planes rest before an inset makes way for what they show by now (tuned: calm)."""


class InsetPlacing(QObject):
    """Chooses the insets' place for other data, another run and swapped planes.

    What has come to rest moves an inset only off points that it covers by then. Off a labelled one
    it is moved while models train, too.
    """

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._of: tuple[object, ...] = ()
        self._mains: Sequence[Plot] = ()
        self._place = InsetPlace()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._make_way)

    def show(self, timeline: Timeline, mains: Sequence[Plot]) -> None:
        """Place insets on both arms' main planes."""
        frame = timeline.shown
        assert frame is not None
        self._mains = mains
        # Another label count makes new frames of the same moments, but none of its arms.
        of = (id(frame.ground.points), id(timeline.frames[0].pretrained), self._board.swapped)
        if of != self._of:
            self._of = of
            self._put(inset_place(mains, self._top))
        elif frame.finished or self._hides_a_label():
            self._rest.start()

    def _hides_a_label(self) -> bool:
        """Tell whether an inset has to make way, and nothing is done about it yet."""
        waits = self._rest.isActive()
        return not waits and hides_a_label(self._mains, self._place, self._top)

    @property
    def _top(self) -> float:
        """The share of a main plane's side that something stands on, above what it shows."""
        main = self._board.arms[0].main
        return main.top if main is not None else 0.0

    @Slot()
    def _make_way(self) -> None:
        if covered(self._mains, self._place, self._top):
            self._put(inset_place(self._mains, self._top))

    def _put(self, place: InsetPlace) -> None:
        self._place = place
        self._board.put_insets(place)

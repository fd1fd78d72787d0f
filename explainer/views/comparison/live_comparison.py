"""Has drawn what the store holds, no more often than a screen can show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from explainer.core.training.current import belongs
from explainer.session.presenting.reveal import Reveal
from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey
from explainer.views.comparison.board import Board
from explainer.views.comparison.drawing import Drawing
from explainer.views.comparison.plane_keys import PlaneKeys
from explainer.views.comparison.worth.efficiency_panel import EfficiencyPanel
from explainer.views.comparison.worth.panel_page import CAPACITY
from explainer.views.places import Places
from explainer.views.plots.pace import AFTER_PAINTS, Pace
from explainer.views.shell import Shell
from explainer.views.style.speech import say

if TYPE_CHECKING:
    from explainer.core.settings.settings import Settings
    from explainer.core.training.frames import Frame
    from explainer.core.training.timeline import Timeline


REST_MS = 30
"""The least time between two pictures of the curves (tuned: planes keep up while both train)."""


class LiveComparison(QObject):
    """Draws the latest frame, once, however many have come since the last time."""

    def __init__(
        self,
        shell: Shell,
        board: Board,
        *,
        store: Store,
        survey: Survey,
        player: Player,
        reveal: Reveal,
    ) -> None:
        super().__init__(shell.window())
        self._shell, self._board, self._store = shell, board, store
        self._survey, self._player, self._moves = survey, player, True
        self._preview: Frame | None = None
        self._tried: tuple[bool, Settings | None] = (False, None)
        self.drawing = Drawing(board, reveal, say)
        self.pace = Pace(self._draw_planes, self)
        self.rest_pace = Pace(self._draw_rest, self, least=REST_MS, priority=AFTER_PAINTS)
        shell.dress(self.drawing)
        StageLeft(shell.places, self.drawing.linked.leave, self)
        shell.stage.boundaries = self.drawing.boundaries
        PlaneKeys(shell, self.drawing, board, store)
        SurveyPanel(survey, board.efficiency, self.pace.ask)
        # A slot of this object ends with its window; a survey outlives it.
        survey.went_on.connect(self._on_survey_went_on)
        self._connect()
        self.draw_now()

    def _connect(self) -> None:
        store, shell, drawing = self._store, self._shell, self.drawing
        drawing.linked.label_toggled.connect(store.toggle_label)
        shell.stage.draft_wanted.connect(drawing.linked.show_draft)
        shell.stage.ghost_wanted.connect(drawing.show_ghost)
        shell.stage.morph_wanted.connect(drawing.show_bent)
        shell.stage.preview_wanted.connect(self._on_preview_wanted)
        shell.motion_changed.connect(self._on_motion_changed)
        shell.closing.connect(self.pace.stop)
        shell.closing.connect(self.rest_pace.stop)
        self._board.cover_moved.connect(self.draw_now)
        store.settings_changed.connect(self.pace.ask_soon)
        store.timeline_changed.connect(self._on_timeline_changed)
        store.state_changed.connect(self._on_moved)
        self._player.playing_changed.connect(self._on_moved)

    @property
    def asked(self) -> bool:
        """Whether something will be drawn that was asked for."""
        return self.pace.asked or self.rest_pace.asked

    @Slot()
    def draw_now(self) -> None:
        """Draw everything at once."""
        self.pace.draw_now()
        if self.rest_pace.asked:
            self.rest_pace.draw_now()

    def _draw_planes(self) -> None:
        """Draw what the eye follows, and leave the rest until that is painted."""
        store = self._store
        timeline = store.timeline
        self.drawing.show_running(store.state.playing, store.settings)
        if timeline.shown is None:
            return
        # A point that was let go is of the choices of before until its models are there.
        dragged = self._preview is not None and belongs(self._preview, store.settings)
        self._board.dim_numbers(dragged=dragged)
        self.drawing.linked.dragged = dragged
        if self._preview is not None:
            timeline = timeline.showing(self._preview)
            self.drawing.show_dragged(timeline, store.settings)
        else:
            self.drawing.set_smooth(self._player.at_rest)
            self.drawing.show_planes(timeline, self._survey, store.settings)
        tried, self._tried = self._tried, (dragged, store.settings)
        # What was measured is not of a point in the hand: said once, as planes have to keep up.
        if self._preview is None or tried != self._tried:
            self.rest_pace.ask_soon()
        self._shell.stage.frame = timeline.shown
        self._shell.stage.planes_drawn.emit()

    def _draw_rest(self) -> None:
        """Draw the curves, and let others know what stands on the stage."""
        seconds, edited = self._store.pretraining_seconds, self._preview is not None
        figure = self.drawing.show_rest(self._survey, seconds, edited=edited)
        self._board.show_legend(figure)
        self._shell.stage.drawn.emit(figure)

    @Slot(object)
    def _on_timeline_changed(self, timeline: Timeline) -> None:
        """Draw soon; at once where another label count was asked for: the hand is on the slider."""
        shown, before = timeline.shown, self._shell.stage.frame
        if shown is not None and before is not None and shown.labels != before.labels:
            self.pace.ask_at_once()
        else:
            self.pace.ask()

    @Slot(object)
    def _on_preview_wanted(self, moment: Frame | None) -> None:
        self._preview = moment
        self.pace.ask()

    @Slot()
    def _on_moved(self) -> None:
        """Be fast while something moves, but calm if nothing is to move."""
        self.pace.calm = not self._moves and self._player.moving
        self.drawing.show_running(self._store.state.playing, self._store.settings)
        self.drawing.set_smooth(self._player.at_rest)

    @Slot()
    def _on_survey_went_on(self) -> None:
        self.drawing.show_under_way(self._survey)

    @Slot(bool)
    def _on_motion_changed(self, moves: bool) -> None:
        self._moves = moves
        self._on_moved()


class StageLeft(QObject):
    """Says once when a page takes the stage's place, a column comes or presenting begins."""

    def __init__(self, places: Places, leave: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._places, self._leave = places, leave
        self._stood = (places.crowded, places.presented)
        places.page_changed.connect(self._on_page_changed)
        places.panels_changed.connect(self._on_panels_changed)

    @Slot(bool)
    def _on_page_changed(self, away: bool) -> None:
        if away:
            self._leave()

    @Slot()
    def _on_panels_changed(self) -> None:
        before, self._stood = self._stood, (self._places.crowded, self._places.presented)
        if any(now and not was for now, was in zip(self._stood, before, strict=True)):
            self._leave()


class SurveyPanel(QObject):
    """Passes the panel's wishes on to a survey, and has drawn what that finds."""

    def __init__(self, survey: Survey, panel: EfficiencyPanel, draw: Callable[[], None]) -> None:
        super().__init__(panel)
        self._survey, self._panel = survey, panel
        panel.show_methods(shown=survey.others)
        panel.more_seeds_clicked.connect(survey.more)
        panel.stop_clicked.connect(self._on_stop_clicked)
        panel.capacity_clicked.connect(survey.measure_capacity)
        panel.methods_toggled.connect(survey.set_others)
        panel.tab_chosen.connect(draw)
        survey.changed.connect(self._show_others)
        survey.changed.connect(draw)

    def _show_others(self) -> None:
        self._panel.show_methods(shown=self._survey.others)

    def _on_stop_clicked(self, tab: str) -> None:
        if tab == CAPACITY:
            self._survey.stop_capacity()
        else:
            self._survey.stop()

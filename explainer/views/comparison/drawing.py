"""Puts canvases into the window's plot cards and draws comparisons on them.

The window imports this only after its first paint: it brings numpy and pyqtgraph along.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.comparison.arm_figures import Arms, both_arms, dragged
from explainer.core.comparison.capacity import capacity_figure
from explainer.core.comparison.composition import comparison
from explainer.core.comparison.moment_cards import MOMENTS
from explainer.core.comparison.so_far import so_far
from explainer.core.comparison.training_curves import curves
from explainer.core.export.figure_catalogue import OF_MOMENT
from explainer.core.figures.figure import Axis, ComparisonFigure, Plot, Worth
from explainer.core.figures.wording import assumption_explained
from explainer.core.measuring.efficiency import Measured
from explainer.core.runs.pinned import Pinned, ghosts
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings
from explainer.core.text.say import Say
from explainer.core.training.cost import pretraining_cost
from explainer.core.training.current import belongs, course_belongs
from explainer.core.training.frames import Frame
from explainer.core.training.preparing import preparing
from explainer.core.training.timeline import Timeline
from explainer.session.presenting.reveal import Reveal
from explainer.session.surveying.survey import Survey
from explainer.views.comparison.board import Board
from explainer.views.comparison.inset_placing import InsetPlacing
from explainer.views.comparison.pointing.linked_planes import PLANES
from explainer.views.comparison.pointing.linked_selection import LinkedSelection
from explainer.views.comparison.pointing.marked_curves import judged_curve, marked_curve
from explainer.views.comparison.worth.panel_page import CAPACITY, EFFICIENCY
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.plots.plot_card import PlotCard
from explainer.views.plots.plot_legend import PlotLegend
from explainer.views.plots.zoom import Zoom
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.core.morph.plane_morph import MovedPlane
    from explainer.views.stage import Bend

SMALLER = 0.5
"""How large points and lines of an inset are, compared to a plane's (tuned: classes stay apart)."""


class Drawing(QObject):
    """Draws a timeline's latest frame, and what was measured, on the board's panels."""

    def __init__(self, board: Board, reveal: Reveal, say: Say) -> None:
        super().__init__(board)
        self._arms, self._curves, self._efficiency = board.arms, board.curves, board.efficiency
        self._board, self._reveal = board, reveal
        board.assumption.setToolTip(assumption_explained(say))
        self._say = say
        self._losses: list[Plot] = []
        self._accuracy: Plot | None = None
        self.canvases: dict[PlotCard, PlotCanvas] = {}
        self._smooth, self._look = True, Look()
        planes = [card for arm in self._arms for card in arm.cards]
        for card in (*planes, *self._curves.cards, self._efficiency.card):
            self.canvases[card] = PlotCanvas(card.room)
            card.place(self.canvases[card])
        PlotLegend(self._curves.legend, [self.canvases[card] for card in self._curves.cards])
        PlotLegend(self._efficiency.legend, [self.canvases[self._efficiency.card]])
        watched = [self.canvases[card] for card in planes]
        self.linked = LinkedSelection(watched, board.facts, say, lambda: board.unseen, board)
        self.linked.enlarges = lambda number: planes[number].inset
        self.linked.hides_classes = lambda: board.presented
        board.cover_moved.connect(self.linked.show_facts)
        self.linked.row_changed.connect(self._show_curves)
        self.boundaries = tuple(watched[::PLANES])
        self.planes: dict[QWidget, PlotCanvas] = {card: self.canvases[card] for card in planes}
        self.zooms = tuple(Zoom(watched[kind::PLANES], board) for kind in range(PLANES))
        self._zoomed_scene: object = None
        self._ghost: Pinned | None = None
        self._timeline: Timeline | None = None
        self._shown_arms: Arms | None = None
        self._bend: Bend | None = None
        self._settings: Settings | None = None
        self._running = False
        for card, canvas in self.canvases.items():
            card.clicked.connect(partial(self._on_clicked, card, canvas))
        self._insets = InsetPlacing(board)
        board.views_changed.connect(self._on_views_changed)
        board.look_changed.connect(self.apply_look)
        self._curves.loss_chosen.connect(self._show_loss)
        self._curves.loss_chosen.connect(self._dim_tab)
        self._efficiency.tab_chosen.connect(self.show_efficiency)
        self._efficiency.tab_chosen.connect(self._dim_tab)
        reveal.told_changed.connect(self.show_efficiency)
        self.show_efficiency()

    def show(
        self,
        timeline: Timeline,
        survey: Survey | None = None,
        seconds: float | None = None,
        settings: Settings | None = None,
    ) -> ComparisonFigure:
        """Draw all there is of the frame that is looked at; return its figure."""
        self.show_planes(timeline, survey, settings)
        return self.show_rest(survey, seconds)

    def show_planes(
        self, timeline: Timeline, survey: Survey | None, settings: Settings | None
    ) -> None:
        """Draw both arms of the frame that is looked at, with the verdicts of a survey.

        `settings` are the choices on the controls: what belongs to others is dimmed.
        """
        self._leave_zoom(timeline)
        shown = timeline.shown
        assert shown is not None
        # First of all: whatever looks for what is to be dimmed would dim it for a moment.
        self._timeline, self._settings = timeline, settings or shown.settings
        measured = survey.measured if survey else Measured()
        self._show_arms(timeline, both_arms(timeline, self._say, measured, self._settings))
        self._dim_planes(self._timeline)

    def show_rest(
        self, survey: Survey | None, seconds: float | None, *, edited: bool = False
    ) -> ComparisonFigure:
        """Draw the curves of the frame whose planes were drawn last; return its whole figure.

        `seconds` is how long pretraining took, None where that is not known. What is seen may be
        `edited` already, though no choice knows of it: a point is in the hand.
        """
        timeline, settings = self._timeline, self._settings
        assert timeline is not None and settings is not None
        shown = timeline.shown
        assert shown is not None
        measured, cost = survey.measured if survey else None, pretraining_cost(settings, seconds)
        figure = comparison(
            timeline, self._say, measured, cost, settings, arms=self._shown_arms, edited=edited
        )
        self._take_curves(figure.curves)
        self._curves.follow(shown.stage, timeline.frames[0].pretrained)
        self._show_curves()
        self._board.show_assumption(figure.assumption)
        if survey is not None:
            self._show_survey(survey)  # An empty plot says what of it goes on.
        self.show_worth(figure.worth)
        self._show_moment(shown, survey)
        self._dim_curves(timeline)
        return figure

    def show_dragged(self, timeline: Timeline, settings: Settings) -> None:
        """Draw a point in the hand and both boundaries; all else stays, so that they keep up.

        Once it is let go all of it is dimmed.
        """
        if self._shown_arms is None or timeline.shown is None:
            return
        self._settings = settings
        self._dim_planes(timeline)
        self._dim_curves(timeline)
        arms = dragged(self._shown_arms, timeline.shown, self._say, grid=timeline.grid)
        self.linked.show(timeline, _planes_of(arms))

    def _dim_planes(self, timeline: Timeline | None) -> None:
        """Dim planes of earlier choices, and no others."""
        settings = self._settings
        if timeline is None or timeline.shown is None or settings is None:
            return
        stale = not belongs(timeline.shown, settings)
        comes = stale and self._running
        awaits = preparing(timeline.shown.settings, settings, self._say) if comes else ""
        self._board.dim_moment(stale=stale, awaits=awaits)

    def _dim_curves(self, timeline: Timeline | None) -> None:
        """Dim curves of earlier choices, and no others."""
        settings = self._settings
        if timeline is None or timeline.shown is None or settings is None:
            return
        stage = (Stage.PRETRAINING, Stage.FINETUNING)[self._curves.shown_loss]
        # The models of a point in the hand have no course, and no moment that was told.
        held, fine_tuning = self.linked.dragged, timeline.of(Stage.FINETUNING)
        self._board.dim_curves(
            moment=held or not belongs(timeline.shown, settings),
            loss=held or not course_belongs(timeline.of(stage), settings),
            accuracy=held or not course_belongs(fine_tuning, settings),
        )

    @Slot()
    def _dim_tab(self) -> None:
        """Dim, or show, what a tab has brought."""
        self._dim_curves(self._timeline)

    def show_running(self, running: bool, settings: Settings) -> None:
        """Say what is on its way while a run goes on, also before there is any picture."""
        changes, self._running = running != self._running, running
        if self._timeline is not None:
            if changes:
                self._dim_planes(self._timeline)
            return
        awaits = preparing(None, settings, self._say) if running else ""
        self._board.dim_moment(stale=running, awaits=awaits)

    def _leave_zoom(self, timeline: Timeline) -> None:
        """Show whole planes again as soon as they are those of another scene."""
        shown = timeline.shown
        assert shown is not None
        scene = (shown.settings.scene, shown.settings.data)
        if scene != self._zoomed_scene:
            self._zoomed_scene = scene
            self.zoom_home()

    def _show_arms(self, timeline: Timeline, arms: Arms) -> None:
        """Show both arms; in their planes the point that is pointed at stands out."""
        for panel, arm in zip(self._arms, arms, strict=True):
            panel.show_words(arm)
        plots = _planes_of(arms)
        self._shown_arms = arms
        moved = self._bend(timeline, arms) if self._bend else ()
        self._name_planes(arms, moved)
        self.linked.show(timeline, plots, moved)
        self._put_insets(timeline, plots)

    def _name_planes(self, arms: Arms, moved: Sequence[MovedPlane]) -> None:
        """Say of every plane what it is, of one that has moved what it is by now."""
        bent = [each.plot for each in moved] or [arm.decision for arm in arms]
        for panel, arm, first in zip(self._arms, arms, bent, strict=True):
            panel.decision.show_words(first)
            panel.embedding.show_words(arm.embedding)

    def _put_insets(self, timeline: Timeline, plots: list[Plot]) -> None:
        """Place insets where they cover nothing of the planes that they stand on."""
        self._insets.show(timeline, plots[int(self._board.swapped) :: PLANES])

    @Slot()
    def _on_views_changed(self) -> None:
        """Draw insets smaller than main planes, and put them where they cover little."""
        self._dress_planes()
        if self._timeline is not None:
            self._put_insets(self._timeline, list(self.linked.plots))

    def _on_clicked(self, card: PlotCard, canvas: PlotCanvas, place: QPoint) -> None:
        """Let a click on an inset change it for the plane; any other is the canvas's affair."""
        if isinstance(card, PlaneCard) and card.inset:
            self.swap()
        else:
            canvas.click_at(place)

    def swap(self) -> None:
        """Let planes and insets change places in both arms."""
        self._board.choose_views(swapped=not self._board.swapped)

    def show_bent(self, bend: Bend | None) -> None:
        """Show both arms' first planes on their way to the second ones, or as they are."""
        self._bend = bend
        self._board.show_bent(bent=bend is not None)
        if self._timeline is not None and self._shown_arms is not None:
            moved = bend(self._timeline, self._shown_arms) if bend else ()
            self._name_planes(self._shown_arms, moved)
            self.linked.move(moved)

    def _show_moment(self, frame: Frame, survey: Survey | None) -> None:
        """Show the figure of the moment whose tab is open; those of groups where there are any."""
        self._efficiency.offer_groups(offered=bool(frame.settings.card.groups))
        card = MOMENTS.get(self._efficiency.tab)
        if card is not None:
            outcomes = survey.measured.outcomes if survey else None
            drawn = OF_MOMENT[card.name] if card.known(frame) else None
            figure = drawn(frame, outcomes, self._say) if drawn else None
            self.show_worth(figure, card.name)

    def show_under_way(self, survey: Survey) -> None:
        """Show how far the seeds are that are measured now."""
        way = survey.under_way
        names = {
            Stage.PRETRAINING: self._say("pretraining"),
            Stage.FINETUNING: self._say("fine-tuning at every label count"),
        }
        said = "" if way.stage is None else names[way.stage]
        self._efficiency.show_under_way(way.seeds, said)

    def _show_survey(self, survey: Survey) -> None:
        """Show how far the survey is; nets of other widths only while their tab is open."""
        methods = (0, 0) if survey.seeds_busy else survey.methods_progress
        self._efficiency.show_methods_progress(*methods)
        rests = survey.held
        self._efficiency.show_progress(*survey.progress, survey.seeds_busy, resting=rests)
        self.show_under_way(survey)
        (done, total), busy = survey.capacity_progress, survey.capacity_busy
        total = total if done or busy else 0
        self._efficiency.show_progress(done, total, busy, CAPACITY, resting=rests)
        if self._efficiency.tab == CAPACITY:
            figure = capacity_figure(survey.capacity, survey.settings, self._say)
            self.show_worth(figure, CAPACITY)

    def show_worth(self, worth: Worth | None, tab: str = EFFICIENCY) -> None:
        """Show a figure of what was measured in its tab, or that there is none."""
        self._efficiency.show_worth(worth, tab)
        if tab == self._efficiency.tab:
            self.show_efficiency()

    def zoom(self, factor: float) -> None:
        """Come nearer to the middle of all planes by a factor."""
        for zoom in self.zooms:
            zoom.zoom_middle(factor)

    def zoom_home(self) -> None:
        """Show all planes whole."""
        for zoom in self.zooms:
            zoom.home()

    def set_smooth(self, smooth: bool) -> None:
        """Draw smoothly while nothing moves, faster while training."""
        if smooth != self._smooth:
            self._smooth = smooth
            for canvas in self.canvases.values():
                canvas.set_smooth(smooth)

    def apply_look(self, look: Look) -> None:
        """Take every colour, font and length from `look`, larger ones before an audience."""
        self._look = look = self._board.look
        curves = (canvas for card, canvas in self.canvases.items() if card not in self.planes)
        dress(look, *curves)
        self._dress_planes()

    def _dress_planes(self) -> None:
        """Draw points and lines of insets smaller, as their planes are."""
        small = replace(self._look, scale=SMALLER * self._look.scale)
        for card, canvas in self.planes.items():
            inset = isinstance(card, PlaneCard) and card in [arm.inset for arm in self._arms]
            canvas.set_still(inset)
            canvas.apply_look(small if inset else self._look)

    def show_ghost(self, run: Pinned | None) -> None:
        """Let the curves of a pinned run stand behind the current ones, or none."""
        self._ghost = run
        if self._timeline is not None:
            self._take_curves(curves(self._timeline, self._say))
            self._show_curves()

    def _take_curves(self, plots: tuple[Plot, ...]) -> None:
        if self._ghost is not None:
            plots = ghosts(self._ghost, plots, self._say)
        *self._losses, self._accuracy = plots

    def _show_curves(self) -> None:
        self._show_loss()
        if self._accuracy is not None:
            assert self._timeline is not None
            judged = judged_curve(self._accuracy, self._timeline, self.linked.judged_rows)
            self._show_plot(self._curves.accuracy, judged)

    def _show_loss(self) -> None:
        if self._losses:
            shown = self._curves.shown_loss
            stage = (Stage.PRETRAINING, Stage.FINETUNING)[shown]
            assert self._timeline is not None
            rows = self.linked.rows
            loss = marked_curve(self._losses[shown], self._timeline, rows, stage)
            self._show_plot(self._curves.loss, loss)

    def show_efficiency(self) -> None:
        """Draw what was measured, no further than an audience has been told."""
        worth, card = self._efficiency.worth, self._efficiency.card
        told = self._reveal.told
        plot = worth.plot if worth else _empty(self._efficiency.note)
        if plot.note and self._efficiency.going_on:
            plot = replace(plot, note=self._efficiency.going_on)
        if worth and told and self._efficiency.tab == EFFICIENCY:
            plot = so_far(plot, told)
        self._show_plot(card, plot)

    def _show_plot(self, card: PlotCard, plot: Plot) -> None:
        card.show_words(plot)
        self.canvases[card].show_plot(plot)


def _planes_of(arms: Arms) -> list[Plot]:
    return [plot for arm in arms for plot in (arm.decision, arm.embedding)]


def _empty(note: str) -> Plot:
    return Plot("", Axis("", 0.0, 1.0), Axis("", 0.0, 1.0), note=note)

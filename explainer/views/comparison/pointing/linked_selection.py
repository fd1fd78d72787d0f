"""The point that is pointed at or selected: it stands out in all four planes and in the curves.

In the pretrained arm's planes its likeliest walk partners stand out too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF, Signal, Slot

from explainer.core.comparison.imagined import imagined, imagined_words
from explainer.core.comparison.pointed import (
    NOBODY,
    Rows,
    brushed_sentences,
    next_row,
    rows_in,
    sentences,
)
from explainer.core.editing.hand_picked import least_sure, offer_words
from explainer.core.editing.preview import preview_words
from explainer.core.figures.figure import Dots, Plot
from explainer.core.morph.plane_morph import MovedPlane
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.choice import Stage
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame
from explainer.core.training.timeline import Timeline
from explainer.views.comparison.pointing.linked_planes import (
    NOTHING,
    PLANES,
    Chosen,
    LinkedPlanes,
)
from explainer.views.comparison.pointing.point_facts import PointFacts
from explainer.views.comparison.pointing.point_marks import same_points
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.picture import enlarged


class LinkedSelection(QObject):
    """Decides which points stand out, and says in their place what is known of them.

    A click selects a point: it stays so, however far training carries it away, while the pointer
    looks at others.
    """

    row_changed = Signal()
    label_toggled = Signal(int)

    def __init__(
        self,
        canvases: Sequence[PlotCanvas],
        facts: PointFacts,
        say: Say,
        unseen: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """Watch `canvases`: decision plane and embedding of one arm after the other.

        While they are `unseen` no point is suggested, and nothing is said of any.
        """
        super().__init__(parent)
        self._say, self._facts, self._unseen = say, facts, unseen
        self._planes = LinkedPlanes(canvases, say)
        self._chosen = Chosen()
        self._over = self._selected_in = 0
        self._pointed: tuple[float, float] | None = None
        self._suggested = NOBODY
        self._bought_in: Frame | None = None
        self.dragged = False
        """Whether what is shown is that of a point in the hand."""
        self.enlarges: Callable[[int], bool] = lambda number: False
        """Whether a click on a plane enlarges it instead of selecting a point."""
        self.hides_classes: Callable[[], bool] = lambda: False
        """Whether the classes of unlabelled points are not for those who look on: an audience.

        It is told of what was clicked or brushed alone: no pointer that rests covers a plane.
        """
        facts.offer_clicked.connect(self.buy)
        for canvas in canvases:
            self._follow(canvas)

    def _follow(self, canvas: PlotCanvas) -> None:
        canvas.watch_pointer()
        canvas.row_at = self._planes.row_at
        canvas.hovered_place.connect(self._on_hovered)
        canvas.hover_ended.connect(self._on_left)
        canvas.brush_moved.connect(self._on_brushed)
        canvas.clicked_place.connect(self._on_clicked)
        canvas.row_doubled.connect(self._on_doubled)
        canvas.grab_moved.connect(self._on_grabbed)

    def show(
        self, timeline: Timeline, plots: Sequence[Plot], moved: Sequence[MovedPlane] = ()
    ) -> None:
        """Draw `plots` of the frame that is looked at, in the order of the canvases.

        What has `moved` stands in the place of each arm's decision plane.
        """
        frame, before = timeline.shown, self._planes.points
        assert frame is not None
        if before is None or not same_points(before, frame.ground.points):
            self._chosen = Chosen()
        if before is None or not np.array_equal(before, frame.ground.points):
            self._planes.draft = ()
        self._planes.take(timeline, plots)
        self._planes.take_moved(moved)
        self._say_movable()
        self._draw()
        self.show_facts()

    def move(self, moved: Sequence[MovedPlane]) -> None:
        """Show each arm's decision plane as it has moved, or as it is; all else stays."""
        before = self._planes.bent
        self._planes.take_moved(moved)
        self._say_movable()
        self._draw(moving=True)
        if self._planes.bent != before and self._planes.there:
            self.show_facts()  # They say in which plane a distance is meant.

    def _say_movable(self) -> None:
        self._facts.show_movable(movable=self._planes.movable, bent=self._planes.bent)

    def show_draft(self, dots: tuple[Dots, ...]) -> None:
        """Show on both decision planes what somebody draws, until there are other points."""
        self._planes.draft = dots
        self._draw()

    def clear(self) -> bool:
        """Mark no brushed and no selected point any more; return whether there were any."""
        had = bool(len(self._chosen.brushed)) or self.selected != NOBODY
        self._choose(replace(self._chosen, selected=NOBODY, brushed=NOTHING))
        return had

    @Slot()
    def leave(self) -> None:
        """Point at nothing and select nothing: something else is looked at from now on."""
        if self._planes.there:
            self._pointed = None
            self._leave_word()
            self._choose(Chosen())

    @property
    def plots(self) -> tuple[Plot, ...]:
        """The planes as they are without what stands out in them."""
        return self._planes.plots

    @property
    def row(self) -> int:
        """The point that is pointed at, otherwise the one that is selected, else NOBODY."""
        return self._chosen.row

    @property
    def selected(self) -> int:
        """The point that stays selected, NOBODY without one."""
        return self._chosen.selected

    @property
    def rows(self) -> Rows:
        """The point that is pointed at or selected, otherwise those that were brushed."""
        return self._chosen.brushed if self.row == NOBODY else np.array([self.row])

    @property
    def judged_rows(self) -> Rows:
        """Those of them of which curves may say when a model was right: that tells a class."""
        return NOTHING if self.hides_classes() else self.rows

    def place_of(self, row: int) -> QPointF:
        """Return where a point lies in the plane of inputs."""
        x, y = map(float, self._planes.places_of(0)[row])
        return QPointF(x, y)

    def suggest(self) -> None:
        """Select the point that the pretrained model is least sure of; asked again, buy it."""
        frame = self._planes.timeline.shown
        # Until the model has answered a purchase it would only suggest the same point again.
        if frame is None or self._unseen() or frame is self._bought_in:
            return
        if self.selected != NOBODY and self.selected == self._suggested:
            self._bought_in = frame
            self.buy()
            return
        row = least_sure(frame)
        if row != NOBODY:
            self._select(row, len(self._planes.canvases) - PLANES)
            self._suggested = row

    @Slot()
    def buy(self) -> bool:
        """Ask for the label of the point that is selected, or give it back.

        One that is only pointed at is selected first; False without any.
        """
        if self.row == NOBODY:
            return False
        if self.row != self.selected:
            self._select(self.row, self._over)
            return True
        self._suggested = NOBODY
        self.label_toggled.emit(self.selected)
        return True

    def walk(self, canvas: PlotCanvas, across: int, up: int) -> bool:
        """Select the next point in a direction; False if none is selected to go on from."""
        if self.selected == NOBODY or not self._planes.there:
            return False
        number = self._planes.number(canvas)
        places = self._planes.places_in(number)
        self._select(next_row(places, self.selected, across, up), number)
        return True

    @Slot(float, float)
    def _on_hovered(self, x: float, y: float) -> None:
        canvas, planes = self.sender(), self._planes
        if not isinstance(canvas, PlotCanvas) or not planes.there or canvas.drawn_on:
            return
        self._over = planes.number(canvas)
        self._pointed = (x, y) if planes.is_input(self._over) else None
        if planes.words.there and self._over % PLANES:
            self._point_at_word(canvas, x, y)
            return
        self._leave_word()
        self._hover(planes.row_at(canvas, x, y))
        canvas.show_hand(
            over=self._chosen.hovered != NOBODY, movable=planes.movable and not planes.bent
        )

    def _leave_word(self) -> None:
        if self._planes.words.word != NOBODY:
            self._planes.words.leave()
            self._draw()

    def _point_at_word(self, canvas: PlotCanvas, x: float, y: float) -> None:
        role = list(ARM_NAMES)[self._over // PLANES]
        if self._planes.words.point(canvas, role, x, y):
            self._chosen = replace(self._chosen, hovered=NOBODY)
            self._draw()
            self.show_facts()

    @Slot(float, float)
    def _on_clicked(self, x: float, y: float) -> None:
        """Select the point that was clicked; a click beside all points selects none."""
        canvas = self.sender()
        if isinstance(canvas, PlotCanvas) and self._planes.there:
            row = self._planes.row_at(canvas, x, y)
            self._select(row, self._planes.number(canvas))
            if row != NOBODY:
                canvas.take_focus()

    @Slot(int)
    def _on_doubled(self, row: int) -> None:
        """Buy the label of a point, or give it back; the first of both clicks has selected it."""
        self._select(row, self._over)
        self.buy()

    @Slot(int)
    def _on_grabbed(self, row: int) -> None:
        """Have the point in the hand stand out, whatever lies nearer to the pointer."""
        canvas = self.sender()
        if isinstance(canvas, PlotCanvas) and row != self.row:
            self._over = self._planes.number(canvas)
            self._hover(row)

    @Slot(QRectF)
    def _on_brushed(self, part: QRectF) -> None:
        canvas = self.sender()
        if not isinstance(canvas, PlotCanvas) or not self._planes.there:
            return
        number = self._planes.number(canvas)
        ends = (part.left(), part.top(), part.right(), part.bottom())
        places = self._planes.places_in(number)
        rows = rows_in(places, *ends) if part.isValid() else NOTHING
        self._selected_in = number
        if not np.array_equal(rows, self._chosen.brushed) or self.row != NOBODY:
            self._choose(Chosen(brushed=rows, plane=number))

    @Slot()
    def _on_left(self) -> None:
        self._pointed = None
        self._leave_word()
        self._hover(NOBODY)

    def _hover(self, row: int) -> None:
        plane = self._selected_in if row == NOBODY else self._over
        if (row, plane) != (self._chosen.hovered, self._chosen.plane):
            self._choose(replace(self._chosen, hovered=row, plane=plane))
        else:
            self.show_facts()

    def _select(self, row: int, number: int) -> None:
        self._selected_in, self._suggested = number, NOBODY
        if (row, NOBODY) != (self.selected, self._chosen.hovered):
            self._choose(replace(self._chosen, selected=row, hovered=NOBODY, plane=number))

    def _choose(self, chosen: Chosen) -> None:
        """Have other points stand out, and say what is known of them."""
        self._chosen = chosen
        self._draw()
        self.row_changed.emit()
        self.show_facts()

    def _draw(self, *, moving: bool = False) -> None:
        """Draw all planes, or those that move alone."""
        for canvas, plot in self._planes.drawn(self._chosen, moving=moving):
            canvas.show_plot(plot)

    @Slot()
    def show_facts(self) -> None:
        """Say what is known of what is pointed at, or selected, or was brushed."""
        frame, chosen, planes = self._planes.timeline.shown, self._chosen, self._planes
        # The facts say what both models think: a veiled one keeps that to itself, and they
        # belong to planes that are seen.
        if frame is None or self._unseen():
            self._facts.leave()
        elif planes.words.word != NOBODY and not self.hides_classes():
            self._facts.show_facts(planes.words.facts())
        elif self._told != NOBODY:
            self._show_point(frame, self._told)
        elif len(chosen.brushed):
            lines = brushed_sentences(frame, chosen.brushed, self._say, hidden=self.hides_classes())
            self._facts.show_facts(lines)
        elif self.hides_classes():
            self._facts.leave()
        else:
            self._show_imagined(frame)

    @property
    def _told(self) -> int:
        """The point of which facts are told, NOBODY for none."""
        return self.selected if self.hides_classes() else self.row

    def _show_point(self, frame: Frame, row: int) -> None:
        plane = self._chosen.plane if row == self.row else self._selected_in
        pictures, side = frame.ground.pictures, self._facts.sheet.picture_side
        self._facts.show_facts(
            self._lines(frame, row, plane),
            picture=None if pictures is None else enlarged(pictures[row], side),
            offer=offer_words(frame, row, self._say),
            kept=row == self.selected,
            enlarges=row == self._chosen.hovered and self.enlarges(self._over),
        )

    def _lines(self, frame: Frame, row: int, plane: int) -> tuple[str, ...]:
        places, hidden = self._planes.places_of(plane), self.hides_classes()
        bent = self._planes.moves(plane)
        known = sentences(frame, places, row, self._say, hidden=hidden, bent=bent)
        drags = self.dragged and frame.stage is Stage.FINETUNING
        return (*known, *preview_words(frame.settings, self._say)) if drags else known

    def _show_imagined(self, frame: Frame) -> None:
        """Show what a place between the points looks like, if it looks like something."""
        picture = imagined(frame, *self._pointed) if self._pointed else None
        if picture is None or self._pointed is None:
            self._facts.leave()
            return
        lines = imagined_words(frame, *self._pointed, self._say)
        shown = enlarged(picture, self._facts.sheet.picture_side)
        self._facts.show_facts(lines, picture=shown)

"""The point that is pointed at: shown in all four planes and in the curves, with its facts.

In the pretrained arm's planes its likeliest walk partners stand out too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, QPoint, QRectF, Signal, Slot
from PySide6.QtGui import QPixmap

from explainer.core.comparison.composition import marked
from explainer.core.comparison.imagined import imagined, imagined_words
from explainer.core.comparison.pointed import (
    NOBODY,
    Rows,
    brushed_sentences,
    courses,
    nearest_labelled,
    rows_in,
    sentences,
)
from explainer.core.editing.hand_picked import least_sure
from explainer.core.figures.figure import Dots, Line, Plot
from explainer.core.morph.plane_morph import MovedPlane
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.choice import Stage
from explainer.core.text.say import Say
from explainer.core.training.frames import Floats, Frame, frozen
from explainer.core.training.timeline import Timeline
from explainer.views.comparison.board import Board
from explainer.views.comparison.linked_words import LinkedWords
from explainer.views.plots.canvas import PlotCanvas
from explainer.views.plots.picture import enlarged
from explainer.views.style.theme import Look
from explainer.views.widgets.bubble import Bubble

NOTHING = np.array([], np.int64)
PLANES = 2
"""How many planes an arm has: the decision plane, then the embedding."""


class LinkedSelection(QObject):
    """Draws both arms' planes; the point that is pointed at stands out in all of them.

    The point stays chosen until the pointer moves, however far training carries it away.
    """

    row_changed = Signal()
    label_toggled = Signal(int)

    def __init__(self, canvases: Sequence[PlotCanvas], board: Board, say: Say) -> None:
        """Watch `canvases`: decision plane and embedding of one arm after the other."""
        super().__init__(board)
        self._canvases, self._say = tuple(canvases), say
        self._board = board
        self._bubble = Bubble("point_facts", board.window())
        board.cover_moved.connect(self._show_facts)
        self._plots: tuple[Plot, ...] = ()
        self._places: tuple[Floats, ...] = ()
        self._moved: tuple[MovedPlane, ...] = ()
        self._timeline = Timeline()
        self._words = LinkedWords(say)
        self._row, self._over = NOBODY, 0
        self._pointed: tuple[float, float] | None = None
        self._suggested, self._bought_in = NOBODY, self._timeline.shown
        self._brushed, self._brushed_in = NOTHING, 0
        self._draft: tuple[Dots, ...] = ()
        for canvas in self._canvases:
            canvas.watch_pointer()
            canvas.hovered_place.connect(self._on_hovered)
            canvas.hover_ended.connect(self._on_left)
            canvas.brush_moved.connect(self._on_brushed)
            canvas.clicked_place.connect(self._on_clicked)

    def show(
        self, timeline: Timeline, plots: Sequence[Plot], moved: Sequence[MovedPlane] = ()
    ) -> None:
        """Draw `plots` of the frame that is looked at, in the order of the canvases.

        What has `moved` stands in the place of each arm's decision plane.
        """
        frame = timeline.shown
        assert frame is not None
        points = frame.ground.points
        if not self._places or not np.array_equal(self._places[0], points):
            self._row, self._brushed, self._draft = NOBODY, NOTHING, ()
        self._timeline, self._plots, self._moved = timeline, tuple(plots), tuple(moved)
        self._words.show(timeline)
        embeddings = (timeline.projection.places(frame, role) for role in ARM_NAMES)
        self._places = tuple(each for embedding in embeddings for each in (points, embedding))
        self._draw()
        self._show_facts()

    def move(self, moved: Sequence[MovedPlane]) -> None:
        """Show each arm's decision plane as it has moved, or as it is; all else stays."""
        self._moved = tuple(moved)
        if self._places:
            self._draw(range(0, len(self._canvases), PLANES))

    def marked(self, plot: Plot, stage: Stage) -> Plot:
        """Return a curve of `stage` with the step that is shown marked, if that is its stage."""
        frame = self._timeline.shown
        looks_back = self._timeline.cursor is not None  # Then there is a mark already.
        if not len(self._chosen) or looks_back or frame is None or frame.stage is not stage:
            return plot
        return marked(plot, frame.step)

    def judged(self, plot: Plot) -> Plot:
        """Return the accuracy with, for each arm, when it was right about what is marked."""
        if not len(self._chosen):
            return plot
        marked = self.marked(plot, Stage.FINETUNING)
        return replace(marked, lines=(*marked.lines, *courses(self._timeline, self._chosen)))

    def show_draft(self, dots: tuple[Dots, ...]) -> None:
        """Show on both decision planes what somebody draws, until there are other points."""
        self._draft = dots
        if self._places:
            self._draw()

    def clear(self) -> bool:
        """Mark no brushed points any more; return whether there were any."""
        had = bool(len(self._brushed))
        self._brush(NOTHING)
        return had

    @property
    def plots(self) -> tuple[Plot, ...]:
        """The planes as they are without what stands out in them."""
        return self._plots

    @property
    def _chosen(self) -> Rows:
        """The point that is pointed at, otherwise those that were brushed."""
        return self._brushed if self._row == NOBODY else np.array([self._row])

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._bubble.apply_look(look)

    @Slot(float, float)
    def _on_hovered(self, x: float, y: float) -> None:
        canvas = self.sender()
        if not isinstance(canvas, PlotCanvas) or not self._places or canvas.drawn_on:
            return
        self._over = self._canvases.index(canvas)
        self._pointed = None if self._over % PLANES or self._moved else (x, y)
        if self._words.there and self._over % PLANES:
            self._point_at_word(canvas, x, y)
            return
        self._leave_word()
        self._choose(canvas.row_near(self._places_in(self._over), x, y))

    def _leave_word(self) -> None:
        if self._words.word != NOBODY:
            self._words.leave()
            self._draw()

    def _point_at_word(self, canvas: PlotCanvas, x: float, y: float) -> None:
        if self._words.point(canvas, list(ARM_NAMES)[self._over // PLANES], x, y):
            self._row = NOBODY
            self._draw()
            self._show_facts()

    def suggest(self) -> None:
        """Mark the point that the pretrained model is least sure of; asked again, buy it."""
        frame = self._timeline.shown
        # Until the model has answered a purchase it would only suggest the same point again.
        if frame is None or self._board.veiled or frame is self._bought_in:
            return
        if self._row != NOBODY and self._row == self._suggested:
            self._suggested, self._bought_in = NOBODY, frame
            self.label_toggled.emit(self._row)
            return
        row = least_sure(frame)
        if row != NOBODY:
            self._over = self._canvases.index(self._canvases[-PLANES])
            self._choose(row)
            self._suggested = row

    def buy(self) -> bool:
        """Ask for the label of the point that is marked, or give it back; False without one."""
        if self._row == NOBODY:
            return False
        self._suggested = NOBODY
        self.label_toggled.emit(self._row)
        return True

    @Slot(float, float)
    def _on_clicked(self, x: float, y: float) -> None:
        canvas = self.sender()
        if isinstance(canvas, PlotCanvas) and self._places:
            row = canvas.row_near(self._places_in(self._canvases.index(canvas)), x, y)
            if row != NOBODY:
                self.label_toggled.emit(row)

    @Slot(QRectF)
    def _on_brushed(self, part: QRectF) -> None:
        canvas = self.sender()
        if not isinstance(canvas, PlotCanvas) or not self._places:
            return
        self._brushed_in = self._canvases.index(canvas)
        ends = (part.left(), part.top(), part.right(), part.bottom())
        rows = rows_in(self._places_in(self._brushed_in), *ends) if part.isValid() else NOTHING
        self._brush(rows)

    def _brush(self, rows: Rows) -> None:
        self._row = NOBODY
        if not np.array_equal(rows, self._brushed):
            self._brushed = rows
            self._draw()
            self.row_changed.emit()
        self._show_facts()

    @Slot()
    def _on_left(self) -> None:
        self._pointed = None
        self._leave_word()
        self._choose(NOBODY)

    def _choose(self, row: int) -> None:
        if row != self._row:
            self._row, self._suggested = row, NOBODY
            self._draw()
            self.row_changed.emit()
        self._show_facts()

    @Slot()
    def _show_facts(self) -> None:
        frame = self._timeline.shown
        # The facts say what both models think: a veiled one keeps that to itself.
        if frame is None or self._board.veiled:
            self._bubble.hide()
            return
        if self._words.word != NOBODY:
            canvas = self._canvases[self._over]
            corner = canvas.mapTo(canvas.window(), QPoint(0, canvas.height()))
            self._bubble.show_at(corner, self._words.facts())
            return
        if not len(self._chosen):
            self._show_imagined(frame)
            return
        over = self._brushed_in if self._row == NOBODY else self._over
        canvas, places = self._canvases[over], self._places[over]
        # Below the plane it covers none of the marks in the others.
        corner = canvas.mapTo(canvas.window(), QPoint(0, canvas.height()))
        if self._row == NOBODY:
            self._bubble.show_at(corner, brushed_sentences(frame, self._brushed, self._say))
        else:
            picture = self._picture(frame)
            self._bubble.show_at(corner, sentences(frame, places, self._row, self._say), picture)

    def _show_imagined(self, frame: Frame) -> None:
        """Show what a place between the points looks like, if it looks like something."""
        picture = imagined(frame, *self._pointed) if self._pointed else None
        if picture is None or self._pointed is None:
            self._bubble.hide()
            return
        canvas = self._canvases[self._over]
        corner = canvas.mapTo(canvas.window(), QPoint(0, canvas.height()))
        lines = imagined_words(frame, *self._pointed, self._say)
        self._bubble.show_at(corner, lines, enlarged(picture, self._bubble.picture_side))

    def _picture(self, frame: Frame) -> QPixmap | None:
        """Return what the point looks like to a model, None where it looks like nothing."""
        pictures = frame.ground.pictures
        if pictures is None:
            return None
        return enlarged(pictures[self._row], self._bubble.picture_side)

    def _draw(self, numbers: Iterable[int] | None = None) -> None:
        """Draw all planes, or those of these numbers."""
        frame = self._timeline.shown
        assert frame is not None
        nearest = NOBODY
        if self._row != NOBODY:
            nearest = nearest_labelled(frame, self._places[self._over], self._row)
        for number in range(len(self._canvases)) if numbers is None else numbers:
            plot, places = self._plot_in(number), self._places_in(number)
            marks = self._marks(frame, list(ARM_NAMES)[number // PLANES], places)
            marks += () if number % PLANES or self._moved else self._draft
            lines = (*plot.lines, *self._link(places, nearest))
            shown_plot = replace(plot, dots=(*plot.dots, *marks), lines=lines)
            self._canvases[number].show_plot(self._worded(shown_plot, number))

    def _plot_in(self, number: int) -> Plot:
        """Return what a canvas shows, on its way where it has moved."""
        moves = bool(self._moved) and not number % PLANES
        return self._moved[number // PLANES].plot if moves else self._plots[number]

    def _places_in(self, number: int) -> Floats:
        """Return where the pool's points lie in a canvas."""
        moves = bool(self._moved) and not number % PLANES
        return self._moved[number // PLANES].places if moves else self._places[number]

    def _worded(self, plot: Plot, number: int) -> Plot:
        """Return a plane with the word that is pointed at, where it shows words."""
        if not number % PLANES or not self._words.there:
            return plot
        return self._words.marked(plot, list(ARM_NAMES)[number // PLANES])

    def _link(self, places: Floats, nearest: int) -> tuple[Line, ...]:
        """Return the way from the point to its nearest labelled one in the pointed-at plane."""
        if nearest == NOBODY:
            return ()
        return (Line(frozen(places[[self._row, nearest]]), "text", "dashed", thin=True),)

    def _marks(self, frame: Frame, role: str, places: Floats) -> tuple[Dots, ...]:
        """Return the point in the arm's colour; below it, where there are walks, its partners."""
        brushed = Dots(frozen(places[self._brushed]), role)
        if self._row == NOBODY:
            return (brushed,) if len(self._brushed) else ()
        point = Dots(frozen(places[[self._row]]), role)
        walks = frame.ground.walks
        if walks is None or role != "pretrained":
            return (point,)
        partners = walks.partners[self._row]
        return (Dots(frozen(places[partners[partners != NOBODY]]), "text"), point)

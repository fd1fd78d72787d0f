"""Both planes of both arms, and what stands out in them: the same points in all four."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from explainer.core.comparison.pointed import NOBODY, Rows, nearest_labelled
from explainer.core.figures.figure import Dots, Plot
from explainer.core.morph.plane_morph import MovedPlane
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.settings.choice import Stage
from explainer.core.text.say import Say
from explainer.core.training.frames import Floats
from explainer.core.training.timeline import Timeline
from explainer.views.comparison.pointing.linked_words import LinkedWords
from explainer.views.comparison.pointing.point_marks import marks, way
from explainer.views.plots.canvas import PlotCanvas

NOTHING = np.array([], np.int64)
PLANES = 2
"""How many planes an arm has: the decision plane, then the embedding."""


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """What stands out: the point that is selected, the one that is pointed at, those brushed.

    `plane` is the number of the canvas in which distances are told.
    """

    selected: int = NOBODY
    hovered: int = NOBODY
    brushed: Rows = field(default_factory=lambda: NOTHING)
    plane: int = 0

    @property
    def row(self) -> int:
        """The point that is pointed at, otherwise the one that is selected."""
        return self.selected if self.hovered == NOBODY else self.hovered

    @property
    def rows(self) -> Rows:
        """The rows of all that stands out."""
        both = dict.fromkeys(row for row in (self.selected, self.hovered) if row != NOBODY)
        return np.array(list(both), np.int64) if both else self.brushed


class LinkedPlanes:
    """Knows what lies where in decision plane and embedding of one arm after the other."""

    def __init__(self, canvases: Sequence[PlotCanvas], say: Say) -> None:
        self.canvases = tuple(canvases)
        self.words = LinkedWords(say)
        self.timeline = Timeline()
        self.plots: tuple[Plot, ...] = ()
        """The planes as they are without what stands out in them."""
        self.draft: tuple[Dots, ...] = ()
        """What somebody draws on the decision planes."""
        self._places: tuple[Floats, ...] = ()
        self._moved: tuple[MovedPlane, ...] = ()

    @property
    def there(self) -> bool:
        """Whether there is anything to point at."""
        return bool(self._places)

    @property
    def points(self) -> Floats | None:
        """Where the pool lies in the plane of inputs, None before there is one."""
        return self._places[0] if self._places else None

    @property
    def movable(self) -> bool:
        """Whether points can be moved by hand."""
        frame = self.timeline.shown
        return frame is not None and frame.settings.uneditable is None

    @property
    def bent(self) -> bool:
        """Whether decision planes are on their way: places there are no inputs."""
        return bool(self._moved)

    def take(self, timeline: Timeline, plots: Sequence[Plot]) -> None:
        """Take the frame that is looked at and its plots, in the order of the canvases."""
        frame = timeline.shown
        assert frame is not None
        self.timeline, self.plots = timeline, tuple(plots)
        self.words.show(timeline)
        embeddings = (timeline.projection.places(frame, role) for role in ARM_NAMES)
        points = frame.ground.points
        self._places = tuple(each for embedding in embeddings for each in (points, embedding))

    def take_moved(self, moved: Sequence[MovedPlane]) -> None:
        """Have what has moved stand in the place of each arm's decision plane."""
        self._moved = tuple(moved)
        for canvas in self.canvases[::PLANES]:
            canvas.grabs = not self._moved  # On its way a plane's places are no inputs.

    def number(self, canvas: PlotCanvas) -> int:
        """Return which of the canvases one is."""
        return self.canvases.index(canvas)

    def is_input(self, number: int) -> bool:
        """Whether places of a canvas are inputs, as those of a decision plane at rest are."""
        return not number % PLANES and not self._moved

    def moves(self, number: int) -> bool:
        """Whether a canvas shows a plane on its way."""
        return bool(self._moved) and not number % PLANES

    def places_of(self, number: int) -> Floats:
        """Return where the pool's points lie in a plane that stands still."""
        return self._places[number]

    def places_in(self, number: int) -> Floats:
        """Return where the pool's points lie in a canvas, which may be on its way."""
        return self._moved[number // PLANES].places if self.moves(number) else self._places[number]

    def row_at(self, canvas: PlotCanvas, x: float, y: float) -> int:
        """Return the row of the point near a place of a canvas, NOBODY without one.

        Labelled points go before others: their marks cover these.
        """
        frame = self.timeline.shown
        if frame is None:
            return NOBODY
        places = self.places_in(self.number(canvas))
        labelled = frame.labelled if frame.stage is Stage.FINETUNING else NOTHING
        near = canvas.row_near(places[labelled], x, y)
        return canvas.row_near(places, x, y) if near == NOBODY else int(labelled[near])

    def drawn(self, chosen: Chosen, *, moving: bool) -> Iterator[tuple[PlotCanvas, Plot]]:
        """Yield all canvases, or those that move alone, with the plots that they are to show."""
        if not self._places:
            return
        frame, row = self.timeline.shown, chosen.row
        assert frame is not None
        nearest = NOBODY
        if row != NOBODY:
            nearest = nearest_labelled(frame, self._places[chosen.plane], row)
        for number in range(0, len(self.canvases), PLANES if moving else 1):
            plot, places = self._plot_in(number), self.places_in(number)
            dots = marks(frame, list(ARM_NAMES)[number // PLANES], places, chosen.rows, row)
            dots += self.draft if self.is_input(number) else ()
            lines = (*plot.lines, *way(places, row, nearest))
            shown_plot = replace(plot, dots=(*plot.dots, *dots), lines=lines)
            yield self.canvases[number], self._worded(shown_plot, number)

    def _plot_in(self, number: int) -> Plot:
        """Return what a canvas shows, on its way where it has moved."""
        return self._moved[number // PLANES].plot if self.moves(number) else self.plots[number]

    def _worded(self, plot: Plot, number: int) -> Plot:
        """Return a plane with the word that is pointed at, where it shows words."""
        if not number % PLANES or not self.words.there:
            return plot
        return self.words.marked(plot, list(ARM_NAMES)[number // PLANES])

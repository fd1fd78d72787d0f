"""The plots of the window: which figure each shows, its menu, and what is drawn there now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from explainer.views.plots.plot_card import PlotCard
from explainer.views.stage_actions import StageActions
from explainer.views.style.slot import PlaceSlot
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.core.comparison.arm_figures import Arms
    from explainer.core.figures.figure import Dots
    from explainer.core.morph.plane_morph import MovedPlane
    from explainer.core.training.frames import Frame
    from explainer.core.training.timeline import Timeline
    from explainer.views.plots.canvas import PlotCanvas

    Bent = tuple[float, tuple[float, float]]
    Bend = Callable[[Timeline, Arms], Sequence[MovedPlane]]
    """What takes the place of each arm's decision plane, whatever moment is looked at."""


@dataclass(frozen=True, slots=True)
class StagePlot:
    """A plot's card, the name of the figure that it shows, and the menu on it."""

    card: PlotCard
    figure: Callable[[], str]
    menu: QMenu


class PlotStage(QObject):
    """Knows the plots that others may offer something on; whoever draws keeps it true."""

    planes_drawn = Signal()
    """The planes of both arms were drawn: `frame` is the moment that they show."""
    drawn = Signal(object)
    """A whole ComparisonFigure was drawn, which `frame` is the moment of."""
    draft_wanted = Signal(object)
    """Dots are to be shown on the decision planes until there are other points."""
    preview_wanted = Signal(object)
    """A Frame is to be shown in place of the one that is looked at, or None any more."""
    ghost_wanted = Signal(object)
    """The curves of a pinned run are to stand behind the current ones, or those of none."""
    editing_changed = Signal(bool)
    """Points are edited on the decision planes from now on, or no more."""
    bend_offered = Signal(bool)
    """An audience's planes can be bent by the mouse from now on, or no more."""
    plain_wanted = Signal()
    """No point is to be selected, and none edited: something else is spoken of from now on."""
    views_changed = Signal()
    """Other planes are large by now."""
    tab_opened = Signal(str)
    """Beside the planes the panel of that name is open by now."""
    bend_wanted = Signal(float)
    """Both planes are to stand at a share of the way from the input to the embedding."""
    morph_wanted = Signal(object)
    """The planes are to be shown as a `Bend` has them, or as they are (None)."""
    strip: QWidget
    """The line below the planes that says what is what."""
    tools: PlaceSlot
    """The place below the planes that tools may cover; it keeps the room that they need."""
    planes_menu: QMenu
    """The menu of what can be done with the planes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.plots: list[StagePlot] = []
        self.actions = StageActions(self)
        """What can be done with both models."""
        self.frame: Frame | None = None
        self.boundaries: tuple[PlotCanvas, ...] = ()
        """The canvases of the decision planes, once there are any."""
        self.strip_widths: Callable[[], tuple[int, int]] = lambda: (0, 0)
        """How wide the line below the planes has to be, and how wide it would like to be [px]."""
        self.embeddings_large: Callable[[], bool] = bool
        """Whether both main planes are embeddings."""
        self.open_curves: Callable[[], object] = bool
        """Has the training curves seen where another tab hides them."""
        self.bent: Callable[[], Bent] = lambda: (0.0, (0.0, 0.0))
        """How far both decision planes are bent, and near which angles each of them turns."""

    def add(self, card: PlotCard, figure: Callable[[], str]) -> None:
        """Add a plot with an empty menu; `figure` names what it shows."""
        menu = QMenu(card)
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        card.customContextMenuRequested.connect(partial(_open, menu, card))
        self.plots.append(StagePlot(card, figure, menu))

    def show_draft(self, dots: Sequence[Dots]) -> None:
        """Have dots shown on the decision planes."""
        self.draft_wanted.emit(tuple(dots))

    def apply_look(self, look: Look) -> None:
        """Take the font from `look`."""
        for plot in self.plots:
            plot.menu.setFont(look.font())


def _open(menu: QMenu, card: QWidget, place: QPoint) -> None:
    menu.popup(card.mapToGlobal(place))

"""One arm: its head, and its two planes: one fills the room, the other is an inset.

The inset stands in a corner that is free, or where it is larger so, below the plane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from explainer.core.figures.named_dots import hidden_classes_words
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.text.say import Say
from explainer.views.comparison.arms.arm_head import ArmHead
from explainer.views.comparison.arms.stage_plan import InsetPlace, PlaneRoom
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.style.layouts import dress
from explainer.views.style.speech import say as spoken
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.core.figures.figure import ArmFigure

MOST_BELOW = 0.5
"""The side that an inset below the plane has at most, as a share of the plane's (by eye)."""


class ArmPanel(QFrame):
    """Shows an arm's figure; everything in it is placed by hand."""

    def __init__(self, role: str, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{role}_panel")
        self.role = role
        self._look, self._room = Look(), PlaneRoom()
        self._wanted = (True, True)
        self._swapped = self._four = self._plain = False
        self.bent = False
        """Whether a plane of it flies to where the inset is, so that there is none."""
        self.inset_place = InsetPlace()
        self.setProperty("panel", True)
        self.setAccessibleName(say(ARM_NAMES[role]))
        self.head = ArmHead(role, say, self)
        self.decision = PlaneCard(say("Decision boundary"), f"{role}_decision")
        self.embedding = PlaneCard(say("Embedding"), f"{role}_embedding")
        for card in self.cards:
            card.setParent(self)
            card.setAccessibleName(f"{say(ARM_NAMES[role])}: {card.title.text()}")

    @property
    def cards(self) -> tuple[PlaneCard, PlaneCard]:
        """Both planes of the arm: the decision boundary, then the embedding."""
        return (self.decision, self.embedding)

    @property
    def shown(self) -> tuple[PlaneCard, ...]:
        """The planes that are seen, the main one first."""
        ordered = self.cards[::-1] if self._swapped and not self._four else self.cards
        return tuple(card for card in ordered if self._wanted[self.cards.index(card)])

    @property
    def main(self) -> PlaneCard | None:
        """The plane that fills the room, None without any."""
        return next(iter(self.shown), None)

    @property
    def inset(self) -> PlaneCard | None:
        """The plane that stands in a corner of the other, None without one."""
        return self.shown[1] if len(self.shown) > 1 and not self._four else None

    @property
    def colours_untold(self) -> bool:
        """Whether nothing that is seen beside the embedding tells what its colours are."""
        card, telling = self.embedding, hidden_classes_words(spoken)
        told = not card.caption.isHidden() and telling in card.caption.text()
        return card in self.shown and not card.isHidden() and not told

    def show_words(self, figure: ArmFigure) -> None:
        """Show the name, the verdict and the numbers of a figure."""
        self.head.show_figure(figure)

    def choose_planes(self, *, boundary: bool, embedding: bool) -> None:
        """Show one of the two planes, both or none."""
        self._wanted = (boundary, embedding)
        self._place()

    def choose_views(self, *, swapped: bool, four: bool) -> None:
        """Let the embedding fill the room and not the decision plane, or show both alike."""
        self._swapped, self._four = swapped, four
        self._place()

    def set_plain(self, plain: bool) -> None:
        """Show a plane and a number alone, for an audience, or all there is."""
        self._plain = plain
        self.head.set_plain(plain)
        self._place()

    def put_inset(self, place: InsetPlace) -> None:
        """Let the inset stand in a place, unless there is a better one below the plane."""
        if place != self.inset_place:
            self.inset_place = place
            self._place()

    def show_bent(self, *, bent: bool) -> None:
        """Leave the whole plane to what flies there: an inset would cover it, or say it again."""
        if bent != self.bent:
            self.bent = bent
            self._place()

    def around(self) -> int:
        """Return the height that is no plane's: the head, and one line below each row [px]."""
        # Before an audience nothing stands below a plane and its line that a ring could lie over.
        below = self._look.length("tight") if self._plain else 0
        return self.head.wanted() + 2 * self._look.length("edge") + self._below_head + below

    @property
    def _below_head(self) -> int:
        """What a ring of the focus takes above a plane: it cuts nothing of the head [px]."""
        return self._look.length("tight")

    def beside(self) -> int:
        """Return the width on either side that is no plane's: a ring of the focus has room [px]."""
        return self._look.length("edge") + self._look.length("tight")

    def line(self) -> int:
        """Return the height of the line below a plane, of four also of tabs above it [px]."""
        return self.decision.line_height() + self._above()

    def _above(self) -> int:
        """Return the room above each of four planes: all begin as low as one with tabs [px]."""
        return max(card.strip for card in self.shown or self.cards) if self._four else 0

    def fit(self, room: PlaneRoom) -> None:
        """Let planes have the side that all have, side by side or one above the other."""
        self._room = room
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new room."""
        super().resizeEvent(event)
        self._place()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, self.head, *self.cards)

    def _place(self) -> None:
        """Put the head on top, the planes in the middle of what is left, the inset upon them."""
        edge, high = self._look.length("edge"), self._head_height()
        self.head.setGeometry(self._head_left(edge), edge, self._head_width(edge), high)
        for card in self.cards:
            card.setVisible(card in self.shown and self._room.side > 0)
        if self.main is None or not self._room.side:
            return
        top = edge + high + self._below_head
        if self._four:
            self._place_alike(top)
        else:
            self._place_main(self.main, top)

    def _head_left(self, edge: int) -> int:
        """Return where the head begins: before an audience just above the planes."""
        return (self.width() - self._head_width(edge)) // 2

    def _head_width(self, edge: int) -> int:
        wide = max(self.width() - 2 * edge, 0)
        return min(self._planes_width(), wide) if self._plain and self._room.side else wide

    def _planes_width(self) -> int:
        across = len(self.shown) if self._four and not self._room.stacked else 1
        return across * self._room.side + (across - 1) * self._room.apart

    def _head_height(self) -> int:
        """Return the head's height: where planes leave room above the line below, more of it."""
        rows = len(self.shown) if self._four and self._room.stacked else 1
        planes = rows * (self._room.side + self.line())
        left = self.height() - 2 * self._look.length("edge") - self._below_head - planes
        roomy = left >= self.head.roomy() and not self._plain
        return self.head.roomy() if roomy else self.head.wanted()

    def _place_main(self, main: PlaneCard, top: int) -> None:
        side = self._room.side
        left = (self.width() - side) // 2
        main.stand(left, top, side)
        covered = (0, 0)
        if self.inset is not None:
            covered = self._place_inset(self.inset, left, top)
        main.leave(*covered)

    def _place_inset(self, inset: PlaneCard, left: int, top: int) -> tuple[int, int]:
        """Put the inset below the plane or into a corner; return what of its upper edge it takes.

        That is so many pixels on the left, or on the right.
        """
        inset.setVisible(not self.bent)
        if self.bent:
            return (0, 0)
        side, away = self._room.side, self._look.length("tight")
        low = top + side + self.line() + away  # Between the words of both there is a gap.
        below = min(self.height() - low - away, round(MOST_BELOW * side))
        place = self.inset_place
        small = round(place.share * side)
        free = small if place.free else 0
        if below >= max(free, self._look.length("least inset")):
            inset.stand_small(left, low, below, side - below)
            return (0, 0)
        x, y = place.corner.place(side, small, away)
        inset.stand_small(left + x, top + y, small)
        return place.corner.taken(small + away)

    def _place_alike(self, top: int) -> None:
        room = self._room
        across = 1 if room.stacked else len(self.shown)
        wide = across * room.side + (across - 1) * room.apart
        left = (self.width() - wide) // 2
        for number, card in enumerate(self.shown):
            column, row = (0, number) if room.stacked else (number, 0)
            x = left + column * (room.side + room.apart)
            y = top + row * (room.side + self.line())
            card.stand(x, y, room.side, self._above())
            card.leave(0, 0)

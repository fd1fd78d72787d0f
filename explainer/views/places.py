"""Where the window's parts stand, and which of them are seen.

From above: bars, a row of columns (controls or their rail, a column beside them, the stage or a
page in its place), and the footer. All of it is placed by hand: what changes inside a part moves
nothing outside of it, so a move of the label slider costs no layout of the window.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from explainer.session.presenting.panels import CONTROLS, EFFICIENCY, FOOTER, PANELS
from explainer.views.focus_home import FocusHome
from explainer.views.style.slot import PlaceSlot, adopt
from explainer.views.style.theme import Look

STAGE = "stage"
RAIL = "rail"
"""What is left of the controls while they are folded."""
LABELS, FACTS, MORPH = "labels", "facts", "morph"
"""Places on the stage that wings fill: the label slider, a point's facts, a bar below planes."""
NOTHING: frozenset[str] = frozenset()
WIDE = 1600
"""From this width on [px] the controls are unfolded unless somebody folds them (tuned by eye)."""

Names = tuple[str, ...]


class Places(QObject):
    """Shows, hides and places parts. Controls that a story needs stand in its column."""

    panels_changed = Signal()
    controls_shared = Signal(object)
    """The names of the controls that are needed, None for all."""
    room_changed = Signal(object)
    """How large the stage may be, a QSize."""
    page_changed = Signal(bool)
    """Whether a page stands in the place of the stage."""
    folded_changed = Signal(bool)
    """Whether the controls are folded down to their rail."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root, self._look = root, Look()
        self._bars: list[QWidget] = []
        self._parts: dict[str, QWidget] = {}
        self._slots: dict[str, PlaceSlot] = {}
        self._beside: list[QWidget] = []
        self._page: QWidget | None = None
        self._needed: Names | None = None
        self._left_out = NOTHING
        self._presented: frozenset[str] | None = None
        self._folded: bool | None = None
        self._was_folded: bool | None = None
        self._rests = False
        self.home = FocusHome(root)
        root.installEventFilter(self)

    @property
    def panels(self) -> frozenset[str]:
        """The names of the stage's panels that are seen."""
        if self._presented is None:
            return frozenset(PANELS) - self._left_out
        # A column beside the stage may ask about the curve, even before an audience.
        return self._presented | {EFFICIENCY} if self.crowded else self._presented

    @property
    def on_page(self) -> bool:
        """Whether a page has the place of the stage."""
        return self._page is not None

    @property
    def presented(self) -> bool:
        """Whether the window is presented: planes go before everything else."""
        return self._presented is not None

    @property
    def page_shown(self) -> bool:
        """Whether a page stands in the place of the stage."""
        return self._page is not None

    @property
    def crowded(self) -> bool:
        """Whether a column stands beside the stage: what is not a plane takes less room."""
        return any(not part.isHidden() for part in self._beside)

    @property
    def controls_folded(self) -> bool:
        """Whether all that is seen of the controls is their rail."""
        return self._size().width() < WIDE if self._folded is None else self._folded

    @property
    def folded_by_hand(self) -> bool | None:
        """Whether somebody has folded the controls or not; None leaves it to the window."""
        return self._folded

    def fold(self, folded: bool | None) -> None:
        """Fold the controls down to their rail, or unfold them; None leaves it to the window."""
        self._folded = folded
        self._arrange()
        self.refit()

    def put_bar(self, bar: QWidget) -> None:
        """Put a line above everything, below those that are there; its height is its own."""
        adopt(bar, self._root)
        self._bars.append(bar)

    def put(self, name: str, part: QWidget) -> None:
        """Put a part in the place of that name: columns, the footer, or a slot on the stage."""
        self._parts[name] = part
        if name in (LABELS, FACTS, MORPH):
            self._fill_slot(name)
            return
        adopt(part, self._root)
        self._was_folded = None  # All is arranged when the room is next shared out.

    def offer(self, name: str, slot: PlaceSlot) -> None:
        """Offer a place on the stage to whoever puts a part there, now or later."""
        self._slots[name] = slot
        slot.filled_changed.connect(self.refit)
        self._fill_slot(name)
        if slot.part is not None:
            self.home.come(slot.part)

    def put_beside(self, column: QWidget) -> None:
        """Put a column left of the stage; its layout can take the controls in."""
        adopt(column, self._root)
        self._beside.append(column)

    def show_page(self, page: QWidget | None) -> None:
        """Put a page in the place of the stage, or bring this back."""
        if page is not None and page.parentWidget() is not self._root:
            page.setParent(self._root)
        if page is not None:
            page.show()
        self._page = self.home.page = page
        self._arrange()
        self.refit()
        self.page_changed.emit(page is not None)

    def share(
        self, needed: Names | None, home: QBoxLayout | None, *, left_out: frozenset[str] = NOTHING
    ) -> None:
        """Show these controls alone, on top of `home`; None shows all, in their own places.

        Where it is crowded some panels are `left_out`.
        """
        if (needed, left_out) == (self._needed, self._left_out):
            return
        self._needed, self._left_out = needed, left_out
        shared = needed is not None and home is not None
        controls, labels = self._parts.get(CONTROLS), self._parts.get(LABELS)
        if controls is not None:
            home.insertWidget(0, controls) if shared and home else adopt(controls, self._root)
        if labels is not None:
            home.insertWidget(0, labels) if shared and home else self._fill_slot(LABELS)
        self.controls_shared.emit(needed)
        self._arrange()

    def present(self, names: frozenset[str] | None) -> None:
        """Show these parts and panels alone, for an audience; None shows all again."""
        self._presented = names
        self._arrange()

    def apply_look(self, look: Look) -> None:
        """Keep the distances of `look`."""
        self._look = look

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """Place nothing until the end of something in which every part asks for that."""
        before, self._rests = self._rests, True
        try:
            yield
        finally:
            self._rests = before
        self.refit()

    def refit(self) -> None:
        """Place everything, and say how much room the stage has by now."""
        if self._rests:
            return
        if self.controls_folded != self._was_folded:
            self._arrange()
        self._place()
        self.room_changed.emit(self.room())

    def room(self) -> QSize:
        """Return how large the stage may be."""
        return self._stage_rect().size()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Place everything anew whenever the window has another size."""
        if event.type() == QEvent.Type.Resize and watched is self._root:
            self.refit()
        return False

    def _fill_slot(self, name: str) -> None:
        if name in self._slots and name in self._parts:
            self._slots[name].hold(self._parts[name])

    def _arrange(self) -> None:
        """Show and hide everything as it should be now."""
        wanted, needed = self._wanted(CONTROLS), self._needed
        controls = wanted and (needed is None or bool({*needed} - {LABELS}))
        folded, shared = self.controls_folded, self._needed is not None
        # Beside a story all controls are seen only when somebody has asked for them there.
        asked = shared or bool(self._left_out)
        rail = folded and controls and not asked and RAIL in self._parts
        seen = {CONTROLS: controls and not rail, FOOTER: self._wanted(FOOTER), RAIL: rail}
        seen[LABELS] = wanted and (needed is None or LABELS in needed)
        # Controls go last: the focus that they have then leaps over all that is hidden.
        for name, part in reversed(self._parts.items()):
            if name not in (FACTS, MORPH):
                part.setVisible(self._page is None and seen.get(name, True))
        changes, self._was_folded = folded != self._was_folded, folded
        if changes:
            self.folded_changed.emit(folded)
        self.panels_changed.emit()

    def _place(self) -> None:
        """Give every part of the window its rectangle."""
        gap, size = self._look.length("small"), self._size()
        top = gap
        for bar in self._seen(self._bars):
            bar.setGeometry(gap, top, size.width() - 2 * gap, bar.minimumHeight())
            top += bar.minimumHeight() + gap
        footer = self._parts.get(FOOTER)
        if footer is not None and not footer.isHidden():
            low = size.height() - gap - footer.minimumHeight()
            footer.setGeometry(gap, low, size.width() - 2 * gap, footer.minimumHeight())
        middle = self._middle()
        left = middle.left()
        for part in self._columns():
            part.setGeometry(left, middle.top(), part.minimumWidth(), middle.height())
            left += part.minimumWidth() + gap
        shown = self._page or self._parts.get(STAGE)
        if shown is not None:
            shown.setGeometry(self._stage_rect())

    def _middle(self) -> QRect:
        """Return the row of columns: what bars and the footer leave."""
        gap, size = self._look.length("small"), self._size()
        top = gap + sum(bar.minimumHeight() + gap for bar in self._seen(self._bars))
        footer = self._parts.get(FOOTER)
        foot = footer.minimumHeight() + gap if footer and not footer.isHidden() else 0
        high = max(size.height() - top - gap - foot, 1)
        return QRect(gap, top, max(size.width() - 2 * gap, 1), high)

    def _stage_rect(self) -> QRect:
        middle, gap = self._middle(), self._look.length("small")
        taken = sum(part.minimumWidth() + gap for part in self._columns())
        return middle.adjusted(min(taken, middle.width() - 1), 0, 0, 0)

    def _columns(self) -> list[QWidget]:
        """Return what stands left of the stage, from the left."""
        named = (self._parts.get(name) for name in (RAIL, CONTROLS))
        own = [part for part in named if part is not None and part.parentWidget() is self._root]
        return self._seen([*own, *self._beside])

    @staticmethod
    def _seen(parts: list[QWidget]) -> list[QWidget]:
        return [part for part in parts if not part.isHidden()]

    def _size(self) -> QSize:
        """Return how large all is; a window that is not shown yet has not told its middle."""
        return self._root.size() if self._root.isVisible() else self._root.window().size()

    def _wanted(self, name: str) -> bool:
        return self._presented is None or name in self._presented

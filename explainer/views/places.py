"""Where the window's parts stand, and which of them are seen.

From above: bars, a row of columns (controls, a column beside them, the stage or a page in
its place), the line that bends planes, and the footer.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from explainer.session.presenting.panels import CONTROLS, FOOTER, PANELS
from explainer.views.style.layouts import column, row, space
from explainer.views.style.theme import Look

STAGE, MORPH = "stage", "morph"
RAIL = "rail"
"""What is left of the controls while they are folded."""
NOTHING: frozenset[str] = frozenset()

Names = tuple[str, ...]


class Places(QObject):
    """Shows and hides parts. Controls that a story needs stand above it, in its own column."""

    panels_changed = Signal()
    controls_shared = Signal(object)
    """The names of the controls that are needed, None for all."""
    room_changed = Signal(object)
    """How large the stage may be, a QSize."""
    folded_changed = Signal(bool)
    """Whether the controls are folded down to their rail."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root, self._look = root, Look()
        self._row = row()
        self._column = column((self._row, 1), of=root)
        self._bars: list[QWidget] = []
        self._parts: dict[str, QWidget] = {}
        self._beside: list[QWidget] = []
        self._page: QWidget | None = None
        self._needed: Names | None = None
        self._left_out = NOTHING
        self._presented: frozenset[str] | None = None
        self._folded: bool | None = None
        self.home: QWidget = root
        """What the keys go to when nothing else wants them."""

    @property
    def panels(self) -> frozenset[str]:
        """The names of the stage's panels that are seen."""
        return frozenset(PANELS) - self._left_out if self._presented is None else self._presented

    @property
    def captioned(self) -> bool:
        """Whether planes have captions: without, while the window is presented, they are larger."""
        return self._presented is None

    @property
    def controls_folded(self) -> bool:
        """Whether all that is seen of the controls is their rail."""
        return bool(self._folded)

    @property
    def folded_by_hand(self) -> bool | None:
        """Whether somebody has folded the controls or not; None leaves it to the window."""
        return self._folded

    def fold(self, folded: bool | None) -> None:
        """Fold the controls down to their rail, or unfold them; None leaves it to the window."""
        was, self._folded = self.controls_folded, folded
        self._arrange()
        self.refit()
        if self.controls_folded != was:
            self.folded_changed.emit(self.controls_folded)

    def put_bar(self, bar: QWidget) -> None:
        """Put a line above everything, below those that are there."""
        self._column.insertWidget(self._column.indexOf(self._row), bar)
        self._bars.append(bar)

    def put(self, name: str, part: QWidget) -> None:
        """Put the controls, the stage, the line below it or the footer in its place."""
        self._parts[name] = part
        if name in (FOOTER, MORPH):
            below = self._column.indexOf(self._row) + 1
            self._column.insertWidget(below if name == MORPH else -1, part)
            self._bars.append(part)
        else:
            self._row.addWidget(part, int(name == STAGE))
        if name in (CONTROLS, RAIL):
            self._row.insertWidget(0, part)
            self._beside.append(part)
        if name == RAIL:
            self._arrange()

    def put_beside(self, column: QWidget) -> None:
        """Put a column left of the stage; its layout can take the controls in."""
        self._row.insertWidget(self._row.count() - 1, column)
        self._beside.append(column)

    def show_page(self, page: QWidget | None) -> None:
        """Put a page in the place of the stage, or bring this back."""
        if page is not None and page.parentWidget() is not self._root:
            page.setParent(self._root)
        if page is not None:
            self._row.addWidget(page, 1)
            page.show()
        self._page = page
        self._arrange()
        self.refit()

    def share(
        self, needed: Names | None, home: QBoxLayout | None, *, left_out: frozenset[str] = NOTHING
    ) -> None:
        """Show these controls alone, on top of `home`; None shows all, in their own column.

        Where it is crowded some panels are `left_out`.
        """
        if (needed, left_out) == (self._needed, self._left_out):
            return
        self._needed, self._left_out = needed, left_out
        controls = self._parts.get(CONTROLS)
        if controls is not None:
            (self._row if needed is None or home is None else home).insertWidget(0, controls)
        self.controls_shared.emit(needed)
        self._arrange()

    def present(self, names: frozenset[str] | None) -> None:
        """Show these parts and panels alone, for an audience; None shows all again."""
        self._presented = names
        self._arrange()

    def apply_look(self, look: Look) -> None:
        """Keep the distances of `look`."""
        self._look = look
        space(self._row, look, "gap")
        space(self._column, look, "small", "gap", "small")

    def refit(self) -> None:
        """Say how much room the stage has by now."""
        self.room_changed.emit(self.room())

    def room(self) -> QSize:
        """Return how large the stage may be."""
        whole, gap, small = (
            self._root.window().size(),
            self._look.length("gap"),
            self._look.length("small"),
        )
        beside = (part for part in self._beside if not part.isHidden() and self._in_row(part))
        bars = (bar.height() + small for bar in self._bars if not bar.isHidden())
        wide = whole.width() - 2 * gap - sum(part.minimumWidth() + gap for part in beside)
        return QSize(wide, whole.height() - 2 * small - sum(bars))

    def _arrange(self) -> None:
        """Show and hide everything as it should be now."""
        needed = self._needed is None or bool(self._needed)
        controls = needed and self._wanted(CONTROLS)
        rail = controls and self.controls_folded and self._needed is None and RAIL in self._parts
        seen = {CONTROLS: controls and not rail, FOOTER: self._wanted(FOOTER), RAIL: rail}
        # Controls go last: the focus that they have then leaps over all that is hidden.
        for name, part in reversed(self._parts.items()):
            part.setVisible(self._page is None and seen.get(name, True))
        self.panels_changed.emit()

    def _in_row(self, part: QWidget) -> bool:
        return self._row.indexOf(part) >= 0

    def _wanted(self, name: str) -> bool:
        return self._presented is None or name in self._presented

"""What stands beside each other in the window: controls, the story, both models or an exhibit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from explainer.views.comparison.board import CURVES, PANELS
from explainer.views.presenting.presenter import CONTROLS, FOOT
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.views.comparison.board import Board
    from explainer.views.controls.control_column import Controls
    from explainer.views.presenting.presenter import Presenter

Names = tuple[str, ...]


class Columns(QObject):
    """Decides who is seen. Controls that a story needs stand above it, in its own column."""

    def __init__(self, controls: Controls, board: Board, foot: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout()
        self._controls, self._board, self._foot = controls, board, foot
        self._beside: list[QWidget] = [controls]
        self._story: QVBoxLayout | None = None
        self._page: QWidget | None = None
        self._needed: Names | None = None
        self._crowded = False
        self._presenter: Presenter | None = None
        self.row.addWidget(controls)
        self.row.addWidget(board, 1)

    def heed(self, presenter: Presenter) -> None:
        """Let a presenter decide whether controls and timeline are seen."""
        self._presenter = presenter

    def add_story(self, column: QWidget, layout: QVBoxLayout) -> None:
        """Put the story's column left of both models; its layout can take the controls in."""
        self.row.insertWidget(1, column)
        self._beside.append(column)
        self._story = layout

    def show_page(self, page: QWidget | None) -> None:
        """Put a page in the place of both models, or bring these back."""
        if page is not None and page.parentWidget() is not self._board.parentWidget():
            page.setParent(self._board.parentWidget())
        if page is not None:
            self.row.addWidget(page, 1)
            page.show()
        self._page = page
        self.arrange()

    def share(self, needed: Names | None, *, crowded: bool = False) -> None:
        """Show these controls alone, above the story; None shows all, in their own column.

        Where it is crowded the curves over steps make room.
        """
        if (needed, crowded) == (self._needed, self._crowded) or self._story is None:
            return
        self._needed, self._crowded = needed, crowded
        home: QBoxLayout = self.row if needed is None else self._story
        home.insertWidget(0, self._controls)
        self._controls.show_rows(needed)
        self.arrange()

    def arrange(self) -> None:
        """Show and hide everything as it should be now."""
        models = self._page is None
        self._board.setVisible(models)
        self._foot.setVisible(models and self._wanted(FOOT))
        needed = self._needed is None or bool(self._needed)
        self._controls.setVisible(models and needed and self._wanted(CONTROLS))
        if self._presenter is not None and not self._presenter.presenting:
            left_out = {CURVES} if self._crowded else set()
            self._board.show_panels(frozenset(PANELS) - left_out, captions=True)

    def apply_look(self, look: Look) -> None:
        """Keep the distances of `look`."""
        self.row.setSpacing(look.length("gap"))

    def width_beside(self, gap: int) -> int:
        """Return how many pixels are taken by what stands beside both models."""
        shown = (part for part in self._beside if not part.isHidden() and self._in_row(part))
        return sum(part.minimumWidth() + gap for part in shown)

    def _in_row(self, part: QWidget) -> bool:
        return self.row.indexOf(part) >= 0

    def _wanted(self, name: str) -> bool:
        return self._presenter is None or self._presenter.shows(name)

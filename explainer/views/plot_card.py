"""The place of one plot: its title above, its caption below, its note in the middle.

It is on the screen before the drawing library has arrived; `place` puts a canvas into the
room that was kept for it, so nothing moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from explainer.views.theme import Look
from explainer.views.words import Words

if TYPE_CHECKING:
    from explainer.core.figures import Plot


class PlotCard(QWidget):
    """Title, room for a canvas, caption."""

    def __init__(self, title: str, object_name: str, *, captioned: bool = True) -> None:
        super().__init__()
        self.setObjectName(object_name)
        self.setAccessibleName(title)
        self._captioned = captioned
        self.title = Words(title, bold=True)
        self.y_name = Words(tone="muted")
        self.x_name = Words(tone="muted")
        self.x_name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption = Words(tone="muted", wrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note = Words(tone="muted", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.room = QWidget()
        self._grid = QGridLayout(self.room)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.note, 0, 0)
        self._arrange()

    def place(self, canvas: QWidget) -> None:
        """Put the canvas into its room, below the note."""
        self._grid.addWidget(canvas, 0, 0)
        self.note.raise_()

    def show_words(self, plot: Plot) -> None:
        """Show the words that belong to a plot."""
        self.title.show_text(plot.title)
        self.caption.show_text(plot.caption)
        self.y_name.show_text(plot.y.name if plot.y.scale and not plot.note else "")
        self.x_name.show_text(plot.x.name if plot.x.scale and not plot.note else "")
        self.note.show_text(plot.note)
        if self.accessibleDescription() != plot.description:
            self.setAccessibleDescription(plot.description)

    def set_side(self, side: int) -> None:
        """Make the room a square of `side` pixels."""
        self.room.setFixedSize(side, side)

    def keep_room(self, longest: str, width: int) -> int:
        """Keep two lines, or what the longest caption takes at `width` pixels; return it."""
        height = max(self.caption.height_for(longest, width), self.caption.lines_height(2))
        self.caption.setFixedSize(width, height)
        return height

    def dress(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        for words in (self.title, self.y_name, self.x_name, self.caption, self.note):
            words.dress(look)
        self._head.setSpacing(look.length("small"))
        self.x_name.setFixedHeight(self.x_name.lines_height(1))
        self._column.setSpacing(look.length("tight"))
        self.title.setFixedHeight(self.title.lines_height(1))

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.y_name, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.room, 0 if self._captioned else 1)
        self._column.addWidget(self.caption if self._captioned else self.x_name)

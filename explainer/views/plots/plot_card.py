"""The place of one plot: its title above, the names of its axes beside it, its note in the middle.

It is on the screen before the drawing library has arrived; `place` puts a canvas into the
room that was kept for it, so nothing moves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from explainer.views.plots.focus_ring import FocusRing
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.upright import Upright
from explainer.views.widgets.words import WordsLabel

if TYPE_CHECKING:
    from explainer.core.figures.figure import Plot


class PlotNote(WordsLabel):
    """What stands where a plot would be; a plot without a note has nothing above it to paint."""

    def __init__(self) -> None:
        super().__init__(tone="muted", wrap=True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show other words, or be gone without any."""
        super().show_text(text)
        self.setVisible(bool(text))


class PlotCard(QWidget):
    """Title, room for a canvas, the names of the axes; the caption is said in words alone.

    It says when it is pulled with the mouse, as if to drag it out of the window.
    """

    pull_begun = Signal()
    pull_ended = Signal()
    clicked = Signal(QPoint)

    def __init__(
        self,
        title: str,
        object_name: str,
        *,
        titled: bool = True,
        head: QWidget | None = None,
    ) -> None:
        """Make a card; `head` stands in place of the title."""
        super().__init__()
        self.setObjectName(object_name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._head = head
        self._titled = titled
        self._pressed_at: QPointF | None = None
        self.title = WordsLabel(title, bold=True)
        self.y_name = Upright()
        self.x_name = WordsLabel(tone="muted")
        self.x_name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption = WordsLabel(tone="muted", wrap=True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.note = PlotNote()
        self.room = QWidget()
        self._grid = QGridLayout(self.room)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.note, 0, 0)
        self._arrange()
        self._ring = FocusRing(self)

    def place(self, canvas: QWidget) -> None:
        """Put the canvas into its room, below the note."""
        self._grid.addWidget(canvas, 0, 0)
        self.note.raise_()

    def show_words(self, plot: Plot) -> None:
        """Show the words that belong to a plot."""
        self.title.show_text(plot.title)
        self.caption.show_text(plot.caption)
        self.y_name.show_text(plot.y.name if plot.y.scale and not plot.note else "")
        self.y_name.setVisible(bool(plot.y.name))  # An axis of rows has none: these have names.
        self.x_name.show_text(plot.x.name if plot.x.scale and not plot.note else "")
        self.note.show_text(plot.note)
        if self.accessibleDescription() != plot.description:
            self.setAccessibleDescription(plot.description)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self.title, self.y_name, self.x_name, self.caption, self.note, self._ring)
        self.x_name.setFixedHeight(self.x_name.lines_height(1))
        self._column.setSpacing(look.length("tight"))
        (self._head or self.title).setFixedHeight(look.length("card head"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a pull would begin."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say that a pull has begun once the pointer is far enough from where it was pressed."""
        if self._pressed_at is None:
            return
        away = (event.globalPosition() - self._pressed_at).manhattanLength()
        if away >= QApplication.startDragDistance():
            self._pressed_at = None
            self.pull_begun.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that nothing is pulled any more; without a pull it was a click."""
        if self._pressed_at is not None:
            self.clicked.emit(event.globalPosition().toPoint())
        self._pressed_at = None
        self.pull_ended.emit()

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        if self._titled:
            self._column.addWidget(self._head or self.title)
        self._column.addLayout(self._with_axes(), 1)
        self._keep_the_rest()

    def _keep_the_rest(self) -> None:
        """Own the words that are shown nowhere, too.

        Python would destroy them at any moment, even while Qt holds the lock that it needs.
        """
        for words in (self.title, self.y_name, self.x_name, self.caption):
            if words.parentWidget() is None:
                words.setParent(self)
                words.hide()

    def _with_axes(self) -> QGridLayout:
        """Return the room with the names of the axes beside and below it."""
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.addWidget(self.y_name, 0, 0)
        grid.addWidget(self.room, 0, 1)
        grid.addWidget(self.x_name, 1, 1)
        grid.setRowStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

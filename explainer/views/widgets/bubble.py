"""A few quiet lines about what is pointed at, inside the window that they belong to.

Beside them is what it looks like, where it looks like something.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from explainer.views.style.layouts import row, space
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel


class Bubble(QFrame):
    """Lies in the window, so that a beamer and a picture show it too; the mouse goes through."""

    def __init__(self, object_name: str, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(object_name)
        self._window = window
        self.setProperty("popup", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look = Look()
        self._words = WordsLabel()
        self._picture = QLabel()
        self._picture.setObjectName("pointed_picture")
        picture = (self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row = row(picture, self._words, of=self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    @property
    def picture_side(self) -> int:
        """How large a picture beside the words may be, in pixels."""
        return self._look.length("pointed picture")

    def show_at(
        self, place: QPoint, lines: tuple[str, ...], picture: QPixmap | None = None
    ) -> None:
        """Show lines beside a place of the window, on the side where there is room."""
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(picture)
        said = self._words.text()
        self._words.show_text("\n".join(lines))
        self.setAccessibleName(self._words.text())
        if self._words.text() != said and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))
        self._row.invalidate()  # What is hidden or shown beside the words changes its size.
        self.adjustSize()
        window, gap = self._window, self._look.length("gap")
        right, below = place.x() + gap, place.y() + gap
        if right + self.width() > window.width():
            right = place.x() - gap - self.width()
        if below + self.height() > window.height():
            below = place.y() - gap - self.height()
        self.move(max(right, 0), max(below, 0))
        self.show()
        self.raise_()

    def apply_look(self, look: Look) -> None:
        """Take the font and lengths from `look`."""
        self._look = look
        self._words.apply_look(look)
        space(self._row, look, "small", "small")
        self.adjustSize()

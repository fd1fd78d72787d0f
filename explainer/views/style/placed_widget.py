"""A widget that places its parts itself, whenever there is another room for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class PlacedWidget(QWidget):
    """Asks `_place` for the geometry of its parts."""

    def event(self, event: QEvent) -> bool:
        """Place everything anew as soon as it is known how large words and buttons are."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything in the new room."""
        self._place()

    def _place(self) -> None:
        raise NotImplementedError

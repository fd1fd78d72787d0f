"""The pointer as a bright dot that can be seen from the last row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QPainter, QPixmap, QRadialGradient

from explainer.views.style.theme import Look

CORE = 0.42
"""The share of the dot's radius that is solid; the rest fades like light."""


class Laser:
    """Turns the cursor into a dot: the system draws it above everything, without delay."""

    def __init__(self) -> None:
        self._look = Look()
        self.on = False
        """Whether the pointer is a dot."""

    def switch(self, on: bool) -> None:
        """Show the dot, or the usual pointer again."""
        if on == self.on:
            return
        self.on = on
        if on:
            QGuiApplication.setOverrideCursor(self._cursor())
        else:
            QGuiApplication.restoreOverrideCursor()

    def toggle(self) -> None:
        """Show the other of both pointers."""
        self.switch(not self.on)

    def apply_look(self, look: Look) -> None:
        """Take the colour and the size from `look`."""
        self._look = look
        if self.on:
            QGuiApplication.changeOverrideCursor(self._cursor())

    def _cursor(self) -> QCursor:
        return QCursor(laser_dot(self._look))


def laser_dot(look: Look) -> QPixmap:
    """Return the dot with its glow, in the pixels of the screen."""
    side = look.length("laser")
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    middle, radius = QPointF(side / 2, side / 2), side / 2
    glow = QRadialGradient(middle, radius)
    for place, opacity in ((0.0, 1.0), (CORE, 1.0), (CORE + 0.04, 0.45), (1.0, 0.0)):
        glow.setColorAt(place, look.colour("laser", opacity))
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(middle, radius, radius)
    return pixmap

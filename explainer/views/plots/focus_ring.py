"""Focus ring: shows by a whole frame that the keys go to a plot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explainer.views.style.theme import Look


class FocusRing(QWidget):
    """A frame around a widget, above everything: inside it a canvas would cover it."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look, self._around = Look(), around
        around.installEventFilter(self)
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Take colour and width from `look`."""
        self._look = look
        self._fit()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Come and go with the focus, and stay as large as what it stands around."""
        kind = event.type()
        if watched is not self._around:
            return False
        if kind is QEvent.Type.FocusIn:
            self.setParent(self._around.parentWidget())
            self._fit()
            self.show()
            self.raise_()
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        elif kind in (QEvent.Type.Move, QEvent.Type.Resize):
            self._fit()
        return False

    def _fit(self) -> None:
        out = self._look.length("tight")
        self.setGeometry(self._around.geometry().adjusted(-out, -out, out, out))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame at the edge."""
        wide, corner = self._look.exact("ring"), self._look.exact("small corner")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._look.pen("text", "ring"))
            inside = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
            painter.drawRoundedRect(inside, corner, corner)

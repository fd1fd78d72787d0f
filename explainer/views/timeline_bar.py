"""All stored frames in a line: pretraining, then fine-tuning; the handle is what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider

from explainer.core.settings import Stage
from explainer.views.theme import Look

if TYPE_CHECKING:
    from explainer.core.frames import Frame
    from explainer.core.landmarks import Landmark
    from explainer.core.timeline import Timeline

LATE, APART = 0.5, 0.015
"""Where along the bar fine-tuning begins, and how far after that its first moment lies."""


class TimelineBar(QAbstractSlider):
    """A slider over frames. It asks for the frame that is wanted; it never moves by itself."""

    place_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._look = Look()
        self._shares: tuple[float, ...] = ()
        self._landmarks: tuple[Landmark, ...] = ()
        self._fraction = 0.0
        self.setObjectName("timeline_bar")
        self.setAccessibleName(self.tr("Moments of the training"))
        self.setToolTip(
            self.tr("Drag through the training: every stored moment. (Comma and full stop, wheel)")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPageStep(10)
        self.setRange(0, 0)
        self.valueChanged.connect(self.place_wanted)

    @property
    def fraction(self) -> float:
        """Up to which share of the run there are frames."""
        return self._shares[-1] if self._shares else self._fraction

    def show_fraction(self, fraction: float) -> None:
        """Fill the bar up to a share while there are no frames."""
        self._fraction = fraction
        self.update()

    def show_timeline(self, timeline: Timeline, landmarks: tuple[Landmark, ...]) -> None:
        """Show the frames there are, the one that is looked at, and landmarks above them."""
        self._shares = tuple(map(_share, timeline.frames))
        self._landmarks = landmarks
        blocked = self.blockSignals(True)
        self.setRange(0, max(len(self._shares) - 1, 0))
        self.setValue(timeline.place)
        self.blockSignals(blocked)
        self.update()

    def dress(self, look: Look) -> None:
        """Take colours and lengths from `look`."""
        self._look = look
        self.setFixedHeight(look.length("timeline"))

    def place_at(self, x: float) -> int:
        """Return the place of the frame nearest to `x` pixels."""
        away = [abs(self._x(share) - x) for share in self._shares]
        return away.index(min(away)) if away else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the mouse is."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self.place_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is pressed."""
        if self.isSliderDown():
            self.setValue(self.place_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay there."""
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go one frame back or forward."""
        self.setValue(self.value() + (1 if event.angleDelta().y() > 0 else -1))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both stages, what is there of them, the landmarks and the handle."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for left, right in ((0.0, LATE), (LATE, 1.0)):
                self._fill(painter, "track", left, right)
                if self.fraction > left:
                    self._fill(painter, "text", left, min(self.fraction, right))
            for landmark in self._landmarks:
                self._draw_landmark(painter, landmark)
            if self._shares:
                self._draw_handle(painter)

    def _fill(self, painter: QPainter, role: str, left: float, right: float) -> None:
        """Fill a part of the groove; a gap parts the stages."""
        high, gap = self._look.exact("progress"), self._look.exact("tight") / 2
        start = self._x(left) + (gap if left == LATE else 0.0)
        end = self._x(right) - (gap if right == LATE else 0.0)
        painter.setBrush(self._look.colour(role))
        bar = QRectF(start, self._middle() - high / 2, max(end - start, 0.0), high)
        painter.drawRoundedRect(bar, high / 2, high / 2)

    def _draw_landmark(self, painter: QPainter, landmark: Landmark) -> None:
        """Draw a peak as a triangle that points up, the begin of overfitting pointing down."""
        side = self._look.exact("landmark")
        x, foot = self._x(self._shares[landmark.place]), side
        ends = (foot, 0.0) if landmark.kind == "peak" else (0.0, foot)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(landmark.role))
        base, tip = ends
        corners = ((x - side / 2, base), (x + side / 2, base), (x, tip))
        painter.drawPolygon([QPointF(*corner) for corner in corners])

    def _draw_handle(self, painter: QPainter) -> None:
        look, ring = self._look, self._look.exact("ring")
        radius = look.exact("landmark")
        painter.setPen(look.pen("text", "ring"))
        painter.setBrush(look.colour("text" if self.hasFocus() else "panel"))
        centre = QPointF(self._x(self._shares[self.value()]), self._middle())
        painter.drawEllipse(centre, radius - ring / 2, radius - ring / 2)

    def _x(self, share: float) -> float:
        edge = self._look.exact("landmark")
        return edge + share * (self.width() - 2 * edge)

    def _middle(self) -> float:
        return self.height() - self._look.exact("landmark")


def _share(frame: Frame) -> float:
    """Return where along the bar a moment lies."""
    done = frame.step / max(frame.steps, 1)
    if frame.stage is not Stage.FINETUNING:
        return LATE * done
    return LATE + APART + (LATE - APART) * done

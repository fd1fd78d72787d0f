"""All stored frames in a line: pretraining, then fine-tuning; the handle is what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider

from explainer.core.settings.choice import Stage
from explainer.views.playback.moments import Moments
from explainer.views.style.theme import Look
from explainer.views.widgets.bubble import Bubble

if TYPE_CHECKING:
    from explainer.core.training.frames import Frame
    from explainer.core.training.landmarks import Landmark
    from explainer.core.training.timeline import Timeline

LATE, APART = 0.5, 0.015
"""Where along the bar fine-tuning begins, and how far after that its first moment lies."""


class TimelineBar(QAbstractSlider):
    """A slider over frames. It asks for the frame that is wanted; it never moves by itself."""

    place_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timeline_bar")
        self._look = Look()
        self._moments = Moments(self)
        self._bubble: Bubble | None = None
        self._frames: tuple[Frame, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._landmarks: tuple[Landmark, ...] = ()
        self._fraction = 0.0
        self.setAccessibleName(self.tr("Moments of the training"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._offer(several=False)
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
        self._frames, self._landmarks = timeline.frames, landmarks
        self._shares = tuple(map(_share, timeline.frames))
        with QSignalBlocker(self):
            self.setRange(0, max(len(self._shares) - 1, 0))
            self.setValue(timeline.place)
        self._offer(several=len(self._shares) > 1)
        self.setAccessibleDescription(". ".join(self.words_at(self.value())))
        self.update()

    def words_at(self, place: int) -> tuple[str, ...]:
        """Return which moment lies in a place, and what happened there; nothing without one."""
        if place >= len(self._frames):
            return ()
        here = [mark for mark in self._landmarks if mark.place == place]
        step = self._moments.of_frame(self._frames[place])
        return (step, *map(self._moments.of_landmark, here))

    def apply_look(self, look: Look) -> None:
        """Take colours and lengths from `look`."""
        self._look = look
        self.setFixedHeight(look.length("timeline"))
        if self._bubble:
            self._bubble.apply_look(look)

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
        """Say which moment lies below the mouse; follow it while it is pressed."""
        place = self.place_at(event.position().x())
        if self.isSliderDown():
            self.setValue(place)
        self._say_moment(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Stay there."""
        self.setSliderDown(False)

    def leaveEvent(self, event: QEvent) -> None:
        """Say nothing any more."""
        super().leaveEvent(event)
        if self._bubble:
            self._bubble.hide()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go one frame back or forward."""
        self.setValue(self.value() + (1 if event.angleDelta().y() > 0 else -1))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both stages, what is there of them, the landmarks and the handle."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            done = "text" if self.isEnabled() else "muted"
            for left, right in ((0.0, LATE), (LATE, 1.0)):
                self._fill(painter, "track", left, right)
                if self.fraction > left:
                    self._fill(painter, done, left, min(self.fraction, right))
            for landmark in self._landmarks:
                self._draw_landmark(painter, landmark)
            if self.isEnabled() and self._shares:
                self._draw_handle(painter)

    def _offer(self, *, several: bool) -> None:
        """Let the handle be moved if there is anywhere to go, or say how to get there."""
        self.setEnabled(several)
        if self._bubble and not several:
            self._bubble.hide()
        drag = self.tr("Drag through the training: every stored moment. (Comma, full stop, wheel)")
        alone = self.tr("No earlier moments are stored. Press Play to train and see every step.")
        self.setToolTip(drag if several else alone)

    def _say_moment(self, place: int) -> None:
        """Name a moment above it, inside the window."""
        words = self.words_at(place)
        if not words:
            return
        if self._bubble is None:
            self._bubble = Bubble("moment_facts", self.window())
            self._bubble.apply_look(self._look)
        above = QPoint(round(self._x(self._shares[place])), 0)
        self._bubble.show_at(self.mapTo(self.window(), above), words)

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

"""The slider and the list of choices, drawn by the theme alone so both look the same anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSlider, QWidget

from explainer.core.settings.cards import ChoiceCard, SceneCard
from explainer.core.text.say import Say
from explainer.views.style.theme import Look


class Slider(QSlider):
    """A horizontal slider whose handle jumps to where it is pressed; `hero` is the large one."""

    def __init__(self, *, hero: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._prefix = "hero " if hero else ""
        self._look = Look()
        self._stops: tuple[int, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.actionTriggered.connect(self._on_action_triggered)

    def apply_look(self, look: Look) -> None:
        """Take colours and lengths from `look`."""
        self._look = look
        self.setFixedHeight(look.length(self._prefix + "slider"))
        self.update()

    def place(self, low: int, high: int, value: int) -> None:
        """Stand at a value between two ends, without telling anyone."""
        self._stops = ()
        with QSignalBlocker(self):
            self.setRange(low, high)
            self.setValue(value)

    def place_on(self, stops: tuple[int, ...], value: int) -> None:
        """Stand at one of several rising values, all as far apart, without telling anyone.

        A screen reader reads the value itself, not its place among the others.
        """
        self._stops = stops
        with QSignalBlocker(self):
            self.setRange(stops[0], stops[-1])
            self.setValue(value)
        self.update()

    def tell(self, words: str) -> None:
        """Take over the value in words; who cannot see it hears it where no number says it."""
        self.setAccessibleDescription(words)
        if not self._stops and self.hasFocus() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def handle_centre(self) -> QPointF:
        """Return the middle of the handle, in the slider's own pixels."""
        if self._stops:
            share = self._nearest() / max(len(self._stops) - 1, 1)
        else:
            span = max(self.maximum() - self.minimum(), 1)
            share = (self.value() - self.minimum()) / span
        left, room = self._groove()
        return QPointF(left + share * room, self.height() / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove, the part up to the value, the handle and the focus ring."""
        look, centre = self._look, self.handle_centre()
        thick = look.length(self._prefix + "groove")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for role, end in (("track", float(self.width())), ("text", centre.x())):
                bar = QRectF(0, centre.y() - thick / 2, end, thick)
                painter.setBrush(look.colour(role if self.isEnabled() else "groove"))
                painter.drawRoundedRect(bar, thick / 2, thick / 2)
            self._paint_handle(painter, centre)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the pointer and hold it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep the held handle under the pointer."""
        if self.isSliderDown():
            self.setSliderPosition(self._value_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the handle go."""
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn only for the slider that has the focus, so that no value moves by accident."""
        turned = event.angleDelta().y()
        if not self.hasFocus():
            event.ignore()
        elif self._stops and turned:
            add, less = self.SliderAction.SliderSingleStepAdd, self.SliderAction.SliderSingleStepSub
            self.triggerAction(add if turned > 0 else less)
        else:
            super().wheelEvent(event)

    def _nearest(self) -> int:
        """Return the place of the stop that is nearest to the value."""
        stops, value = self._stops, self.value()
        return min(range(len(stops)), key=lambda place: abs(stops[place] - value))

    def _on_action_triggered(self, action: int) -> None:
        """Go from stop to stop where there are some: Qt's own steps are those of the range."""
        known = self.SliderAction
        steps = {
            known.SliderSingleStepAdd: 1,
            known.SliderSingleStepSub: -1,
            known.SliderPageStepAdd: self.pageStep(),
            known.SliderPageStepSub: -self.pageStep(),
        }
        step = steps.get(known(action), 0)
        if self._stops and step:
            place = min(max(self._nearest() + step, 0), len(self._stops) - 1)
            self.setSliderPosition(self._stops[place])

    def _groove(self) -> tuple[float, float]:
        margin = self._look.length(self._prefix + "handle") / 2 + self._look.length("ring")
        return margin, self.width() - 2 * margin

    def _value_at(self, x: float) -> int:
        left, room = self._groove()
        share = min(max((x - left) / max(room, 1.0), 0.0), 1.0)
        if self._stops:
            return self._stops[round(share * (len(self._stops) - 1))]
        return round(self.minimum() + share * (self.maximum() - self.minimum()))

    def _paint_handle(self, painter: QPainter, centre: QPointF) -> None:
        look = self._look
        ring, radius = look.length("ring"), look.length(self._prefix + "handle") / 2
        ground = "text" if self.hasFocus() else "panel" if self.isEnabled() else "groove"
        painter.setBrush(look.colour(ground))
        painter.setPen(QPen(look.colour("text" if self.isEnabled() else "muted"), ring))
        painter.drawEllipse(centre, radius - ring / 2, radius - ring / 2)


class ChoiceList(QComboBox):
    """A list of cards; its data are the cards' names, its tool tips their lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def offer(self, entries: Iterable[tuple[object, str, str]]) -> None:
        """Fill the list with (name, title, line)."""
        for name, title, line in entries:
            self.addItem(title, name)
            if line:
                self.setItemData(self.count() - 1, line, Qt.ItemDataRole.ToolTipRole)

    def offers(self, names: Sequence[object]) -> bool:
        """Tell whether the list offers these names, and no others."""
        return list(names) == [self.itemData(at) for at in range(self.count())]

    def offer_anew(self, entries: Iterable[tuple[object, str, str]]) -> None:
        """Fill the list with other entries, without telling anyone; the same ones cost nothing."""
        wanted = list(entries)
        if not self.offers([name for name, *_ in wanted]):
            with QSignalBlocker(self):
                self.clear()
                self.offer(wanted)

    def offer_also(self, name: object, title: str) -> None:
        """Offer one more entry behind all others, without telling anyone; none without a title."""
        place = self.findData(name)
        with QSignalBlocker(self):
            if place >= 0 and not title:
                self.removeItem(place)
            elif place >= 0:
                self.setItemText(place, title)
            elif title:
                self.addItem(title, name)

    def choose(self, name: object, title: str = "") -> None:
        """Show the entry called `name`, without telling anyone; add one that has a `title`."""
        with QSignalBlocker(self):
            if title and self.findData(name) < 0:
                self.addItem(title, name)
            self.setCurrentIndex(self.findData(name))
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and lengths from `look`."""
        self._look = look
        self.setFont(look.font())
        self.setFixedHeight(look.length("field"))
        self.view().setFont(look.font())
        self.update()

    def text_room(self) -> int:
        """Return how many pixels the chosen title may take."""
        look = self._look
        return self.width() - 2 * look.length("gap") - look.length("chevron") - look.length("small")

    def sizeHint(self) -> QSize:
        """Leave the width to the layout, the height to the look."""
        return QSize(self._look.length("short field"), self._look.length("field"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, the chosen title and a chevron."""
        look, edge = self._look, self._look.length("ring" if self.hasFocus() else "edge")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("text" if self.hasFocus() else "track"), edge))
            painter.setBrush(look.colour("window" if self.isEnabled() else "panel"))
            box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
            corner = look.length("small corner")
            painter.drawRoundedRect(box, corner, corner)
            painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
            words = self.rect().adjusted(look.length("gap"), 0, 0, 0)
            words.setWidth(self.text_room())
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.currentText())
            self._paint_chevron(painter)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ignore the wheel: it would start a training run by accident."""
        event.ignore()

    def _paint_chevron(self, painter: QPainter) -> None:
        look = self._look
        half = look.length("chevron") / 2
        x, y = self.width() - look.length("gap") - half, self.height() / 2 - half / 4
        painter.setPen(look.pen("muted", "boundary"))
        painter.drawPolyline(
            [
                QPointF(x - half, y - half / 2),
                QPointF(x, y + half / 2),
                QPointF(x + half, y - half / 2),
            ]
        )


def entries_of(cards: Iterable[SceneCard | ChoiceCard], say: Say) -> list[tuple[str, str, str]]:
    """Return the cards as entries for a choice."""
    return [(card.name, say(card.title), say(card.line)) for card in cards]

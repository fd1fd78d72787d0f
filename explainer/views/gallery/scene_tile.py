"""A scene in the gallery: its picture, its name, its line, and what was measured there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from explainer.core.gallery.gallery_plot import gallery_plot
from explainer.core.gallery.groups import BETWEEN
from explainer.plotting.marks import draw_marks
from explainer.plotting.scale import Scale
from explainer.plotting.style import FRAME, Canvas
from explainer.views.style.theme import Look

SHARE = 0.5
"""How large points are, compared to a plane's (tuned: ten classes of digits stay apart)."""
WRAPPED = Qt.TextFlag.TextWordWrap

Points = Sequence[tuple[int, int, int]]


@dataclass(frozen=True, slots=True)
class TileFacts:
    """What a tile shows; `found` is one more text by which it is found.

    Without points it has an empty frame.
    """

    name: str
    title: str
    line: str
    verdict: str = ""
    found: str = ""
    points: Points = ()

    def matches(self, words: str) -> bool:
        """Tell whether every word stands somewhere in its texts."""
        text = " ".join((self.name, self.title, self.line, self.found)).casefold()
        return all(word in text for word in words.casefold().split())


class SceneTile(QAbstractButton):
    """A button that is a picture with words beside it."""

    def __init__(self, facts: TileFacts) -> None:
        super().__init__()
        self.facts = facts
        self.setObjectName(f"{facts.name}_tile")
        self.setText(facts.title)
        self.setAccessibleDescription(". ".join(filter(None, (facts.line, facts.verdict))))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._look, self._picture = Look(), QPixmap()

    def high(self, width: int) -> int:
        """Return the height that picture and words take in so much width."""
        look, small = self._look, self._look.length("small")
        words = sum(box.height() for _, box, _, _ in self._words(width))
        return max(look.length("scene picture"), words) + 2 * small

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`, and draw the picture in them."""
        self._look = look
        self._picture = self._drawn()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave the width to the layout."""
        return QSize(self._look.length("scene tile"), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the picture, the words and the focus all around."""
        small = self._look.length("small")
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            painter.drawPixmap(small, small, self._picture)
            for text, box, font, role in self._words(self.width()):
                painter.setFont(font)
                painter.setPen(self._look.colour(role))
                painter.drawText(box, int(WRAPPED), text)

    def _paint_ground(self, painter: QPainter) -> None:
        """Look as a button does: what is chosen has an edge, what has the focus a ring."""
        look, focused, chosen = self._look, self.hasFocus(), self.isChecked()
        wide = look.exact("ring" if focused else "edge")
        painter.setPen(QPen(look.colour("text" if focused or chosen else "edge"), wide))
        painter.setBrush(look.colour("groove" if chosen or self.underMouse() else "panel"))
        box = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        corner = look.exact("small corner")
        painter.drawRoundedRect(box, corner, corner)

    def _words(self, width: int) -> list[tuple[str, QRect, QFont, str]]:
        """Return each text with its place, its font and its colour, from above."""
        look, small = self._look, self._look.length("small")
        left = look.length("scene picture") + 2 * small + look.length("tight")
        placed, top = [], small
        for text, bold, role in (
            (self.facts.title, True, "text"),
            (self.facts.line, False, "muted"),
            (_breaking_between(self.facts.verdict), False, "text"),
        ):
            if not text:
                continue
            font = look.font(bold=bold)
            room = QRect(0, 0, width - left - small, 10_000)
            high = QFontMetrics(font).boundingRect(room, int(WRAPPED), text).height()
            placed.append((text, QRect(left, top, room.width(), high), font, role))
            top += high
        return placed

    def _drawn(self) -> QPixmap:
        look, ratio = self._look, self.devicePixelRatioF()
        side = look.length("scene picture")
        picture = QPixmap(QSize(side, side) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(look.colour("window"))
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            canvas = Canvas(look.theme, SHARE * look.style.unit, painter=painter)
            area = QRectF(0, 0, side, side)
            if self.facts.points:
                plot = gallery_plot(self.facts.points)
                draw_marks(canvas, plot, Scale(area, plot.x, plot.y))
            painter.setPen(canvas.pen("track", FRAME))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area)
        return picture


def _breaking_between(verdict: str) -> str:
    """Return a verdict that leaves its lines between two of its parts alone."""
    parts = verdict.split(BETWEEN)
    return BETWEEN.join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts)

"""Sections of the column: the controls of one stage below its name, which folds them away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from explainer.views.controls.choice_controls import ChoiceControl, ChoiceGrid
from explainer.views.style.layouts import column, space
from explainer.views.style.theme import Look

BETWEEN = " \N{MIDDLE DOT} "


class SectionHead(QAbstractButton):
    """The name of a section; folded, it says beside it what is chosen there."""

    def __init__(self, title: str, tip: str, object_name: str) -> None:
        super().__init__()
        self.setText(title)
        self.setToolTip(tip)
        self.setObjectName(object_name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._look = Look()
        self._chosen: tuple[str, ...] = ()

    @property
    def chosen(self) -> str:
        """As much of what is chosen as there is room for, in whole words of it."""
        metrics, room = QFontMetricsF(self._look.font()), self._chosen_room()
        counts = range(len(self._chosen), 0, -1)
        texts = (BETWEEN.join(self._chosen[:count]) for count in counts)
        return next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")

    def show_chosen(self, words: tuple[str, ...]) -> None:
        """Take over what is chosen; a screen reader is told all of it."""
        if words != self._chosen:
            self._chosen = words
            self.setAccessibleDescription(", ".join(words))
            self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        self._look = look
        self.setFixedHeight(look.length("card head"))
        self.update()

    def sizeHint(self) -> QSize:
        """Leave the width to the layout."""
        return QSize(0, self._look.length("card head"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a triangle, the name, what is chosen if that is folded away, and the focus."""
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("text"))
            painter.drawPolygon(self._triangle())
            painter.setPen(look.colour("text"))
            painter.setFont(self._bold())
            words = QRectF(self.rect()).adjusted(self._indent(), 0, -look.exact("tight"), 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            if not self.isChecked():
                painter.setPen(look.colour("muted"))
                painter.setFont(look.font())
                right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                painter.drawText(words, right, self.chosen)

    def _paint_ground(self, painter: QPainter) -> None:
        look, edge = self._look, self._look.exact("ring" if self.hasFocus() else "edge")
        pen = QPen(look.colour("text"), edge) if self.hasFocus() else QPen(Qt.PenStyle.NoPen)
        painter.setPen(pen)
        painter.setBrush(look.colour("groove"))
        box = QRectF(self.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        corner = look.exact("small corner")
        painter.drawRoundedRect(box, corner, corner)

    def _triangle(self) -> QPolygonF:
        """Return a triangle that points down at what is open, else to the right."""
        half = self._look.exact("chevron") / 2
        middle = QPointF(self._look.exact("small") + half, self.height() / 2)
        across = [(-half, -half / 2), (half, -half / 2), (0.0, half * 0.8)]
        upright = [(-half / 2, -half), (-half / 2, half), (half * 0.8, 0.0)]
        places = across if self.isChecked() else upright
        return QPolygonF([middle + QPointF(x, y) for x, y in places])

    def _bold(self) -> QFont:
        return self._look.font(bold=True)

    def _indent(self) -> float:
        return 2 * self._look.exact("small") + self._look.exact("chevron")

    def _chosen_room(self) -> float:
        title = QFontMetricsF(self._bold()).horizontalAdvance(self.text())
        return self.width() - self._indent() - title - 2 * self._look.exact("small")


class ChoiceSection(QWidget):
    """A head, and below it the rows of controls that it folds away."""

    head_clicked = Signal()

    def __init__(self, name: str, title: str, tip: str, rows: Sequence[QWidget]) -> None:
        super().__init__()
        self.setObjectName(f"{name}_section")
        self._rows = rows
        self.head = SectionHead(title, tip, f"{name}_head")
        self._body = QWidget()
        self._inner = column(*rows, of=self._body)
        self._column = column(self.head, self._body, of=self)
        self.head.clicked.connect(self._on_clicked)
        self.show_open(opened=True)

    @property
    def opened(self) -> bool:
        """Whether its rows are there to be seen."""
        return self.head.isChecked()

    @property
    def rows_height(self) -> int:
        """How much higher it is open than folded.

        A layout that is not seen waits with what has changed in it until somebody asks.
        """
        for part in reversed([self._body, *self._body.findChildren(QWidget)]):
            if (layout := part.layout()) is not None:
                layout.activate()
        return self._body.sizeHint().height() + self._column.spacing()

    def show_open(self, *, opened: bool) -> None:
        """Show the rows, or fold them away."""
        self.head.setChecked(opened)
        self._body.setVisible(opened)

    def show_rows(self, names: set[str] | None) -> None:
        """Show only rows of these object names, without a head; None shows the head and all."""
        for each in self._rows:
            each.setVisible(names is None or each.objectName() in names)
        self.head.setVisible(names is None)
        self.setVisible(names is None or any(not each.isHidden() for each in self._rows))

    def show_chosen(self, words: tuple[str, ...]) -> None:
        """Say what is chosen while the rows are folded away."""
        self.head.show_chosen(words)

    def focus_first(self) -> None:
        """Let the keys go to the first control."""
        tab = Qt.FocusPolicy.TabFocus
        parts = (each for each in self._body.findChildren(QWidget) if each.focusPolicy() & tab)
        next((each for each in parts if each.isVisibleTo(self)), self.head).setFocus()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self.head.apply_look(look)
        for each in self._rows:
            cast("ChoiceControl | ChoiceGrid", each).apply_look(look)
        self._column.setSpacing(look.length("tight"))
        space(self._inner, look, "small")
        self._inner.setContentsMargins(0, 0, 0, look.length("tight"))

    def _on_clicked(self) -> None:
        self.head.setChecked(not self.head.isChecked())  # Whoever listens opens or folds it.
        self.head_clicked.emit()

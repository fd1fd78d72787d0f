"""Both arms, the legend of their points, and the curves: everything but the controls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from explainer.views.arm_panel import ArmPanel
from explainer.views.class_legend import ClassLegend
from explainer.views.curves_panel import CurvesPanel
from explainer.views.efficiency_panel import EfficiencyPanel
from explainer.views.speech import Say
from explainer.views.theme import Look
from explainer.views.words import Words


class Board(QWidget):
    """Two columns, one for each arm; the planes get all the room that the curves can spare."""

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self.arms = (ArmPanel("supervised", say), ArmPanel("pretrained", say))
        self.legend = ClassLegend()
        self.assumption = Words(tone="muted")
        self.assumption.setObjectName("assumption")
        self.assumption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.curves = CurvesPanel(say)
        self.efficiency = EfficiencyPanel()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.legend, 1, 0, 1, 2)
        self._grid.addWidget(self.assumption, 1, 1)
        # In the order in which the Tab key goes through them: a row, then the next one.
        for row, panels in ((0, self.arms), (2, self._below)):
            for column, panel in enumerate(panels):
                self._grid.addWidget(panel, row, column)
                self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(2, 1)

    @property
    def _below(self) -> tuple[CurvesPanel, EfficiencyPanel]:
        return (self.curves, self.efficiency)

    def dress(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        for part in (*self.arms, self.legend, self.assumption, *self._below):
            part.dress(look)
        self.show_assumption(self.assumption.text())
        self._grid.setHorizontalSpacing(look.length("gap"))
        self._grid.setVerticalSpacing(look.length("small"))

    def show_assumption(self, sentence: str) -> None:
        """Show what the walks assume, at the right of the legend."""
        self.assumption.show_text(sentence)
        free = self.assumption.sizeHint().width() + self._look.length("small") if sentence else 0
        self.legend.keep_free(free)

    def fit(self, wide: int, high: int, longest: str) -> None:
        """Give all four planes the largest side that leaves room for the curves.

        The board may take up `wide` x `high` pixels; `longest` is the longest caption.
        """
        look = self._look
        column = (wide - look.length("gap")) // 2
        high -= 2 * look.length("small") + self.legend.height()
        room = high - max(panel.least_height() for panel in self._below)
        side, stacked = max(
            (self._largest_side(column, room, longest, way), way) for way in (False, True)
        )
        spared = max(high - self.curves.most_height(column), 0)
        needed = self._around_planes(side, longest, stacked) + side * (1 + stacked)
        for arm in self.arms:
            arm.set_side(side, stacked=stacked)
        self._grid.setRowMinimumHeight(0, max(needed, spared))
        self.curves.fit(column, high - max(needed, spared))

    def _largest_side(self, wide: int, high: int, longest: str, stacked: bool) -> int:
        """Return the side of the planes if an arm may take up `wide` x `high` pixels."""
        look = self._look
        inner = wide - 2 * look.length("pad") - 2 * look.length("edge")
        limit = side = inner if stacked else (inner - look.length("gap")) // 2
        high -= look.length("least curve") if stacked else 0  # A high window has room for both.
        for _ in range(2):  # Captions of smaller planes take more lines.
            around = self._around_planes(side, longest, stacked)
            side = min(limit, (high - around) // (1 + stacked))
        return max(side, look.length("least side"))

    def _around_planes(self, side: int, longest: str, stacked: bool) -> int:
        return max(arm.height_without_plots(longest, side, stacked=stacked) for arm in self.arms)

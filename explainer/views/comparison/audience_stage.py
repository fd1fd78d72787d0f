"""The board before an audience: planes and numbers, and no control."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEasingCurve, QObject, QRect, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from explainer.session.presenting.panels import CURVES, EFFICIENCY
from explainer.views.comparison.arms.arm_panel import ArmPanel
from explainer.views.comparison.arms.audience_plan import AudiencePlan, audience_plan
from explainer.views.comparison.arms.stage_plan import Wishes
from explainer.views.comparison.class_legend import ClassLegendStrip
from explainer.views.comparison.divider import Divider
from explainer.views.comparison.right_column import RightColumn
from explainer.views.plots.reveal import QuestionCover
from explainer.views.style.slot import PlaceSlot
from explainer.views.widgets.words import WordsLabel

REVEAL_MS = 450
"""How long the first arm takes to make room for the second one (tuned: calm, not slow)."""
CURVE = 0.27
"""The share of the width that a curve takes where one is wanted (tuned: its names have room)."""
HANDLE = 0.3
"""The share of the arms' width that the handle takes which bends planes (tuned by eye)."""


class StageParts(Protocol):
    """What stands on a board, and whether the second arm is veiled."""

    arms: tuple[ArmPanel, ArmPanel]
    question: QuestionCover
    legend: ClassLegendStrip
    right: RightColumn
    morph: PlaceSlot
    assumption: WordsLabel
    divider: Divider
    veiled: bool

    @property
    def planes(self) -> bool:
        """Whether any planes are shown."""


class AudienceStage(QObject):
    """Places a board's parts; when the veil is lifted the first arm moves aside."""

    moved = Signal()
    """The first arm is on its way: everything is to be placed anew."""

    def __init__(self, board: StageParts, window: QWidget) -> None:
        """Place the parts of `board`, which is the widget `window`."""
        super().__init__(window)
        self._board, self._window = board, window
        self.moves = True
        """Whether anything may move by itself."""
        self._offered = False
        self._opening = QVariantAnimation(self)
        self._opening.setDuration(REVEAL_MS)
        self._opening.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._opening.setStartValue(0.0)
        self._opening.setEndValue(1.0)
        self._opening.valueChanged.connect(self.moved)

    def reveal(self, *, veiled: bool) -> None:
        """Begin to make room for the second arm; what is veiled is so at once."""
        self._opening.stop()
        if not veiled and self.moves and self._window.isVisible():
            self._opening.start()

    def offer_bend(self, *, offered: bool) -> None:
        """Show the handle that bends the planes, or no more unless the mouse is on it."""
        handle = self._board.morph
        self._offered = offered or (handle.isVisible() and handle.underMouse())
        self.moved.emit()

    def place(self, wishes: Wishes, names: frozenset[str]) -> None:
        """Share out the room among planes, legend, question and a curve that is wanted."""
        board, plan = self._board, self._fitting_plan(wishes, names)
        rooms = zip(board.arms, (plan.first, plan.second), plan.planes, strict=True)
        for arm, room, planes in rooms:
            arm.setGeometry(room)
            arm.fit(planes)
        board.arms[0].raise_()
        board.question.setGeometry(plan.question)
        board.question.raise_()
        if board.legend.parentWidget() is self._window:
            board.legend.setGeometry(plan.legend)
        board.right.setVisible(plan.curve.width() > 0)
        board.right.setGeometry(plan.curve)
        board.assumption.hide()
        self._place_handle(plan)
        board.divider.stand(False, 0, 0, 0)

    def _place_handle(self, plan: AudiencePlan) -> None:
        """Put the handle over the line below the planes, where it covers words alone."""
        board = self._board
        seen = plan.first if board.veiled else plan.first.united(plan.second)
        wide = max(round(HANDLE * seen.width()), board.morph.least_width())
        high = board.morph.wanted()
        place = QRect(0, seen.bottom() + 1 - high, wide, high)
        place.moveLeft(seen.center().x() - wide // 2)
        board.morph.setGeometry(place)
        board.morph.setVisible(self._offered and board.planes and board.morph.filled)
        board.morph.raise_()

    def _fitting_plan(self, wishes: Wishes, names: frozenset[str]) -> AudiencePlan:
        """Return the plan, with heads of one line or, where that is too narrow, of three."""
        heads = [arm.head for arm in self._board.arms]
        for head in heads:
            head.choose_words(stacked=False, short=False)
        plan = self._plan(wishes, names)
        if not self._board.planes:
            return self._without_planes(wishes, plan)
        side = plan.planes[1].side
        stacked = side < max(head.least_width() for head in heads)
        short = any(side < head.least_width(whole=True) for head in heads)
        for head in heads:
            head.choose_words(stacked=stacked, short=short)
        around = max(arm.around() for arm in self._board.arms)
        return self._plan(replace(wishes, around=around), names) if stacked else plan

    def _without_planes(self, wishes: Wishes, plan: AudiencePlan) -> AudiencePlan:
        """Return a plan in which curves have all the room below both heads."""
        wide, top = wishes.wide, wishes.around
        rest = QRect(0, top + wishes.gap, wide, max(wishes.high - top - wishes.gap, 1))
        half = (wide - wishes.gap) // 2
        first, second = QRect(0, 0, half, top), QRect(wide - half, 0, half, top)
        curve = QRect() if self._board.veiled else rest
        return replace(plan, first=first, second=second, question=rest, curve=curve)

    def _plan(self, wishes: Wishes, names: frozenset[str]) -> AudiencePlan:
        board = self._board
        own = board.legend.parentWidget() is self._window
        legend = board.legend.minimumHeight() if own and board.planes else 0
        question = board.question.minimumSizeHint().width()
        curve = round(CURVE * wishes.wide) if names & {CURVES, EFFICIENCY} else 0
        veiled, opened = (
            audience_plan(wishes, legend=legend, question=question, curve=curve, veiled=way)
            for way in (True, False)
        )
        if board.veiled:
            return veiled
        if self._opening.state() is QVariantAnimation.State.Running:
            return opened.from_veiled(veiled, float(self._opening.currentValue()))
        return opened

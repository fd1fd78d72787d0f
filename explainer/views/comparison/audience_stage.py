"""The board before an audience: planes and numbers, and no control."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEasingCurve, QObject, QPoint, QRect, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from explainer.session.presenting.panels import CURVES, EFFICIENCY
from explainer.views.comparison.arms.arm_panel import ArmPanel
from explainer.views.comparison.arms.audience_plan import AudiencePlan, audience_plan
from explainer.views.comparison.arms.stage_plan import Wishes
from explainer.views.comparison.class_legend import ClassLegendStrip
from explainer.views.comparison.divider import Divider
from explainer.views.comparison.right_column import RightColumn
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.plots.reveal import QuestionCover
from explainer.views.style.slot import PlaceSlot
from explainer.views.widgets.fitted_words import FittedWords

REVEAL_MS = 450
"""How long the first arm takes to make room for the second one (tuned: calm, not slow)."""
CURVE = 0.27
"""The share of the width that a curve takes where one is wanted (tuned: its names have room)."""


class StageParts(Protocol):
    """What stands on a board, and whether the second arm is veiled."""

    arms: tuple[ArmPanel, ArmPanel]
    question: QuestionCover
    legend: ClassLegendStrip
    right: RightColumn
    morph: PlaceSlot
    assumption: FittedWords
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
        self._place_handle()
        board.divider.stand(False, 0, 0, 0)

    @property
    def below(self) -> QRect:
        """What no plane takes below the lowest of those that are large."""
        arms = self._arms
        seen = arms[0].geometry().united(arms[-1].geometry())
        if not self._mains:
            return QRect()
        seen.setTop(max(place.bottom() for place in self._mains) + 1)
        insets = [self._place_of(arm.inset) for arm in arms if arm.inset and not arm.bent]
        lower = [place.top() for place in insets if place.top() > seen.top()]
        seen.setBottom(min(lower, default=seen.bottom() + 1) - 1)
        return seen

    @property
    def beside(self) -> tuple[QRect, ...]:
        """What no plane takes between those that are large, and on their right."""
        mains = self._mains
        if not mains:
            return ()
        edges = [place.left() for place in mains[1:]] + [self._arms[-1].geometry().right() + 1]
        return tuple(
            QRect(place.right() + 1, place.top(), edge - place.right() - 1, place.height())
            for place, edge in zip(mains, edges, strict=True)
        )

    @property
    def _arms(self) -> tuple[ArmPanel, ...]:
        return self._board.arms[:1] if self._board.veiled else self._board.arms

    @property
    def _mains(self) -> list[QRect]:
        """Where the pictures of large planes stand, from the left to the right."""
        cards = [card for arm in self._arms for card in arm.shown if card is not arm.inset]
        return sorted(map(self._place_of, cards), key=QRect.left)

    def _place_of(self, card: PlaneCard) -> QRect:
        """Return where a plane's picture stands on the board."""
        return QRect(card.room.mapTo(self._window, QPoint(0, 0)), card.room.size())

    def _place_handle(self) -> None:
        """Put the handle in place of all words below the planes: none of them is cut by it."""
        board, place = self._board, self.below
        place.setHeight(min(place.height(), max(board.morph.wanted(), board.arms[0].line())))
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

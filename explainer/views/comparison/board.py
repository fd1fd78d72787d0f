"""Both arms, the legend of their points, and the curves: everything but the controls."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from explainer.core.text.say import Say
from explainer.session.presenting.panels import BOUNDARIES, CURVES, EFFICIENCY, EMBEDDINGS, PANELS
from explainer.views.comparison.arm_panel import ArmPanel
from explainer.views.comparison.class_legend import ClassLegendStrip
from explainer.views.comparison.curves_panel import CurvesPanel
from explainer.views.comparison.divider import Divider
from explainer.views.comparison.efficiency_panel import EfficiencyPanel
from explainer.views.plots.reveal import PageCover, QuestionCover, RevealCover
from explainer.views.plots.shade import Shade
from explainer.views.style.layouts import dress
from explainer.views.style.theme import Look
from explainer.views.widgets.words import WordsLabel


class Board(QWidget):
    """Two columns, one for each arm; the planes get all the room that the curves can spare."""

    cover_moved = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look()
        self.arms = (ArmPanel("supervised", say), ArmPanel("pretrained", say))
        self.legend = ClassLegendStrip()
        self.assumption = WordsLabel(tone="muted", name="assumption")
        self.assumption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.curves = CurvesPanel(say)
        self.efficiency = EfficiencyPanel()
        self.divider = Divider((self.legend, self.assumption), self)
        self._make_shades()
        self.question, self._cover = QuestionCover(), RevealCover("other_veil")
        self._page = PageCover("page_veil")
        self._shown, self._asked = frozenset(PANELS), False
        self.veiled = False
        """Whether nothing may be seen, read or heard of the pretrained arm."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self.legend, 1, 0, 1, 2)
        self._grid.addWidget(self.assumption, 1, 1)
        # In the order in which the Tab key goes through them: a row, then the next one.
        for row, panels in ((0, self.arms), (2, self._below)):
            for column, panel in enumerate(panels):
                self._grid.addWidget(panel, row, column)
                self._grid.setColumnStretch(column, 1)
        self._show_parts()

    def _make_shades(self) -> None:
        """Make what dims each part while it belongs to an earlier choice."""
        word = self.tr("of the run before")
        self._moment_shades = (
            *(Shade(arm, "panel", word) for arm in self.arms),
            *(Shade(words, "window") for words in (self.legend, self.assumption)),
        )
        self._course_shades = tuple(Shade(card, "panel", word) for card in self.curves.cards)
        self._tab_shade = Shade(self.efficiency, "panel", word)

    def dim(self, *, moment: bool, loss: bool, accuracy: bool) -> None:
        """Dim what is of an earlier choice: what the moment shows, and either curve."""
        for shade in self._moment_shades:
            shade.cover(stale=moment)
        for shade, stale in zip(self._course_shades, (loss, accuracy), strict=True):
            shade.cover(stale=stale)
        self._tab_shade.cover(stale=moment and self.efficiency.of_moment)

    @property
    def _below(self) -> tuple[CurvesPanel, EfficiencyPanel]:
        return (self.curves, self.efficiency)

    @property
    def _shown_below(self) -> list[CurvesPanel | EfficiencyPanel]:
        panels: tuple[CurvesPanel | EfficiencyPanel, ...] = self._below
        shown = zip(panels, (CURVES, EFFICIENCY), strict=True)
        return [panel for panel, name in shown if name in self._shown]

    def set_veiled(self, veiled: bool) -> None:
        """Take away, or bring back, all that tells how the pretrained arm does."""
        self.veiled = veiled
        self._show_parts()
        self.cover_moved.emit()

    def set_asked(self, asked: bool) -> None:
        """Hide the curve of label counts while a page of the story asks about it, or show it."""
        if asked != self._asked:
            self._asked = asked
            self._show_parts()

    def show_panels(self, names: frozenset[str], *, captions: bool) -> None:
        """Show the panels called `names` alone; `fit` then shares out the room anew.

        Without `captions` the planes become larger.
        """
        self._shown = names
        for arm in self.arms:
            arm.choose_planes(
                boundary=BOUNDARIES in names, embedding=EMBEDDINGS in names, captions=captions
            )
        self._show_parts()

    @property
    def _asks(self) -> bool:
        """Whether something stands in the place of the curve because a page asks about it."""
        return self._asked and self.efficiency in self._shown_below

    def _show_parts(self) -> None:
        """Show what is chosen and not veiled; what is veiled keeps its room."""
        self._arrange_below()
        chosen = self._shown_below
        for panel in (self.arms[1], *self._below):
            hidden = self.veiled or (self._asked and panel is self.efficiency)
            policy = panel.sizePolicy()
            policy.setRetainSizeWhenHidden(hidden and panel in (self.arms[1], *chosen))
            panel.setSizePolicy(policy)
            panel.setVisible(not hidden and panel in (self.arms[1], *chosen))
        self.question.setVisible(self.veiled)
        planes = bool(self._shown & {BOUNDARIES, EMBEDDINGS})
        self._cover.setVisible(self.veiled and bool(chosen))
        self._page.setVisible(self._asks and not self.veiled)
        self.legend.setVisible(planes)
        self.assumption.setVisible(planes)

    def _arrange_below(self) -> None:
        """Put what is shown below the arms into their columns; one panel alone takes both."""
        chosen = self._shown_below
        # A hidden panel in the cell of another one would cost the cell its spacing.
        for panel in (*self._below, self.question, self._cover, self._page):
            self._grid.removeWidget(panel)
        for column, panel in enumerate(chosen):
            self._grid.addWidget(panel, 2, column, 1, 3 - len(chosen))
            if self._asks and panel is self.efficiency:
                self._grid.addWidget(self._page, 2, column, 1, 3 - len(chosen))
        if self.veiled:
            self._arrange_veils()
        self._grid.setRowStretch(0, int(not chosen))
        self._grid.setRowStretch(2, int(bool(chosen)))

    def _arrange_veils(self) -> None:
        """Put the question over the arm, or, where arms without planes are low, below them."""
        planes = bool(self._shown & {BOUNDARIES, EMBEDDINGS})
        first, second = (self.question, self._cover) if planes else (self._cover, self.question)
        self._grid.addWidget(first, 0, 1)
        if self._shown_below:
            self._grid.addWidget(second, 2, 0, 1, 2)

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        self._look = look
        dress(look, *self.arms, self.legend, self.assumption, *self._below)
        dress(look, self.question, self._cover, self._page)
        dress(look, *self._moment_shades, *self._course_shades, self._tab_shade)
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
        planes = bool(self._shown & {BOUNDARIES, EMBEDDINGS})
        self.assumption.setVisible(planes and self.assumption.sizeHint().width() <= column)
        below = self._shown_below
        if not self.legend.isHidden():
            high -= look.length("small") + self.legend.height()
        high -= look.length("small") if below else 0
        room = high - max((panel.least_height() for panel in below), default=0)
        asked = self.divider.share if below else None
        if asked is not None:
            room = min(room, max(round(asked * high), self._least_room(longest)))
        # Of two ways that are alike, side by side leaves more room to the curves.
        side, stacked = max(
            ((self._largest_side(column, room, longest, way), way) for way in (False, True)),
            key=lambda found: (found[0], not found[1]),
        )
        spared = 0
        if asked is None and CURVES in self._shown:
            spared = max(high - self.curves.most_height(column), 0)
        rows = self.arms[0].rows(stacked=stacked)
        needed = self._around_planes(side, longest, stacked) + side * rows
        for arm in self.arms:
            arm.set_side(side, stacked=stacked)
        self._grid.setRowMinimumHeight(0, max(needed, spared))
        self.curves.fit(column if len(below) > 1 else wide, high - max(needed, spared))

    def _largest_side(self, wide: int, high: int, longest: str, stacked: bool) -> int:
        """Return the side of the planes if an arm may take up `wide` x `high` pixels."""
        look = self._look
        inner = wide - 2 * look.length("pad") - 2 * look.length("edge")
        columns, rows = self.arms[0].columns(stacked=stacked), self.arms[0].rows(stacked=stacked)
        limit = side = (inner - (columns - 1) * look.length("gap")) // columns
        high -= look.length("least curve") if stacked else 0  # A high window has room for both.
        for _ in range(2):  # Captions of smaller planes take more lines.
            around = self._around_planes(side, longest, stacked)
            side = min(limit, (high - around) // max(rows, 1))
            side = max(side, look.length("least side"))
        return side

    def _least_room(self, longest: str) -> int:
        """Return how high planes are of which nobody may take more by hand."""
        side = self._look.length("least divided side")
        return self._around_planes(side, longest, stacked=False) + side

    def _around_planes(self, side: int, longest: str, stacked: bool) -> int:
        return max(arm.height_without_plots(longest, side, stacked=stacked) for arm in self.arms)

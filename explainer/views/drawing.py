"""Puts canvases into the window's plot cards and draws comparisons on them.

The window imports this only after its first paint: it brings numpy and pyqtgraph along.
"""

from __future__ import annotations

from collections.abc import Iterable

from explainer.core.composition import comparison
from explainer.core.figures import Comparison, Plot
from explainer.core.settings import Settings
from explainer.core.timeline import Timeline
from explainer.core.wording import fairness
from explainer.views.arm_panel import ArmPanel
from explainer.views.canvas import Canvas
from explainer.views.plot_card import PlotCard
from explainer.views.speech import Say
from explainer.views.theme import Look


class Drawing:
    """Draws a timeline's latest frame on the panels it was given."""

    def __init__(self, arms: Iterable[ArmPanel], curves: Iterable[PlotCard], say: Say) -> None:
        self._arms = tuple(arms)
        self._curves = tuple(curves)
        self._say = say
        self._canvases: dict[PlotCard, Canvas] = {}
        self._smooth = True
        cards = (*(card for arm in self._arms for card in arm.cards), *self._curves)
        for card in cards:
            self._canvases[card] = Canvas(card.room)
            card.place(self._canvases[card])

    def canvas(self, card: PlotCard) -> Canvas:
        """Return the canvas of a card."""
        return self._canvases[card]

    def show(self, timeline: Timeline) -> Comparison:
        """Draw the latest frame; return the figure that is on the screen now."""
        figure = comparison(timeline, self._say)
        for panel, arm in zip(self._arms, figure.arms, strict=True):
            panel.show_words(arm)
            self._show_plot(panel.decision, arm.decision)
            self._show_plot(panel.embedding, arm.embedding)
        for card, plot in zip(self._curves, figure.curves, strict=True):
            self._show_plot(card, plot)
        return figure

    def fairness(self, settings: Settings) -> str:
        """Return what the two models share and where they differ."""
        return fairness(settings, self._say)

    def set_smooth(self, smooth: bool) -> None:
        """Draw smoothly while nothing moves, faster while training."""
        if smooth != self._smooth:
            self._smooth = smooth
            for canvas in self._canvases.values():
                canvas.set_smooth(smooth)

    def dress(self, look: Look) -> None:
        """Take every colour, font and length from `look`."""
        for canvas in self._canvases.values():
            canvas.dress(look)

    def _show_plot(self, card: PlotCard, plot: Plot) -> None:
        card.show_words(plot)
        self._canvases[card].show_plot(plot)

"""Plot legend: names those lines of plots that are not named where they end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from explainer.views.plots.canvas import PlotCanvas
from explainer.views.widgets.line_legend import LegendRows


class PlotLegend(QObject):
    """Keeps rows of names up to date with what some canvases leave to them."""

    def __init__(self, rows: LegendRows, canvases: Sequence[PlotCanvas]) -> None:
        super().__init__(rows)
        self._rows, self._canvases = rows, tuple(canvases)
        for canvas in self._canvases:
            canvas.legend_changed.connect(self._show)

    @Slot()
    def _show(self) -> None:
        """Name what no canvas names, each name once."""
        named = {line.name: line for canvas in self._canvases for line in canvas.legend}
        self._rows.show_samples(tuple(named.values()))

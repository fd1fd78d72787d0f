"""What a right click on a plot offers besides the ways out: what it is, and what planes can do."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from explainer.views.plots.plot_card import PlotCard
from explainer.views.shell import Shell

PLANES = ("_decision", "_embedding")


class PlotMenus(QObject):
    """Completes the menus of the plots, once those who make files have filled them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window())
        self._shell = shell
        for plot in shell.stage.plots:
            plot.menu.addSeparator()
            if plot.card.objectName().endswith(PLANES):
                plot.menu.addMenu(shell.stage.planes_menu)
            what = plot.menu.addAction(self.tr("What is this?"))
            what.triggered.connect(partial(self._explain, plot.card))

    def _explain(self, card: PlotCard, _checked: bool = False) -> None:
        """Ask as the key does for what has the focus."""
        card.setFocus()
        self._shell.keys.trigger("F1")

"""Offers the ways in which embeddings can be looked at."""

from __future__ import annotations

from explainer.session.running.projections import Projections
from explainer.views.embeddings.embedding_menu import EmbeddingMenu
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell


def install(shell: Shell, projections: Projections) -> None:
    """Offer the ways in the window's menu and in that of each embedding."""
    menu = EmbeddingMenu(projections, shell.keys, shell.window())
    shell.menu.put(MenuGroup.VIEW, menu.in_menu(shell.menu).menuAction())
    for plot in shell.stage.plots:
        if plot.card.objectName().endswith("_embedding"):
            plot.menu.addMenu(menu.in_menu(plot.menu))

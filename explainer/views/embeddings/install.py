"""Offers the ways in which embeddings can be looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from explainer.session.running.projections import Projections
from explainer.views.embeddings.embedding_menu import EmbeddingMenu
from explainer.views.embeddings.embedding_switch import EmbeddingSwitch
from explainer.views.grouped_menu import MenuGroup
from explainer.views.plots.plane_card import PlaneCard
from explainer.views.shell import Shell


def install(shell: Shell, projections: Projections) -> None:
    """Offer the ways in the window's menu, in that of each embedding, and on top of it."""
    menu = EmbeddingMenu(projections, shell)
    shell.menu.put(MenuGroup.VIEW, menu.in_menu(shell.menu).menuAction())
    switches = []
    for plot in shell.stage.plots:
        card = plot.card
        if card.objectName().endswith("_embedding") and isinstance(card, PlaneCard):
            plot.menu.addMenu(menu.in_menu(plot.menu))
            switches.append(EmbeddingSwitch(projections, card))
    shell.dress(*switches)
    EmbeddingSwitches(shell, tuple(switches))


class EmbeddingSwitches(QObject):
    """The switches of both arms: before an audience planes stand alone."""

    def __init__(self, shell: Shell, switches: tuple[EmbeddingSwitch, ...]) -> None:
        super().__init__(shell.window())
        self._places, self._switches = shell.places, switches
        shell.places.panels_changed.connect(self._on_panels_changed)
        self._on_panels_changed()

    @Slot()
    def _on_panels_changed(self) -> None:
        for switch in self._switches:
            switch.set_shown(not self._places.presented)

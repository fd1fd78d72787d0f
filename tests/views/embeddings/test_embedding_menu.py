"""The ways to look at embeddings, in the menus and by key."""

import pytest
from PySide6.QtWidgets import QMenu

from explainer.core.training.embeddings import NEIGHBOURS, PRINCIPAL, WAYS
from explainer.session.running.projections import Projections
from explainer.views.embeddings.embedding_menu import EmbeddingMenu


class IdleLab:
    """Never finishes what it is asked for."""

    def lay_out(self, job, labels_per_class):
        pass


@pytest.fixture
def menu(window):
    window.projections = Projections(window.store, IdleLab())
    return EmbeddingMenu(window.projections, window)


def test_the_chosen_way_is_ticked_and_drawn(window, menu, qtbot):
    outer = QMenu(window)
    ways = menu.in_menu(outer).actions()
    assert [way.data() for way in ways] == list(WAYS) and ways[0].isChecked()
    ways[2].trigger()
    assert ways[2].isChecked() and not ways[0].isChecked()
    assert window.store.timeline.projection.way == NEIGHBOURS
    caption = window.board.arms[0].embedding.caption
    qtbot.waitUntil(lambda: "t-SNE" in caption.text())


def test_a_way_that_cannot_be_gone_is_not_ticked(window, menu):
    outer = QMenu(window)
    ways = menu.in_menu(outer).actions()
    ways[1].trigger()
    assert ways[0].isChecked() and window.store.timeline.projection.way == PRINCIPAL
    assert "more than two numbers" in window.store.notice

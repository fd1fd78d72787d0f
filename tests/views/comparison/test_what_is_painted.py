"""How often canvases are painted: once for each picture, and only where it looks different."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from explainer.views.plots.shade import Shade

PLANES = ("supervised_decision", "supervised_embedding", "pretrained_decision")
SIZE = (1280, 720)


class PaintNote(QObject):
    """Counts the paints of some widgets by name, and whatever is shown."""

    def __init__(self, widgets):
        super().__init__()
        self.names = {widget: name for name, widget in widgets.items()}
        self.paints, self.shown = Counter(), []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint and watched in self.names:
            self.paints[self.names[watched]] += 1
        elif event.type() == QEvent.Type.Show:
            self.shown.append(watched)
        return False

    def end(self):
        QApplication.instance().removeEventFilter(self)


@pytest.fixture
def window(kept):
    window = kept.filled(size=SIZE, folded=True)
    settle()
    yield window
    window.board.efficiency.choose_tab("efficiency")


@pytest.fixture
def note(window):
    canvases = window.drawing.canvases.items()
    note = PaintNote({card.objectName(): canvas.viewport() for card, canvas in canvases})
    yield note
    note.end()


def settle(rounds=8):
    """Handle what is due, and what that asks for."""
    for _ in range(rounds):
        QApplication.processEvents()


def test_a_move_of_the_slider_paints_every_plane_once(qtbot, window, note):
    window.controls.labels.slider.setValue(9)
    qtbot.waitUntil(lambda: note.paints["pretrained_decision"] > 0)
    settle()
    assert {name: note.paints[name] for name in PLANES} == dict.fromkeys(PLANES, 1)
    assert note.paints["efficiency_curve"] == 1
    assert not any(isinstance(each, Shade) for each in note.shown)


def test_what_is_hidden_is_drawn_as_soon_as_it_is_seen(qtbot, window, note):
    window.controls.labels.slider.setValue(9)
    qtbot.waitUntil(lambda: note.paints["pretrained_decision"] > 0)
    settle()
    assert note.paints["accuracy_curve"] == 0
    window.board.efficiency.choose_tab("accuracy")
    qtbot.waitUntil(lambda: note.paints["accuracy_curve"] > 0)
    canvas = window.drawing.canvases[window.board.curves.accuracy]
    assert canvas._marks._shown[0].lines


def test_while_planes_bend_nothing_else_is_painted(qtbot, window, note):
    window.morph.bar.slider.setValue(300)
    qtbot.waitUntil(lambda: note.paints["pretrained_decision"] > 0)
    settle()
    note.paints.clear()
    window.morph.bar.slider.setValue(320)
    qtbot.waitUntil(lambda: note.paints["pretrained_decision"] > 0)
    settle()
    assert note.paints == {"supervised_decision": 1, "pretrained_decision": 1}


def test_a_loss_that_somebody_chose_stays_when_the_slider_moves(qtbot, window, note):
    curves = window.board.curves
    curves._head.switch.choose("pretraining")
    curves._on_loss_chosen("pretraining")
    window.controls.labels.slider.setValue(9)
    qtbot.waitUntil(lambda: note.paints["pretrained_decision"] > 0)
    assert curves.shown_loss == 0

"""Plots dragged out of the window as files."""

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explainer.core.settings.settings import settings_for
from explainer.session.memory import EXPORT
from explainer.session.store import Store
from tests import factories
from tests.windows import shown_window

pytestmark = pytest.mark.usefixtures("undressed")

PLANES = ("boundary", "embedding")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(kept):
    made = kept.give("with nothing to show", opened)
    made.carried = []
    made.export_actions.drag_out.carry = lambda card, data, picture: made.carried.append(
        (card, data)
    )
    return made


def opened(bot):
    return shown_window(bot, Store(settings_for("moons"), factories.FakeRunner()))


@pytest.fixture
def exports(window):
    return window.exports


@pytest.fixture
def memory(window):
    return window.memory


def pull(card, far=None):
    """Press in the middle of a plot and move away from there."""
    start = card.room.rect().center()
    QTest.mousePress(card.room, LEFT, pos=start)
    step = QPoint(far if far is not None else 2 * QApplication.startDragDistance(), 0)
    QTest.mouseMove(card.room, start + step)


def let_go(card):
    QTest.mouseRelease(card.room, LEFT)


def drawn(order):
    Image.new("RGB", (192, 108), "red").save(order.target)
    return order.target


def cards(window):
    arms = [card for panel in window.board.arms for card in panel.cards]
    return [*arms, *window.board.curves.cards, window.board.efficiency.card]


def test_a_pulled_plot_becomes_a_file_that_can_be_dropped_anywhere(window, exports):
    card = cards(window)[2]
    pull(card)
    (order,) = exports.lifts
    assert order.figure == "pretrained-boundary" and order.target.name == f"{order.figure}.png"
    assert window.carried == []
    exports.lifted.emit(drawn(order))
    ((source, data),) = window.carried
    assert source is card
    assert [url.toLocalFile() for url in data.urls()] == [str(order.target)]
    assert order.target.exists()
    window.close()
    assert not order.target.exists()


def test_every_plot_can_be_pulled(window, exports):
    for card in cards(window):
        pull(card)
        let_go(card)
    assert {order.figure for order in exports.lifts} == {
        *(f"{arm}-{plane}" for arm in ("supervised", "pretrained") for plane in PLANES),
        "training-curves",
        "label-efficiency",
    }


def test_a_click_pulls_nothing(window, exports):
    pull(cards(window)[0], far=QApplication.startDragDistance() // 2)
    let_go(cards(window)[0])
    assert exports.lifts == []


def test_a_plot_that_was_let_go_too_early_is_not_dragged(window, exports):
    card = cards(window)[0]
    pull(card)
    let_go(card)
    exports.lifted.emit(drawn(exports.lifts[0]))
    assert window.carried == []
    assert card.cursor().shape() is not Qt.CursorShape.DragCopyCursor


def test_a_dragged_picture_looks_like_the_slides(window, exports, memory):
    memory.keep(EXPORT, {"theme": "dark", "language": "zh"})
    pull(cards(window)[0])
    assert (exports.lifts[0].theme, exports.lifts[0].language) == ("dark", "zh")


def test_what_is_pulled_or_copied_of_a_bent_plane_is_bent(window, exports):
    window.store.show_stored(factories.timeline(window.store.settings, 3))
    window.morph.show(0.5)
    window.live.pace.draw_now()
    boundary, embedding = cards(window)[2:4]
    pull(boundary)
    copy = next(each for each in window.stage.plots if each.card is boundary).menu.actions()[1]
    copy.trigger()
    for order in (exports.lifts[-1], exports.copies[-1]):
        assert (order.figure, order.share) == ("pretrained-boundary", 0.5)
        assert order.large.angles == window.morph._bending.angles
    let_go(boundary)
    pull(embedding)
    assert exports.lifts[-1].share is None


def test_no_plot_takes_what_is_dragged_over_it(window):
    """Qt would miss the beginning of a drag that leaves, and say so."""
    for canvas in window.live.drawing.canvases.values():
        assert not canvas.acceptDrops() and not canvas.viewport().acceptDrops()
    assert window.acceptDrops()

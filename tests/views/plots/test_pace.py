"""When a picture is drawn that somebody has asked for."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from explainer.views.plots.pace import AFTER_PAINTS, CALM_MS, FRAME_MS, Pace


@pytest.fixture
def drawn():
    return []


@pytest.fixture
def pace(qapp, drawn):
    owner = QObject()
    pace = Pace(lambda: drawn.append(1), owner)
    yield pace
    pace.stop()


@pytest.mark.parametrize("calm", [True, False])
def test_after_a_rest_a_choice_is_drawn_at_once(qtbot, pace, drawn, calm):
    pace.calm = calm
    pace.draw_now()
    qtbot.waitUntil(lambda: pace._since.elapsed() >= FRAME_MS)
    pace.ask_soon()
    QCoreApplication.processEvents()
    assert len(drawn) == 2


def test_a_choice_does_not_wait_for_what_is_calm(pace, drawn):
    pace.calm = True
    pace.draw_now()
    pace.ask()
    assert pace._timer.remainingTime() > FRAME_MS
    pace.ask_soon()
    assert pace._timer.remainingTime() <= FRAME_MS < CALM_MS


def test_however_many_ask_there_is_one_picture(qtbot, pace, drawn):
    for _ in range(5):
        pace.ask_soon()
        pace.ask()
    qtbot.waitUntil(lambda: bool(drawn))
    QCoreApplication.processEvents()
    assert len(drawn) == 1 and not pace.asked


def test_an_answer_to_a_hand_does_not_wait_for_the_next_picture(pace, drawn):
    pace.draw_now()
    pace.ask()
    pace.ask_at_once()
    pace.ask_at_once()
    QCoreApplication.sendPostedEvents(pace)
    assert len(drawn) == 2 and not pace.asked


def test_what_may_wait_is_drawn_after_what_has_changed_is_painted(qtbot, qapp, drawn):
    owner, order = Painted(drawn), drawn
    qtbot.addWidget(owner)
    with qtbot.waitExposed(owner):
        owner.show()
    qtbot.waitUntil(lambda: bool(order))
    order.clear()
    rest = Pace(lambda: order.append("rest"), owner, priority=AFTER_PAINTS)
    rest.ask_soon()
    owner.update()
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["painted", "rest"]


def test_pictures_that_may_wait_keep_their_own_distance(qapp, drawn):
    rest = Pace(lambda: drawn.append(1), qapp, least=10 * FRAME_MS)
    rest.draw_now()
    rest.ask_soon()
    assert FRAME_MS < rest._timer.remainingTime() <= 10 * FRAME_MS
    rest.stop()


class Painted(QWidget):
    """Takes note when it is painted."""

    def __init__(self, painted):
        super().__init__()
        self._painted = painted

    def paintEvent(self, event):
        self._painted.append("painted")

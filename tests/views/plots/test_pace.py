"""When a picture is drawn that somebody has asked for."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from explainer.views.plots.pace import CALM_MS, FRAME_MS, Pace


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

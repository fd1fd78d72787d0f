"""The window without any wing: who is asked first, what is done once, what is kept."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent

from explainer.core.figures.theme import DARK, LIGHT
from explainer.core.settings.settings import settings_for
from explainer.session.store import Store
from explainer.views.style.theme import look_for
from explainer.views.window import MainWindow
from tests.factories import FakeRunner


@pytest.fixture
def window(qtbot):
    made = MainWindow(Store(settings_for("moons"), FakeRunner()), theme=LIGHT)
    qtbot.addWidget(made)
    made.told = []
    made.closing.connect(lambda: made.told.append("closing"))
    made.filled.connect(lambda: made.told.append("filled"))
    return made


def press(window, key):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    window.keyPressEvent(event)


def test_who_came_last_is_asked_first_about_keys(window):
    asked = []
    for name, takes in (("early", True), ("late", False), ("last", False)):
        window.take_keys(lambda key, name=name, takes=takes: asked.append(name) or takes)
    press(window, Qt.Key.Key_A)
    assert asked == ["last", "late", "early"]
    window.take_keys(lambda key: asked.append(key) or True)
    press(window, Qt.Key.Key_B)
    assert asked[3:] == [Qt.Key.Key_B]


def test_what_comes_later_is_done_in_order_once(window):
    window.later(lambda: window.told.append(1))
    window.later(lambda: window.told.append(window.updatesEnabled()))
    for _ in range(2):
        window.fill()
    assert window.told == [1, False, "filled"] and window.updatesEnabled()


def test_what_fails_leaves_a_window_that_is_painted(window):
    window.later(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        window.fill()
    assert window.updatesEnabled()


def test_it_ends_once_and_builds_nothing_more(window):
    window.later(lambda: window.told.append("built"))
    for _ in range(2):
        window.end()
    window.fill()
    assert window.told == ["closing"]


def test_whoever_would_rather_stay_keeps_it_and_the_others_are_not_asked(window):
    asked, may = [], {"first": False, "second": True}
    for name in ("first", "second"):
        window.may_close.append(lambda name=name: asked.append(name) or may[name])
    window.show()
    window.close_by_hand()
    assert window.isVisible() and asked == ["first"]
    may["first"] = True
    window.close_by_hand()
    assert not window.isVisible() and asked == ["first", "first", "second"]
    assert window.told == ["closing"]


def test_it_stays_as_large_as_it_was_chosen_whatever_it_wears(window):
    usual = window.look.scale
    window.wear(DARK, 1.5)
    assert window.theme is DARK and window.look.scale == pytest.approx(1.5 * usual)
    window.wear(LIGHT)
    assert window.theme is LIGHT and window.look.scale == pytest.approx(1.5 * usual)
    window.wear(LIGHT, 1.0)
    assert window.look.scale == usual


def test_for_a_size_that_is_to_come_it_is_dressed_once(window):
    worn = []
    window.look_changed.connect(worn.append)
    window.wear(DARK, 1.25, QSize(1920, 1080))
    assert window.look == look_for(DARK, 1920, 1080, 1.25)
    window.resize(1920, 1080)
    window.show()
    assert worn == [window.look]


def test_a_size_that_never_comes_is_waited_for_a_while(window):
    window.wear(LIGHT, 1.25, QSize(1920, 1080))
    assert window._resize_timer.isActive()
    window._resize_timer.timeout.emit()
    assert window.look == look_for(LIGHT, window.width(), window.height(), 1.25)


def test_parts_take_the_look_at_once_and_every_later_one(window):
    worn = []
    window.dress(SimpleNamespace(apply_look=worn.append))
    window.wear(DARK)
    window.wear(DARK)
    assert [look.theme for look in worn] == [LIGHT, DARK]


@pytest.mark.parametrize("size", [[853, 500], [853], "large", None])
def test_a_size_that_was_kept_is_taken_if_it_is_one(window, size):
    before = window.width(), window.height()
    window.state.restore({"size": size})
    kept = size == [853, 500]
    assert (window.width(), window.height()) == ((853, 500) if kept else before)
    assert window.state.values()["size"] == [window.width(), window.height()]


def test_a_notice_is_seen_for_a_while(window):
    window.store.notify("Saved.")
    assert window._notice_timer.isActive() and window.bar._notice.text() == "Saved."
    window._notice_timer.timeout.emit()
    assert window.store.notice == "" and window.bar._notice.text() == ""


@pytest.mark.parametrize("welcome", [True, False])
def test_only_what_somebody_can_open_is_welcome(window, welcome):
    took, accepted = [], []
    drops = SimpleNamespace(accepts=lambda event: welcome, take=took.append)
    event = SimpleNamespace(acceptProposedAction=lambda: accepted.append(1))
    window.take_drops(drops)
    assert window.acceptDrops()
    window.dragEnterEvent(event)
    assert bool(accepted) is welcome
    window.dropEvent(event)
    assert took == [event]

"""Garbage is collected between events alone: often what is young, in a rest what is old."""

import gc
import weakref

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer

from explainer.core.settings.settings import settings_for
from explainer.session import garbage as collecting
from explainer.session.garbage import OLD, YOUNG, Garbage
from explainer.session.store import Store
from tests.factories import FakeRunner


class FakeCollector:
    """Writes down what it was asked for."""

    def __init__(self):
        self.done = []

    def collect(self, generation):
        self.done.append(generation)

    def disable(self):
        self.done.append("off")

    def freeze(self):
        self.done.append("set aside")

    def unfreeze(self):
        self.done.append("all")


@pytest.fixture
def collector(monkeypatch):
    fake = FakeCollector()
    monkeypatch.setattr(collecting, "gc", fake)
    monkeypatch.setattr(collecting, "give_back", lambda: fake.done.append("given back"))
    return fake


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass as a test says."""
    passed = [0.0]
    monkeypatch.setattr(collecting.time, "monotonic", lambda: passed[0])
    return passed


@pytest.fixture
def garbage(qapp, collector, clock):
    parent = QObject()
    made = Garbage(parent)
    made.kept = parent
    return made


def test_python_itself_collects_nothing_any_more(garbage, collector):
    assert collector.done == ["off"]


def test_what_the_start_has_made_is_set_aside_at_once(garbage, collector):
    garbage.begin()
    assert collector.done == ["off", "set aside"]
    assert garbage._young.isActive() and garbage._rest.isActive()
    once = (garbage._rest, garbage._replaced)
    assert not garbage._young.isSingleShot() and all(timer.isSingleShot() for timer in once)


def test_young_objects_are_looked_at_again_and_again(garbage, collector):
    garbage._young.timeout.emit()
    garbage._young.timeout.emit()
    assert collector.done[1:] == [YOUNG, YOUNG]


def test_where_nothing_ever_rests_older_ones_are_too(garbage, collector, clock):
    clock[0] = collecting.BUSY_SECONDS + 1
    garbage._young.timeout.emit()
    garbage._young.timeout.emit()
    assert collector.done[1:] == [OLD, YOUNG]


def test_a_rest_collects_what_is_not_set_aside_and_gives_memory_back(garbage, collector):
    garbage._rest.timeout.emit()
    assert collector.done[1:] == [OLD, "set aside", "given back"]


def test_some_minutes_later_a_rest_looks_at_everything_once(garbage, collector, clock):
    clock[0] = collecting.WHOLE_SECONDS + 1
    garbage._rest.timeout.emit()
    garbage._rest.timeout.emit()
    rest = [OLD, "set aside", "given back"]
    assert collector.done[1:] == ["all", *rest, *rest]


def test_after_a_window_was_replaced_everything_is_looked_at(garbage, collector):
    garbage.window_replaced()
    assert garbage._replaced.isActive()
    garbage._replaced.timeout.emit()
    assert collector.done[1:] == ["all", OLD, "set aside", "given back"]


def test_a_store_that_changes_puts_the_rest_off(garbage, collector):
    store = Store(settings_for("moons"), FakeRunner())
    garbage.follow(store)
    assert not garbage._rest.isActive()
    store.change(seed=4)
    assert garbage._rest.isActive() and collector.done == ["off"]


@pytest.mark.parametrize("timer", ["_young", "_rest", "_replaced"])
def test_amid_an_event_nothing_is_collected(garbage, collector, timer):
    """As while a dialogue of the system is open: the event that opened it is not over."""
    loop = QEventLoop()

    def ask():
        inner = QEventLoop()
        QTimer.singleShot(0, inner, getattr(garbage, timer).timeout.emit)
        QTimer.singleShot(0, inner, inner.quit)
        inner.exec()
        loop.quit()

    QTimer.singleShot(0, loop, ask)
    loop.exec()
    assert collector.done == ["off"]
    assert timer == "_young" or getattr(garbage, timer).isActive()


class Knot:
    """Something that refers to itself."""

    def __init__(self):
        self.itself = self


def test_what_refers_to_itself_is_gone_after_a_rest(qapp, qtbot, monkeypatch):
    monkeypatch.setattr(collecting.gc, "freeze", lambda: None)  # Other tests have garbage too.
    garbage = Garbage(qapp)
    knot = weakref.ref(Knot())
    assert knot() is not None and not gc.isenabled()
    garbage._rest.timeout.emit()
    assert knot() is None
    garbage.deleteLater()

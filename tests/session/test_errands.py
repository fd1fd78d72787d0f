"""Long work in pieces: what happens meanwhile is heard between two of them."""

import pytest
from PySide6.QtCore import QCoreApplication, QMetaObject, QObject, Qt, Slot

from explainer.session.errands import Errands

WAIT = 5_000


class Listener(QObject):
    """Something that happens in the window's thread, as soon as it is its turn."""

    def __init__(self, told, then=None):
        super().__init__()
        self._told, self._then = told, then

    def call(self):
        """Have it happen soon."""
        QMetaObject.invokeMethod(self, "hear", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def hear(self):
        """It happens."""
        self._told.append("heard")
        if self._then is not None:
            self._then()


@pytest.fixture
def told():
    return []


@pytest.fixture
def errands(qapp, told):
    made = Errands(qapp)
    made.done.connect(lambda: told.append("done"))
    yield made
    made.stop()


def telling(told, *words):
    return [lambda word=word: told.append(word) for word in words]


def serve_events():
    for _ in range(20):
        QCoreApplication.processEvents()


def test_errands_are_run_in_their_order_and_only_then_done(qtbot, errands, told):
    errands.put_last(*telling(told, "c", "d"))
    errands.put_first(*telling(told, "a", "b"))
    assert told == []
    with qtbot.waitSignal(errands.done, timeout=WAIT):
        errands.begin()
        errands.begin()
    assert told == ["a", "b", "c", "d", "done"]


def test_what_happens_meanwhile_is_heard_before_the_next_one(qtbot, errands, told):
    listener = Listener(told)
    errands.put_last(listener.call, *telling(told, "next"))
    with qtbot.waitSignal(errands.done, timeout=WAIT):
        errands.begin()
    assert told == ["heard", "next", "done"]


def test_whoever_stops_between_two_of_them_leaves_the_rest_undone(errands, told):
    listener = Listener(told, errands.stop)
    errands.put_last(*telling(told, "first"), listener.call, *telling(told, "rest"))
    errands.begin()
    serve_events()
    errands.finish()
    assert told == ["first", "heard"]


def test_one_that_stops_the_others_does_not_count_as_the_last(errands, told):
    errands.put_last(errands.stop, *telling(told, "rest"))
    errands.begin()
    serve_events()
    assert told == []


def test_what_is_wanted_at_once_is_done_at_once_and_not_again(errands, told):
    errands.put_last(*telling(told, "a", "b"))
    errands.begin()
    errands.finish()
    assert told == ["a", "b", "done"]
    errands.finish()
    errands.begin()
    serve_events()
    assert told == ["a", "b", "done"]


def test_one_may_bring_others(qtbot, errands, told):
    errands.put_last(lambda: errands.put_last(*telling(told, "brought")))
    with qtbot.waitSignal(errands.done, timeout=WAIT):
        errands.begin()
    assert told == ["brought", "done"]


def test_one_that_fails_keeps_no_other_from_its_turn(qtbot, errands, told):
    errands.put_last(lambda: 1 / 0, *telling(told, "next"))
    with qtbot.captureExceptions() as faults, qtbot.waitSignal(errands.done, timeout=WAIT):
        errands.begin()
    assert [fault[0] for fault in faults] == [ZeroDivisionError]
    assert told == ["next", "done"]

"""Work beside the window: the newest wish counts, and nothing that goes wrong ends it."""

import threading
import time

import pytest

from explainer.core.text.sentence import SentenceError
from explainer.session import latest_task as module
from explainer.session.latest_task import LatestTask, within

PATIENCE = 5_000


@pytest.fixture
def task(qapp):
    made = LatestTask()
    yield made
    made.close()


@pytest.fixture
def gate():
    """What work waits for that does not come back by itself."""
    made = threading.Event()
    yield made
    made.set()


def raising(error):
    raise error


def test_of_several_wishes_the_newest_is_told(task, gate, qtbot):
    told, begun = [], threading.Event()
    task.made.connect(told.append)
    task.ask(lambda: begun.set() or gate.wait(5))
    begun.wait(5)
    task.ask(lambda: told.append("replaced"))
    task.ask(lambda: "newest")
    gate.set()
    qtbot.waitUntil(lambda: told == ["newest"])
    task.close()
    qtbot.wait(20)
    assert told == ["newest"]


def test_what_is_closed_tells_nothing(task, qtbot):
    told = []
    task.made.connect(told.append)
    task.ask(lambda: 1)
    task.close()
    task.ask(lambda: 2)
    qtbot.wait(20)
    assert told == []


def test_what_is_no_longer_wanted_is_not_told(task, gate, qtbot):
    told, begun = [], threading.Event()
    task.made.connect(told.append)
    task.ask(lambda: begun.set() or gate.wait(5))
    begun.wait(5)
    task.ask(lambda: told.append("begun in spite of it"))
    task.forget()
    gate.set()
    with qtbot.waitSignal(task.made, check_params_cb=lambda value: value == 3):
        task.ask(lambda: 3)
    assert told == [3]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (SentenceError("It is {what}.", what="red"), "It is red."),
        (KeyError("x"), "by a fault of the program (KeyError: 'x')"),
        (RecursionError("deep " * 100), "by a fault of the program (RecursionError: deep"),
        (MemoryError(), "There is not enough memory"),
        (OSError(5, "broken"), "by a fault of the program (OSError"),
    ],
)
def test_whatever_goes_wrong_is_one_sentence_and_the_next_wish_is_heard(task, qtbot, error, said):
    with qtbot.waitSignal(task.refused, timeout=PATIENCE) as told:
        task.ask(lambda: raising(error))
    assert said in told.args[0] and len(told.args[0]) < 250 and "\n" not in told.args[0]
    with qtbot.waitSignal(task.made, timeout=PATIENCE) as told:
        task.ask(lambda: "next")
    assert told.args == ["next"]


def test_a_newer_wish_does_not_wait_for_work_that_never_ends(task, gate, qtbot):
    begun = threading.Event()
    task.ask(lambda: begun.set() or gate.wait(30))
    begun.wait(5)
    with qtbot.waitSignal(task.made, timeout=PATIENCE) as told:
        task.ask(lambda: "newer")
    assert told.args == ["newer"] and not gate.is_set()
    assert not task._impatience.isActive()  # Nothing ticks where nobody waits.


def test_closing_does_not_wait_for_work_that_never_ends(task, gate):
    begun = threading.Event()
    task.ask(lambda: begun.set() or gate.wait(30))
    begun.wait(5)
    task.ask(begun.clear)
    started = time.monotonic()
    task.close()
    assert time.monotonic() - started < module.FAREWELL + 1.0
    task._on_impatient()
    assert task._thread is not None and begun.is_set()  # No other one was begun.


def test_closing_waits_for_work_that_soon_ends(task):
    begun, done = threading.Event(), []
    task.ask(lambda: begun.set() or time.sleep(0.02) or done.append(True))
    begun.wait(5)
    task.close()
    assert done == [True]


def test_no_thread_of_its_own_keeps_the_program_alive(task, qtbot):
    with qtbot.waitSignal(task.made, timeout=PATIENCE) as told:
        task.ask(lambda: threading.current_thread().daemon)
    assert told.args == [True]


def test_who_waits_a_while_gets_what_came_in_time(gate):
    assert within(5.0, lambda: 7) == 7
    assert within(5.0, lambda: threading.current_thread().daemon)  # The program's end is free.
    assert within(0.01, gate.wait) is None
    with pytest.raises(KeyError):
        within(5.0, lambda: raising(KeyError("x")))


def test_what_was_made_but_not_told_yet_is_not_told_once_nobody_wants_it(task, qtbot):
    told = []
    task.made.connect(told.append)
    task.ask(lambda: 1)
    task._thread.join(5) if task._thread else None
    task.forget()
    qtbot.wait(10)
    assert told == []

"""Every test leaves the house as it found it: no window, no thread, no child process."""

import gc
import multiprocessing
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

# Tests begin many processes: what one of them has compiled the next ones only read.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Several tests run at a time: threads of one would wait for the cores of the others.
os.environ.setdefault("OMP_NUM_THREADS", "1")
# What the program remembers between two starts is not to be mixed with a developer's own.
OWN_DATA = tempfile.TemporaryDirectory(prefix="explainer-tests-")
os.environ["XDG_DATA_HOME"] = OWN_DATA.name
# A widget that is garbage takes Qt's lock when it is collected; in the middle of a call that
# holds it this would wait for itself. Garbage is collected between tests alone.
gc.disable()
MUCH_GARBAGE = 100_000
YOUNG = 0
"""The generation of objects that were made since garbage was last looked for."""
ENDING_SECONDS = 5.0


def pytest_collection_finish():
    """Leave all modules out of what is looked through for garbage: they last to the end."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure():
    OWN_DATA.cleanup()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item, nextitem):
    """Say which test is the last one of its file: what it leaves is put back for nobody."""
    item.is_last = nextitem is None or nextitem.path != item.path


@pytest.fixture(scope="session")
def qapp_args():
    return ["explainer", "-style", "Fusion"]


@pytest.fixture(autouse=True)
def nothing_left_behind():
    """Fail a test that leaves a window, a thread or a child process alive."""
    windows, threads = _windows(), set(threading.enumerate())
    children = _children()
    yield
    _settle()
    assert _windows() - windows == set(), "a window was left open"
    assert _left_running(threads) == set(), "a thread was left running"
    assert _left_alive(children) == set(), "a process was left"


def _children():
    """Return the processes that were begun here, or by the fork server that was."""
    forks = sys.modules.get("explainer.lab.fork_client")
    server = forks.fork_server().process if forks else None
    told = Path(f"/proc/{server}/task/{server}/children")
    forked = told.read_text().split() if server and told.exists() else ()
    return {*multiprocessing.active_children(), *forked}


def _left_alive(before):
    """Return processes that were not there before and do not end by themselves."""
    limit = time.monotonic() + ENDING_SECONDS
    while (left := _children() - before) and time.monotonic() < limit:
        time.sleep(0.01)
    return left


def _left_running(before):
    """Return threads that were not there before and do not end by themselves."""
    for thread in set(threading.enumerate()) - before:
        thread.join(ENDING_SECONDS)
    return set(threading.enumerate()) - before


def _application():
    from PySide6.QtWidgets import QApplication

    return QApplication.instance()


def _windows():
    application = _application()
    if application is None:
        return set()
    return {widget for widget in application.topLevelWidgets() if widget.isVisible()}


def _let_go():
    """Release what Qt holds to be pressed: it keeps a button down after a double click."""
    if "PySide6.QtTest" not in sys.modules:
        return
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    nobody = QWidget()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseRelease(nobody, button)


def _settle():
    application = _application()
    if application is None:
        return
    _let_go()
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(3):
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if gc.get_count()[YOUNG] > MUCH_GARBAGE:
        gc.collect(YOUNG)

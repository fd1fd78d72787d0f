"""Signals from outside, as a terminal, a logout or a service sends them."""

import os
import signal
import time

import pytest

from explainer.session import interrupts as module
from explainer.session.interrupts import Interrupts

WAIT = 2_000


@pytest.fixture
def struck():
    return []


@pytest.fixture
def interrupts(qapp, struck):
    made = Interrupts(lambda: struck.append("all"))
    yield made
    made.close()


def send(number):
    os.kill(os.getpid(), number)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_is_told_between_two_events_and_decides_the_exit_code(
    qtbot, interrupts, number, code
):
    assert interrupts.exit_code == 0
    with qtbot.waitSignal(interrupts.arrived, timeout=WAIT):
        send(number)
    assert interrupts.exit_code == code


def test_it_is_told_once_whatever_else_comes(qtbot, interrupts, struck):
    told = []
    interrupts.arrived.connect(lambda: told.append(1))
    with qtbot.waitSignal(interrupts.arrived, timeout=WAIT):
        for number in (signal.SIGHUP, signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
            send(number)
    qtbot.wait(50)
    assert told == [1] and interrupts.exit_code == 129 and struck == []


def test_a_second_ctrl_c_ends_everything_at_once(qtbot, interrupts, struck, monkeypatch):
    ended, now = [], [time.monotonic()]
    monkeypatch.setattr(module.os, "_exit", ended.append)
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    send(signal.SIGINT)
    send(signal.SIGINT)
    assert ended == struck == []
    now[0] += 2 * module.ONE_KEY_SECONDS
    send(signal.SIGINT)
    assert ended == [130] and struck == ["all"]


def test_what_was_to_be_ignored_stays_ignored(qtbot, struck):
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    made = Interrupts(lambda: None)
    try:
        with qtbot.assertNotEmitted(made.arrived, wait=100):
            send(signal.SIGHUP)
        assert made.exit_code == 0
    finally:
        made.close()
        assert signal.signal(signal.SIGHUP, before) == signal.SIG_IGN


def test_afterwards_signals_mean_what_they_meant_before(qapp):
    before = [signal.getsignal(number) for number in module.ENDING]
    Interrupts(lambda: None).close()
    assert [signal.getsignal(number) for number in module.ENDING] == before


def test_what_comes_after_it_was_told_is_not_told_again(qtbot, interrupts):
    told = []
    interrupts.arrived.connect(lambda: told.append(1))
    with qtbot.waitSignal(interrupts.arrived, timeout=WAIT):
        send(signal.SIGTERM)
    send(signal.SIGTERM)
    qtbot.wait(20)
    assert told == [1] and interrupts.exit_code == 143

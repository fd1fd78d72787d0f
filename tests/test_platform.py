"""Faults of the platform that the required versions avoid."""

import sys

from PySide6.QtCore import QObject

CALLS = 300


def test_a_call_that_returns_nothing_keeps_the_count_of_none():
    """Some builds of PySide6 lose one reference to None at each call, and abort in the end."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 10

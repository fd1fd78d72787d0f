"""Work that can be set aside between any two steps."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TypeVar

Result = TypeVar("Result")
# Yields after every step so that whoever runs it can look up; returns what it has found.
Steps = Generator[None, None, Result]


def finished(steps: Steps[Result]) -> Result:
    """Take all steps and return what they found."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result


def last_of(moments: Iterator[Result]) -> Steps[Result]:
    """Go through all of `moments` and return the last; there is at least one."""
    moment = next(moments)
    for following in moments:
        yield
        moment = following
    return moment

"""Work that can be set aside between any two steps."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import TypeVar

from explainer.core.settings.choice import Stage

Key = TypeVar("Key")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What begins now: so many steps of one stage, all about as long as each other."""

    stage: Stage
    steps: int


@dataclass(frozen=True, slots=True)
class Stretches:
    """How many stretches all of the work has."""

    count: int


Sign = Stretch | Stretches | None
"""What a step may say of the way: most of them say nothing."""
# Yields after every step so that whoever runs it can look up; returns what it has found.
Steps = Generator[Sign, None, Result]


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
        yield None
        moment = following
    return moment


def remembered(
    known: dict[Key, Result], key: Key, measure: Callable[[], Steps[Result]], most: int = 1
) -> Steps[Result]:
    """Return what is `known` under a key, or measure it; the oldest of `most` make room."""
    if key not in known:
        found = yield from measure()
        while len(known) >= most:
            del known[next(iter(known))]
        known[key] = found
    return known[key]

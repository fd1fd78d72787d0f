"""Time left: how long something that is counted will still take, by its pace of late."""

from __future__ import annotations

import math
import time
from bisect import bisect_right
from collections.abc import Callable

from explainer.core.text.numerus import counted
from explainer.core.text.say import Say

BRIEF_SECONDS = 1.0
"""Chosen: of what ends sooner nothing is said."""
LEAST_SECONDS, LEAST_SHARE = 1.0, 0.02
"""For so long, and so much of the whole, a pace is watched before it is believed: the first steps
of a run wait for what is prepared beside them. Chosen."""
FINELY = 100
"""Parts of one, for whoever counts few things and knows how much of each is done; chosen."""
MINUTE = 60
EXACT, STEP = 10, 5
"""Seconds up to which each is told, and the steps beyond: more would only flicker; chosen."""
STAYS = 1.3
"""How many times longer than was told last it may take before that is taken back; chosen."""


class TimeLeft:
    """Follows one count; where this falls back, or counts something else, it begins anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._total = self._done = 0.0
        self._marks: list[tuple[float, float]] = []
        self._told = math.inf

    def seconds(self, done: float, total: float) -> float | None:
        """Return how many seconds are left; None as long as there is no pace.

        The pace is that of the later half of what was seen: what began slowly is soon forgotten.
        """
        now = self._clock()
        if total != self._total or done < self._done:
            self._total, self._marks, self._told = total, [(done, now)], math.inf
        elif done > self._done:
            self._marks.append((done, now))
        self._done = done
        first, began = self._marks[0]
        if now - began < LEAST_SECONDS or done - first < max(LEAST_SHARE * total, 1):
            return None
        half = bisect_right(self._marks, ((first + done) / 2, math.inf)) - 1
        since, then = self._marks[half]
        return (now - then) / (done - since) * (total - done)

    def words(self, done: float, total: float, say: Say) -> str:
        """Return how much time is left, or nothing where it is not known or very short."""
        seconds = self.seconds(done, total)
        if seconds is None or seconds < BRIEF_SECONDS:
            return ""
        if seconds > MINUTE:
            minutes = math.ceil(seconds / MINUTE)
            if self._told < minutes * MINUTE and seconds <= STAYS * self._told:
                minutes = math.ceil(self._told / MINUTE)  # A pace that wavers, as below.
            self._told = minutes * MINUTE
            one, many = say("about 1 min left"), say("about {minutes} min left")
            return counted(minutes, one, many).format(minutes=minutes)
        exact = math.ceil(seconds)
        told = exact if exact <= EXACT else STEP * math.ceil(exact / STEP)
        if self._told < told and seconds <= STAYS * self._told:
            told = round(self._told)  # A pace that wavers is no reason to count up.
        self._told = told
        return say("about {seconds} s left").format(seconds=told)

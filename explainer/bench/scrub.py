"""The time machine: from the wish for another moment to its planes painted."""

from __future__ import annotations

import time
from random import Random
from typing import Any

from explainer.bench.clock import spread
from explainer.bench.sizes import Sizes
from explainer.bench.slider import LEAST_PAUSE, LONGEST_PAUSE
from explainer.bench.stage import Stage
from explainer.bench.watch import rest, until


def scrub(stage: Stage, sizes: Sizes) -> dict[str, Any]:
    """Return the time of jumps to any moment of a finished run, as by dragging the handle."""
    random = Random(0)
    stage.wait_for_survey()
    stage.train_anew()
    stage.wait_for_all_counts()
    times = [_jump(stage, random) for _ in range(sizes.moves)]
    stage.bar.setValue(stage.bar.maximum())
    return spread(times, 50, 99)


def _jump(stage: Stage, random: Random) -> float:
    """Jump once, after a pause; return the milliseconds until that moment was painted."""
    rest(random.uniform(LEAST_PAUSE, LONGEST_PAUSE))
    place = random.choice([p for p in range(stage.bar.maximum()) if p != stage.bar.value()])
    started = time.perf_counter()
    stage.bar.setValue(place)
    sought = stage.store.timeline.frames[place]
    until(lambda: stage.watch.shown is sought and stage.watch.painted)
    return 1_000 * (time.perf_counter() - started)

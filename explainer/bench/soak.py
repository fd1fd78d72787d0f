"""Hours of use in minutes: scenes and seeds, one after the other, and the memory after each.

`python -m explainer.bench.soak MINUTES` runs in a process of its own, which loads no more
than users do, and prints one object.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from functools import partial
from itertools import count
from typing import Any

from explainer.bench.drift import KIND, drift
from explainer.bench.footprint import family
from explainer.bench.stage import Stage, act
from explainer.bench.watch import rest, until
from explainer.core.settings.settings import settings_for

TOUR = ("spirals", "creatures", "moons", "digits", "language", "hidden-moons")
SEEDS = 2
"""Seeds of a scene that are looked at before the next scene."""
SURVEY_SECONDS, REST_SECONDS = 4.0, 5.0
"""What is measured beside the run may go on for so long; then the state is kept in a file."""
PATIENCE_SECONDS = 600.0
WARM_UP_MINUTES, WARM_UP_SHARE = 10.0, 0.25


def soak(minutes: float, stage: Stage) -> dict[str, Any]:
    """Go round the scenes until the time is over; return each sample and what has grown."""
    started, samples = time.perf_counter(), list[dict[str, Any]]()
    stage.wait_for_comparison()
    stage.let_go()
    for visit, (scene, seed) in enumerate(_visits()):
        _look_at(stage, scene, seed)
        passed = (time.perf_counter() - started) / 60
        samples.append(
            {
                "minute": passed,
                "round": visit // (SEEDS * len(TOUR)),
                "scene": scene,
                **family(stage.lab.process_id),
            }
        )
        _tell(samples[-1])
        if passed >= minutes:
            break
    return _told(minutes, samples)


def _visits() -> Iterator[tuple[str, int]]:
    """Yield scenes and seeds without end; no seed comes twice."""
    for turn in count():
        for scene in TOUR:
            yield from ((scene, SEEDS * turn + seed) for seed in range(SEEDS))


def _look_at(stage: Stage, scene: str, seed: int) -> None:
    """Train a scene with a seed, as somebody does who chooses it, and measure for a while.

    What is amid a measurement needs more or less at every moment: it is stopped at the end.
    """
    stage.store.change(**settings_for(scene, seed=seed).choices)
    until(lambda: stage.all_counts_are_there, PATIENCE_SECONDS)
    rest(SURVEY_SECONDS)
    stage.survey.stop()
    rest(REST_SECONDS)


def _told(minutes: float, samples: list[dict[str, Any]]) -> dict[str, Any]:
    warm_up = min(WARM_UP_MINUTES, WARM_UP_SHARE * minutes)
    return {
        "minutes": minutes,
        "warm_up_minutes": warm_up,
        "growth": drift([each for each in samples if each["minute"] >= warm_up]),
        "samples": samples,
    }


def _tell(sample: dict[str, Any]) -> None:
    parts = (f"{name} {sample[name][KIND]:.1f}" for name in ("window", "lab", "helpers"))
    line = f"minute {sample['minute']:.1f}, {sample['scene']}: {', '.join(parts)} MB\n"
    sys.stderr.write(line)


if __name__ == "__main__":
    sys.exit(act(partial(soak, float(sys.argv[1]))))

"""What a user waits for: the start, the label slider, the time machine, repaints, memory.

`python -m explainer.bench.window.in_use in_use SIZES` prints one object with a value, or a
sentence, for each part; `... opening STARTED` when what was there, where STARTED is the wall
clock's time, in seconds, at which the process was asked for. Either loads no more than users do.
"""

from __future__ import annotations

import os
import sys
import time
from functools import partial
from itertools import pairwise
from random import Random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explainer.bench.memory import descendants, footprint, is_told, total
from explainer.bench.timing import BY_NAME, Sizes, spread
from explainer.bench.window.driver import WindowDriver, act
from explainer.bench.window.live_hand import live_hand
from explainer.bench.window.morphing import morph
from explainer.bench.window.stage import stage
from explainer.bench.window.watch import Paint, rest, until
from explainer.bench.window.yardstick import CHANGING, compared
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import settings_for

KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageDown: -5,
    Qt.Key.Key_PageUp: 5,
    Qt.Key.Key_Home: -100,
    Qt.Key.Key_End: 100,
}
# A hand moves a slider at no fixed beat.
LEAST_PAUSE, LONGEST_PAUSE = 0.005, 0.040
# Before the labels come into play, a move shows in no plane: the next picture is waited for.
PLANES = {Stage.PRETRAINING: 1, Stage.FINETUNING: 4}
MOST_REPLAYS = 20
PHASES = {"pretraining": Stage.PRETRAINING, "both_arms": Stage.FINETUNING}
# A little more noise than the stored result has, so that everything is measured anew.
OTHER_NOISE = 1.1


def opening(started: float, driver: WindowDriver) -> dict[str, float]:
    """Return the milliseconds to the first paint, the plots and the first live comparison."""
    until(lambda: driver.watch.window_painted)
    moments = {"first_paint_ms": _since(started)}
    until(lambda: driver.watch.painted)
    moments["plots_ms"] = _since(started)
    driver.wait_for_comparison()
    return {**moments, "first_comparison_ms": _since(started)}


def _since(started: float) -> float:
    return 1_000 * (time.time() - started)


def slider(driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    """Return the time of moves to other values: at rest, and in both phases of training."""
    random = Random(0)
    driver.wait_for_all_counts()
    driver.wait_for_survey()
    at_rest = [_move(driver, random) for _ in range(sizes.moves)]
    training = _while_training(driver, random, sizes.moves_while_training)
    found = {
        **_spread(at_rest),
        "during_training": _spread(training["finetuning"]),
        "during_pretraining": _spread(training["pretraining"]),
    }
    return _compared(found, driver, sizes)


def _spread(times: list[float]) -> dict[str, float | int]:
    return spread(times, 50, 95, 99)


def _compared(found: dict[str, Any], driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    """Return times beside those of a bare window whose planes are as large."""
    side = driver.window.stage.boundaries[0].width()
    return compared(found, side, sizes.moves, CHANGING)


def _while_training(driver: WindowDriver, random: Random, moves: int) -> dict[str, list[float]]:
    """Move while the same comparison is trained again and again."""
    times: dict[str, list[float]] = {"pretraining": [], "finetuning": []}
    for _ in range(MOST_REPLAYS):
        driver.wait_for_all_counts()
        driver.train_anew()
        until(lambda: driver.store.state.fraction > 0)
        while (phase := driver.store.state.phase) in times:
            took = _move(driver, random)
            if driver.store.state.phase == phase:
                times[phase].append(took)
        if min(map(len, times.values())) >= moves:
            break
    driver.wait_for_all_counts()
    return times


def _move(driver: WindowDriver, random: Random) -> float:
    """Move once, after a pause; return the milliseconds until the new figure was painted."""
    rest(random.uniform(LEAST_PAUSE, LONGEST_PAUSE))
    slider, key = driver.slider, random.choice(_keys_that_move(driver))
    started = time.perf_counter()
    QTest.keyClick(slider, key)
    until(lambda: _shows(driver, slider.value()))
    return 1_000 * (time.perf_counter() - started)


def _shows(driver: WindowDriver, labels: int) -> bool:
    shown = driver.watch.shown
    if shown is None or shown.labels != labels:
        return False
    return driver.watch.planes_painted >= PLANES[shown.stage]


def _keys_that_move(driver: WindowDriver) -> list[Qt.Key]:
    low, high, now = driver.slider.minimum(), driver.slider.maximum(), driver.slider.value()
    return [key for key, way in KEYS.items() if min(max(now + way, low), high) != now]


def scrub(driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    """Return the time of jumps to any moment of a finished run, as by dragging the handle."""
    random = Random(0)
    driver.wait_for_survey()
    driver.train_anew()
    driver.wait_for_all_counts()
    times = [_jump(driver, random) for _ in range(sizes.moves)]
    driver.bar.setValue(driver.bar.maximum())
    return _compared(_spread(times), driver, sizes)


def _jump(driver: WindowDriver, random: Random) -> float:
    """Jump once, after a pause; return the milliseconds until that moment was painted."""
    rest(random.uniform(LEAST_PAUSE, LONGEST_PAUSE))
    bar = driver.bar
    place = random.choice([p for p in range(bar.maximum()) if p != bar.value()])
    started = time.perf_counter()
    bar.setValue(place)
    sought = driver.store.timeline.frames[place]
    until(lambda: driver.watch.shown is sought and driver.watch.painted)
    return 1_000 * (time.perf_counter() - started)


def frames(driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    """Train the comparison some times over; return the gaps within each of its phases."""
    paints: list[list[Paint]] = []
    for _ in range(sizes.replays):
        driver.wait_for_all_counts()
        before = len(driver.watch.paints)
        driver.train_anew()
        until(lambda: driver.store.state.fraction > 0)
        until(lambda: driver.store.state.phase == "finished")
        paints.append(driver.watch.paints[before:])
    found = {
        name: _spread([gap for run in paints for gap in gaps(run, phase)])
        for name, phase in PHASES.items()
    }
    return _compared(found, driver, sizes)


def gaps(paints: list[Paint], phase: Stage) -> list[float]:
    """Return the milliseconds between one paint of this phase and the next."""
    return [
        1_000 * (after - before)
        for (before, stage, over), (after, then, _) in pairwise(paints)
        if stage is then is phase and not over
    ]


def memory(driver: WindowDriver, sizes: Sizes) -> dict[str, Any] | None:
    """Return megabytes after a comparison and its survey, None where they are not told."""
    if not is_told():
        return None
    driver.wait_for_all_counts()
    if sizes.survey:
        driver.store.change(noise=OTHER_NOISE * driver.store.settings.noise)
        driver.wait_for_all_counts()
    driver.wait_for_survey()
    lab = [footprint(process) for process in descendants(os.getpid())]
    return {"window": footprint(os.getpid()), "lab": total(lab), "lab_processes": lab}


def shares(driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    """Return how much of the window the planes take, in every size and mode."""
    return stage(driver)


PARTS = {
    "slider": slider,
    "scrub": scrub,
    "morph": morph,
    "hand": live_hand,
    "frames": frames,
    "memory": memory,
    "stage": shares,
}


def in_use(sizes: Sizes, driver: WindowDriver) -> dict[str, Any]:
    """Measure all parts, one after the other; a part that fails leaves a sentence."""
    driver.wait_for_comparison()
    if not sizes.survey:
        driver.survey.drop()
    return {name: _tried(name, driver, sizes) for name in PARTS}


def _tried(name: str, driver: WindowDriver, sizes: Sizes) -> dict[str, Any]:
    try:
        return {"value": PARTS[name](driver, sizes)}
    except Exception as error:
        return {"sentence": f"{name}: {type(error).__name__}: {error}"}


if __name__ == "__main__":
    asked, amount = sys.argv[1:]
    if asked == "opening":
        sys.exit(act(partial(opening, float(amount)), settings_for()))
    sizes = BY_NAME[amount]
    experiment = settings_for(unlabelled=sizes.crowd, steps=sizes.steps)
    sys.exit(act(partial(in_use, sizes), experiment))

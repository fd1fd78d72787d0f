"""The label slider: from the key that moves it to the planes of both arms painted."""

from __future__ import annotations

import time
from random import Random
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explainer.bench.clock import spread
from explainer.bench.sizes import Sizes
from explainer.bench.stage import Stage
from explainer.bench.watch import rest, until
from explainer.core.settings.settings import Stage as Phase

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
PLANES = {Phase.PRETRAINING: 1, Phase.FINETUNING: 4}
MOST_REPLAYS = 20


def slider(stage: Stage, sizes: Sizes) -> dict[str, Any]:
    """Return the time of moves to other values: at rest, and in both phases of training."""
    random = Random(0)
    stage.wait_for_all_counts()
    stage.wait_for_survey()
    at_rest = [_move(stage, random) for _ in range(sizes.moves)]
    training = _while_training(stage, random, sizes.moves_while_training)
    return {
        **spread(at_rest, 50, 99),
        "during_training": spread(training["finetuning"], 50, 99),
        "during_pretraining": spread(training["pretraining"], 50, 99),
    }


def _while_training(stage: Stage, random: Random, moves: int) -> dict[str, list[float]]:
    """Move while the same comparison is trained again and again."""
    times: dict[str, list[float]] = {"pretraining": [], "finetuning": []}
    for _ in range(MOST_REPLAYS):
        stage.wait_for_all_counts()
        stage.train_anew()
        until(lambda: stage.store.state.fraction > 0)
        while (phase := stage.store.state.phase) in times:
            took = _move(stage, random)
            if stage.store.state.phase == phase:
                times[phase].append(took)
        if min(map(len, times.values())) >= moves:
            break
    stage.wait_for_all_counts()
    return times


def _move(stage: Stage, random: Random) -> float:
    """Move once, after a pause; return the milliseconds until the new figure was painted."""
    rest(random.uniform(LEAST_PAUSE, LONGEST_PAUSE))
    key = random.choice(_keys_that_move(stage))
    started = time.perf_counter()
    QTest.keyClick(stage.slider, key)
    until(lambda: _shows(stage, stage.slider.value()))
    return 1_000 * (time.perf_counter() - started)


def _shows(stage: Stage, labels: int) -> bool:
    shown = stage.watch.shown
    if shown is None or shown.labels != labels:
        return False
    return stage.watch.planes_painted >= PLANES[shown.stage]


def _keys_that_move(stage: Stage) -> list[Qt.Key]:
    low, high, now = stage.slider.minimum(), stage.slider.maximum(), stage.slider.value()
    return [key for key, way in KEYS.items() if min(max(now + way, low), high) != now]

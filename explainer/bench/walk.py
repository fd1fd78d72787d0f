"""Thousands of actions that nobody has planned, and what the window's memory is after them.

`python -m explainer.bench.walk ACTIONS` runs in a process of its own and prints one object.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import Any

from explainer.bench.drift import KIND
from explainer.bench.footprint import footprint
from explainer.bench.passer_by import START, PasserBy
from explainer.bench.stage import Stage, act
from explainer.bench.watch import rest, until
from explainer.core.platform.allocation import give_back

FIRST_SHARE = 0.1
"""The first actions open what is opened once: every sheet, every page, every tab."""
SLIDER_SECONDS, REST_SECONDS = 1.0, 5.0
TOLD_EVERY = 100
SIZE = (1280, 720)
PATIENCE_SECONDS = 600.0


def walk(actions: int, stage: Stage) -> dict[str, Any]:
    """Act for a while; return the memory after the first tenth of all actions and after all.

    Both times everything is undone first, so that the same is on the screen.
    """
    stage.wait_for_comparison()
    stage.let_go()
    passer_by = PasserBy(lambda: stage.window, seed=0)
    stage.store.change(**START.choices)
    first = max(int(FIRST_SHARE * actions), 1)
    before = _after(passer_by, stage, first)
    after = _after(passer_by, stage, actions - first)
    return {
        "actions": actions,
        "first_actions": first,
        "after_first": before,
        "after_all": after,
        "growth": after[KIND] / before[KIND] - 1,
    }


def _after(passer_by: PasserBy, stage: Stage, actions: int) -> dict[str, float]:
    for number in range(actions):
        passer_by.act()
        if number % TOLD_EVERY == 0:
            memory = footprint(os.getpid())["rss_mb"]
            sys.stderr.write(f"action {passer_by.done}: window {memory:.1f} MB\n")
    rest(SLIDER_SECONDS)  # What a slider was moved to last is still to be asked for.
    passer_by.undo_everything()
    _come_to_rest(passer_by, stage)
    give_back()
    return footprint(os.getpid())


def _come_to_rest(passer_by: PasserBy, stage: Stage) -> None:
    """Go back to where the walk began, and wait until it has been trained."""
    stage.survey.stop()
    stage.survey.stop_capacity()
    passer_by.leave_all()
    stage.window.resize(*SIZE)
    stage.store.change(**START.choices)
    stage.store.reset()
    stage.store.play()
    until(lambda: stage.store.state.phase == "finished", PATIENCE_SECONDS)
    rest(REST_SECONDS)


if __name__ == "__main__":
    sys.exit(act(partial(walk, int(sys.argv[1]))))

"""The window used for long, and its memory afterwards: a soak, or a walk at random.

`python -m explainer.bench.window.long_use (soak MINUTES | walk ACTIONS)` runs in a process of
its own, which loads no more than users do, and prints one object.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from typing import Any

from explainer.bench.memory import KIND, drift, family, footprint
from explainer.bench.window.driver import SIZE, WindowDriver, act
from explainer.bench.window.random_user import START, RandomUser
from explainer.bench.window.watch import rest, until
from explainer.core.platform.allocation import give_back
from explainer.core.settings.settings import Settings, settings_for

TOUR = ("spirals", "creatures", "moons", "digits", "language", "hidden-moons")
SEEDS = 2
"""Seeds of a scene that are looked at before the next scene."""
SURVEY_SECONDS, REST_SECONDS = 4.0, 5.0
"""What is measured beside the run may go on for so long; then the state is kept in a file."""
MOST_RESTING = 0.5
"""A trial of seconds does not rest for longer than this share of it."""
SECONDS_AN_ACTION = 0.1
PATIENCE_SECONDS = 600.0
WARM_UP_MINUTES, WARM_UP_SHARE = 10.0, 0.25
FIRST_SHARE = 0.1
"""The first actions of a walk open what is opened once: every sheet, every page, every tab."""
SLIDER_SECONDS = 1.0
TOLD_EVERY = 100


def soak(minutes: float, driver: WindowDriver) -> dict[str, Any]:
    """Go round the scenes until the time is over; return each sample and what has grown."""
    started, samples = time.perf_counter(), list[dict[str, Any]]()
    driver.wait_for_comparison()
    driver.let_go()
    for visit, (scene, seed) in enumerate(_visits()):
        _look_at(driver, scene, seed, 60 * minutes)
        passed = (time.perf_counter() - started) / 60
        samples.append(
            {
                "minute": passed,
                "round": visit // (SEEDS * len(TOUR)),
                "scene": scene,
                **family(driver.lab.process_id),
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


def _rest(longest: float, seconds: float) -> None:
    """Serve events for a while, of use that lasts so many seconds in all."""
    rest(min(longest, MOST_RESTING * seconds))


def _look_at(driver: WindowDriver, scene: str, seed: int, seconds: float) -> None:
    """Train a scene with a seed, as somebody does who chooses it, and measure for a while.

    What is amid a measurement needs more or less at every moment: it is stopped at the end.
    """
    driver.store.change(**settings_for(scene, seed=seed).choices)
    until(lambda: driver.all_counts_are_there, PATIENCE_SECONDS)
    _rest(SURVEY_SECONDS, seconds)
    driver.survey.stop()
    _rest(REST_SECONDS, seconds)


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


def walk(amount: float, driver: WindowDriver) -> dict[str, Any]:
    """Act for a while; return the memory after the first tenth of all actions and after all.

    Both times everything is undone first, so that the same is on the screen.
    """
    driver.wait_for_comparison()
    driver.let_go()
    user = RandomUser(lambda: driver.window, seed=0)
    actions = int(amount)
    first = max(int(FIRST_SHARE * actions), 1)
    resting = SECONDS_AN_ACTION * actions
    before = _after(user, driver, first, resting)
    after = _after(user, driver, actions - first, resting)
    return {
        "actions": actions,
        "first_actions": first,
        "after_first": before,
        "after_all": after,
        "growth": after[KIND] / before[KIND] - 1,
    }


def _after(
    user: RandomUser, driver: WindowDriver, actions: int, seconds: float
) -> dict[str, float]:
    for number in range(actions):
        user.act()
        if number % TOLD_EVERY == 0:
            memory = footprint(os.getpid())["rss_mb"]
            sys.stderr.write(f"action {user.done}: window {memory:.1f} MB\n")
    rest(SLIDER_SECONDS)  # What a slider was moved to last is still to be asked for.
    user.undo_everything()
    _come_to_rest(user, driver, seconds)
    give_back()
    return footprint(os.getpid())


def _come_to_rest(user: RandomUser, driver: WindowDriver, seconds: float) -> None:
    """Go back to where the walk began, and wait until it has been trained."""
    driver.survey.stop()
    driver.survey.stop_capacity()
    user.leave_all()
    driver.window.resize(*SIZE)
    driver.store.change(**START.choices)
    driver.store.reset()
    driver.store.play()
    until(lambda: driver.store.state.phase == "finished", PATIENCE_SECONDS)
    _rest(REST_SECONDS, seconds)


SCRIPTS: dict[str, tuple[Callable[[float, WindowDriver], dict[str, Any]], Settings]] = {
    "soak": (soak, settings_for()),
    "walk": (walk, START),
}

if __name__ == "__main__":
    script, start = SCRIPTS[sys.argv[1]]
    sys.exit(act(partial(script, float(sys.argv[2])), start))

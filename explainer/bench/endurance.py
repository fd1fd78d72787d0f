"""Whether the program holds more and more memory the longer it is used.

The soak changes scenes and seeds for some minutes; the walk does thousands of things at
random. Both drive the real program, without a display and with a data folder of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from tempfile import TemporaryDirectory
from typing import Any

from explainer.bench.goals import Goal, judged, table
from explainer.bench.memory import PARTS, is_told
from explainer.bench.start_up import told_at_length

NOT_TOLD = "memory: this system does not tell it"
STEADY, MORE = 0.01, 0.10
SOAK = tuple(
    Goal(f"growth of the {part} in half an hour", f"soak.growth.{part}.in_half_an_hour", STEADY)
    for part in PARTS
)
WALK = Goal("growth of the window after a tenth of the walk", "walk.growth", MORE)
EXTRA_SECONDS, SECONDS_AN_ACTION = 1_800.0, 5.0
# The window is on no screen, which the system's plug-in regrets again and again.
SILENT = {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}
Tell = Callable[[str], None]


def endurance(minutes: float | None, actions: int | None, tell: Tell) -> dict[str, Any]:
    """Soak for so many minutes, walk for so many actions; return what was measured."""
    if not is_told():
        return {"goals": [], "notes": [NOT_TOLD]}
    found: dict[str, Any] = {}
    if minutes is not None:
        tell("soak")
        found["soak"] = _told("soak", minutes, 60 * minutes)
    if actions is not None:
        tell("walk")
        found["walk"] = _told("walk", actions, SECONDS_AN_ACTION * actions)
    goals = [goal for goal in (*SOAK, WALK) if goal.path.partition(".")[0] in found]
    return {**found, "goals": judged(goals, found), "notes": []}


def endurance_table(report: dict[str, Any]) -> str:
    """Return the report as lines: goals first, every sample last."""
    soak = report.get("soak")
    if soak is None:
        return table(report)
    short = {name: value for name, value in soak.items() if name != "samples"}
    return table({**report, "soak": short}) + "\n".join(["", *_rows(soak["samples"]), ""])


def _told(name: str, amount: float, seconds: float) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        return told_at_length(
            "explainer.bench.window.long_use",
            name,
            f"{amount:g}",
            surroundings={**SILENT, "XDG_DATA_HOME": folder},
            seconds=seconds + EXTRA_SECONDS,
        )


def _rows(samples: list[dict[str, Any]]) -> Iterator[str]:
    """Yield a line for each sample: resident, proportional and own megabytes of each part."""
    kinds = ("rss_mb", "pss_mb", "uss_mb")
    yield f"{'minute':>7} {'scene':14}" + "".join(f"{part:>21}" for part in PARTS)
    yield f"{'':22}" + f"{'RSS   PSS   USS':>21}" * len(PARTS)
    for sample in samples:
        told = (" ".join(f"{sample[part][kind]:5.0f}" for kind in kinds) for part in PARTS)
        yield f"{sample['minute']:7.1f} {sample['scene']:14}" + "".join(f"{t:>21}" for t in told)

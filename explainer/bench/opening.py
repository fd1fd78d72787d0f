"""Start-up as a user sees it: run as a process of its own, it prints when what was there.

`python -m explainer.bench.opening STARTED`, where STARTED is the wall clock's time, in
seconds, at which the process was asked for.
"""

from __future__ import annotations

import sys
import time
from functools import partial

from explainer.bench.stage import Stage, act
from explainer.bench.watch import until


def opening(started: float, stage: Stage) -> dict[str, float]:
    """Return the milliseconds to the first paint, the plots and the first live comparison."""
    until(lambda: stage.watch.window_painted)
    moments = {"first_paint_ms": _since(started)}
    until(lambda: stage.watch.painted)
    moments["plots_ms"] = _since(started)
    stage.wait_for_comparison()
    return {**moments, "first_comparison_ms": _since(started)}


def _since(started: float) -> float:
    return 1_000 * (time.time() - started)


if __name__ == "__main__":
    sys.exit(act(partial(opening, float(sys.argv[1]))))

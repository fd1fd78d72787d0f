"""The window in use: run as a process of its own, which loads no more than users do.

`python -m explainer.bench.window SIZES` prints one object with a value, or a sentence, for
each part.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from explainer.bench.frames import frames
from explainer.bench.memory import memory
from explainer.bench.scrub import scrub
from explainer.bench.sizes import BY_NAME, Sizes
from explainer.bench.slider import slider
from explainer.bench.stage import Stage, act

PARTS = {"slider": slider, "scrub": scrub, "frames": frames, "memory": memory}


def in_use(sizes: Sizes, stage: Stage) -> dict[str, Any]:
    """Measure all parts, one after the other; a part that fails leaves a sentence."""
    stage.wait_for_comparison()
    return {name: _tried(name, stage, sizes) for name in PARTS}


def _tried(name: str, stage: Stage, sizes: Sizes) -> dict[str, Any]:
    try:
        return {"value": PARTS[name](stage, sizes)}
    except Exception as error:
        return {"sentence": f"{name}: {type(error).__name__}: {error}"}


if __name__ == "__main__":
    sys.exit(act(partial(in_use, BY_NAME[sys.argv[1]])))

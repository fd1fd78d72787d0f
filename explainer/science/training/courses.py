"""The whole course of every label count: what was not tested while all of them trained.

To test each of them at every moment costs more than their training, and somebody waits for its
end. So most are tested later: trained once more, bit by bit as before, they are at every step
what they were.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from explainer.science.training.arms import Arm
from explainer.science.training.draws import Draw
from explainer.science.training.label_counts import ArmLabelCounts

Tables = tuple[NDArray[np.float32], NDArray[np.float32]]


def courses(
    starts: Mapping[str, Arm],
    drawn: Draw,
    counts: Sequence[int],
    tested: Mapping[int, Collection[int]],
) -> Iterator[tuple[int, Tables]]:
    """Yield, for each step at which not all counts were `tested`, each arm's other standings.

    A table is [counts, 4], NaN where nothing is new.
    """
    first, second = (ArmLabelCounts(start, drawn, counts) for start in starts.values())
    left = {step: set(counts) - set(known) for step, known in tested.items()}
    for step, _ in enumerate(zip(first.training(), second.training(), strict=True)):
        if left.get(step):
            yield step, (first.tested(left[step]).standings, second.tested(left[step]).standings)

"""Other methods on the same labelled points: neighbour, label spreading, support vectors.

All are scikit-learn's, with settings that were tuned on draws that no report uses.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from explainer.core.catalogue import RIVALS
from explainer.core.efficiency import Outcomes
from explainer.core.settings import Settings
from explainer.science.draws import Draw, draw
from explainer.science.steps import Steps

NEIGHBOURS, CLAMPING = 10, 0.99
# By its own defaults scikit-learn stops before labels have come far along a chain of points.
ENOUGH_ROUNDS, SETTLED = 3_000, 1e-6
MARGIN_PENALTY = 10.0
UNLABELLED = -1


def measuring_rivals(
    settings: Settings, counts: Sequence[int], seeds: Sequence[int]
) -> Steps[Outcomes]:
    """Return the errors of all rivals at each label count, step by step."""
    threadpool_limits(1)
    errors = np.empty((2, len(RIVALS), len(counts), len(seeds)))
    for seed_at, seed in enumerate(seeds):
        drawn = draw(settings.changed(seed=seed))
        for count_at, count in enumerate(counts):
            for rival_at, rival in enumerate(RIVALS):
                errors[:, rival_at, count_at, seed_at] = _errors(rival, drawn, count)
                yield
    return Outcomes(tuple(RIVALS), tuple(counts), tuple(seeds), errors[0], errors[1])


def _errors(rival: str, drawn: Draw, labels: int) -> tuple[float, float]:
    """Return one rival's error on the labelled points and on the test points."""
    chosen = drawn.labelled(labels)
    with warnings.catch_warnings():
        # Label spreading divides 0 by 0 on an island without a label: errors, not news.
        warnings.simplefilter("ignore", RuntimeWarning)
        fitted = _fitted(rival, drawn, chosen)
        train = fitted.score(drawn.inputs[chosen], drawn.pool.classes[chosen])
        return 1 - train, 1 - fitted.score(drawn.test_inputs, drawn.test.classes)


def _fitted(rival: str, drawn: Draw, chosen: NDArray[np.int64]) -> Any:
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.semi_supervised import LabelSpreading
    from sklearn.svm import SVC

    if rival == "spreading":
        classes = np.full(len(drawn.pool), UNLABELLED)
        classes[chosen] = drawn.pool.classes[chosen]
        return LabelSpreading(
            kernel="knn",
            n_neighbors=NEIGHBOURS,
            alpha=CLAMPING,
            max_iter=ENOUGH_ROUNDS,
            tol=SETTLED,
        ).fit(drawn.inputs, classes)
    classifier = KNeighborsClassifier(1) if rival == "nearest" else SVC(C=MARGIN_PENALTY)
    return classifier.fit(drawn.inputs[chosen], drawn.pool.classes[chosen])

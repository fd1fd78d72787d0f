"""An embedding as t-SNE lays it out: who is near whom, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from threading import local
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explainer.science.comparison.projection import COLLAPSED

PERPLEXITY = 30.0
"""Scikit-learn's own, amid the 5 to 50 of van der Maaten & Hinton 2008, section 2."""
FEWEST_FOR_EACH = 3
"""A neighbourhood needs so many points beyond itself (van der Maaten & Hinton 2008, 2)."""
STEPS = 1_000
"""Steps of gradient descent at most, as scikit-learn has chosen them (`max_iter`)."""
OBJECTIVE = "_kl_divergence_bh"
"""What scikit-learn evaluates once in each of them, by its private name."""

_listeners = local()


def neighbour_plane(
    code: NDArray[np.float64], seed: int, tell: Callable[[int], None] | None = None
) -> NDArray[np.float64]:
    """Return places [n, 2] of codes [n, z], centred and reaching to 1.

    t-SNE (van der Maaten & Hinton 2008) by Barnes and Hut's approximation, begun at the
    principal components, so that the same codes always give the same picture. A code that
    has collapsed stays a point. `tell` is told after each of at most `STEPS` steps how many
    there were, where scikit-learn can be listened to.
    """
    from sklearn.manifold import TSNE

    if np.ptp(code, axis=0).max() < COLLAPSED:
        return np.zeros((len(code), 2))
    perplexity = min(PERPLEXITY, (len(code) - 1) / FEWEST_FOR_EACH)
    made = TSNE(perplexity=perplexity, init="pca", random_state=seed, n_jobs=1)
    _listen(tell)
    places = made.fit_transform(code.astype(np.float32)).astype(np.float64)
    places -= (places.max(axis=0) + places.min(axis=0)) / 2
    return np.asarray(places / np.abs(places).max())


def _listen(tell: Callable[[int], None] | None) -> None:
    """Have this thread's steps counted for `tell`; other threads have listeners of their own."""
    from sklearn.manifold import _t_sne

    objective = getattr(_t_sne, OBJECTIVE, None)
    if objective is not None and not hasattr(objective, "counted"):
        setattr(_t_sne, OBJECTIVE, _counted(objective))
    _listeners.tell, _listeners.steps = tell, 0


def _counted(objective: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that does what `objective` does, and counts how often."""

    def counted(*args: Any, **kwargs: Any) -> Any:
        """Evaluate it once more."""
        tell = getattr(_listeners, "tell", None)
        if tell is not None:
            _listeners.steps += 1
            tell(min(_listeners.steps, STEPS))
        return objective(*args, **kwargs)

    counted.counted = True  # type: ignore[attr-defined]
    return counted

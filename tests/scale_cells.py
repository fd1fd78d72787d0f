"""Cells of the exhibit about scale that nobody has measured, for what only shows them."""

import numpy as np

from explainer.core.exhibits.scale.scale import Cell
from explainer.core.exhibits.scale.scale_choices import SCALE_LABELS, places
from explainer.core.measuring.efficiency import ARMS, Outcomes

FLOOR, UNREAD, BEST = 4.456, 4.842, 0.942


def cell(crowd, width, seeds=10, bend=0.0, spread=0.02):
    """A cell on a power law: the loss above its floor is 100 / crowd, bent by `bend`."""
    random = np.random.default_rng([crowd, width])
    decades = np.log10(crowd) - 2
    scatter = 10 ** (spread * random.standard_normal(seeds))
    above = scatter * 10 ** (-decades + bend * decades**2)
    errors = np.empty((len(ARMS), len(SCALE_LABELS), seeds))
    errors[:] = 0.45 - 0.01 * np.log2(SCALE_LABELS)[:, None]
    errors[ARMS.index("pretrained")] -= 0.15 * decades
    errors += 0.005 * random.standard_normal(errors.shape)
    outcomes = Outcomes(ARMS, SCALE_LABELS, tuple(range(seeds)), errors, errors)
    return Cell(outcomes, FLOOR + above, np.full(seeds, FLOOR), UNREAD, BEST)


def cells(count=None, **choices):
    """The first `count` cells, or all of them."""
    return {place: cell(*place, **choices) for place in places()[:count]}

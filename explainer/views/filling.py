"""How the plots come into a window that has been painted: in pieces, and seen all at once."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtWidgets import QWidget

from explainer.session.errands import Errand, Errands

HEAVY = (
    "numpy",
    "pyqtgraph",
    "explainer.views.comparison.drawing",
    "explainer.views.editing.plane_keys",
)
"""What drawing needs; each of them takes long to load."""


def filling_of(window: QWidget, draw: Errand) -> Errands:
    """Return what loads the drawing library and then calls `draw`.

    A window that is closed between two pieces does not wait for the rest. Nothing of it is
    painted before all is there, so that nothing is seen half made, or moving about.
    """
    filling = Errands(window)
    filling.put_last(
        *(partial(import_module, name) for name in HEAVY),
        partial(window.setUpdatesEnabled, False),
        draw,
    )
    filling.done.connect(partial(window.setUpdatesEnabled, True))
    return filling

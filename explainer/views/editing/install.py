"""Lets points be moved and edited by hand on the decision planes."""

from __future__ import annotations

from explainer.session.editing.dragged_point import DraggedPoint
from explainer.session.store import Store
from explainer.views.editing.live_hand import LiveHand
from explainer.views.editing.point_editor import PointEditor
from explainer.views.shell import Shell


def install(shell: Shell, store: Store, dragged_point: DraggedPoint) -> None:
    """Offer to drag points, and to edit them; the planes are there already."""
    PointEditor(shell, store, dragged_point)
    LiveHand(shell, dragged_point)

"""A run as it stands, to come back to once something else was shown in its place.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.session.run_state import RunState

if TYPE_CHECKING:
    from explainer.core.settings.settings import Settings
    from explainer.core.training.timeline import Timeline
    from explainer.core.training.trained import Trained


@dataclass(frozen=True, slots=True, eq=False)
class StandingRun:
    """The choices, the frames so far, and how far it is; `trained` once its weights are told.

    One that `rested` was opened from a file: the lab knows nothing of it.
    """

    job: int
    settings: Settings
    timeline: Timeline
    state: RunState
    rested: bool
    trained: Trained | None
    seconds: float | None

    @property
    def waits(self) -> bool:
        """Whether it stands amid its training until somebody lets it go on."""
        return self.state.paused and self.timeline.latest is not None and not self.state.ended

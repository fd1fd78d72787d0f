"""The state of the run at hand: what it does, and how far it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunState:
    """How far the run is: `phase` is starting, stored, pretraining, finetuning, finished
    or failed; `fraction` is the share of the whole run that is done.

    Who `catches_up` trains unseen what is shown already, and goes on from there.
    """

    phase: str = "starting"
    paused: bool = False
    fraction: float = 0.0
    catches_up: bool = False

    @property
    def playing(self) -> bool:
        """Whether the run goes on, or will as soon as it can."""
        return self.phase in ("starting", "pretraining", "finetuning") and not self.paused

    @property
    def ended(self) -> bool:
        """Whether nothing is left to train."""
        return self.phase in ("stored", "finished")

    @property
    def training(self) -> bool:
        """Whether frames arrive by themselves now."""
        return self.phase in ("pretraining", "finetuning") and not self.paused

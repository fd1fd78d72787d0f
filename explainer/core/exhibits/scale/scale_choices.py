"""What the exhibit about scale shows: the choices, and what may be chosen.

The module loads without numpy: the command line is read before anything is measured.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.exhibits.exhibit import Question
from explainer.core.settings.validation import SettingsError
from explainer.core.text.numerus import counted

CROWDS = (100, 250, 500, 1_000, 2_000, 4_000, 8_000)
"""Numbers of sentences: about twice as many each time, as many as the scene's slider allows."""
WIDTHS = (8, 16, 32, 64, 128)
"""Units of a hidden layer: twice as many each time, up to the slider's end."""
SCALE_OBJECTIVES = ("word", "next")
SCALE_LABELS = (1, 2, 4, 8, 16)
"""Labels per class. All are trained in every cell, so that another choice takes no time."""
SCALE_SEEDS = (5, 10)
"""What the window offers: with 10 seeds a cell takes up to 7 seconds of one core (measured)."""
LOSS, ABOVE = "loss", "above"
SCALE_LOSSES = (LOSS, ABOVE)
"""Whether the pretext loss is drawn as it is, with its floor, or from its floor on."""

Place = tuple[int, int]
"""A number of sentences and a width."""


@dataclass(frozen=True, slots=True)
class ScaleChoices:
    """The objective, the labels per class that are looked at, the draws, and which loss is drawn.

    It is measured over `seeds` draws from `first_seed` on.
    """

    objective: str = "word"
    labels: int = 4
    seeds: int = 10
    first_seed: int = 0
    loss: str = LOSS

    def __post_init__(self) -> None:
        """Refuse what is not measured."""
        if self.labels not in SCALE_LABELS:
            raise SettingsError(
                counted(
                    self.labels,
                    "1 label per class is not measured here: choose one of {numbers}.",
                    "{labels} labels per class are not measured here: choose one of {numbers}.",
                ),
                labels=self.labels,
                numbers=", ".join(map(str, SCALE_LABELS)),
            )

    @property
    def draws(self) -> range:
        """The seeds over which each cell is measured."""
        return range(self.first_seed, self.first_seed + self.seeds)

    @property
    def command(self) -> str:
        """The command that measures and draws the same again: files carry it inside."""
        above = " --above-floor" if self.loss == ABOVE else ""
        return (
            f"explainer scale --objective {self.objective} --labels {self.labels} "
            f"--seeds {self.seeds} --first-seed {self.first_seed}{above}"
        )

    def question(self, place: Place) -> Question:
        """Return what has to be inquired after for one cell."""
        return ("scale", self.objective, *place, self.seeds, self.first_seed)


def places() -> tuple[Place, ...]:
    """Return all cells in the order in which they are measured: the smallest crowd first."""
    return tuple((crowd, width) for crowd in CROWDS for width in WIDTHS)

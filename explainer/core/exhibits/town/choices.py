"""What the exhibit about 80/20 shows: the choices, and what may be chosen.

The module loads without numpy: the command line is read before anything is measured.
"""

from __future__ import annotations

from dataclasses import dataclass

from explainer.core.settings.validation import SettingsError

PARETO, LOGNORMAL, LEVEL = "pareto", "lognormal", "level"
TOWN_KINDS = (PARETO, LOGNORMAL, LEVEL)
ASKED = (1, 2, 3, 5, 8, 13, 20, 30, 50, 100)
MOST_TOWNS = 400


@dataclass(frozen=True, slots=True)
class TownChoices:
    """Which kind the new towns are, from how many other towns was learnt, and the seed.

    `asked` is the number of people that the result in words speaks of: one of `ASKED`.
    """

    kind: str = PARETO
    towns: int = 200
    seed: int = 0
    asked: int = 3

    def __post_init__(self) -> None:
        """Refuse a town of no known kind, and a number of people that is not measured."""
        if self.kind not in TOWN_KINDS:
            raise SettingsError(
                "There is no kind of town '{kind}': choose one of {kinds}.",
                kind=self.kind,
                kinds=", ".join(TOWN_KINDS),
            )
        if self.asked not in ASKED:
            raise SettingsError(
                "{asked} people cannot be asked: choose one of {numbers}.",
                asked=self.asked,
                numbers=", ".join(map(str, ASKED)),
            )

    @property
    def command(self) -> str:
        """The command that makes the figure again: files carry it inside."""
        return (
            f"explainer render town --town {self.kind} --towns {self.towns} "
            f"--asked {self.asked} --seed {self.seed}"
        )

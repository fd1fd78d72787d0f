"""What was found of each experiment, and what makes two experiments the same one.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from explainer.core.settings.choice import Stage
from explainer.core.settings.choices import BY_HAND
from explainer.core.settings.settings import Settings
from explainer.core.training.findings import Findings, add_part

MOST_KNOWN = 100
"""Experiments whose findings are remembered."""

Experiment = tuple[Any, ...]


def for_every_seed(settings: Settings) -> Settings:
    """Return what holds for every seed: what was done by hand belongs to one draw."""
    return settings.changed(**BY_HAND)


def experiment(settings: Settings) -> Experiment:
    """Return every choice that decides a measurement: all but the seed and the display."""
    return for_every_seed(settings).changed(seed=0).key(Stage.FINETUNING)


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a task will bring: of which experiment, and where it belongs.

    `cell` holds width and labels per class, for the kinds `capacity` and `between`.
    """

    experiment: Experiment
    kind: str
    seeds: tuple[int, ...]
    cell: tuple[int, int] = (0, 0)


class KnownFindings:
    """Remembers what was found of each experiment, and forgets that of the least recent ones."""

    def __init__(self) -> None:
        self._known: dict[Experiment, Findings] = {}

    def of(self, which: Experiment) -> Findings:
        """Return what is known of an experiment, to be added to."""
        found = self._known.pop(which, None) or Findings()
        self._known[which] = found
        while len(self._known) > MOST_KNOWN:
            self._known.pop(next(iter(self._known)))
        return found

    def keep(self, awaited: Awaited, value: Any) -> None:
        """Keep what a task has found."""
        findings = self.of(awaited.experiment)
        match awaited.kind:
            case "reference":
                findings.reference, findings.best = value
            case "capacity":
                add_part(findings.capacity.setdefault(awaited.cell, {}), awaited.seeds, value)
            case "between":
                add_part(findings.between.setdefault(awaited.cell[1], {}), awaited.seeds, value)
            case kind:
                add_part(getattr(findings, kind), awaited.seeds, value)

    def join(self, which: Experiment, findings: Findings) -> None:
        """Take over what was found before, unless more is known already."""
        known = self.of(which)
        if sum(map(len, known.arms)) < sum(map(len, findings.arms)):
            known.arms = dict(findings.arms)
        known.baselines = known.baselines or dict(findings.baselines)
        measured = {cell: parts for cell, parts in known.capacity.items() if parts}
        known.capacity = findings.capacity | measured
        known.between = findings.between | known.between
        if known.reference is None:
            known.reference, known.best = findings.reference, findings.best

"""Where an experiment is kept, and what one that was opened has taken the place of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from explainer.core.settings.settings import Settings
from explainer.core.text.sentence import Sentence

if TYPE_CHECKING:
    from explainer.core.training.findings import Findings
    from explainer.core.training.timeline import Timeline


class Extent(NamedTuple):
    """How far a run is and how much is measured of it: what takes time to have again."""

    stage: int = -1
    step: int = -1
    ends: int = 0
    seeds: int = 0

    def exceeds(self, other: Extent) -> bool:
        """Whether there is anything that another extent is without."""
        further = self[:2] > other[:2]
        return further or self.ends > other.ends or self.seeds > other.seeds


def extent_of(timeline: Timeline, findings: Findings) -> Extent:
    """Return how far a run is, and of how many seeds something was measured."""
    moment = timeline.moment or Extent()[:2]
    cells = (*findings.capacity.values(), *findings.between.values())
    parts = (findings.arms, findings.baselines, *cells)
    seeds = sum(len(seeds) for part in parts for seeds in part)
    return Extent(*moment, len(timeline.ends), seeds)


class KeptState(NamedTuple):
    """What a file holds: the choices, and how much was made of them."""

    settings: Settings
    extent: Extent = Extent()

    def holds(self, other: KeptState) -> bool:
        """Whether nothing of another state is missing here."""
        return self.settings == other.settings and not other.extent.exceeds(self.extent)


@dataclass(frozen=True, slots=True)
class Document:
    """A file, None without one, and what is in it, None if nobody has kept it."""

    path: Path | None
    kept: KeptState | None
    home: Path | None = None
    """The file that restored work was called by; nobody has said that it is to be there again."""

    @property
    def called(self) -> Path | None:
        """The file that gives the document its name."""
        return self.path or self.home


@dataclass(frozen=True, slots=True)
class ReplacedDocument:
    """What was on the screen before another document was opened, and the opening in a few words."""

    before: Settings
    document: Document
    words: Sentence
    unsaved: KeptState | None = None
    """What was there, if nothing but an undo brings all of it back."""

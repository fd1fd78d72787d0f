"""Everything that a session file holds: what was chosen, seen, measured and trained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from explainer.core.settings.settings import Settings
from explainer.core.training.findings import Findings
from explainer.core.training.timeline import Timeline
from explainer.core.training.trained import Trained

Choice = str | int | float | bool | list[int]


@dataclass(frozen=True, slots=True, eq=False)
class Saved:
    """One experiment as it was left; `layout` is the window's, by names that it chose.

    One that was kept for a restart tells the `file` that it was called by, empty without one.
    """

    settings: Settings
    timeline: Timeline
    findings: Findings = field(default_factory=Findings)
    trained: Trained = field(default_factory=Trained)
    seconds: float | None = None
    layout: Mapping[str, Choice] = field(default_factory=dict)
    file: str = ""

"""Which pretraining suits: candidates and baselines measured in several processes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explainer.core.exhibits.suitability.exhibit import BASELINES, CANDIDATE
from explainer.core.exhibits.suitability.suitability import (
    Suitability,
    baselines_settings,
    candidates,
)
from explainer.core.measuring.efficiency import Outcomes
from explainer.core.settings.settings import Settings
from explainer.lab.measuring.seed_pool import Progress, measured
from explainer.science.exhibits.suitability import MEASURES
from explainer.science.steps import finished


def suitability(
    settings: Settings,
    counts: Sequence[int],
    seeds: Sequence[int],
    progress: Progress,
    workers: int | None = None,
) -> Suitability:
    """Return what every sensible pretraining and every baseline is worth on the same draws."""
    wanted = Suitability(baselines_settings(settings), tuple(counts), tuple(seeds))
    measures = [(candidate, each) for each in candidates(settings).values()]
    found = measured([(baselines, wanted.settings), *measures], counts, seeds, progress, workers)
    return replace(
        wanted, baselines=found[0], pretrained=dict(zip(wanted.candidates, found[1:], strict=True))
    )


def candidate(settings: Settings, counts: Sequence[int], seeds: Sequence[int]) -> Outcomes:
    """Measure one candidate beside its own supervised arm."""
    return finished(MEASURES[CANDIDATE](settings, counts, seeds))


def baselines(settings: Settings, counts: Sequence[int], seeds: Sequence[int]) -> Outcomes:
    """Measure all baselines."""
    return finished(MEASURES[BASELINES](settings, counts, seeds))

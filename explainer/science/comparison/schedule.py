"""Schedule of a comparison: how often fine-tuning is shown, and which counts are tested then."""

from __future__ import annotations

from collections.abc import Iterable

from explainer.core.settings.settings import Settings

LABEL_MOMENTS, DEAR_MOMENTS = 75, 38
"""How often fine-tuning is shown, less often where a step takes longer anyway; chosen."""
FEW_COLUMNS, MANY_COLUMNS = 8, 256
"""Where steps are cheap and where they are dear; chosen: scenes lie well to either side of both."""
TESTS, DEAR_TESTS = 7, 4
"""How often each label count is tested on the way (measured, spirals: 0.4 s; at all 75 moments
2.8 s, where the training itself takes 0.5 s). `courses` brings the others after the end."""


def label_moments(settings: Settings) -> int:
    """Return how often fine-tuning is shown."""
    return LABEL_MOMENTS if settings.card.columns <= FEW_COLUMNS else DEAR_MOMENTS


def tested_at(settings: Settings, counts: Iterable[int], moment: int) -> set[int]:
    """Return the label counts that are tested at a moment: all at the first one."""
    if moment == 0:
        return set(counts)
    tests = TESTS if settings.card.columns <= MANY_COLUMNS else DEAR_TESTS
    turns = max(min(settings.steps, label_moments(settings)) // tests, 1)
    turn = {count for count in counts if count % turns == moment % turns}
    return turn | {settings.labels_per_class}

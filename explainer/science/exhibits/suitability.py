"""Measures one candidate beside its own supervised arm, as `measure` would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch

from explainer.core.exhibits.suitability.exhibit import BASELINES, CANDIDATE
from explainer.core.exhibits.suitability.suitability import PRETRAINED, SUPERVISED
from explainer.core.measuring.efficiency import Outcomes, joined
from explainer.core.measuring.seeds import shares
from explainer.core.settings.settings import Settings
from explainer.science.measuring.baselines import measuring_baselines
from explainer.science.steps import Steps, Stretches
from explainer.science.training.seed_stack import all_arms, seed_stack

BOTH = (SUPERVISED, PRETRAINED)


def measuring_candidate(
    settings: Settings, counts: Sequence[int], seeds: Sequence[int]
) -> Steps[Outcomes]:
    """Train both arms at each label count, the seeds in the shares of every measurement."""
    parts = []
    yield Stretches(len(shares(seeds)) * (1 + len(BOTH)))
    for part in shares(seeds):
        stacked = yield from seed_stack(settings, part)
        scores = yield from all_arms(stacked, counts, BOTH)
        train, test = (
            torch.stack([getattr(scores[arm], name) for arm in BOTH]).double().numpy()
            for name in ("train_error", "test_error")
        )
        parts.append(Outcomes(BOTH, tuple(counts), part, train, test, learnt=stacked.learnt))
    return joined(parts)


MEASURES = {BASELINES: measuring_baselines, CANDIDATE: measuring_candidate}
"""How each kind of question is measured."""


def answering(kind: str, *parameters: Any, clock: Callable[[], float]) -> Steps[Outcomes]:
    """Measure the candidate, or all baselines, that a question asks for."""
    return MEASURES[kind](*parameters)

"""Scale: one crowd and one width of the tiny language, measured as everything else is.

Each cell is what `measure` finds with the same settings, and besides it the pretext loss on
sentences that pretraining has not seen. The number of pretraining steps is the scene's own and
the same everywhere: the larger the crowd, the more seldom each sentence is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from explainer.core.exhibits.scale.scale import Cell, joined_cells
from explainer.core.exhibits.scale.scale_choices import SCALE_LABELS
from explainer.core.measuring.efficiency import ARMS
from explainer.core.measuring.seeds import shares
from explainer.core.settings.choice import Stage
from explainer.core.settings.settings import Settings, settings_for
from explainer.science.measuring.language_posterior import entropy_of_words
from explainer.science.measuring.measurement import outcomes_of
from explainer.science.measuring.pretext import floor, held_out_losses, questions
from explainer.science.scenes import scene_of
from explainer.science.steps import Steps, Stretch, Stretches, last_of
from explainer.science.training.arms import recipe
from explainer.science.training.seed_stack import all_arms, untrained


def cell_settings(objective: str, crowd: int, width: int) -> Settings:
    """Return the settings of one cell: the scene's own but for these three."""
    return settings_for("language", objective=objective, unlabelled=crowd, width=width)


def answering(kind: str, *parameters: Any, clock: Callable[[], float]) -> Steps[Cell]:
    """Measure the cell that a question asks for."""
    objective, crowd, width, seeds, first_seed = parameters
    return measuring_cell(objective, crowd, width, range(first_seed, first_seed + seeds))


def measuring_cell(objective: str, crowd: int, width: int, seeds: Sequence[int]) -> Steps[Cell]:
    """Measure one cell; seeds train in the shares in which `measure` cuts them."""
    parts = []
    yield Stretches(len(shares(seeds)) * (1 + len(ARMS)))
    for share in shares(seeds):
        part = yield from _measured(cell_settings(objective, crowd, width), share)
        parts.append(part)
    return joined_cells(parts)


def _measured(settings: Settings, seeds: Sequence[int]) -> Steps[Cell]:
    start = untrained(settings, seeds)
    yield Stretch(Stage.PRETRAINING, recipe(settings).steps)
    last = yield from last_of(start.pretraining())
    assert last.program is not None, "an encoder that was pretrained here comes with its program"
    each = zip(start.draws, seeds, strict=True)
    asked = [questions(draw, settings.objective, seed) for draw, seed in each]
    yield None
    losses = held_out_losses(last.program, asked)
    floors = np.array([floor(one, settings.objective, settings.noise) for one in asked])
    yield None
    stacked = replace(start, pretrained=last.encoders, learnt=last.kept)
    scores = yield from all_arms(stacked, SCALE_LABELS)
    best = scene_of(settings).best_possible(settings.noise)
    assert best is not None, "the language is generated, so its best possible accuracy is known"
    found = outcomes_of(scores, SCALE_LABELS, seeds)
    return Cell(found, losses, floors, entropy_of_words(settings.noise), best)

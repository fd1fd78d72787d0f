"""The pretext loss on held-out sentences, and its floor: that of a perfect reader."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from explainer.science.measuring.language_posterior import least_losses
from explainer.science.networks.stack import as_tensor
from explainer.science.objectives import OBJECTIVES
from explainer.science.objectives.words import WordObjective, once
from explainer.science.random import stream
from explainer.science.training.draws import Draw
from explainer.science.training.pretrain import Program

Floats = NDArray[np.float64]

QUESTIONS = 2_000
"""How many words of held-out sentences are guessed, as many as there are sentences: the mean of
so many losses strays by 0.02 nats, the distance of a model from the floor by far less (measured).
"""


def questions(draw: Draw, objective: str, seed: int) -> tuple[Floats, Floats]:
    """Return what is read of test sentences and what is asked, as the objective's views are.

    No pretraining has seen these sentences. The words are hidden as they are in training.
    """
    random = stream(seed, "held-out sentences")
    return word_objective(objective).questions(draw.test_inputs, random).draw(QUESTIONS)


def held_out_losses(program: Program, asked: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Return each model's mean loss [models] in nats on questions of its own."""
    first, second = (as_tensor(np.stack(part)) for part in zip(*asked, strict=True))
    with torch.no_grad():
        return np.asarray(program.loss(first, second).double().numpy())


def floor(asked: tuple[Floats, Floats], objective: str, noise: float) -> float:
    """Return a perfect reader's mean loss in nats on the same questions."""
    read, answers = asked
    seen = np.rint(read / once(read)).astype(np.int64)
    guessed = word_objective(objective)
    return float(least_losses(seen, guessed.asked(answers), noise, guessed.hidden).mean())


def word_objective(name: str) -> WordObjective:
    """Return an objective whose loss has a floor that is known."""
    found = OBJECTIVES[name]
    assert isinstance(found, WordObjective), f"{name} guesses no words"
    return found

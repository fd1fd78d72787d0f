"""Word objectives: words of a sentence are guessed from others of it."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

import numpy as np

from explainer.science.networks.stack import Stack
from explainer.science.objectives.objective import Objective, one_layer
from explainer.science.views.pairs import Floats, Views, Whole


class WordObjective(Objective):
    """A single layer behind the encoder guesses words; how well can be held against a floor.

    `hidden` is the share of a sentence's other words that are left out of what is read.
    """

    hidden: ClassVar[float] = 0.0

    def decoder(self, encoders: Stack, columns: int) -> list[int]:
        """Return one layer: its weights are then a code of every word."""
        return one_layer(encoders, columns)

    @abstractmethod
    def questions(self, points: Floats, random: np.random.Generator) -> Views:
        """Return what is read of sentences [n, words], and the one word that is asked for."""

    @abstractmethod
    def asked(self, second: Floats) -> Whole:
        """Return the numbers [n] of the words that second views ask for."""


def once(points: Floats) -> float:
    """Return what one occurrence of a word counts."""
    return float(points[points > 0].min())

"""Sentences of the invented language as they are read out for a point."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from explainer.core.settings.choice import Stage
from explainer.core.text.say import Say
from explainer.core.training.frames import Frame, frozen
from explainer.core.worlds.language_words import FEELING, LENGTH, vocabulary

SHUFFLE, PRIME = 37, 151
"""Words are written in an order of their own: a model only ever knows how many there are."""


def words_of(counts: NDArray[np.float64]) -> NDArray[np.int16]:
    """Return the words [n, LENGTH] of sentences given as counts [n, words]."""
    order = np.argsort(np.arange(counts.shape[1]) * SHUFFLE % PRIME)
    whole = counts[:, order].astype(np.int64)
    words = np.repeat(np.tile(order, len(counts)), whole.ravel())
    return frozen(words.reshape(len(counts), LENGTH), np.int16)


def sentence_facts(frame: Frame, row: int, say: Say) -> tuple[str, ...]:
    """Return a point's sentence, and how many of its words of feeling a label has touched."""
    words = frame.ground.words
    if words is None:
        return ()
    known = vocabulary()
    written = " ".join(known[word].text for word in words[row])
    felt = [word for word in words[row] if known[word].kind == FEELING]
    quoted = say("“{sentence}”").format(sentence=written)
    if frame.stage is not Stage.FINETUNING:
        return (quoted,)
    labelled = set(words[frame.labelled].ravel().tolist())
    touched = sum(int(word) in labelled for word in felt)
    return (
        quoted,
        say("Words of feeling: {count}; of these in labelled sentences: {touched}.").format(
            count=len(felt), touched=touched
        ),
    )

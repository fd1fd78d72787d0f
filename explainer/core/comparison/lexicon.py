"""The words of the invented language as an encoder sees them: places, and who is near whom."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explainer.core.figures.figure import Axis, Dots, Line, Plot
from explainer.core.figures.wording import percent
from explainer.core.settings.catalogue import ARM_NAMES
from explainer.core.text.say import Say
from explainer.core.training.frames import Floats, Frame, Lexicon, frozen
from explainer.core.training.timeline import Timeline
from explainer.core.worlds.language_words import FEELING, FUNCTION, TOPIC, synonyms, vocabulary

REACH = 1.08
NOWORD = -1
KINDS = (
    (FEELING, 0, "gloomy words"),
    (FEELING, 1, "glad words"),
    *((TOPIC, group, "words of topics") for group in range(4)),
    (FUNCTION, 0, "grammar"),
)
"""The groups of words in the order of their classes' colours and markers."""
BEFORE, NOW, LABELS_ONLY = NEAREST = (
    "Nearest before pretraining",
    "Nearest now, pretrained",
    "Nearest now, labels only",
)


@dataclass(frozen=True, slots=True)
class NearestWords:
    """A word's nearest words in an encoder: how they are written, and how many are of its kind."""

    texts: tuple[str, ...]
    alike: int


def lexicon_plot(frame: Frame, role: str, say: Say) -> Plot:
    """Return the plane of all words as an arm's first layer tells them apart."""
    lexicon = frame.arm(role).lexicon
    places = frozen(np.empty((0, 2))) if lexicon is None else lexicon.places
    share = 0.0 if lexicon is None else _alike_share(lexicon)
    return Plot(
        title=say("Embedding"),
        caption=say("Words by the first layer (PCA). Nearest is of the same kind: {share}.").format(
            share=percent(share)
        ),
        x=Axis(say("first direction"), -REACH, REACH, scale=False),
        y=Axis(say("second direction"), -REACH, REACH, scale=False),
        dots=tuple(_dots(places, number, say) for number in range(len(KINDS))),
        square=True,
        description=say("{arm}: the words as its encoder sees them.").format(
            arm=say(ARM_NAMES[role])
        ),
    )


def _dots(places: Floats, number: int, say: Say) -> Dots:
    kind, group, name = KINDS[number]
    members = [n for n, word in enumerate(vocabulary()) if (word.kind, word.group) == (kind, group)]
    role = "crowd" if kind == FUNCTION else f"class {number}"
    shown = places[members] if len(places) else places
    return Dots(shown, role, marker=number, name=say(name), series=say(name))


def _alike_share(lexicon: Lexicon) -> float:
    first = lexicon.nearest[:, 0].tolist()
    return float(np.mean([synonyms(word, other) for word, other in enumerate(first)]))


def word_marks(frame: Frame, role: str, word: int) -> tuple[tuple[Dots, ...], tuple[Line, ...]]:
    """Return a word's mark in an arm's plane, and the ways to its nearest words there."""
    lexicon = frame.arm(role).lexicon
    if lexicon is None or word == NOWORD:
        return (), ()
    here = lexicon.places[word]
    ways = (
        Line(frozen([here, lexicon.places[other]]), "text", thin=True)
        for other in lexicon.nearest[word]
    )
    return (Dots(frozen([here]), role),), tuple(ways)


def nearest_words(lexicon: Lexicon, word: int) -> NearestWords:
    """Return a word's nearest words, the nearest one first."""
    others = lexicon.nearest[word].tolist()
    texts = tuple(vocabulary()[other].text for other in others)
    return NearestWords(texts, sum(synonyms(word, other) for other in others))


def word_facts(timeline: Timeline, word: int, say: Say) -> tuple[str, ...]:
    """Return what a word says, and its nearest words before pretraining and now."""
    shown = timeline.shown
    if shown is None or shown.pretrained.lexicon is None:
        return ()
    known, first = vocabulary()[word], timeline.frames[0]
    name = next(name for kind, group, name in KINDS if (kind, group) == (known.kind, known.group))
    lines = [say("“{word}”: {kind}").format(word=known.text, kind=say(name))]
    if first.pretrained.lexicon is not None and first.step == 0:
        lines.append(_nearest(BEFORE, first.pretrained.lexicon, word, say))
    lines.append(_nearest(NOW, shown.pretrained.lexicon, word, say))
    if shown.supervised.lexicon is not None and shown.supervised.decision is not None:
        lines.append(_nearest(LABELS_ONLY, shown.supervised.lexicon, word, say))
    return tuple(lines)


def _nearest(name: str, lexicon: Lexicon, word: int, say: Say) -> str:
    found = nearest_words(lexicon, word)
    return say("{name}: {words} ({alike} of {count} are of its kind)").format(
        name=say(name), words=", ".join(found.texts), alike=found.alike, count=len(found.texts)
    )

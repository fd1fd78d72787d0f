"""Named dots: which dots of some planes have one name, and which have the colours of classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from explainer.core.text.say import Say


class NamedDots(Protocol):
    """What a legend has to know of dots."""

    @property
    def name(self) -> str:
        """What they are called; nothing where no legend names them."""

    @property
    def role(self) -> str:
        """Whose colour they have."""

    @property
    def marker(self) -> int:
        """The number of their shape."""

    @property
    def prominent(self) -> bool:
        """Whether they are labelled."""


Some = TypeVar("Some", bound=NamedDots)


def named_dots(every: Iterable[Some]) -> list[tuple[str, tuple[Some, ...]]]:
    """Return each name once with one sample of every role and marker that it has."""
    named: dict[str, dict[tuple[str, int], Some]] = {}
    for dots in (dots for dots in every if dots.name):
        named.setdefault(dots.name, {}).setdefault((dots.role, dots.marker), dots)
    return [(name, tuple(found.values())) for name, found in named.items()]


def hidden_samples(every: Iterable[Some]) -> tuple[Some, ...]:
    """Return two samples of dots in the colours of hidden classes; none where all are grey."""
    plain = (dots for dots in every if not (dots.name or dots.prominent))
    hidden = {dots.role: dots for dots in plain if dots.role.startswith("class ")}
    return tuple(hidden.values())[:2]


def hidden_classes_words(say: Say) -> str:
    """Return what an embedding is whose points have the colours of their hidden classes."""
    return say("PCA of the code; colours: hidden classes.")

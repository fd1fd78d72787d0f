"""A sentence that can still be said in another language after it was filled in."""

from __future__ import annotations

from typing import Any


class Sentence(str):
    """English text that remembers its `template` and the `facts` that fill it.

    It is an ordinary string wherever only English is wanted; a `say` that knows another
    language says the template in it and fills it in again.
    """

    __slots__ = ("facts", "template")

    template: str
    facts: dict[str, Any]

    def __new__(cls, template: str, facts: dict[str, Any]) -> Sentence:
        """Fill in the template."""
        made = super().__new__(cls, template.format(**facts))
        made.template, made.facts = template, facts
        return made

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, dict[str, Any]]]:
        """Travel to another process whole."""
        return Sentence, (self.template, self.facts)


def sentence(template: str, **facts: Any) -> Sentence:
    """Return a sentence; the names in braces are filled with `facts`."""
    return Sentence(template, facts)


class SentenceError(ValueError):
    """Something that cannot be done; its `sentence` says why and what to do instead."""

    def __init__(self, template: str, **facts: Any) -> None:
        self.sentence = template if isinstance(template, Sentence) else Sentence(template, facts)
        super().__init__(self.sentence)

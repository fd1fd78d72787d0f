"""Choices that cannot be made are refused, each in one sentence."""

from __future__ import annotations

from collections.abc import Collection

from explainer.core.text.sentence import SentenceError


class SettingsError(SentenceError):
    """A choice that cannot be made; its text is one sentence for the user."""


def check_name(what: str, name: str, known: Collection[str]) -> None:
    """Refuse the name of something that there is not."""
    if name not in known:
        raise SettingsError(
            "There is no {what} '{name}': choose one of {known}.",
            what=what,
            name=name,
            known=", ".join(known),
        )

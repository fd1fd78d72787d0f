"""Where an experiment is kept, and what one that was opened has taken the place of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from explainer.core.settings.settings import Settings
from explainer.core.text.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Document:
    """A file, None without one, and the choices that are in it, None if nobody has kept them."""

    path: Path | None
    kept: Settings | None


@dataclass(frozen=True, slots=True)
class ReplacedDocument:
    """What was on the screen before a session was opened, and the opening in a few words."""

    before: Settings
    document: Document
    words: Sentence

"""Notes: what a speaker may say at a stop, which no audience sees."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TalkNotes:
    """Notes of one stop, in one language: what it is, what to say, and how to tell it."""

    title: str
    paragraphs: tuple[str, ...]
    advice: str = ""

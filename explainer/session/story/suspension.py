"""What is the user's own while the story is told: it is set aside, and taken up again after it."""

from __future__ import annotations

from typing import Protocol

from explainer.session.files.documents import Documents
from explainer.session.runs.history import History
from explainer.session.story.story_state import Story


class OwnPart(Protocol):
    """Whoever takes what is on the screen for the user's own."""

    def suspend(self) -> None:
        """Take nothing for it from now on."""

    def resume(self) -> None:
        """Go on with what was set aside: it is on the screen again."""


def suspend_for(story: Story, documents: Documents, history: History, *parts: OwnPart) -> None:
    """Let nothing that a story tells be saved, kept or undone as if somebody had chosen it.

    What is done by hand there can be undone, but no chapter is told of anything else than it has
    chosen. Whoever opens something, or ends the program, is given back first what was there.
    """
    story.chose.connect(history.begin_here)
    for part in (history, *parts, documents):  # Whoever keeps things asks for the file's name.
        story.begins.connect(part.suspend)
        story.ended.connect(part.resume)
    documents.wanted_back.connect(story.leave)

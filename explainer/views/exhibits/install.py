"""Offers the exhibits that are no scenes."""

from __future__ import annotations

from explainer.session.export.wishes import ExportWishes
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.exhibits.exhibits import Exhibits
from explainer.views.shell import Shell


def install(shell: Shell, story: Story, wishes: ExportWishes, store: Store) -> None:
    """Put the exhibits into the menu; those of a story's page come with it."""
    Exhibits(shell, story, wishes, store)

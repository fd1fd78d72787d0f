"""Tells the story beside the live window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from explainer.session.export.wishes import ExportWishes
from explainer.session.presenting.presentation import Presentation
from explainer.session.running.player import Player
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.shell import Shell
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button


def install(
    shell: Shell,
    *,
    story: Story,
    presentation: Presentation,
    wishes: ExportWishes,
    store: Store,
    player: Player,
) -> None:
    """Put the story's button into the bar; its column is built after the first paint."""
    words = QCoreApplication.translate("Storyteller", "Story")
    tip = QCoreApplication.translate(
        "Storyteller", "Why pretrain without labels? The story beside the live models. (Ctrl+J)"
    )
    button = Button(words, "story_button", "", tip)
    shell.bar.add(button, BarPlace.TELL)

    def fill() -> None:
        """Bring the storyteller."""
        from explainer.views.story.story_acts import StoryActs
        from explainer.views.story.storyteller import Storyteller

        acts = StoryActs(shell, store, player)
        teller = Storyteller(shell, story, presentation, wishes, acts)
        button.clicked.connect(teller.toggle)

    shell.later(fill)

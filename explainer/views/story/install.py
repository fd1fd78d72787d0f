"""Tells the story beside the live window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from explainer.views.shell import Shell
from explainer.views.toolbar import BarPlace
from explainer.views.widgets.button import Button

if TYPE_CHECKING:
    from explainer.session.export.wishes import ExportWishes
    from explainer.session.presenting.presentation import Presentation
    from explainer.session.running.player import Player
    from explainer.session.store import Store
    from explainer.session.story.story_state import Story


def announce(shell: Shell) -> None:
    """Put the story's button into the bar."""
    words = QCoreApplication.translate("Storyteller", "Story")
    tip = QCoreApplication.translate(
        "Storyteller", "Why pretrain without labels? The story beside the live models. (Ctrl+J)"
    )
    button = Button(words, "story_button", "", tip)
    button.clicked.connect(lambda: shell.keys.trigger("Ctrl+J"))
    shell.bar.add(button, BarPlace.TELL)


def install(
    shell: Shell,
    *,
    story: Story,
    presentation: Presentation,
    wishes: ExportWishes,
    store: Store,
    player: Player,
) -> None:
    """Put the column of the story into the window, hidden until it is told."""
    from explainer.views.story.plain_window import PlainWindow
    from explainer.views.story.story_acts import StoryActs
    from explainer.views.story.story_by_hand import StoryByHand
    from explainer.views.story.storyteller import Storyteller

    PlainWindow(shell, story, store)
    acts = StoryActs(shell, story, store, player)
    shell.stage.tab_opened.connect(StoryByHand(story, store, acts).open_tab)
    Storyteller(shell, story, presentation, wishes, acts)

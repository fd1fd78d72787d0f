"""The chapters of the story in a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from explainer.session.story.story_state import Story
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import spoken
from explainer.views.widgets.keys import also


class ChapterMenu(QObject):
    """Opens the story at a chapter; what this claims stands beside it where it is pointed at."""

    def __init__(self, shell: Shell, story: Story) -> None:
        super().__init__(shell.window())
        self._story = story
        menu = shell.menu.put_menu(MenuGroup.STORY, self.tr("Chapters"))
        menu.setToolTipsVisible(True)
        for chapter in story.chapters:
            action = menu.addAction(f"{chapter.number}  {chapter.title[spoken()]}")
            action.setToolTip(chapter.claim[spoken()])
            also(action, *chapter.title.values())
            action.triggered.connect(partial(self._open, chapter.number))

    def _open(self, number: int, _checked: bool = False) -> None:
        self._story.go_to(number)

"""The exhibits that are no scenes: each takes the place of both models while it is looked at."""

from __future__ import annotations

from dataclasses import fields
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from explainer.core.exhibits.exhibit import ShownExhibit
from explainer.core.exhibits.registry import exhibits
from explainer.core.story.chapters import EXHIBIT, StoryStep
from explainer.session.export.wishes import ExportWishes
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.grouped_menu import MenuGroup
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.views.exhibits.exhibit_page import ExhibitPage


class Exhibits(QObject):
    """Brings an exhibit and takes it away; pages are made when they are first wanted."""

    def __init__(self, shell: Shell, story: Story, wishes: ExportWishes, store: Store) -> None:
        super().__init__(shell.window())
        self._shell, self._story, self._wishes, self._store = shell, story, wishes, store
        self._pages: dict[str, ExhibitPage] = {}
        self.shown: ExhibitPage | None = None
        """The exhibit that is looked at."""
        self._asked = self._of_story = False
        self._before: QWidget | None = None
        """What had the keys before there was an exhibit."""
        actions = {
            each.key: shell.keys.add(say(each.title), partial(self.show, each.name), each.key)
            for each in exhibits()
        }
        shell.menu.put(MenuGroup.EXPLORE, *(actions[key] for key in sorted(actions)))
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), shell.window())
        self._escape.activated.connect(self.leave)
        self._escape.setEnabled(False)
        self._connect()
        self._go_on()

    def _connect(self) -> None:
        story, shell = self._story, self._shell
        shell.dress(self)
        shell.closing.connect(self._on_closing)
        self._wishes.exhibit_told = self.told
        story.changed.connect(self._on_story_changed)
        story.step_entered.connect(self._on_step_entered)
        story.acted.connect(self._on_acted)

    def show(self, name: str, **choices: Any) -> None:
        """Look at an exhibit, with these choices if there are any."""
        page, self._of_story = self._page(name), False
        self._bring(page)
        page.begin(**choices)

    def _tell(self, step: StoryStep) -> None:
        """Look at a step's exhibit until the story is left, or somebody asks for one."""
        self.show(step.exhibit, **self._story.exhibited(step))
        self._of_story = True

    @Slot()
    def leave(self) -> None:
        """Look at both models again."""
        if self.shown is not None:
            self._put(None)

    def set_asked(self, asked: bool) -> None:
        """Hide what an exhibit shows while a page of the story asks about it, or show it."""
        self._asked = asked
        if self.shown is not None:
            self.shown.set_asked(asked)

    def told(self) -> ShownExhibit | None:
        """Return what the exhibit on the screen shows, for a handout; None without one."""
        return None if self.shown is None else self.shown.shown

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        if self.shown is not None:
            self.shown.apply_look(look)

    def _page(self, name: str) -> ExhibitPage:
        if name not in self._pages:
            made = page_of(name)(
                name, self._story.inquiries, self._store, say, self._shell.window()
            )
            made.leave_clicked.connect(self.leave)
            made.export_wanted.connect(self._on_export_wanted)
            made.choices_changed.connect(self._on_choices_changed)
            self._pages[name] = made
        return self._pages[name]

    @Slot()
    def _on_closing(self) -> None:
        """Leave: nobody would be there for what it has asked. The next window goes on with it."""
        told = self.told()
        self._wishes.left = None if told is None else (told.name, told.choices)
        self.leave()

    def _go_on(self) -> None:
        """Show what a window in another language has left, the choices as they were there."""
        left, self._wishes.left = self._wishes.left, None
        if left is not None:
            name, choices = left
            chosen = {each.name: getattr(choices, each.name) for each in fields(choices)}
            self.show(name, **chosen)

    @Slot()
    def _on_export_wanted(self) -> None:
        self._wishes.exhibit_wanted.emit(self.told())

    @Slot()
    def _on_story_changed(self) -> None:
        """Hide what would answer a question of the story; without it show the models again."""
        self.set_asked(EXHIBIT in self._story.hidden)
        if self._of_story and not self._story.open:
            self.leave()

    @Slot()
    def _on_step_entered(self) -> None:
        """Show the exhibit of a step as the step before has left it, or none."""
        story, step = self._story, self._story.step
        if step is None:
            return
        before = story.chapter.steps[story.place - 1] if story.place else step
        if step.exhibit:
            self._tell(before if before.exhibit == step.exhibit else step)
        else:
            self.leave()

    @Slot()
    def _on_acted(self) -> None:
        """Show what a step asks for, unless a hand has."""
        step = self._story.step
        if step is not None and step.exhibit and not self._story.by_hand:
            self._tell(step)

    @Slot()
    def _on_choices_changed(self) -> None:
        """Take note that a hand has chosen what a step asks for."""
        story, told = self._story, self.told()
        if told is None or story.done or not self._of_story:
            return
        if story.chapter.exhibit_met(story.place, told.choices):
            story.did()

    def _bring(self, page: ExhibitPage) -> None:
        if page is not self.shown:
            self._put(page)
            page.apply_look(self._shell.look)

    def _put(self, page: ExhibitPage | None) -> None:
        focused = self._shell.window().focusWidget()
        came, went = self.shown is None, page is None
        had_keys = self.shown is not None and focused and self.shown.isAncestorOf(focused)
        self._before = focused if came else self._before
        if self.shown is not None:
            self.shown.hide()
            self.shown.give_up()
        self.shown = page
        if page is not None:
            page.set_asked(self._asked)
        self._escape.setEnabled(page is not None)
        self._shell.places.show_page(page)
        if went and had_keys:
            self._shell.places.home.give_back(self._before)
        if page is not None and focused is not None and not focused.isVisible():
            page.take_focus()
        self._wishes.look_at(page.export if page is not None else None)


def page_of(name: str) -> type[ExhibitPage]:
    """Return the kind of page that shows an exhibit: its own, or the one that shows any."""
    own = f"{__package__}.{name}_page"
    if find_spec(own) is None:
        own = f"{__package__}.measured_page"
    page: type[ExhibitPage] = import_module(own).PAGE
    return page

"""Tells the story beside the live window: its panel, its keys, and what each step does there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from explainer.core.story.chapters import CURVE
from explainer.session.export.wishes import ExportWishes
from explainer.session.presenting.panels import CURVES
from explainer.session.presenting.presentation import Presentation
from explainer.session.story.story_state import Story
from explainer.views.grouped_menu import MenuGroup
from explainer.views.places import NOTHING
from explainer.views.shell import Shell
from explainer.views.story.story_acts import StoryActs
from explainer.views.story.story_keys import StoryKeys
from explainer.views.story.story_panel import StoryPanel
from explainer.views.story.welcome import WelcomePanel
from explainer.views.style.layouts import column, dress
from explainer.views.style.speech import say
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.views.story.glossary_sheet import GlossarySheet


class Storyteller(QObject):
    """Puts the story's column into the window while it is told."""

    def __init__(
        self,
        shell: Shell,
        story: Story,
        presentation: Presentation,
        wishes: ExportWishes,
        acts: StoryActs,
    ) -> None:
        window = shell.window()
        super().__init__(window)
        self._story, self._shell, self._window = story, shell, window
        self._presentation, self._wishes = presentation, wishes
        self._greeting = WelcomePanel()
        self.panel = StoryPanel(story, say, window)
        self._column = QWidget(window)
        self._column.setObjectName("story_column")
        self._glossary: GlossarySheet | None = None
        self._seen = (False, False)
        """Whether the column is seen, and whether the story is told."""
        self._keys = StoryKeys(story, presentation, window, acts.player, self.panel.next_button)
        self.acts = acts
        self._arrange()
        self._list_keys()
        self._connect()
        shell.dress(self)
        self._show()
        if story.greets:
            self.greet()

    def _list_keys(self) -> None:
        keys = self._shell.keys
        tell = keys.add(self.tr("The story: open or leave"), self.toggle, "Ctrl+J")
        greet = keys.add(self.tr("Welcome: what is on the screen"), self.greet, "Ctrl+H")
        words = keys.add(self.tr("What the words mean"), self._on_glossary_clicked)
        self._shell.menu.put(MenuGroup.STORY, tell)
        self._shell.menu.put(MenuGroup.LEARN, greet, words)
        keys.tell(self.tr("In the story: next, back"), "PgDown", "PgUp")
        keys.tell(self.tr("In the story: predict"), "1", "2", "3", "4")

    def _connect(self) -> None:
        story = self._story
        story.changed.connect(self._show)
        self._presentation.speaker_changed.connect(self._show)
        self._shell.places.panels_changed.connect(self._on_panels_changed)
        self._shell.places.page_changed.connect(self._show)
        story.step_entered.connect(self._on_step_entered)
        story.acted.connect(self._on_acted)
        self.panel.glossary_clicked.connect(self._on_glossary_clicked)
        self.panel.handout_clicked.connect(self._on_handout_clicked)
        self._greeting.tell.clicked.connect(self._on_tell_clicked)
        self._greeting.choose.clicked.connect(self._on_choose_clicked)
        self._greeting.look_around.clicked.connect(self.end_welcome)
        self._shell.closing.connect(self._keys.stop)
        self._shell.closing.connect(self.acts.stop)
        self._on_panels_changed()

    @Slot()
    def toggle(self) -> None:
        """Open the story where it was left, or leave it."""
        self._story.leave() if self._story.open else self._story.resume()

    @Slot()
    def greet(self) -> None:
        """Welcome somebody: half a minute that comes back only when asked for."""
        self._story.leave()
        self._story.greets = True
        self._greeting.show()
        self._show()
        self._greeting.tell.setFocus()

    @Slot()
    def end_welcome(self) -> None:
        """Take the welcome away, for good."""
        self._story.welcome()
        self._greeting.hide()
        self._show()

    def apply_look(self, look: Look) -> None:
        """Take fonts and lengths from `look`."""
        dress(look, self.panel, self._greeting)
        self._column.setFixedWidth(look.length("story"))
        if self._presentation.presenting and not self._greeting.isHidden():
            QTimer.singleShot(0, self, self.end_welcome)
        self._layout.setSpacing(look.length("small"))
        if self._glossary is not None:
            self._glossary.apply_look(look)
        self._share_controls()

    def _arrange(self) -> None:
        self._layout = column((self.panel, 1), (self._greeting, 1), of=self._column)
        self._greeting.hide()
        self._shell.places.put_beside(self._column)
        self._shell.places.home.add(self.panel.next_button)
        self._column.hide()

    def _show(self) -> None:
        story = self._story
        if story.open and not self._greeting.isHidden():
            self._greeting.hide()
            story.welcome()
        # The welcome speaks of a slider and a timeline, which a page in their place has not.
        on_stage = not self._shell.places.on_page
        told, greets = story.open, on_stage and not self._greeting.isHidden()
        if not told:
            self.acts.stop()
        # What a speaker reads elsewhere takes no room from the planes of an audience.
        seen = (told or greets) and not self._presentation.speaker
        before, self._seen = self._seen, (seen, told)
        self._column.setVisible(seen)
        self.panel.setVisible(told)
        self._presentation.walk_through(story if told else None)
        # What would answer a question of the chapter is hidden before it is shown.
        self._presentation.reveal.set_asked(CURVE in story.hidden)
        self._keys.listen(told)
        self._share_controls()
        if self._seen != before:
            self.panel.show_page()
            self._shell.places.home.take()
        if told and story.done:
            QTimer.singleShot(0, self.panel, self.panel.show_measurement)
        self._shell.places.refit()

    def _share_controls(self) -> None:
        """Let the column of controls hold what the step needs, or everything."""
        story, step = self._story, self._story.step
        places = self._shell.places
        if not self._greeting.isHidden():
            places.share(("labels",), self._layout)
        elif story.open and story.guided:
            places.share(step.controls if step is not None else (), self._layout)
        else:
            crowded = frozenset({CURVES}) if story.open else NOTHING
            places.share(None, self._layout, left_out=crowded)

    @Slot()
    def _on_panels_changed(self) -> None:
        """Say what a remote control does once there is an audience."""
        self.panel.set_presented(self._shell.places.presented)

    @Slot()
    def _on_step_entered(self) -> None:
        """Begin to read."""
        self.panel.show_top()

    @Slot()
    def _on_acted(self) -> None:
        """Do in the window what a step asks for."""
        step = self._story.step
        if step is None:
            return
        # What a page shows is seen, even if somebody has hidden it by hand.
        self._presentation.reveal.set_down(False)
        if step.tab:
            self._shell.state.put("tab", step.tab)
        QTimer.singleShot(0, self.panel, self.panel.show_measurement)

    @Slot()
    def _on_tell_clicked(self) -> None:
        self.end_welcome()
        self._story.go_to(1)

    @Slot()
    def _on_choose_clicked(self) -> None:
        """Show all scenes: while it is welcomed the controls are not there."""
        self.end_welcome()
        self._shell.keys.trigger("Ctrl+Shift+G")

    @Slot()
    def _on_handout_clicked(self) -> None:
        from explainer.core.export.figure_catalogue import ToldChapter

        story, exhibit = self._story, self._wishes.exhibit_told()
        told = ToldChapter(story.chapter.number, story.findings, exhibit)
        self._wishes.handout_wanted.emit(told, story.chapter.name)

    @Slot()
    def _on_glossary_clicked(self) -> None:
        if self._glossary is None:
            from explainer.views.story.glossary_sheet import GlossarySheet

            self._glossary = GlossarySheet(self._window)
            self._glossary.apply_look(self._shell.look)
        self._glossary.open()

"""Tells the story beside the live window: its panel, its keys, and what each step does there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from explainer.core.story.chapters import CURVE, EXHIBIT
from explainer.session.presenting.stops import Stops
from explainer.session.story.story_state import Story
from explainer.views.exhibits.exhibits import Exhibits
from explainer.views.story.story_acts import StoryActs
from explainer.views.story.story_keys import StoryKeys
from explainer.views.story.story_panel import StoryPanel
from explainer.views.story.welcome import WelcomePanel
from explainer.views.style.speech import Say
from explainer.views.style.theme import Look

if TYPE_CHECKING:
    from explainer.views.story.glossary_sheet import GlossarySheet
    from explainer.views.window import MainWindow


class Storyteller(QObject):
    """Puts the story's column into the window while it is told."""

    def __init__(self, story: Story, menu: QMenu, say: Say, window: MainWindow) -> None:
        super().__init__(window)
        self._story, self._window = story, window
        self.exhibits = Exhibits(story.inquiries, menu, say, window)
        self._greeting = WelcomePanel()
        self.panel = StoryPanel(story, say, window)
        self._column = QWidget(window)
        self._column.setObjectName("story_column")
        self._glossary: GlossarySheet | None = None
        self._stops: Stops = window.presenter.stops
        self._keys = StoryKeys(story, window)
        self.acts = StoryActs(window)
        self._arrange()
        window.keys.add(self.tr("The story: open or leave"), self.toggle, "Ctrl+J")
        window.keys.add(self.tr("Welcome: what is on the screen"), self.greet, "Ctrl+H")
        window.keys.tell(self.tr("In the story: next, back"), "PgDown", "PgUp")
        window.keys.tell(self.tr("In the story: predict"), "1", "2", "3", "4")
        story.changed.connect(self._show)
        story.step_entered.connect(self._on_step_entered)
        story.acted.connect(self._on_acted)
        self.panel.glossary_clicked.connect(self._on_glossary_clicked)
        self.panel.handout_clicked.connect(self._on_handout_clicked)
        self._greeting.tell.clicked.connect(self._on_tell_clicked)
        self._greeting.look_around.clicked.connect(self.end_welcome)
        window.closed.connect(self._keys.stop)
        window.closed.connect(self.acts.stop)
        self._show()

    @Slot()
    def toggle(self) -> None:
        """Open the story where it was left, or leave it."""
        self._story.leave() if self._story.open else self._story.resume()

    @Slot()
    def greet(self) -> None:
        """Welcome somebody: half a minute that comes back only when asked for."""
        self._story.leave()
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
        for part in (self.panel, self.exhibits, self._greeting):
            part.apply_look(look)
        self._column.setFixedWidth(look.length("story"))
        if self._window.presenter.presenting and not self._greeting.isHidden():
            QTimer.singleShot(0, self, self.end_welcome)
        self._layout.setSpacing(look.length("small"))
        if self._glossary is not None:
            self._glossary.apply_look(look)
        self._share_controls()

    def _arrange(self) -> None:
        self._layout = QVBoxLayout(self._column)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.panel, 1)
        self._layout.addWidget(self._greeting, 1)
        self._greeting.hide()
        self._window.columns.add_story(self._column, self._layout)
        self._column.hide()

    def _show(self) -> None:
        story, presenter = self._story, self._window.presenter
        if story.open and not self._greeting.isHidden():
            self._greeting.hide()
            story.welcome()
        told, greets = story.open, not self._greeting.isHidden()
        if not told:
            self.acts.stop()
        changes = self._column.isHidden() == (told or greets)
        self._column.setVisible(told or greets)
        self.panel.setVisible(told)
        presenter.walk_through(story if told else self._stops)
        self._hide_answers()
        self._keys.listen(told)
        self._share_controls()
        if changes:
            self.panel.show_page()
            self._hand_over_focus(told)
        if told and story.done:
            QTimer.singleShot(0, self.panel, self.panel.show_measurement)
        self._window.refit()

    def _hide_answers(self) -> None:
        """Take away what would answer a question of the chapter before it is shown."""
        hidden = self._story.hidden
        self._window.board.set_asked(CURVE in hidden)
        self.exhibits.set_asked(EXHIBIT in hidden)

    def _hand_over_focus(self, told: bool) -> None:
        """Let the keys go to the story while it is told, and to the label slider afterwards."""
        if told:
            self.panel.next_button.setFocus()
        else:
            self._window.focus_labels()

    def _share_controls(self) -> None:
        """Let the column of controls hold what the step needs, or everything."""
        story, step = self._story, self._story.step
        if not self._greeting.isHidden():
            self._window.columns.share(("labels",))
        elif story.open and story.guided:
            self._window.columns.share(step.controls if step is not None else ())
        else:
            self._window.columns.share(None, crowded=story.open)

    @Slot()
    def _on_step_entered(self) -> None:
        """Show the place that a step looks at, as the step before has left it."""
        story, step, exhibits = self._story, self._story.step, self.exhibits
        self.panel.show_top()
        self.acts.stop()
        if step is None:
            return
        if step.stand:
            self.acts.stand(step.stand)
        before = story.chapter.steps[story.place - 1] if story.place else step
        if step.exhibit:
            found = before if before.exhibit == step.exhibit else step
            exhibits.show(step.exhibit, **story.exhibited(found))
        else:
            exhibits.leave()

    @Slot()
    def _on_acted(self) -> None:
        """Do in the window what a step asks for."""
        step, window = self._story.step, self._window
        if step is None:
            return
        # What a page shows is seen, even if somebody has hidden it by hand.
        window.presenter.curtain.set_down(False)
        if step.tab:
            window.board.efficiency.choose_tab(step.tab)
        if step.exhibit:
            self.exhibits.show(step.exhibit, **self._story.exhibited(step))
        if step.act:
            self.acts.do(step.act)
        QTimer.singleShot(0, self.panel, self.panel.show_measurement)

    @Slot()
    def _on_tell_clicked(self) -> None:
        self.end_welcome()
        self._story.go_to(1)

    @Slot()
    def _on_handout_clicked(self) -> None:
        from explainer.core.export.figure_catalogue import ToldChapter

        story, outlets = self._story, self._window.outlets
        if outlets is not None:
            told = ToldChapter(story.chapter.number, story.findings, self.exhibits.told())
            outlets.save_handout(told, story.chapter.name)

    @Slot()
    def _on_glossary_clicked(self) -> None:
        if self._glossary is None:
            from explainer.views.story.glossary_sheet import GlossarySheet

            self._glossary = GlossarySheet(self._window)
            self._glossary.apply_look(self._window.look)
        self._glossary.open()

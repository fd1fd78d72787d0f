"""The exhibits that are no scenes: each takes the place of both models while it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from explainer.core.exhibits.school.school_choices import STARTS_PART
from explainer.core.story.chapters import EXHIBIT
from explainer.session.export.wishes import ExportWishes
from explainer.session.store import Store
from explainer.session.story.story_state import Story
from explainer.views.exhibits.exhibit_page import ExhibitPage
from explainer.views.shell import Shell
from explainer.views.style.speech import say
from explainer.views.style.theme import Look
from explainer.views.widgets.grouped_menu import MenuGroup

if TYPE_CHECKING:
    from explainer.views.exhibits.scale_page import ScalePage
    from explainer.views.exhibits.school_page import SchoolPage
    from explainer.views.exhibits.suitability_page import SuitabilityPage
    from explainer.views.exhibits.town_sheet import TownSheet


class Exhibits(QObject):
    """Brings an exhibit and takes it away; pages are made when they are first wanted."""

    def __init__(self, shell: Shell, story: Story, wishes: ExportWishes, store: Store) -> None:
        super().__init__(shell.window())
        self._shell, self._story, self._wishes, self._store = shell, story, wishes, store
        self._inquiries, self._window = story.inquiries, shell.window()
        self._town: TownSheet | None = None
        self._school: SchoolPage | None = None
        self._scale: ScalePage | None = None
        self._suitability: SuitabilityPage | None = None
        self._shown: ExhibitPage | None = None
        self._asked = False
        keys = shell.keys
        town = keys.add(self.tr("80/20: who earns how much?"), self.show_town, "Ctrl+8")
        school = keys.add(self.tr("School and reuse"), self.show_school, "Ctrl+9")
        scale = keys.add(self.tr("Scale: crowd and width"), self.show_scale, "Ctrl+7")
        suits = keys.add(
            self.tr("Which pretraining suits these data?"), self.show_suitability, "Ctrl+6"
        )
        shell.menu.put(MenuGroup.EXPLORE, suits, scale, town, school)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._window)
        self._escape.activated.connect(self.leave)
        self._escape.setEnabled(False)
        shell.dress(self)
        shell.closing.connect(self.leave)  # Nobody would be there for what it has asked.
        wishes.exhibit_told = self.told
        story.changed.connect(self._on_story_changed)
        story.step_entered.connect(self._on_step_entered)
        story.acted.connect(self._on_acted)

    @property
    def shown(self) -> ExhibitPage | None:
        """The exhibit that is looked at."""
        return self._shown

    def show_town(self, **choices: Any) -> None:
        """Look at the exhibit about 80/20."""
        if self._town is None:
            from explainer.views.exhibits.town_sheet import TownSheet

            self._town = TownSheet(say, self._window)
            self._town.export_wanted.connect(self._wishes.sheet_wanted)
        self._bring(self._town)
        self._town.choose(**choices)

    def show_school(self, **choices: Any) -> None:
        """Look at the exhibit about school and reuse."""
        if self._school is None:
            from explainer.views.exhibits.school_page import SchoolPage

            self._school = SchoolPage(self._inquiries, say, self._window)
            self._school.export_wanted.connect(self._on_export_wanted)
        self._bring(self._school)
        # Whoever names choices, as a story does, speaks of the starts; others come back to where
        # they were.
        self._school.choose(**({"part": STARTS_PART} | choices if choices else {}))

    def show_scale(self, **choices: Any) -> None:
        """Look at the exhibit about larger crowds and wider networks."""
        if self._scale is None:
            from explainer.views.exhibits.scale_page import ScalePage

            self._scale = ScalePage(self._inquiries, say, self._window)
            self._scale.export_wanted.connect(self._on_export_wanted)
        self._bring(self._scale)
        self._scale.choose(**choices)
        self._scale.ask()

    @Slot()
    def show_suitability(self) -> None:
        """Look at which pretraining suits the data on the screen, and have it measured."""
        store = self._store
        if self._suitability is None:
            from explainer.session.surveying.suitability import SuitabilityStudy
            from explainer.views.exhibits.suitability_page import SuitabilityPage

            study = SuitabilityStudy(self._inquiries, store)
            labels = store.settings.labels_per_class
            self._suitability = SuitabilityPage(study, labels, say, self._window)
            self._suitability.export_wanted.connect(self._on_export_wanted)
            self._suitability.pair_chosen.connect(study.choose)
            self._suitability.pair_chosen.connect(self.leave)
            store.settings_changed.connect(self._suitability.follow)
        self._bring(self._suitability)
        self._suitability.ask()

    @Slot()
    def leave(self) -> None:
        """Look at both models again."""
        self._put(None)

    def set_asked(self, asked: bool) -> None:
        """Hide what an exhibit shows while a page of the story asks about it, or show it."""
        self._asked = asked
        if self._shown is not None:
            self._shown.set_asked(asked)

    def told(self) -> dict[str, Any]:
        """Return what the exhibit on the screen shows, for a handout; nothing without one."""
        if self._shown is not None and self._shown is self._town:
            return {"town_choices": self._town.choices}
        if self._shown is not None and self._shown is self._school:
            choices, known = self._school.choices, self._inquiries.known
            answers = {question[0]: known(question) for question in choices.questions}
            return {"school_choices": choices, "answers": answers}
        if self._shown is not None and self._shown is self._scale:
            return {"scale_choices": self._scale.choices, "scale": self._scale.cells}
        if self._shown is not None and self._shown is self._suitability:
            return {"suitability": self._suitability.choices}
        return {}

    @Slot()
    def _on_story_changed(self) -> None:
        """Hide what would answer a question of the story."""
        self.set_asked(EXHIBIT in self._story.hidden)

    @Slot()
    def _on_step_entered(self) -> None:
        """Show the exhibit of a step as the step before has left it, or none."""
        story, step = self._story, self._story.step
        if step is None:
            return
        before = story.chapter.steps[story.place - 1] if story.place else step
        if step.town is not None:
            self.show_town(**(before.town or step.town), **story.town_draws)
        elif step.school is not None:
            self.show_school(**(before.school or step.school), **story.school_draws)
        else:
            self.leave()

    @Slot()
    def _on_acted(self) -> None:
        """Show what a step asks for."""
        story, step = self._story, self._story.step
        if step is not None and step.town is not None:
            self.show_town(**step.town, **story.town_draws)
        if step is not None and step.school is not None:
            self.show_school(**step.school, **story.school_draws)

    @Slot()
    def _on_export_wanted(self) -> None:
        from explainer.core.export.export_request import SCALE, SCHOOL, SUITABILITY
        from explainer.core.export.figure_catalogue import ToldChapter

        page = self._shown
        figure = SUITABILITY
        for known, name in ((self._school, SCHOOL), (self._scale, SCALE)):
            figure = name if page is known else figure
        self._wishes.file_wanted.emit(figure, ToldChapter(0, {}, **self.told()), figure)

    def apply_look(self, look: Look) -> None:
        """Take colours, fonts and lengths from `look`."""
        if self._shown is not None:
            self._shown.apply_look(look)

    def _bring(self, page: ExhibitPage) -> None:
        if page is self._shown:
            return
        page.leave_clicked.connect(self.leave, Qt.ConnectionType.UniqueConnection)
        self._put(page)
        page.apply_look(self._shell.look)

    def _put(self, page: ExhibitPage | None) -> None:
        if self._shown is not None:
            self._shown.hide()
        for measured in (self._school, self._scale, self._suitability):
            if measured is not None and self._shown is measured:
                measured.give_up()
        self._shown = page
        if page is not None:
            page.set_asked(self._asked)
        self._escape.setEnabled(page is not None)
        self._shell.places.show_page(page)
        self._wishes.look_at(page.export if page is not None else None)

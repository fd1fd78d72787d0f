"""Puts the rooms together: the only file that knows them all.

Each room is imported where it is needed, so that the window is on the screen before
anything heavy is loaded, and no command loads more than it uses.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from explainer.core.platform.allocation import return_large_blocks, share_one_arena
from explainer.core.platform.assets import DEFAULT_RESULT, assets_folder
from explainer.core.platform.streams import say
from explainer.core.platform.system import display_trouble, spare_threads
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from explainer.core.training.saved import Saved
    from explainer.lab.export.export_client import ExportClient
    from explainer.lab.measuring.survey_scheduler import SurveyScheduler
    from explainer.lab.training.client import LabClient
    from explainer.session.errands import Errands
    from explainer.session.export.exports import Exports
    from explainer.session.files.leaving import Leaving
    from explainer.session.files.own_tables import TablePreview
    from explainer.session.garbage import Garbage
    from explainer.session.interrupts import Interrupts
    from explainer.session.memory import Memory
    from explainer.session.store import Store
    from explainer.session.story.story_state import Story
    from explainer.session.surveying.survey import Survey
    from explainer.views.style.speech import Speech
    from explainer.views.window import MainWindow

    Guest = Callable[[MainWindow, LabClient], None]
    Start = Settings | Saved | TablePreview

SOON = 2.0
"""Seconds that a start waits for the file that it is to begin with."""
WINDOW = "window"
"""The name under which choices for the window are kept."""


def open_window(
    start: Start | None,
    guest: Guest | None = None,
    path: Path | None = None,
    language: str | None = None,
    *,
    present: bool = False,
    chapter: int | None = None,
) -> int:
    """Show the window until it is closed; return the exit code.

    It begins with settings, or with what was read from `path`; what has not come yet (None)
    is opened there. It speaks the language that was chosen last, unless another is asked
    for; to `present` it fills the screen; a `chapter` opens the story there. A guest is given
    the window and the lab before anything is on the screen.
    """
    trouble = display_trouble()
    if trouble:
        say(trouble)
        return 1
    share_one_arena()
    return_large_blocks()
    spare_threads()
    application = _application()
    lab = _lab()
    surveyor, press = _surveyor(lab), _press(lab)
    garbage = _garbage(application)
    desk = Desk(
        start,
        lab,
        surveyor,
        press,
        path=path,
        language=language,
        chapter=chapter,
        greets=guest is None and not present,
        garbage=garbage,
    )
    # Until now a signal has ended the program by itself: nothing had begun that it would leave.
    interrupts = _interrupts()
    try:
        desk.heed(interrupts)
        if guest is not None:
            guest(desk.window, lab)
        desk.window.show()
        if present:
            desk.window.presenter.enter()
        return application.exec() or interrupts.exit_code
    finally:
        from explainer.lab.processes import end_all

        for ending in (press.close, surveyor.close, lab.close, end_all, interrupts.close):
            ending()


def opened(file: Path) -> Start | None:
    """Return what the window begins with: what a file holds, or the settings it was made from.

    An encoder is opened in the scene that it was pretrained on, and beside a table whose
    columns are still to be chosen the usual scene is shown. None of a file that does not
    come soon: the window opens it once it is there.
    """
    from explainer.core.settings.encoder import Encoder
    from explainer.session.files.contents import contents_of
    from explainer.session.latest_task import within

    contents = within(SOON, partial(contents_of, file))
    if isinstance(contents, Encoder):
        return settings_for(contents.scene).adopting(contents)
    return cast("Start | None", contents)


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    from explainer.views.style.theme import STYLE_ARGUMENTS

    application = QApplication(["explainer", *STYLE_ARGUMENTS])
    application.setApplicationName("Pretraining Explainer")
    return application


def _garbage(application: QApplication) -> Garbage:
    from explainer.session.garbage import Garbage

    return Garbage(application)


def _interrupts() -> Interrupts:
    from explainer.lab.processes import strike_all
    from explainer.session.interrupts import Interrupts

    return Interrupts(strike_all)


def _lab() -> LabClient:
    from explainer.lab.training.client import LabClient

    return LabClient()


def _surveyor(lab: LabClient) -> SurveyScheduler:
    from explainer.lab.measuring.survey_scheduler import SurveyScheduler

    return SurveyScheduler(lab.link)


def _press(lab: LabClient) -> ExportClient:
    from explainer.lab.export.export_client import ExportClient

    return ExportClient(lab)


class Desk:
    """What a window shows, and what it does with it.

    A window speaks one language: in another one, another window takes its place at once,
    with the same store, survey and files behind it.
    """

    def __init__(
        self,
        start: Start | None,
        lab: LabClient,
        surveyor: SurveyScheduler,
        press: ExportClient,
        *,
        path: Path | None = None,
        language: str | None = None,
        chapter: int | None = None,
        greets: bool = False,
        garbage: Garbage | None = None,
    ) -> None:
        from PySide6.QtCore import QTimer

        from explainer.session.memory import Memory
        from explainer.views.window_state import recall

        self._start, self._path, self._lab, self._press = start, path, lab, press
        self._memory = Memory(_own_folder())
        self._speech = self._spoken(language)
        self._store, self._survey = self._shown(surveyor)
        self._story = _story(self._store, surveyor, self._memory)
        self._first_chapter = chapter
        self._greets = greets and path is None
        self._garbage = garbage
        self._leaving: Leaving | None = None
        # Whoever trains or draws would only slow down what is still written.
        self._endings = [press.close, surveyor.close, lab.close]
        self.window = self._new_window()
        recall(self.window, self._memory)
        self._furnish(self.window.filling)
        if garbage is not None:
            garbage.follow(self._store)
            self.window.filled.connect(garbage.begin)
        # The lab's start would compete with the first paint: it comes right after it.
        begin = lab.start if self._finished else self._store.start
        QTimer.singleShot(0, begin)

    def change_language(self, language: str) -> None:
        """Put a window of another language in the place of the one at hand."""
        from explainer.session.memory import EXPORT
        from explainer.views.window_state import replace_window

        old = self.window
        old.fill()  # What comes with the first window alone comes before the next one.
        if old.storyteller is not None:
            old.storyteller.exhibits.leave()  # Nobody would be there for what it has asked.
        for name in (WINDOW, EXPORT):  # Slides follow until they are told otherwise.
            self._memory.keep(name, {**self._memory.recall(name), "language": language})
        self._speech.speak(language)
        self.window = self._new_window()
        replace_window(old, self.window)
        for offer in self._offers():
            offer()
        if self._garbage is not None:
            self._garbage.window_replaced()

    def heed(self, interrupts: Interrupts) -> None:
        """Leave when told from outside."""
        interrupts.arrived.connect(self.leave)

    def leave(self) -> None:
        """Keep for the next start what is unsaved, then close: the end comes from outside."""
        self.window.filling.stop()
        if self._leaving is None:
            self._close()
        else:
            self._leaving.begin()

    def _close(self) -> None:
        from PySide6.QtCore import QCoreApplication

        self.window.close()
        QCoreApplication.exit(0)  # A dialogue that is open has a loop of its own.

    def _spoken(self, language: str | None) -> Speech:
        from explainer.views.style.speech import Speech, system_language

        speech = Speech(self._lab)
        usual = self._memory.choice(WINDOW, "language", LANGUAGES, system_language())
        speech.speak(language or usual)
        return speech

    def _shown(self, surveyor: SurveyScheduler) -> tuple[Store, Survey]:
        from explainer.session.store import Store
        from explainer.session.surveying.survey import Survey

        lab = self._lab
        # What was saved has settings; to ask for its class would load numpy before any paint.
        chosen = getattr(self._start, "settings", self._start)
        self._finished = chosen is not self._start
        settings = chosen if isinstance(chosen, Settings) else settings_for()
        store = Store(settings, lab, parent=lab)
        survey = Survey(store, surveyor)
        surveyor.found.connect(survey.take)
        surveyor.lost.connect(survey.miss)
        surveyor.fell.connect(store.notify)
        lab.frame_arrived.connect(store.add_frame)
        lab.completed.connect(store.complete)
        lab.failed.connect(store.fail)
        lab.lost.connect(store.lab_lost)
        lab.returned.connect(store.lab_back)
        lab.given_up.connect(store.lab_gone)
        lab.spent.connect(store.take_seconds)
        return store, survey

    def _new_window(self) -> MainWindow:
        from explainer.views.looks import remembered_theme
        from explainer.views.window import MainWindow

        theme = remembered_theme(self._memory)
        window = MainWindow(self._store, self._survey, theme=theme)
        window.language_chosen.connect(self.change_language)
        window.closed.connect(self._put_away)
        return window

    def _furnish(self, filling: Errands) -> None:
        """Have brought what nobody needs before the first paint: before the plots and after."""
        # What keeps changes comes before anything that the user could change.
        filling.put_first(partial(import_module, "numpy"), self._show_stored, self._bring_files)
        filling.put_last(*self._offers(), self._begin)

    def _show_stored(self) -> None:
        from explainer.session.files.opening import Opening

        opening = Opening(self._store, self._survey, assets_folder() / DEFAULT_RESULT)
        self._endings.append(opening.close)
        opening.show_stored()

    def _begin(self) -> None:
        """Show what the program was started with, or greet whoever starts it first."""
        if self._path is not None:
            self._open_first(self._path)
        if self._first_chapter is not None:
            self._story.go_to(self._first_chapter)
        elif self._greets and not self._story.welcomed and self.window.storyteller:
            self.window.storyteller.greet()

    def _open_first(self, path: Path) -> None:
        """Show what the program was started with; what has not come yet is opened there."""
        if self._start is None:
            self._documents.open_file(path)
        elif not isinstance(self._start, Settings):
            self._documents.show(self._start, path)

    def _bring_files(self) -> None:
        from explainer.session.files.autosave import Autosave
        from explainer.session.files.documents import Documents
        from explainer.session.files.leaving import Leaving
        from explainer.session.files.leftovers import Leftovers
        from explainer.session.files.recent import Recent
        from explainer.session.files.session_saver import SessionSaver
        from explainer.session.running.projections import Projections
        from explainer.session.runs.history import History

        store, survey = self._store, self._survey
        self._keeper = SessionSaver(store, survey, self._lab)
        self._documents = Documents(store, survey, self._keeper, Recent(self._memory))
        self._autosave = Autosave(self._keeper, store, survey, _own_folder())
        self._exports = _exports(store, survey, self._press)
        self._projections = Projections(store, self._lab)
        self._lab.laid_out.connect(self._projections.take)
        self._history = History(store, self._lab)
        self._lab.told.connect(self._history.take)
        self._lab.lost.connect(self._history.give_up)
        self._lab.told.connect(self._keeper.take)
        self._lab.lost.connect(self._keeper.give_up)
        self._leftovers = Leftovers(self._documents, self._autosave)
        self._leaving = Leaving(self._autosave, self._keeper, store)
        self._leaving.done.connect(self._close)
        self._lab.told.connect(self._leaving.take)
        self._endings += [self._autosave.close, self._documents.close]

    def _offers(self) -> tuple[Callable[[], None], ...]:
        """Return what lets the window at hand use the files; a replaced one offers none."""
        return (self._offer_files, self._offer_runs, lambda: self.window.offer_story(self._story))

    def _offer_files(self) -> None:
        from explainer.views.comparison.embedding_menu import offer_ways
        from explainer.views.window_state import layout_of

        window = self.window
        self._keeper.layout = partial(layout_of, window)
        window.offer_files(self._exports, self._documents, self._memory)
        offer_ways(self._projections, window)
        window.words_wanted.connect(partial(self._projections.choose, "words"))

    def _offer_runs(self) -> None:
        self.window.offer_past(self._history)
        self.window.offer_restore(self._leftovers)

    def _put_away(self) -> None:
        """Leave nothing of a closed window but how it stood."""
        from explainer.views.window_state import remember

        for ending in self._endings:
            ending()
        remember(self.window, self._memory)


def _story(store: Store, surveyor: SurveyScheduler, memory: Memory) -> Story:
    from explainer.session.exhibits.inquiries import Inquiries
    from explainer.session.story.story_state import Story

    inquiries = Inquiries(surveyor, store)
    surveyor.found.connect(inquiries.take)
    surveyor.lost.connect(inquiries.miss)
    return Story(store, inquiries, memory)


def _exports(store: Store, survey: Survey, press: ExportClient) -> Exports:
    from explainer.session.export.exports import Exports

    exports = Exports(store, survey, press)
    press.printed.connect(exports.take_file)
    press.prepared.connect(exports.take_contents)
    press.drawn.connect(exports.take_progress)
    press.refused.connect(exports.take_refusal)
    return exports


def _own_folder() -> Path | None:
    """Return the folder in which the program may keep things, None if there is none."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(place) if place else None

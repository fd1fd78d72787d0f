"""Puts the rooms together: the only file that knows them all.

Each room is imported where it is needed, so that the window is on the screen before
anything heavy is loaded, and no command loads more than it uses.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explainer import __version__
from explainer.core.platform.allocation import return_large_blocks, share_one_arena
from explainer.core.platform.imports import spare_reading_sources
from explainer.core.platform.streams import say
from explainer.core.platform.system import display_trouble, spare_threads
from explainer.core.settings.settings import Settings, settings_for
from explainer.core.text.language import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from explainer.connections import Session, Start
    from explainer.core.training.saved import Choice
    from explainer.lab.export.export_client import ExportClient
    from explainer.lab.measuring.survey_scheduler import SurveyScheduler
    from explainer.lab.training.client import LabClient
    from explainer.session.files.asked_files import AskedFiles
    from explainer.session.garbage import Garbage
    from explainer.session.interrupts import Interrupts
    from explainer.views.style.speech import Speech
    from explainer.views.window import MainWindow

    Guest = Callable[[MainWindow, LabClient], None]

DESKTOP_FILE = "pretraining-explainer"
"""By which Wayland finds the icon: the name of the .desktop file that is installed."""
WINDOW = "window"
"""The name under which choices for the window are kept."""


@dataclass(frozen=True, slots=True)
class Wing:
    """A folder of `views` with an `install`, and the parts of the session that this takes.

    One that is `late` is installed after the first paint, which shows nothing of it but what
    its `announce` brings, if it has one.
    """

    name: str
    parts: tuple[str, ...]
    late: bool = False
    announced: bool = False

    def install(self, window: MainWindow, session: Session) -> None:
        """Put the wing into a window."""
        parts = {part: getattr(session, part) for part in self.parts}
        self._module.install(window, **parts)

    def announce(self, window: MainWindow) -> None:
        """Put into a window what its first paint is to show of the wing."""
        if self.announced:
            self._module.announce(window)

    @property
    def _module(self) -> Any:
        return import_module(f"explainer.views.{self.name}.install")


WINGS = (
    Wing("controls", ("store",)),
    Wing("comparison", ("store", "survey", "player", "reveal")),
    Wing("morph", ("layers",)),
    Wing("gallery", ("store",), late=True),
    Wing("editing", ("store", "dragged_point"), late=True),
    Wing("playback", ("store", "player", "reveal")),
    Wing("appearance", ("memory",)),
    Wing("presenting", ("store", "presentation")),
    Wing("help", ("store",)),
    Wing(
        "export",
        ("exports", "wishes", "memory", "store", "history", "reveal"),
        late=True,
        announced=True,
    ),
    Wing("files", ("documents", "leftovers", "store", "history"), late=True),
    Wing("embeddings", ("projections",), late=True),
    Wing("runs", ("history", "reveal", "wishes"), late=True, announced=True),
    Wing("exhibits", ("story", "wishes", "store"), late=True),
    Wing("explore", ("store", "story", "survey"), late=True),
    Wing("palette", ("store", "memory"), late=True),
    Wing("tour", (), late=True),
    Wing("story", ("story", "presentation", "wishes", "store", "player"), True, announced=True),
)
"""What the window can do. The order is that of keys in their list, and of entries in menus."""


def install_wings(window: MainWindow, session: Session, wings: tuple[Wing, ...] = WINGS) -> None:
    """Put wings into a window, now or right after its first paint."""
    for wing in wings:
        wing.announce(window)
        install = partial(wing.install, window, session)
        window.later(install) if wing.late else install()
    window.places.refit()  # All bars and columns are there now.


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

    It begins with settings, or with a file that was read; what has not come yet (None) from
    `path` is opened there. It speaks the language that was chosen last, unless another is asked
    for; to `present` it fills the screen; a `chapter` opens the story there. A guest is given
    the window and the lab before anything is on the screen.
    """
    from explainer.lab.processes import begin_early, end_all, strike_all

    trouble = display_trouble()
    if trouble:
        say(trouble)
        return 1
    share_one_arena()
    return_large_blocks()
    spare_threads()
    begin_early()
    application = _application()
    from explainer.connections import processes
    from explainer.session.files.asked_files import AskedFiles
    from explainer.session.garbage import Garbage
    from explainer.session.interrupts import Interrupts

    lab, scheduler, exporter = processes()
    garbage = Garbage(application)
    asked = AskedFiles(application)
    desk = Desk(
        start,
        lab,
        scheduler,
        exporter,
        path=path,
        language=language,
        chapter=chapter,
        greets=guest is None and not present,
        garbage=garbage,
    )
    # Until now a signal has ended the program by itself: nothing had begun that it would leave.
    interrupts = Interrupts(strike_all)
    try:
        desk.heed(interrupts, asked)
        if guest is not None:
            guest(desk.window, lab)
        desk.window.extent.fit_screen()
        desk.window.show()
        if present:
            desk.window.keys.trigger("F5")
        return application.exec() or interrupts.exit_code
    finally:
        for ending in (exporter.close, scheduler.close, lab.close, end_all, interrupts.close):
            ending()


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    spare_reading_sources()
    from explainer.views.style.app_icon import app_icon
    from explainer.views.style.theme import STYLE_ARGUMENTS

    application = QApplication(["explainer", *STYLE_ARGUMENTS])
    application.setApplicationName("Pretraining Explainer")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(DESKTOP_FILE)
    application.setWindowIcon(app_icon())
    return application


class Desk:
    """A session, and the window that shows it.

    A window speaks one language: in another one, another window takes its place at once,
    with the same session behind it.
    """

    def __init__(
        self,
        start: Start | None,
        lab: LabClient,
        scheduler: SurveyScheduler,
        exporter: ExportClient,
        *,
        path: Path | None = None,
        language: str | None = None,
        chapter: int | None = None,
        greets: bool = False,
        garbage: Garbage | None = None,
    ) -> None:
        from PySide6.QtCore import QTimer

        from explainer.connections import Session, own_folder
        from explainer.views.window_state import recall_place, stand_first

        self._start, self._path, self._lab = start, path, lab
        self._chapter, self._greets = chapter, greets and path is None
        self._garbage = garbage
        self._completed = False
        # What was saved has settings; to ask for its class would load numpy before any paint.
        found = getattr(start, "contents", start)
        chosen = getattr(found, "settings", found)
        settings = chosen if isinstance(chosen, Settings) else settings_for()
        self.session = Session(settings, lab, scheduler, exporter, own_folder())
        self._speech = self._spoken(language)
        self.window = self._new_window()
        if not recall_place(self.window, self.session.memory) and greets:
            stand_first(self.window)
        self.window.later(self._complete)
        install_wings(self.window, self.session)
        self.window.state.recall_planes(self.session.memory)
        self.window.later(self._begin)
        if garbage is not None:
            garbage.follow(self.session.store)
            self.window.filled.connect(garbage.begin)
        # The lab's start would compete with the first paint: it comes right after it.
        begin = lab.start if chosen is not found else self.session.store.start
        QTimer.singleShot(0, begin)

    def change_language(self, language: str) -> None:
        """Put a window of another language in the place of the one at hand."""
        from explainer.session.memory import EXPORT

        old, memory = self.window, self.session.memory
        old.fill()  # What comes with the first window alone comes before the next one.
        old.end()
        memory.keep(WINDOW, {**memory.recall(WINDOW), "language": language})
        # Slides follow, whoever has chosen the window's language, until they are told otherwise.
        memory.keep(EXPORT, {**memory.recall(EXPORT), "language": None})
        self._speech.speak(language)
        self.window = self._new_window()
        install_wings(self.window, self.session)
        self.window.fill()
        self.window.take_place_of(old)
        if self._garbage is not None:
            self._garbage.window_replaced()

    def heed(self, interrupts: Interrupts, asked: AskedFiles) -> None:
        """Leave when told from outside, and show what the system asks for."""
        interrupts.arrived.connect(self.leave)
        asked.asked.connect(self.open_file)

    def open_file(self, path: Path) -> None:
        """Show a file that the system asks for, once there is a session that can."""
        if self._completed:
            self.session.documents.open_file(path)
        else:
            self._path, self._start, self._greets = path, None, False

    def leave(self) -> None:
        """Keep for the next start what is unsaved, then close: the end comes from outside."""
        self.window.leave_empty()
        if self._completed:
            self.session.leaving.begin()
        else:
            self._close()

    def _close(self) -> None:
        from PySide6.QtCore import QCoreApplication

        self.window.close()
        QCoreApplication.exit(0)  # A dialogue that is open has a loop of its own.

    def _spoken(self, language: str | None) -> Speech:
        from explainer.views.style.speech import Speech, system_language

        speech = Speech(self._lab)
        usual = self.session.memory.choice(WINDOW, "language", LANGUAGES, system_language())
        speech.speak(language or usual)
        return speech

    def _new_window(self) -> MainWindow:
        from explainer.views.appearance.looks import remembered_theme
        from explainer.views.window import MainWindow

        window = MainWindow(self.session.store, theme=remembered_theme(self.session.memory))
        window.language_chosen.connect(self.change_language)
        window.closed.connect(self._put_away)
        return window

    def _complete(self) -> None:
        """Build the rest of the session, once for all windows."""
        self.session.complete()
        self.session.saver.layout = self._layout
        self.session.leaving.done.connect(self._close)
        self._completed = True
        self.session.show_stored()

    def _layout(self) -> dict[str, Choice]:
        return self.window.state.values()

    def _begin(self) -> None:
        """Show what the program was started with, or greet whoever starts it first."""
        if self._path is not None:
            self._open_first(self._path)
        if self._chapter is not None:
            self.session.story.go_to(self._chapter)
        elif self._greets and not self.session.story.welcomed:
            self.window.keys.trigger("Ctrl+H")

    def _open_first(self, path: Path) -> None:
        """Show what the program was started with; what has not come yet is opened there."""
        if self._start is None:
            self.session.documents.open_file(path)
        elif not isinstance(self._start, Settings):
            self.session.documents.begin_with(self._start)

    def _put_away(self) -> None:
        """Leave nothing of a closed window but how it stood."""
        self.session.close()
        self.window.state.remember(self.window, self.session.memory)

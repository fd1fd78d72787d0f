"""What is being made for other programs: files, previews, and what goes to the clipboard.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.export.figure_cards import BENT
from explainer.core.settings.validation import SettingsError
from explainer.core.text.say import Say
from explainer.core.text.sentence import sentence
from explainer.core.training.current import belongs
from explainer.session.morph.encoder_layers import EncoderLayers
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

if TYPE_CHECKING:
    from explainer.core.export.bent_plane import Layers
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.export.figure_catalogue import Showing, ToldChapter

    Send = Callable[[int, ExportRequest, Showing], None]

FILE, PREVIEW, CLIPBOARD, DRAG = "file", "preview", "clipboard", "drag"


class FileDrawer(Protocol):
    """Whoever draws beside the window, and says so under a task's number."""

    def draw_file(self, number: int, request: ExportRequest, showing: Showing) -> None:
        """Make a file."""

    def preview(self, number: int, request: ExportRequest, showing: Showing, width: int) -> None:
        """Draw a small picture of what a file would show."""

    def copy(self, number: int, request: ExportRequest, showing: Showing) -> None:
        """Draw a figure for the clipboard."""

    def stop(self) -> None:
        """Give up what is under way."""


class Exports(QObject):
    """Has made what the user wants to take along; training goes on meanwhile."""

    saved = Signal(object)
    previewed = Signal(object)
    copied = Signal(object)
    lifted = Signal(object)
    progressed = Signal(int, int)
    refused = Signal(object)
    busy_changed = Signal(bool)
    outdated = Signal()
    """What would be drawn is another picture than before."""

    def __init__(
        self,
        store: Store,
        survey: Survey,
        drawer: FileDrawer,
        layers: EncoderLayers | None = None,
    ) -> None:
        """Have `drawer` draw what the store holds, bent through `layers` where they are wanted."""
        super().__init__(store)
        self._store, self._survey, self._drawer = store, survey, drawer
        self._layers = layers
        self._numbers = count(1)
        self._told: ToldChapter | None = None
        self._under_way: dict[int, tuple[str, ExportRequest]] = {}
        self._waiting: dict[str, tuple[ExportRequest, Send]] = {}
        store.timeline_changed.connect(self.outdated)
        store.settings_changed.connect(self.outdated)

    @property
    def busy(self) -> bool:
        """Whether a file is being made."""
        return any(kind == FILE for kind, _ in self._under_way.values())

    @property
    def target(self) -> Path | None:
        """The file that is being made; None without one."""
        made = (request for kind, request in self._under_way.values() if kind == FILE)
        return next((request.target for request in made), None)

    def why_not(self, request: ExportRequest) -> str:
        """Return why a film cannot be made of what is on the screen, empty if it can."""
        from explainer.core.export.figure_catalogue import Showing
        from explainer.core.export.film_schedule import scheduled

        if request.exhibit is None and request.format.moving:
            try:
                scheduled(request.figure, Showing(self._store.timeline), request.seconds)
            except SettingsError as error:
                return error.sentence
        return ""

    def part_of_run(self, request: ExportRequest, say: Say) -> str:
        """Return what a file that is made now shows of a run, empty if all of it."""
        from explainer.core.export.part_of_run import part_words

        return part_words(request, self._store.timeline, say)

    def save(self, request: ExportRequest) -> None:
        """Make a file, unless it cannot be: then say why."""
        from explainer.core.export.export_request import check_request

        try:
            check_request(request)
        except SettingsError as error:
            self.refused.emit(error.sentence)
            return
        self._send(FILE, request, self._drawer.draw_file)

    def save_told(self, request: ExportRequest, told: ToldChapter) -> None:
        """Make the page of a chapter, as far as it was measured."""
        self._told = told
        self.save(request)
        self._told = None

    def preview(self, request: ExportRequest, width: int) -> None:
        """Draw a small picture; only the newest one is passed on."""
        self._ask(PREVIEW, request, partial(self._drawer.preview, width=width))

    def copy(self, request: ExportRequest) -> None:
        """Draw a figure for the clipboard; only the newest one is passed on."""
        self._ask(CLIPBOARD, request, self._drawer.copy)

    def lift(self, request: ExportRequest) -> None:
        """Make a file that is dragged out of the window; only the newest one is passed on."""
        self._ask(DRAG, request, self._drawer.draw_file)

    def stop(self) -> None:
        """Give up the file that is being made; no half of it is left."""
        self._drawer.stop()
        self._under_way.clear()
        self._waiting.clear()
        self.busy_changed.emit(False)

    @Slot(int)
    def take_file(self, number: int) -> None:
        """Say that a file is there."""
        kind, request, outdated = self._ended(number)
        if kind == FILE and request:
            self.busy_changed.emit(self.busy)
            self.saved.emit(request.target)
        elif kind == DRAG and request and not outdated:
            self.lifted.emit(request.target)

    @Slot(int, object)
    def take_contents(self, number: int, contents: dict[str, bytes]) -> None:
        """Pass on a preview or what goes to the clipboard."""
        kind, _, outdated = self._ended(number)
        if outdated:
            return
        if kind == CLIPBOARD:
            self.copied.emit(contents)
        elif kind == PREVIEW:
            self.previewed.emit(contents["image/png"])

    @Slot(int, int, int)
    def take_progress(self, number: int, done: int, total: int) -> None:
        """Say how far a film is."""
        if number in self._under_way:
            self.progressed.emit(done, total)

    @Slot(int, object)
    def take_refusal(self, number: int, sentence: str) -> None:
        """Say why something was not made; what is outdated is nobody's concern."""
        kind, _, outdated = self._ended(number)
        if kind == FILE:
            self.busy_changed.emit(self.busy)
        if kind and not outdated:
            self.refused.emit(sentence)

    def _ask(self, kind: str, request: ExportRequest, send: Send) -> None:
        """Have something made that a newer one replaces: at most one is under way, one waits."""
        if any(kind == other for other, _ in self._under_way.values()):
            self._waiting[kind] = (request, send)
        else:
            self._send(kind, request, send)

    def _send(self, kind: str, request: ExportRequest, send: Send) -> None:
        showing = self._showing(request)
        if showing is None:
            return
        number = next(self._numbers)
        self._under_way[number] = (kind, request)
        if kind == FILE:
            self.busy_changed.emit(True)
        send(number, request, showing)

    def _ended(self, number: int) -> tuple[str, ExportRequest | None, bool]:
        """Return what has ended, and whether a newer one has waited for it and begins now."""
        kind, request = self._under_way.pop(number, ("", None))
        waiting = self._waiting.pop(kind, None)
        if waiting is not None:
            self._send(kind, *waiting)
        return kind, request, waiting is not None

    def _showing(self, request: ExportRequest) -> Showing | None:
        """Return all that is known of what is on the screen; nothing before the first frame.

        The figure of an exhibit is of no experiment: its request says all there is to know, and
        so does that of two runs.
        """
        from explainer.core.export.figure_catalogue import Showing

        if request.exhibit is not None:
            return Showing()
        if request.runs is not None:
            return Showing(request.runs[0].timeline)
        timeline = self._store.timeline
        if timeline.latest is None:
            self.refused.emit(self.tr("There is nothing to take along yet: wait a moment."))
            return None
        seconds, survey = self._store.pretraining_seconds, self._survey
        shown = timeline.shown
        if shown is not None and not belongs(shown, self._store.settings):
            # Its own settings stand below it; what was measured is of those on the controls.
            self._store.notify(
                sentence("This is a picture of the run before: it says by which settings.")
            )
            return Showing(timeline, told=self._told, layers=self._layers_of(request))
        known = (survey.measured, survey.capacity, seconds, self._told)
        return Showing(timeline, *known, layers=self._layers_of(request))

    def _layers_of(self, request: ExportRequest) -> Layers:
        """Return what both encoders' layers do, for a figure of planes that they bend."""
        frame = self._store.timeline.shown
        if self._layers is None or frame is None or not (request.figure in BENT and request.share):
            return {}
        return self._layers.of_arms(frame)

"""What is being made for other programs: files, previews, and what goes to the clipboard.

The module loads without numpy, so that the window is on the screen before it arrives.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.settings.validation import SettingsError
from explainer.core.text.sentence import sentence
from explainer.core.training.current import belongs
from explainer.session.store import Store
from explainer.session.surveying.survey import Survey

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.export.figure_catalogue import Showing, ToldChapter

    Send = Callable[[int, ExportRequest, Showing], None]

FILE, PREVIEW, CLIPBOARD, DRAG = "file", "preview", "clipboard", "drag"


class Printer(Protocol):
    """Whoever draws beside the window, and says so under a task's number."""

    def print_file(self, number: int, order: ExportRequest, showing: Showing) -> None:
        """Make a file."""

    def preview(self, number: int, order: ExportRequest, showing: Showing, width: int) -> None:
        """Draw a small picture of what a file would show."""

    def copy(self, number: int, order: ExportRequest, showing: Showing) -> None:
        """Draw a figure for the clipboard."""

    def stop(self) -> None:
        """Give up what is under way."""


class Exports(QObject):
    """Orders what the user wants to take along; training goes on meanwhile."""

    saved = Signal(object)
    previewed = Signal(object)
    copied = Signal(object)
    lifted = Signal(object)
    progressed = Signal(int, int)
    refused = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, store: Store, survey: Survey, printer: Printer) -> None:
        super().__init__(store)
        self._store, self._survey, self._printer = store, survey, printer
        self._numbers = count(1)
        self._told: ToldChapter | None = None
        self._under_way: dict[int, tuple[str, ExportRequest]] = {}
        self._waiting: dict[str, tuple[ExportRequest, Send]] = {}

    @property
    def busy(self) -> bool:
        """Whether a file is being made."""
        return any(kind == FILE for kind, _ in self._under_way.values())

    def save(self, order: ExportRequest) -> None:
        """Make a file, unless it cannot be: then say why."""
        from explainer.core.export.export_request import check_order

        try:
            check_order(order)
        except SettingsError as error:
            self.refused.emit(error.sentence)
            return
        self._order(FILE, order, self._printer.print_file)

    def save_told(self, order: ExportRequest, told: ToldChapter) -> None:
        """Make the page of a chapter, as far as it was measured."""
        self._told = told
        self.save(order)
        self._told = None

    def preview(self, order: ExportRequest, width: int) -> None:
        """Draw a small picture; only the newest one is passed on."""
        self._ask(PREVIEW, order, partial(self._printer.preview, width=width))

    def copy(self, order: ExportRequest) -> None:
        """Draw a figure for the clipboard; only the newest one is passed on."""
        self._ask(CLIPBOARD, order, self._printer.copy)

    def lift(self, order: ExportRequest) -> None:
        """Make a file that is dragged out of the window; only the newest one is passed on."""
        self._ask(DRAG, order, self._printer.print_file)

    def stop(self) -> None:
        """Give up the file that is being made; no half of it is left."""
        self._printer.stop()
        self._under_way.clear()
        self._waiting.clear()
        self.busy_changed.emit(False)

    @Slot(int)
    def take_file(self, number: int) -> None:
        """Say that a file is there."""
        kind, order, outdated = self._ended(number)
        if kind == FILE and order:
            self.busy_changed.emit(self.busy)
            self.saved.emit(order.target)
        elif kind == DRAG and order and not outdated:
            self.lifted.emit(order.target)

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

    def _ask(self, kind: str, order: ExportRequest, send: Send) -> None:
        """Have something made that a newer one replaces: at most one is under way, one waits."""
        if any(kind == other for other, _ in self._under_way.values()):
            self._waiting[kind] = (order, send)
        else:
            self._order(kind, order, send)

    def _order(self, kind: str, order: ExportRequest, send: Send) -> None:
        showing = self._showing(order)
        if showing is None:
            return
        number = next(self._numbers)
        self._under_way[number] = (kind, order)
        if kind == FILE:
            self.busy_changed.emit(True)
        send(number, order, showing)

    def _ended(self, number: int) -> tuple[str, ExportRequest | None, bool]:
        """Return what has ended, and whether a newer one has waited for it and begins now."""
        kind, order = self._under_way.pop(number, ("", None))
        waiting = self._waiting.pop(kind, None)
        if waiting is not None:
            self._order(kind, *waiting)
        return kind, order, waiting is not None

    def _showing(self, order: ExportRequest) -> Showing | None:
        """Return all that is known of what is on the screen; nothing before the first frame.

        The figure of an exhibit is of no experiment: its order says all there is to know.
        """
        from explainer.core.export.figure_catalogue import Showing

        if order.exhibit is not None:
            return Showing()
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
            return Showing(timeline, told=self._told)
        return Showing(timeline, survey.measured, survey.capacity, seconds, self._told)

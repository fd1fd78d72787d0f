"""The window's end of the line to what draws files, a process that starts with a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from explainer.core.text.sentence import sentence
from explainer.lab.export.export_worker import serve
from explainer.lab.link import Link
from explainer.lab.tasks import (
    Answer,
    CopyTask,
    Drawn,
    FileMade,
    FileTask,
    Prepared,
    PreviewTask,
    Refused,
    Task,
)

if TYPE_CHECKING:
    from explainer.core.export.export_request import ExportRequest
    from explainer.core.export.figure_catalogue import Showing

DIED = sentence("The process that draws files has ended: try again.")


class ExportClient(QObject):
    """Has files and pictures made beside the window.

    Whatever is under way is known by its number; when the process dies all of it is refused
    in one sentence, and the next task starts a new one.
    """

    printed = Signal(int)
    drawn = Signal(int, int, int)
    prepared = Signal(int, object)
    refused = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = Link(serve, "printer", self)
        self._under_way: set[int] = set()
        self._link.reported.connect(self._on_reported)
        self._link.hung_up.connect(self._on_hung_up)

    @property
    def process_id(self) -> int | None:
        """The number of the process while it lives."""
        return self._link.process_id

    def draw_file(self, number: int, request: ExportRequest, showing: Showing) -> None:
        """Make a file."""
        self._send(FileTask(number, request, showing))

    def preview(self, number: int, request: ExportRequest, showing: Showing, width: int) -> None:
        """Draw a small picture of what a file would show."""
        self._send(PreviewTask(number, request, showing, width))

    def copy(self, number: int, request: ExportRequest, showing: Showing) -> None:
        """Draw a figure for the clipboard."""
        self._send(CopyTask(number, request, showing))

    def stop(self) -> None:
        """Give up what is under way; a file that was not finished is not there."""
        self.close()
        self._under_way.clear()

    def close(self) -> None:
        """End the process at once."""
        self._link.close()

    def _send(self, task: Task) -> None:
        if not self._link.running:
            self._link.start()
        self._under_way.add(task.number)
        self._link.send(task)

    @Slot(object)
    def _on_reported(self, answer: Answer) -> None:
        if isinstance(answer, Drawn):
            self.drawn.emit(answer.number, answer.done, answer.total)
            return
        self._under_way.discard(answer.number)
        if isinstance(answer, FileMade):
            self.printed.emit(answer.number)
        elif isinstance(answer, Prepared):
            self.prepared.emit(answer.number, answer.contents)
        elif isinstance(answer, Refused):
            self.refused.emit(answer.number, answer.sentence)

    @Slot()
    def _on_hung_up(self) -> None:
        lost, self._under_way = self._under_way, set()
        for number in lost:
            self.refused.emit(number, DIED)
